"""Any article's text: language, paragraphs, quotations, tokens and word forms; the models that tag it."""
