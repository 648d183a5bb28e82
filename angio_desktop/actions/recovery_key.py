"""The recovery key as a file: the key of the data as a person keeps it on paper or on a stick."""

from pathlib import Path

from angio_desktop.disk import write_whole
from angio_desktop.errors import writing


def write_recovery(file: Path, heading: str, text: str) -> None:
    """Write a recovery key into a file that only the user can read. Raises NotWritable."""
    with writing(file):
        write_whole(file, f"# {heading}\n{text}\n".encode())
