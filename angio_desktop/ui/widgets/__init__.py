"""What any window may be built of: buttons, dialogs, menus, tables, work beside the window."""
