"""The screen that nobody sees: Qt's own is 800 by 800, too small for any window as it is meant."""

import json
import os
from pathlib import Path

_VARIABLE = "QT_QPA_PLATFORM"


def be_large() -> None:
    """Have windows that nobody sees stand on a large screen; before the first is made."""
    if os.environ.get(_VARIABLE) == "offscreen":
        # Whole: what is started stands elsewhere. But a colon (a drive's) would end it.
        file = str(Path(__file__).resolve().with_suffix(".json"))
        os.environ[_VARIABLE] = platform(os.path.relpath(file) if ":" in file else file)


def platform(file: str | os.PathLike[str]) -> str:
    """Return the name of the platform with the screen that a file describes."""
    return f"offscreen:configfile={os.fspath(file)}"


def describe(file: Path, width: int, height: int) -> None:
    """Write the description of a screen of so many points."""
    described = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))
    described["screens"][0] |= {"width": width, "height": height}
    file.write_text(json.dumps(described), "utf-8")
