"""What is looked at before each release: newer encryption, and known holes in what is shipped."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tools.environment import LOCK
from tools.pip import pip, sources
from tools.running import ROOT, call, environment, module, say, tool

# It carries SQLCipher and OpenSSL: no other package brings them up to date.
_ENCRYPTION = "sqlcipher3"
_PROVIDER = """
from sqlcipher3 import dbapi2
run = dbapi2.connect(":memory:").execute
run("PRAGMA key = 'x'")
for what in ("cipher_version", "cipher_provider_version"):
    print(*run(f"PRAGMA {what}").fetchone(), end=" ")
"""


def release(_arguments: list[str]) -> int:
    """Look for a newer package of the encryption, and for known holes; 1 where there is any."""
    return int(any([_is_encryption_old(), _has_holes()]))


def _is_encryption_old() -> bool:
    found = re.search(rf"(?m)^{_ENCRYPTION}==(\S+)", LOCK.read_text("utf-8"))
    locked = found[1] if found else ""
    carried = _answer([tool("python"), "-c", _PROVIDER]) or "?"
    say(f"== {_ENCRYPTION} {locked} carries {carried.strip()}")
    newest = _newest()
    if not newest:
        say(f"The index does not tell the versions of {_ENCRYPTION}: look at its page yourself.")
        return False
    say(f"The index has {newest}" + (": python3 dev.py lock --upgrade" if newest != locked else ""))
    return newest != locked


def _newest() -> str:
    """Return the newest version that has a wheel for this machine, "" where nobody tells."""
    asked = ("index", "versions", _ENCRYPTION, "--only-binary", ":all:")
    found = re.match(rf"{_ENCRYPTION} \((\S+)\)", _answer(module("pip", *asked), sources()))
    return found[1] if found else ""


def _has_holes() -> bool:
    """Ask the lists of known holes about what is shipped; nobody may be there to be asked."""
    say("== known holes in what is shipped")
    with tempfile.TemporaryDirectory() as folder:
        if call([sys.executable, "-m", "venv", folder]):
            return False
        try:
            pip("installing pip-audit", "install", "--quiet", "pip-audit", venv=Path(folder))
        except SystemExit:
            say("NOT LOOKED AT: the index here has no pip-audit. Do it where it has.")
            return False
        report = Path(folder) / "report.json"
        asked = ["--requirement", str(LOCK), "--require-hashes", "--disable-pip", "--timeout", "9"]
        written = ["--format", "json", "--output", str(report)]
        call([tool("pip-audit", Path(folder)), *asked, *written], ROOT)
        if not report.is_file():
            say("NOT LOOKED AT: no list of known holes can be had here. Do it where it can.")
            return False
        return _told(json.loads(report.read_text("utf-8"))["dependencies"])


def _told(found: list[dict[str, Any]]) -> bool:
    """Say what was found; what was skipped counts as not looked at, whatever pip-audit says."""
    skipped = [each["name"] for each in found if "skip_reason" in each]
    if skipped:
        say(f"NOT LOOKED AT: {len(skipped)} of {len(found)}, which no list here knows: {skipped}")
    holes = [each for each in found if each.get("vulns")]
    for each in holes:
        known = ", ".join(hole["id"] for hole in each["vulns"])
        say(f"{each['name']} {each['version']}: {known}")
    return bool(holes)


def _answer(command: list[str], variables: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command, cwd=ROOT, env=environment(variables), capture_output=True, check=False
    )
    return done.stdout.decode("utf-8", "replace")
