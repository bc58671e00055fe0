"""What an article names: the gazetteer, offices, organisations, persons, and the mentions made of them."""
