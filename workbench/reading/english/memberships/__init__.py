"""Claims of membership in English: one module a shape of sentence."""
