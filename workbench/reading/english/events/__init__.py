"""Claims of events in English: meetings, papers, decisions, initiatives, chairmanships."""
