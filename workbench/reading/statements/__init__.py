"""Who said what in Russian, and through whom the article came."""
