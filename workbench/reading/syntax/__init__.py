"""What a Russian sentence says of whom: its tree, and the states and formats that its words mean."""
