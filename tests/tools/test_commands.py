"""What dev.py does with words that it does not know."""

from pathlib import Path

import pytest

from tools import commands


@pytest.mark.parametrize("words", [["--help"], ["--all", "--help"], ["-h", "folder"]])
def test_the_demonstration_takes_no_option_for_a_folder(words, capsys):
    with pytest.raises(SystemExit) as ended:
        commands.demo(words)
    assert ended.value.code == 2
    assert "demo does not know -" in capsys.readouterr().err
    assert not Path(words[-1]).exists()


def test_the_office_to_look_at_takes_no_option_that_it_does_not_know(capsys):
    with pytest.raises(SystemExit) as ended:
        commands.office_demo(["--smoke", "folder"])
    assert ended.value.code == 2
    assert "office-demo does not know folder" in capsys.readouterr().err
