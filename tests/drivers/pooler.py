"""What stands between a program and a PostgreSQL, and tells a number of its own, as poolers do."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_MOST = 65536
# BackendKeyData: its kind and length; then come the number of the session and its secret.
_KEY_DATA = b"K\x00\x00\x00\x0c"
_OWN_NUMBER = b"\x00\x00\x00\x07"


@contextmanager
def pooling(port: int) -> Iterator[int]:
    """Hand on what is said, unencrypted, to a server on this machine; gives the port to ask."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=_serve, args=(listening, port), daemon=True)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()


def _serve(listening: socket.socket, port: int) -> None:
    with suppress(OSError):
        while True:
            asking, _ = listening.accept()
            answering = socket.create_connection(("127.0.0.1", port))
            threads = [
                threading.Thread(target=_hand_on, args=(asking, answering, False)),
                threading.Thread(target=_hand_on, args=(answering, asking, True)),
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            asking.close()
            answering.close()


def _hand_on(one: socket.socket, other: socket.socket, is_answer: bool) -> None:
    with suppress(OSError):
        while said := one.recv(_MOST):
            at = said.find(_KEY_DATA) if is_answer else -1
            if at >= 0:
                number = at + len(_KEY_DATA)
                said = said[:number] + _OWN_NUMBER + said[number + len(_OWN_NUMBER) :]
            other.sendall(said)
    with suppress(OSError):
        other.shutdown(socket.SHUT_WR)
