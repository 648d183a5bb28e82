"""What is spoken to outside the computer: the servers of the hospital, when the user wants it."""
