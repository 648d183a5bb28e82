"""What tells that the user left the computer, by the system that the program runs on."""

import sys

from PySide6.QtWidgets import QWidget

from angio_desktop.ui.access.windows_watch import WindowsWatch

if sys.platform == "linux":
    from angio_desktop.ui.access.bus_watch import BusWatch, session_bus, system_bus

    Watch = BusWatch | WindowsWatch

    def watch_system(window: QWidget) -> Watch | None:
        """Return what listens for the program of `window`; None where nothing would be heard."""
        system, session = system_bus(), session_bus()
        return BusWatch(system, session, window) if system or session else None

else:
    Watch = WindowsWatch

    def watch_system(window: QWidget) -> Watch | None:
        """Return what listens for the program of `window`; macOS tells it to no Qt program."""
        return WindowsWatch(window, window) if sys.platform == "win32" else None
