"""Files that come in and go out: the national CSV."""
