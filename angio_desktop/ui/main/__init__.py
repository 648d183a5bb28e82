"""The main window, and how the opened data come into it and go."""
