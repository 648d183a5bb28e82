"""The embedded engine: SQLite, encrypted by SQLCipher, in the user's data folder."""
