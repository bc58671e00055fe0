"""Pictures over time and of who sits where, on the screen and in files."""
