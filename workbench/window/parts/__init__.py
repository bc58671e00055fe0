"""Parts that panels and pages share."""
