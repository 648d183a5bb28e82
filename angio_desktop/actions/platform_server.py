"""How this hospital reaches the platform, as the settings say; sending is off until it is on."""

from collections.abc import Mapping

from angio_desktop.platform.address import Login, Server
from angio_desktop.storage.sqlite.vault.passwords import keep_password, kept_password

ON, ADDRESS, ORGANIZATION = "s2s", "s2s_address", "s2s_organization"
ORGANIZATION_NAME, LOGIN = "s2s_organization_name", "s2s_login"
USER, CERTIFICATE = "s2s_user", "s2s_certificate"
"""The settings; the password or token is in the system's key store alone."""
YES = "1"


def is_on(settings: Mapping[str, str]) -> bool:
    """Whether registrations can go to the platform without a file."""
    return settings.get(ON) == YES


def server_of(settings: Mapping[str, str]) -> Server:
    """Return the platform as the settings say, with the password that the key store keeps."""
    login, user = login_of(settings), settings.get(USER, "")
    base = settings.get(ADDRESS, "")
    return Server(
        base=base,
        organization=settings.get(ORGANIZATION, ""),
        login=login,
        user=user,
        secret="" if login is Login.NONE else kept_password(_name(base, login, user)),
        certificate=settings.get(CERTIFICATE, ""),
    )


def login_of(settings: Mapping[str, str]) -> Login:
    """Return how the platform knows who asks."""
    chosen = settings.get(LOGIN, "")
    return Login(chosen) if chosen in {login.value for login in Login} else Login.NONE


def keep_secret(settings: Mapping[str, str], secret: str) -> None:
    """Keep the password or token of this server and user. Raises KeyProblem without a key store."""
    user = settings.get(USER, "")
    keep_password(_name(settings.get(ADDRESS, ""), login_of(settings), user), secret)


def _name(base: str, login: Login, user: str) -> str:
    """Return the name in the key store: of one server, so that no other ever gets it."""
    return f"{login} {user} {base}"
