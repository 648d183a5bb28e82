"""What the program does without its window: one file a verb, its arguments and its work."""
