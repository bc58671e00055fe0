"""The palette: one field over the window that finds whatever the window knows by name."""
