"""One module a step, in the order of `schema.REVISIONS`."""
