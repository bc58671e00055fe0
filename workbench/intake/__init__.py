"""Sources to articles: files, folders, standard input. Addresses, feeds, PDF and mail come later."""
