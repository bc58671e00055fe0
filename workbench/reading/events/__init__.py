"""Claims of events in Russian: meetings, papers, decisions, initiatives, chairmanships."""
