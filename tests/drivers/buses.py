"""A message bus of the tests' own, and on it a computer that goes to sleep and locks its screen.

The services are played by jeepney, which writes the messages by the letter of the protocol.
"""

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jeepney import DBusAddress, HeaderFields, Message, MessageType, message_bus, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import new_error, new_method_return

from tests.drivers.driving import PATIENCE_SECONDS

LOGIN = "org.freedesktop.login1"
HERE, ELSEWHERE = "/org/freedesktop/login1/session/_31", "/org/freedesktop/login1/session/_32"
DAEMON = shutil.which("dbus-daemon")


@contextmanager
def bus(folder: Path) -> Iterator[str]:
    """Start a bus, give its address, and end it."""
    command = [str(DAEMON), "--session", "--nofork", "--nosyslog", "--print-address=1"]
    with subprocess.Popen(  # noqa: S603  no input of anybody's
        [*command, f"--address=unix:dir={folder}"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as daemon:  # fmt: skip
        try:
            yield daemon.stdout.readline().strip() if daemon.stdout else ""
        finally:
            daemon.terminate()


class Service:
    """One who is known on the bus by a name, and tells what happens."""

    def __init__(self, address: str, name: str) -> None:
        self.connection = open_dbus_connection(bus=address, enable_fds=True)
        self.connection.send_and_get_reply(message_bus.RequestName(name))

    def tell(self, path: str, interface: str, name: str, *is_so: bool) -> None:
        """Tell everybody; who begins to listen once this returned does not hear it.

        The bus takes what is sent by several in any order: it has this one when it answers.
        """
        where = DBusAddress(path, interface=interface)
        self.connection.send(new_signal(where, name, "b" * len(is_so), is_so))
        self._wait_for_the_bus()

    def _wait_for_the_bus(self) -> None:
        self.connection.send_and_get_reply(message_bus.GetId())

    def close(self) -> None:
        """Leave the bus."""
        self.connection.close()


class Login(Service):
    """logind: knows the session of whoever asks, and waits for those who asked it to.

    `delays` are the ends that are closed by who lets the computer sleep.
    """

    def __init__(self, address: str, *, knows_session: bool = True) -> None:
        super().__init__(address, LOGIN)
        self.knows_session = knows_session
        self.asked: list[tuple[object, ...]] = []
        self.delays: list[int] = []
        self._answered = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(self.connection,), daemon=True)
        self._thread.start()

    def _serve(self, connection: DBusConnection) -> None:
        while True:
            try:
                message = connection.receive()
            except (ConnectionError, OSError, ValueError):
                return
            if message.header.message_type is MessageType.method_call:
                self._answer(connection, message)
            elif message.header.message_type is MessageType.method_return:
                self._answered.set()

    def _wait_for_the_bus(self) -> None:
        # Its answer comes to the thread, which takes all that comes.
        self._answered.clear()
        self.connection.send(message_bus.GetId())
        assert self._answered.wait(PATIENCE_SECONDS)

    def _answer(self, connection: DBusConnection, message: Message) -> None:
        self.asked.append((message.header.fields[HeaderFields.member], *message.body))
        if self.asked[-1][0] == "Inhibit":
            read, write = os.pipe()
            connection.send(new_method_return(message, "h", (write,)))
            os.close(write)
            self.delays.append(read)
        elif self.knows_session:
            connection.send(new_method_return(message, "o", (HERE,)))
        else:
            connection.send(new_error(message, f"{LOGIN}.NoSuchSession"))

    def sleep(self, *, begins: bool) -> None:
        """Go to sleep, or wake."""
        self.tell("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", begins)

    def lock(self, session: str) -> None:
        """Lock a session."""
        self.tell(session, f"{LOGIN}.Session", "Lock")

    def close(self) -> None:
        """Leave the bus, and wait for nobody any more."""
        super().close()
        for each in self.delays:
            os.close(each)
