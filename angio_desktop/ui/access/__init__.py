"""Who may come in: the key of the data, the lock of the program, and the way out of damage."""
