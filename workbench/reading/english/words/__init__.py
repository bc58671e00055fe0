"""English words: parts of speech, lemmas, sentences put together, without a model."""
