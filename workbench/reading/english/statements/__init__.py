"""Who said what in English, and through whom the article came."""
