"""Which entity a name, an office, a pronoun or a capital means."""
