"""The editors of a field, one for each kind of value. They know neither storage nor actions."""
