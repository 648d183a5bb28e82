"""A file with a patient's data is whole or not there, and the user's alone."""

import os
import stat

import pytest

from angio_desktop.actions.private_file import write_private
from angio_desktop.errors import NotWritable

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")


@posix_only
def test_only_the_user_may_read_it(out):
    path = out / "a.pdf"
    path.write_bytes(b"earlier")
    path.chmod(0o644)
    write_private(path, b"now")
    assert path.read_bytes() == b"now"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(out.iterdir()) == [path]


def test_a_folder_that_is_gone_is_told(out):
    path = out / "gone" / "a.pdf"
    with pytest.raises(NotWritable) as caught:
        write_private(path, b"now")
    assert caught.value.text_id == "not_writable.document"
    assert caught.value.details["file"] == str(path)
    assert caught.value.details["why"]
    assert list(out.iterdir()) == []


def test_what_cannot_be_replaced_stays_and_nothing_is_left_beside_it(out):
    path = out / "a.pdf"
    path.mkdir()
    (path / "something").write_text("kept", "utf-8")
    with pytest.raises(NotWritable):
        write_private(path, b"now")
    assert [p.name for p in out.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full disk here")  # noqa: PTH110
def test_a_full_disk_is_told(out, monkeypatch):
    """The file is opened on a device that has no room."""
    really_open = os.open
    monkeypatch.setattr(os, "open", lambda *_: really_open("/dev/full", os.O_WRONLY))
    with pytest.raises(NotWritable) as caught:
        write_private(out / "a.pdf", b"now")
    assert "space" in caught.value.details["why"]
    assert list(out.iterdir()) == []
