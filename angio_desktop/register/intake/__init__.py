"""Drafts from the cath lab's own tables: which column is which field, and what its texts mean."""
