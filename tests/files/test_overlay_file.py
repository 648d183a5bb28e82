"""What was taken from a workbook is kept as it was, and is not read when anything changed it."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from angio_desktop.errors import BadOverlay
from angio_desktop.files.overlay_file import Source, Taken, read, written
from angio_desktop.register.fields import RegistrationType
from angio_desktop.register.workbook.overlay import Overlay

TAKEN = Taken(
    Overlay(
        base="v2",
        version="v2_2023",
        captions={RegistrationType.FOLLOW_UP: {"DT_CONSULT": {"fr": "Date de consultation é"}}},
        codes={"SexFMUI": {"9": {"nl": "Anders"}}},
        gone={"SexFMUI": ("M",)},
        settled=("CD_DIAGS_HYPRLIP",),
        yes_no="true_false",
    ),
    (Source("specs.xlsx", "ab12"),),
    "10",
)


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "definition.json"
    file.write_bytes(written(TAKEN))
    assert read(file) == TAKEN
    assert "é" in file.read_text("utf-8")
    assert json.loads(file.read_bytes())["sha256"] == TAKEN.sha256
    assert replace(TAKEN, yes_no_before="").sha256 != TAKEN.sha256


def test_where_nothing_was_taken_there_is_nothing(tmp_path: Path) -> None:
    assert read(tmp_path / "definition.json") is None


def content(**changed: object) -> bytes:
    found = {**json.loads(written(TAKEN)), **changed}
    return json.dumps(found).encode()


def rehashed(**changed: object) -> bytes:
    """A file with a right hash that no program of ours has written."""
    found = {**json.loads(written(TAKEN)), **changed}
    del found["sha256"]
    text = json.dumps(found, sort_keys=True, separators=(",", ":"))
    return json.dumps({**found, "sha256": hashlib.sha256(text.encode()).hexdigest()}).encode()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        content(version="v3"),
        rehashed(version=3),
        rehashed(settled=[1]),
        rehashed(captions={"other": {}}),
        rehashed(codes=[]),
        rehashed(sources=[{}]),
    ],
    ids=["empty", "list", "nothing in it", "bytes", "deep", "changed", "number", "number in list",
         "type", "list for object", "source"],
)  # fmt: skip
def test_what_was_changed_is_refused(raw: bytes, tmp_path: Path) -> None:
    file = tmp_path / "definition.json"
    file.write_bytes(raw)
    with pytest.raises(BadOverlay) as refused:
        read(file)
    assert refused.value.details["file"] == str(file)


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadOverlay):
        read(tmp_path)
