"""Asks and tells the hospital's HD4DP, system to system (platform.md §4 of the register's facts).

Only the host of the address is spoken to: nothing is redirected, no proxy of the environment is
used, and its certificate is always checked. No answer of a patient stands in an address or an
error. Who waits is never kept longer than the time-outs, and can stop at any moment: then the
connection is cut, and whether the request arrived is not known.
"""

import asyncio
import base64
import json
import logging
import ssl
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from angio_desktop.errors import ServerProblem
from angio_desktop.platform.address import Login, Server, checked_base, trusted

if TYPE_CHECKING:
    import httpx

ORGANIZATIONS = "/api/organizations"
STRUCTURE = "/api/dcd/menu/structure"
DEFINITION = "/api/dcd/payload/definition"
FIELDS = "/api/dcd/field"
CODE_LIST = "/api/dcd/codelist"
SUBMIT = "/api/dcd/payload/submit"
SUBMITTED = "/api/dcd/submit"
WITHOUT_LOGIN = (ORGANIZATIONS, STRUCTURE)

_LOOK = 0.05  # seconds between two looks whether more is wanted
_MOST_BYTES = 64 << 20
_LOGINS = (401, 403, 407)
_TOO_EARLY = (404, 405, 429)  # the request was not looked into
_TIMEOUT, _SERVER_ERROR, _REDIRECT, _GOOD = 408, 500, 300, 200


class TimeOuts(NamedTuple):
    """How long is waited, in seconds: to connect, for the next bytes, and for a whole answer."""

    connect: float = 10
    read: float = 60
    whole: float = 120


USUAL = TimeOuts()


class Reply(NamedTuple):
    """What the platform answered; `content` is what its JSON says, None where it is none."""

    status: int
    content: Any

    @property
    def is_good(self) -> bool:
        """Whether the platform did what it was asked."""
        return _GOOD <= self.status < _REDIRECT


class Hd4dp:
    """An open door to the platform, for one thread; each method raises ServerProblem.

    `still` is called while something is waited for, and raises once no more is wanted.
    """

    def __init__(
        self, server: Server, still: Callable[[], object] = int, times: TimeOuts = USUAL
    ) -> None:
        import httpx  # noqa: PLC0415  only who sends without a file needs it

        for name in ("httpx", "httpcore"):  # the log has what is the program's own
            logging.getLogger(name).setLevel(logging.WARNING)
        self._server, self._still, self._whole = server, still, times.whole
        self._runner = asyncio.Runner()  # at its end it also ends what an answer cut off left
        try:
            self._client = httpx.AsyncClient(
                base_url=checked_base(server.base),
                verify=trusted(server),
                timeout=httpx.Timeout(times.read, connect=times.connect),
                follow_redirects=False,
                trust_env=False,
                headers={"Accept": "application/json"},
            )
        except BaseException:
            self._runner.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: object, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        self._runner.run(self._client.aclose())
        self._runner.close()

    def get(self, path: str, **parameters: str) -> Any:
        """Return what an end point gives; parameters have `_` for `-`."""
        reply = self._ask("GET", path, parameters)
        if not reply.is_good:
            raise _refused(reply.status)
        if reply.content is None:
            raise ServerProblem("unreadable", path=path)
        return reply.content

    def submit(self, body: Mapping[str, object], **parameters: str) -> Reply:
        """Give the platform one record; returns what it says of it.

        Of a ServerProblem `is_unclear` says whether it may have taken the record all the same.
        """
        content = json.dumps(body, ensure_ascii=False).encode()
        reply = self._ask("POST", SUBMIT, {**parameters, "data_src_type": "API"}, content)
        status = reply.status
        is_looked_into = status not in (*_LOGINS, *_TOO_EARLY, _TIMEOUT)
        if reply.is_good or (_REDIRECT + 100 <= status < _SERVER_ERROR and is_looked_into):
            return reply
        raise _refused(status)

    def _ask(
        self, method: str, path: str, parameters: Mapping[str, str], content: bytes | None = None
    ) -> Reply:
        import httpx  # noqa: PLC0415

        headers = {} if path in WITHOUT_LOGIN else _signed(self._server)
        if content is not None:
            headers["Content-Type"] = "application/json"
        request = self._client.build_request(
            method,
            path,
            params={name.replace("_", "-"): text for name, text in parameters.items()},
            content=content,
            headers=headers,
        )
        try:
            return self._runner.run(self._stopping(request))
        except (httpx.HTTPError, TimeoutError) as problem:
            # Not chained: some of httpx's texts quote what was sent.
            raise _failed(problem) from None

    async def _stopping(self, request: "httpx.Request") -> Reply:
        """Send a request, unless no more is wanted meanwhile: then the connection is cut."""
        sending = asyncio.ensure_future(self._whole_answer(request))
        try:
            while not sending.done():
                await asyncio.wait({sending}, timeout=_LOOK)
                self._still()
        finally:
            if sending.cancel():
                await asyncio.wait({sending})
        return sending.result()

    async def _whole_answer(self, request: "httpx.Request") -> Reply:
        async with asyncio.timeout(self._whole):
            answer = await self._client.send(request, stream=True)
            try:
                text = bytearray()
                async for some in answer.aiter_bytes():
                    text += some
                    if len(text) > _MOST_BYTES:
                        raise ServerProblem("too_long", is_unclear=True)
            finally:
                await answer.aclose()
        return Reply(answer.status_code, _json(bytes(text)))


def _signed(server: Server) -> dict[str, str]:
    """Return the header by which the platform knows who asks."""
    if server.login is Login.BASIC:
        pair = base64.b64encode(f"{server.user}:{server.secret}".encode()).decode()
        return {"Authorization": f"Basic {pair}"}
    if server.login is Login.BEARER:
        return {"Authorization": f"Bearer {server.secret}"}
    return {}


def _json(text: bytes) -> Any:
    """Return what a JSON text says, None where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _refused(status: int) -> ServerProblem:
    """Return what is told of a status that says nothing of the record itself."""
    if status in _LOGINS:
        return ServerProblem("login", status=status)
    if _REDIRECT <= status < _REDIRECT + 100:
        return ServerProblem("redirect", status=status)
    is_unclear = status >= _SERVER_ERROR or status == _TIMEOUT
    return ServerProblem("status", is_unclear=is_unclear, status=status)


def _failed(problem: Exception) -> ServerProblem:
    """Return what is told of a connection that failed; before one stood nothing has arrived."""
    import httpx  # noqa: PLC0415

    causes: list[BaseException | None] = [problem]
    while causes[-1] is not None:
        causes.append(causes[-1].__cause__ or causes[-1].__context__)
    is_before = isinstance(problem, httpx.ConnectError | httpx.ConnectTimeout)
    if is_before and any(isinstance(each, ssl.SSLError) for each in causes):
        return ServerProblem("certificate")
    if is_before:
        return ServerProblem("unreachable", why=type(problem).__name__)
    if isinstance(problem, httpx.TimeoutException | TimeoutError):
        return ServerProblem("time_out", is_unclear=True)
    return ServerProblem("cut", is_unclear=True, why=type(problem).__name__)
