"""The platform is asked and told over TLS, and nobody else ever is."""

import base64
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from angio_desktop.errors import ServerProblem
from angio_desktop.platform import hd4dp as ends
from angio_desktop.platform.address import Login, Server, checked_base
from angio_desktop.platform.hd4dp import Hd4dp, TimeOuts
from angio_desktop.platform.replies import business_key
from tests.drivers.hd4dp import PASSWORD, TOKEN, USER, Fault, Hd4dpServer, platform

SHORT = TimeOuts(connect=5, read=0.3, whole=5)
RECORD = {"TX_PAT_LAST_NAM": "Peeters-Canary", "IDC_PAT": "45031212494"}
WHERE = {"organization_id": "4711", "dcd_id": "301", "dcd_version_id": "3011"}


@pytest.fixture
def elsewhere(hd4dp: Hd4dpServer) -> Iterator[list[object]]:
    """Who came to another door of this machine, to which the platform sends on."""
    came: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as door:

        def wait() -> None:
            try:
                with door.accept()[0] as caller:
                    came.append(caller)
            except OSError:  # nobody came
                return

        waiting = threading.Thread(target=wait, daemon=True)
        waiting.start()
        hd4dp.elsewhere = f"https://127.0.0.1:{door.getsockname()[1]}/"
        yield came
        door.shutdown(socket.SHUT_RDWR)
    waiting.join()


def submit(server: Server, times: TimeOuts = SHORT) -> ends.Reply:
    with Hd4dp(server, times=times) as door:
        return door.submit(RECORD, **WHERE)


def problem_of(server: Server, times: TimeOuts = SHORT) -> ServerProblem:
    with pytest.raises(ServerProblem) as caught:
        submit(server, times)
    return caught.value


def test_record_that_is_given_is_kept_once_and_its_key_is_told(hd4dp: Hd4dpServer) -> None:
    reply = submit(hd4dp.server())
    assert [each["data"] for each in hd4dp.records] == [RECORD]
    assert business_key(reply.content) == hd4dp.records[0]["code"]
    assert hd4dp.asked == [
        "/proxy/api/dcd/payload/submit"
        "?organization-id=4711&dcd-id=301&dcd-version-id=3011&data-src-type=API"
    ]


@pytest.mark.parametrize(
    "path", [ends.ORGANIZATIONS, ends.STRUCTURE, ends.DEFINITION, ends.FIELDS, ends.SUBMITTED]
)
def test_each_end_point_is_asked_with_its_parameters(hd4dp: Hd4dpServer, path: str) -> None:
    with Hd4dp(hd4dp.server()) as door:
        assert door.get(path, dcd_id="301")
    assert hd4dp.asked == [f"/proxy{path}?dcd-id=301"]


@pytest.mark.parametrize(
    ("login", "secret", "header"),
    [
        (Login.BASIC, PASSWORD, base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()),
        (Login.BEARER, TOKEN, TOKEN),
    ],
)
def test_who_asks_is_told_but_only_where_it_is_wanted(
    hd4dp: Hd4dpServer, login: Login, secret: str, header: str
) -> None:
    hd4dp.login = f"{login.value.title()} {header}"
    right = hd4dp.server(login=login, user=USER, secret=secret)
    assert submit(right).is_good
    with Hd4dp(right) as door:
        door.get(ends.ORGANIZATIONS)
    wrong = problem_of(hd4dp.server(login=login, user=USER, secret="other"))  # noqa: S106
    assert (wrong.what, wrong.is_unclear) == ("login", False)
    assert problem_of(hd4dp.server()).what == "login"
    assert len(hd4dp.records) == 1
    assert secret not in repr(right)


@pytest.mark.parametrize(
    ("fault", "what", "is_unclear"),
    [
        (Fault.HANGS_BEFORE, "time_out", True),
        (Fault.HANGS_AFTER, "time_out", True),
        (Fault.HANGS_TAKEN, "time_out", True),
        (Fault.ERROR, "status", True),
        (Fault.ERROR_TAKEN, "status", True),
        (Fault.LOGIN, "login", False),
        (Fault.BUSY, "status", False),
        (Fault.CUT, "cut", True),
        (Fault.CUT_TAKEN, "cut", True),
        (Fault.REDIRECT, "redirect", False),
    ],
)
def test_what_fails_says_whether_the_record_may_have_arrived(
    hd4dp: Hd4dpServer, elsewhere: list[object], fault: Fault, what: str, is_unclear: bool
) -> None:
    hd4dp.faults.append(fault)
    problem = problem_of(hd4dp.server())
    assert (problem.what, problem.is_unclear) == (what, is_unclear)
    assert len(hd4dp.records) == fault.is_taken
    assert elsewhere == []
    assert problem.__cause__ is None
    for told in (str(problem), repr(problem.details), *hd4dp.asked):
        assert not any(value in told for value in RECORD.values())


@pytest.mark.parametrize("fault", [Fault.REFUSED, Fault.REFUSED_WORDLESS])
def test_what_is_said_of_a_record_is_an_answer(hd4dp: Hd4dpServer, fault: Fault) -> None:
    hd4dp.faults.append(fault)
    assert not submit(hd4dp.server()).is_good


def test_answer_that_is_no_json_has_no_content_and_a_slow_one_is_waited_for(
    hd4dp: Hd4dpServer,
) -> None:
    hd4dp.faults += [Fault.WRONG_JSON, Fault.SLOW]
    assert submit(hd4dp.server()) == (202, None)
    assert business_key(submit(hd4dp.server()).content) == hd4dp.records[1]["code"]


def test_answer_that_takes_too_long_as_a_whole_is_not_waited_for(hd4dp: Hd4dpServer) -> None:
    hd4dp.faults.append(Fault.SLOW)
    problem = problem_of(hd4dp.server(), TimeOuts(5, 5, 0.1))
    assert (problem.what, problem.is_unclear) == ("time_out", True)


def test_answer_without_end_is_cut_off(hd4dp: Hd4dpServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ends, "_MOST_BYTES", 100)
    with Hd4dp(hd4dp.server()) as door, pytest.raises(ServerProblem) as caught:
        door.get(ends.STRUCTURE)
    assert caught.value.what == "too_long"


def test_end_point_that_is_gone_or_says_no_json_is_told(hd4dp: Hd4dpServer) -> None:
    hd4dp.gone = {"/field": 404, "/structure": 200}
    with Hd4dp(hd4dp.server()) as door:
        for path, what in ((ends.FIELDS, "status"), (ends.STRUCTURE, "unreadable")):
            with pytest.raises(ServerProblem) as caught:
                door.get(path)
            assert caught.value.what == what


def test_who_wants_no_more_is_not_kept_by_a_platform_that_hangs(hd4dp: Hd4dpServer) -> None:
    class NoMoreWanted(Exception):
        pass

    def still() -> None:
        if hd4dp.records:
            raise NoMoreWanted

    hd4dp.faults.append(Fault.HANGS_TAKEN)
    with Hd4dp(hd4dp.server(), still) as door, pytest.raises(NoMoreWanted):
        door.submit(RECORD, **WHERE)


# Whom it believes, and whom it speaks to


def test_platform_of_another_name_is_not_believed(tmp_path: Path) -> None:
    with platform(tmp_path, "elsewhere.example") as other:
        problem = problem_of(other.server())
        assert (problem.what, problem.is_unclear) == ("certificate", False)
        assert other.records == []


def test_authority_that_nobody_knows_is_not_believed(hd4dp: Hd4dpServer) -> None:
    assert problem_of(hd4dp.server(certificate="")).what == "certificate"


@pytest.mark.parametrize("content", [b"", b"no certificate", None])
def test_file_that_holds_no_certificate_is_told(
    hd4dp: Hd4dpServer, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "other.pem"
    if content is not None:
        file.write_bytes(content)
    assert problem_of(hd4dp.server(certificate=str(file))).what == "certificate_file"


def test_nobody_but_the_platform_is_spoken_to(
    hd4dp: Hd4dpServer, elsewhere: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = hd4dp.elsewhere
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "HTTP_PROXY"):
        monkeypatch.setenv(name, other)
    opened: list[object] = []
    connect = socket.socket.connect

    def note(self: socket.socket, address: object) -> None:
        opened.append(address)
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", note)
    hd4dp.gone = {"/organizations": 302, "/field": 301}
    with Hd4dp(hd4dp.server()) as door:
        assert door.submit(RECORD, **WHERE).is_good
        for path in (ends.ORGANIZATIONS, ends.FIELDS):
            with pytest.raises(ServerProblem, match="redirect"):
                door.get(path)
    assert {address[1] for address in opened if isinstance(address, tuple)} <= {hd4dp.port}
    assert elsewhere == []


def test_nobody_there_is_told_and_nothing_has_arrived() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as door:
        port = door.getsockname()[1]
    problem = problem_of(Server(f"https://localhost:{port}/proxy"))
    assert (problem.what, problem.is_unclear) == ("unreachable", False)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        (" https://hd4dp.hospital.be/proxy/ ", "https://hd4dp.hospital.be/proxy"),
        ("https://[::1]:8443", "https://[::1]:8443"),
    ],
)
def test_address_is_taken_without_what_stands_around_it(text: str, base: str) -> None:
    assert checked_base(text) == base
    assert Server(base).host in base


@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://hd4dp.hospital.be/proxy",
        "hd4dp.hospital.be",
        "https://",
        "https://user:word@hd4dp.hospital.be",
        "https://hd4dp.hospital.be/proxy?x=1",
        "https://hd4dp.hospital.be/#x",
        "https://hd4dp.hospital.be:x",
        "https://hd4dp.hospital.be:0",
        "https://[::1",
        "https://hd 4dp",
    ],
)
def test_address_that_is_none_over_tls_is_refused(text: str) -> None:
    with pytest.raises(ServerProblem, match="address"):
        checked_base(text)
    assert problem_of(Server(text)).what == "address"
