"""The screen that nobody sees: Qt's own is 800 by 800, too small for any window as it is meant."""

import json
import os
from pathlib import Path

_VARIABLE = "QT_QPA_PLATFORM"


def be_large() -> None:
    """Have windows that nobody sees stand on a large screen; before the first is made."""
    if os.environ.get(_VARIABLE) == "offscreen":
        # Relative: the colon after a drive's letter would end it, and Qt reads no accents there
        # where the locale has none. So what is started stands in the same folder.
        os.environ[_VARIABLE] = platform(os.path.relpath(Path(__file__).with_suffix(".json")))


def platform(file: str | os.PathLike[str]) -> str:
    """Return the name of the platform with the screen that a file describes."""
    return f"offscreen:configfile={os.fspath(file)}"


def describe(file: Path, width: int, height: int) -> None:
    """Write the description of a screen of so many points."""
    described = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
    described["screens"][0] |= {"width": width, "height": height}
    file.write_text(json.dumps(described), "utf-8")
