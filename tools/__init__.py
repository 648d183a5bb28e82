"""What dev.py does: the commands, and what they need of the machine."""
