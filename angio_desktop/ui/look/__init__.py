"""How everything looks: colours, icons, labels, the names of keys and moments. Knows no window."""
