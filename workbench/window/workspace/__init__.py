"""The middle of the window: panes, tabs, pages, and the way back."""
