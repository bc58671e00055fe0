"""Claims of membership in Russian: one module a shape of sentence, then dates, and each claim once."""
