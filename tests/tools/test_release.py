"""What is looked at before a release says what it did not look at."""

from tools import release

HOLE = {"name": "a", "version": "1", "vulns": [{"id": "CVE-1"}, {"id": "CVE-2"}]}
SKIPPED = {"name": "b", "skip_reason": "not found"}
WHOLE = {"name": "c", "version": "2", "vulns": []}


def test_known_holes_are_named(capsys):
    assert release._told([HOLE, WHOLE])
    assert "a 1: CVE-1, CVE-2" in capsys.readouterr().out


def test_what_no_list_knows_was_not_looked_at(capsys):
    assert not release._told([SKIPPED, WHOLE])
    assert "NOT LOOKED AT: 1 of 2" in capsys.readouterr().out


def test_where_all_is_known_and_whole_nothing_is_said(capsys):
    assert not release._told([WHOLE])
    assert capsys.readouterr().out == ""


def test_the_newest_is_compared_with_the_locked(monkeypatch, capsys):
    for newest, is_old in (("99.0", True), ("", False)):
        monkeypatch.setattr(release, "_newest", lambda newest=newest: newest)
        assert release._is_encryption_old() is is_old
    told = capsys.readouterr().out
    assert "OpenSSL" in told
    assert "lock --upgrade" in told
    assert "look at its page yourself" in told
