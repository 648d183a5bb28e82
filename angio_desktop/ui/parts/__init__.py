"""The parts of the main window, a file each, and what they are built of."""
