"""Sources to articles: files, folders and standard input now; web addresses, feeds, PDF and mail come later."""
