"""A platform of the tests' own: HTTPS on loopback, the end points of HD4DP, and what can go wrong.

It keeps each record that it was given, as often as it was given; a fault stands for the next
record, or for an end point as long as it is set.
"""

import json
import ssl
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from angio_desktop.platform.address import Server
from angio_desktop.register.fields import Form, RegistrationType
from tests.drivers.authority import Authority
from tests.drivers.tables import FORMS, example_lists

ORGANIZATION, USER, PASSWORD, TOKEN = "4711", "angio", "s3cret", "t0ken"
_BASE = "/proxy"
_NAMES = {
    RegistrationType.HOSPITALISATION: "Hospitalisatie",
    RegistrationType.HOSPITALISATION_PCI: "Hospitalisatie_met_PCI",
    RegistrationType.HOSPITALISATION_FFR: "Hospitalisatie_met_FFR",
    RegistrationType.HOSPITALISATION_FFR_PCI: "Hospitalisatie_met_FFR_en_PCI",
    RegistrationType.FOLLOW_UP: "Follow-up_na_PCI",
}
_DCDS = {str(300 + number): type_ for number, type_ in enumerate(_NAMES)}
_REGISTER, _DRIP = 118, 0.01
_JSON = "application/json"


class Fault(StrEnum):
    """What goes wrong with the next record; of those with `taken` it is kept all the same."""

    HANGS_BEFORE = "does not read it"
    HANGS_AFTER = "reads it and never answers"
    HANGS_TAKEN = "keeps it and never answers, taken"
    ERROR = "500"
    ERROR_TAKEN = "500, taken"
    LOGIN = "401"
    BUSY = "429"
    NO_KEY = "202 without a key, taken"
    WRONG_JSON = "202 with half a JSON, taken"
    SLOW = "answers a byte at a time, taken"
    CUT = "ends the connection"
    CUT_TAKEN = "ends the connection, taken"
    REDIRECT = "sends elsewhere"
    REFUSED = "does not accept a value"
    REFUSED_WORDLESS = "422 and nothing more"

    @property
    def is_taken(self) -> bool:
        """Whether the record is kept."""
        return self.value.endswith("taken")


class Hd4dpServer:
    """What the platform holds and how it behaves; `elsewhere` is where it redirects to."""

    def __init__(self, folder: Path, name: str = "localhost") -> None:
        self.authority = Authority()
        self.certificate = self.authority.write(folder / "authority.pem")
        own, key = folder / "server.pem", folder / "server-key.pem"
        self.authority.write_server(own, key, name)
        self.records: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.faults: deque[Fault] = deque()
        self.gone: dict[str, int] = {}  # the status of an end point, by its end
        self.login = ""
        self.elsewhere = ""
        self.without: set[str] = set()  # codes that have no item
        self.over = threading.Event()
        self._lock = threading.Lock()
        handler = type("Handler", (_Handler,), {"platform": self})
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._http.daemon_threads = True
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(own, key)
        self._http.socket = context.wrap_socket(
            self._http.socket, server_side=True, do_handshake_on_connect=False
        )
        self._thread = threading.Thread(target=self._http.serve_forever, args=[0.02], daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """The port on loopback."""
        return int(self._http.server_address[1])

    def server(self, **others: Any) -> Server:
        """Return the address as a hospital would set it."""
        set_ = {"organization": ORGANIZATION, "certificate": str(self.certificate), **others}
        return Server(f"https://localhost:{self.port}{_BASE}", **set_)

    def close(self) -> None:
        """End, whatever hangs."""
        self.over.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def keep(self, type_: RegistrationType, body: dict[str, Any]) -> str:
        """Keep a record; returns its official code."""
        with self._lock:
            serial = len(self.records) + 1
            first = f"{_REGISTER}26{serial:06}"
            code = f"{_REGISTER}.26.{serial:06}.{int(first) % 97:02}"
            self.records.append({"type": type_, "code": code, "data": body})
            return code

    def codes_of(self, type_: RegistrationType) -> dict[str, dict[str, str]]:
        """Return the ids of the items by field and code."""
        return {
            field["name"]: {item["code"]: str(item["id"]) for item in field["codeListValues"]}
            for field in _fields(FORMS[type_], self.without)
        }


@contextmanager
def platform(folder: Path, name: str = "localhost") -> Iterator[Hd4dpServer]:
    """Have a platform answer while the block runs."""
    running = Hd4dpServer(folder, name)
    try:
        yield running
    finally:
        running.close()


def _fields(form: Form, without: set[str]) -> list[dict[str, Any]]:
    found = []
    for number, key in enumerate(form.csv_keys, start=1):
        codes = form.by_key[key].code_list
        if codes is not None:
            of_hospital = example_lists().get(codes.name)
            known = [*codes.codes, *(of_hospital.entries if of_hospital else ())]
            values = [
                {"id": number * 10_000 + place, "code": code, "label": code}
                for place, code in enumerate(known)
                if code not in without
            ]
            found.append({"name": key, "dataType": "CODELIST", "codeListValues": values})
    return found


class _Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    platform: Hd4dpServer
    protocol_version = "HTTP/1.1"

    def setup(self) -> None:
        """Let the handshake take its time here, beside the other connections."""
        self.request.settimeout(30)
        super().setup()

    def handle(self) -> None:
        """Bear with whoever goes away in the middle."""
        try:
            super().handle()
        except (OSError, ssl.SSLError):
            self.close_connection = True

    def finish(self) -> None:
        """Bear with it at the end too."""
        try:
            super().finish()
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer what is asked."""
        path, parameters = self._asked()
        if path is None:
            return
        type_ = _DCDS.get(parameters.get("dcd-id", ""))
        if path == "/api/organizations":
            answer: Any = [
                {"organizationId": 12, "name": "Other hospital"},
                {"organizationId": int(ORGANIZATION), "name": "Sint-Anna"},
            ]
        elif path == "/api/dcd/menu/structure":
            answer = _structure()
        elif path == "/api/dcd/payload/definition" and type_:
            answer = {"fields": [{"name": key} for key in FORMS[type_].csv_keys]}
        elif path == "/api/dcd/field" and type_:
            answer = _fields(FORMS[type_], self.platform.without)
        elif path == "/api/dcd/submit" and type_:
            kept = [each for each in self.platform.records if each["type"] is type_]
            answer = {
                "submissions": [
                    {"submitData": each["data"], "businessKey": each["code"]} for each in kept
                ]
            }
        else:
            self._answer(404, b"{}")
            return
        self._say(200, answer)

    def do_POST(self) -> None:
        """Take a record, or do not."""
        platform = self.platform
        path, parameters = self._asked()
        if path is None:
            return
        fault = platform.faults.popleft() if platform.faults else None
        if fault is Fault.HANGS_BEFORE:
            platform.over.wait()
            self.close_connection = True
            return
        length = int(self.headers["Content-Length"])
        content = self.rfile.read(length)
        if len(content) < length:  # whoever sent it is gone
            self.close_connection = True
            return
        type_, body = _DCDS[parameters["dcd-id"]], json.loads(content)
        code = platform.keep(type_, body) if fault is None or fault.is_taken else ""
        if fault is None:
            self._say(202, {"status": "ACCEPTED", "businessKey": code})
        else:
            self._fail(fault, code)

    def _fail(self, fault: Fault, code: str) -> None:
        good = json.dumps({"businessKey": code}).encode()
        said = {"fieldName": "MS_HF_HOSPZ", "message": "value not accepted"}
        answers: dict[Fault, tuple[int, bytes]] = {
            Fault.ERROR: (500, b"<html>Internal error"),
            Fault.ERROR_TAKEN: (500, b"<html>Internal error"),
            Fault.LOGIN: (401, b""),
            Fault.BUSY: (429, b""),
            Fault.NO_KEY: (202, b'{"businessKey": ""}'),
            Fault.WRONG_JSON: (202, good[:-2]),
            Fault.REDIRECT: (307, b""),
            Fault.REFUSED: (400, json.dumps({"errors": [said]}).encode()),
            Fault.REFUSED_WORDLESS: (422, b""),
        }
        if fault in answers:
            self._answer(*answers[fault], self.platform.elsewhere)
        elif fault is Fault.SLOW:
            self._drip(good)
        else:
            if fault in (Fault.HANGS_AFTER, Fault.HANGS_TAKEN):
                self.platform.over.wait()
            self.close_connection = True

    def _drip(self, content: bytes) -> None:
        self.send_response(202)
        self.send_header("Content-Type", _JSON)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        for byte in content:
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(_DRIP)

    def _asked(self) -> tuple[str | None, Mapping[str, str]]:
        """Return the end point and its parameters; None where it was answered already."""
        parts = urlsplit(self.path)
        path = parts.path.removeprefix(_BASE)
        self.platform.asked.append(self.path)
        for end, status in self.platform.gone.items():
            if path.endswith(end):
                self._drain()
                self._answer(status, b"", self.platform.elsewhere)
                return None, {}
        wanted = self.platform.login
        needs = path not in ("/api/organizations", "/api/dcd/menu/structure")
        if wanted and needs and self.headers.get("Authorization") != wanted:
            self._drain()
            self._answer(401, b"")
            return None, {}
        return path, {name: texts[0] for name, texts in parse_qs(parts.query).items()}

    def _drain(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def _say(self, status: int, content: Any) -> None:
        self._answer(status, json.dumps(content).encode())

    def _answer(self, status: int, content: bytes, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", _JSON)
        self.send_header("Content-Length", str(len(content)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(content)


def _structure() -> dict[str, Any]:
    """Return the menu, with a register of others."""
    other = {"dcdId": 12, "dcdName": "Pacemakers", "versions": [{"dcdVersionId": 3}]}
    ours = [
        {
            "dcdId": int(dcd),
            "dcdName": _NAMES[type_],
            "versions": [{"dcdVersionId": int(dcd) * 10 + n, "version": n} for n in (1, 2)],
        }
        for dcd, type_ in _DCDS.items()
    ]
    return {"projects": [{"name": "HDBP0012", "dcds": [*ours, other]}]}
