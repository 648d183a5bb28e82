"""The window of one registration: its pages, fields, findings and what is done with the whole."""
