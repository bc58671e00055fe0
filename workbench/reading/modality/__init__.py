"""How a Russian sentence is meant: decided, planned, proposed, denied, reported, or not asserted."""
