import pytest

from angio_desktop.errors import BadTable
from angio_desktop.register.coronary_tree import Point, load, segment_number
from angio_desktop.register.fields import PROCEDURES
from tests.drivers.tables import DICTIONARY, RESOURCES

CODE_LISTS = DICTIONARY.code_lists
SEGMENT_LISTS = [name for name in CODE_LISTS if name.startswith("CA_SEGM")]
DRAWING = load(RESOURCES / "coronary_tree.csv")
NUMBERS = [
    *("1", "2", "3", "4", "5", "6", "7", "8", "9", "9a", "10", "11", "12", "12a", "12b", "13"),
    *("14", "14a", "14b", "15", "16", "16a", "16b", "16c"),
]
HEADER = "number;points;badge"

# Where each branch leaves another segment, as the register (and AHA and SYNTAX) number them.
ORIGINS = {
    "2": "1", "3": "2", "4": "3", "16": "3", "16a": "16", "16b": "16", "16c": "16",
    "6": "5", "11": "5", "12": "5", "7": "6", "8": "7", "9": "6", "9a": "7", "10": "7",
    "12a": "11", "13": "11", "12b": "13", "14": "13", "14a": "13", "14b": "13", "15": "13",
}  # fmt: skip


def drawing_of(tmp_path, *rows):
    path = tmp_path / "tree.csv"
    path.write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")
    return load(path)


@pytest.mark.parametrize(
    ("caption", "number"),
    [
        ("9a - D2", "9a"),
        ("16 - AV", "16"),
        ("4 - Posterior Descendens", "4"),
        ("1 - a - b", "1"),
        ("1-2", "1-2"),
        ("", ""),
    ],
)
def test_the_number_of_a_segment_stands_before_the_dash(caption, number):
    assert segment_number(caption) == number


@pytest.mark.parametrize("name", SEGMENT_LISTS)
def test_every_segment_of_every_list_has_its_own_place_in_every_language(name):
    codes = CODE_LISTS[name].codes.values()
    for captions in zip(*(code.captions for code in codes), strict=True):
        numbers = [segment_number(caption) for caption in captions]
        assert len(set(numbers)) == len(numbers)
        assert set(numbers) <= DRAWING.segments.keys()


def test_the_lists_with_all_segments_have_every_segment_that_is_drawn():
    full = [name for name in SEGMENT_LISTS if len(CODE_LISTS[name].codes) > 2]
    assert len(full) == 5 + len(PROCEDURES)
    for name in full:
        codes = CODE_LISTS[name].codes.values()
        assert [segment_number(code.captions.nl) for code in codes] == NUMBERS
    assert sorted(DRAWING.segments) == sorted(NUMBERS)


@pytest.mark.parametrize(("number", "origin"), ORIGINS.items())
def test_every_branch_leaves_the_segment_that_the_numbering_says(number, origin):
    start = DRAWING.segments[number].points[0]
    assert start in DRAWING.segments[origin].points[1:]


@pytest.mark.parametrize("number", ["1", "5"])
def test_both_arteries_leave_the_aorta(number):
    aorta = next(mark for mark in DRAWING.landmarks if mark.name == "Ao")
    assert DRAWING.segments[number].points[0] in aorta.points


def test_the_right_artery_lies_left_and_the_circumflex_right_of_the_descending_one():
    middle = {number: segment.badge.x for number, segment in DRAWING.segments.items()}
    right = max(middle[n] for n in ("1", "2", "3", "4", "16", "16a", "16b", "16c"))
    descending = [middle[n] for n in ("6", "7", "8", "9", "9a", "10")]
    circumflex = min(middle[n] for n in ("12a", "12b", "13", "14", "14a", "14b", "15"))
    assert right < min(descending)
    assert max(descending) < circumflex


@pytest.mark.parametrize(
    ("number", "next_number"),
    [("1", "2"), ("2", "3"), ("3", "16"), ("6", "7"), ("7", "8"), ("11", "13"), ("13", "15")],
)
def test_the_main_vessels_go_on_smoothly(number, next_number):
    first, second = DRAWING.segments[number], DRAWING.segments[next_number]
    assert first.after == second.points[1]
    assert second.before == first.points[-2]


@pytest.mark.parametrize("number", ["4", "9", "9a", "12", "12a", "14", "16a"])
def test_a_side_branch_goes_on_from_nothing(number):
    assert DRAWING.segments[number].before is None


def test_the_first_row_that_starts_at_an_end_goes_on_from_there(tmp_path):
    rows = ["1;10,10 20,20;1,1", "2;20,20 30,30.5;2,2", "4;20,20 40,40;3,3", "5;1,2 3,4;5,6"]
    segments = drawing_of(tmp_path, *rows).segments
    assert segments["1"].before is None
    assert segments["1"].after == Point(30, 30.5)
    assert (segments["2"].before, segments["2"].after) == (Point(10, 10), None)
    assert (segments["4"].before, segments["4"].after) == (None, None)
    assert (segments["5"].before, segments["5"].after) == (None, None)
    assert segments["5"].badge == Point(5, 6)


def test_a_landmark_may_have_an_outline_or_a_name_or_both(tmp_path):
    both, name, outline = drawing_of(
        tmp_path, "Ao;0,0 100,100 3,4;50,50", "RCA;;1,2", "heart;1,2 3,4;"
    ).landmarks
    assert both.points == ((0, 0), (100, 100), (3, 4))
    assert (both.name, both.place) == ("Ao", (50, 50))
    assert (name.points, name.place) == ((), (1, 2))
    assert (outline.points, outline.place) == (((1, 2), (3, 4)), None)


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("0;1,2 3,4;5,6", "neither the number"),
        ("9d;1,2 3,4;5,6", "neither the number"),
        ("100;1,2 3,4;5,6", "neither the number"),
        (";1,2 3,4;5,6", "neither the number"),
        ("9a;1,2;5,6", "two points"),
        ("9a;;5,6", "two points"),
        ("9a;1,2 3,4;", "no place"),
        ("9a;1,2 3;5,6", "'3' is not a point"),
        ("9a;1,2 101,4;5,6", "'101,4' is not a point"),
        ("9a;1,2 3,100.1;5,6", "'3,100.1' is not a point"),
        ("9a;1,2 3,-4;5,6", "'3,-4' is not a point"),
        ("9a;1,2 3,4;5.25,6", "'5.25,6' is not a point"),
        ("9a;1,2 3,4;x,y", "'x,y' is not a point"),
        ("RCA;;1", "'1' is not a point"),
        ("9a;1,2 3,4", "2 cells, not 3"),
    ],
)
def test_a_bad_row_is_refused_with_file_line_and_key(tmp_path, row, what):
    with pytest.raises(BadTable, match=what) as caught:
        drawing_of(tmp_path, "1;1,2 3,4;5,6", row)
    assert caught.value.details["file"] == "tree.csv"
    assert caught.value.details["line"] == "3"
    assert caught.value.details["key"] == row.split(";")[0]


def test_a_segment_may_stand_there_once(tmp_path):
    with pytest.raises(BadTable, match="duplicate"):
        drawing_of(tmp_path, "1;1,2 3,4;5,6", "1;1,2 3,4;5,6")


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(BadTable, match="cannot be read"):
        load(tmp_path / "none.csv")
