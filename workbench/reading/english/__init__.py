"""English: parts of speech, groups and clauses by grammar, names by gazetteer, claims by rules on clauses."""
