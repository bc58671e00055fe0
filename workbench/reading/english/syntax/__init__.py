"""Groups, clauses and senses of English sentences, and the states and formats that they mean."""
