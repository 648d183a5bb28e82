"""What an editor says of the answer that is expected, for who does not see it."""

import pytest

from tests.ui.stage import editor_of


@pytest.mark.usefixtures("in_english", "qapp")
@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("DT_HOSPZ", "Date: day, month and year"),
        ("T_WICR_1", "Time: hours and minutes"),
        ("IDC_PAT", "National register number: 11 digits"),
        ("TX_PAT_LAST_NAM", "Text of at most 255 characters"),
        ("CD_CARDIOGE_SHOCK_HOSPZ", "One of: 1: Ja, 0: Neen"),
        ("CD_PAT_PLC_RESDC", "Search the list by any part of a name or code"),
        ("CD_MODEL_BVS_1", "Search the list by any part of a name or code"),
    ],
)
def test_an_editor_says_what_it_expects(key, said):
    assert editor_of(key).about() == said


@pytest.mark.usefixtures("in_english", "qapp")
@pytest.mark.parametrize("key", ["MS_PAT_WGHT", "NR_CONVOL_PROC_ML_1", "MS_RECNT_SERM_CREAN"])
def test_a_number_says_its_limits_and_its_unit(key):
    editor = editor_of(key, language="en")
    limits = editor.field.limits
    assert limits is not None
    said = editor.about()
    assert f"from {limits.minimum:g} to {limits.maximum:g} {limits.unit}".rstrip() in said
    assert ("digits after the point" in said) == (limits.decimals > 0)


@pytest.mark.usefixtures("in_english", "qapp")
def test_boxes_say_that_several_can_be_chosen_and_by_which_number():
    said = editor_of("CD_SEGM_1").about()
    assert said.startswith("Several can be chosen: ")
    assert "16a: 16a - PL1" in said
