"""Everything with Qt: windows, pages, editors."""
