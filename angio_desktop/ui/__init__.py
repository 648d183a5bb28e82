"""Everything with Qt: windows, pages, editors."""

import builtins

# PySide replaces the import function by one that reads the source of every module imported after
# it, and keeps it, to look whether the module may want its `__feature__` switches. None of ours
# does; for the database library that would be a fifth of its time and 25 MiB.
_usual_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401  to have it done with

builtins.__import__ = _usual_import
