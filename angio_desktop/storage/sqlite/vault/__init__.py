"""Encryption of the database: its key and who keeps it, the encrypted file, backups."""
