"""What the user can do, without a window; the only place that reads the clock."""
