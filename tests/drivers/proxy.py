"""Something between a client and a server that can swallow, slow down or cut what passes."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

_PIECE = 65536


@dataclass
class Proxy:
    """Passes everything on until it is told otherwise; `port` is on the loopback.

    `swallows` is all that comes either way, `keeps_answers` what the server says, `refuses` ends
    each new connection at once.
    """

    port: int
    swallows: threading.Event = field(default_factory=threading.Event)
    keeps_answers: threading.Event = field(default_factory=threading.Event)
    refuses: threading.Event = field(default_factory=threading.Event)
    _open: list[socket.socket] = field(default_factory=list)
    _closed: bool = False

    def cut(self) -> None:
        """End all connections, in the middle of whatever passes."""
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def go(self) -> None:
        """Be a server that has gone: all connections end, and each new one does."""
        self.refuses.set()
        self.cut()

    def come_back(self) -> None:
        """Be a server that is there again."""
        self.refuses.clear()

    def pass_on(self, source: socket.socket, target: socket.socket, keeps: threading.Event) -> None:
        """Pass on what comes, from one side to the other, until either ends."""
        with suppress(OSError):
            while piece := source.recv(_PIECE):
                if not (self.swallows.is_set() or keeps.is_set()):
                    target.sendall(piece)
        if self.swallows.is_set():  # that one has ended is swallowed too
            return
        for each in (source, target):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def take(self, client: socket.socket, server: socket.socket) -> None:
        """Connect two ends."""
        self._open += [client, server]
        if self._closed:  # it came at the very end: nobody else would close it
            self.close()
            return
        kept = ((client, server, threading.Event()), (server, client, self.keeps_answers))
        for ends in kept:
            threading.Thread(target=self.pass_on, args=ends, daemon=True).start()

    def close(self) -> None:
        """End and forget all."""
        self._closed = True
        self.cut()
        for each in self._open:
            each.close()


@contextmanager
def proxy_to(port: int) -> Iterator[Proxy]:
    """Stand before a server on the loopback."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        proxy = Proxy(listening.getsockname()[1])

        def listen() -> None:
            with suppress(OSError):
                while True:
                    client, _ = listening.accept()
                    if proxy.refuses.is_set():
                        client.close()
                        continue
                    try:
                        server = socket.create_connection(("127.0.0.1", port))
                    except OSError:  # it is stopped just now
                        client.close()
                        continue
                    proxy.take(client, server)

        threading.Thread(target=listen, daemon=True).start()
        try:
            yield proxy
        finally:
            with suppress(OSError):  # it wakes up who accepts
                listening.shutdown(socket.SHUT_RDWR)
            proxy.close()
