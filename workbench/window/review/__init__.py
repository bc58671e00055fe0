"""Review: claims in their order, their cards, and what is decided of them."""
