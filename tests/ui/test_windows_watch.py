"""What Windows tells of the user who leaves, by the messages it sends."""

import ctypes

from angio_desktop.ui.access.windows_watch import Message, WindowsWatch, tells_leaving
from angio_desktop.ui.main.workspace import Workspace


def test_windows_tells_sleep_and_the_ways_to_leave_a_session_and_nothing_else():
    assert tells_leaving(0x0218, 0x4)
    assert all(tells_leaving(0x02B1, way) for way in (0x2, 0x4, 0x7))
    assert not tells_leaving(0x0218, 0x7)  # it wakes
    assert not any(tells_leaving(0x02B1, way) for way in (0x1, 0x3, 0x5, 0x6, 0x8, 0x9))
    assert not tells_leaving(0x0100, 0x4)  # a key


def test_its_messages_are_read_where_they_lie(qapp, qtbot, program):
    del qapp
    desk = Workspace(program)
    qtbot.addWidget(desk)
    watch = WindowsWatch(desk, desk)
    heard = []
    watch.left.connect(lambda: heard.append(1))
    for kind, number, what in (
        (b"windows_generic_MSG", 0x02B1, 0x8),
        (b"windows_generic_MSG", 0x02B1, 0x7),
        (b"xcb_generic_event_t", 0x02B1, 0x7),
    ):
        message = Message(None, number, what)
        address = ctypes.addressof(message)
        assert watch._filter.nativeEventFilter(kind, address) == (False, 0)
    assert heard == [1]
    watch.stop()
    desk.stop()
