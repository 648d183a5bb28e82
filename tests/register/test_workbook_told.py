"""What a comparison found is told in words of each language; none of them is missing."""

import pytest

from angio_desktop.register.fields import LANGUAGES, RegistrationType
from angio_desktop.register.workbook import comparison, told
from angio_desktop.register.workbook.comparison import Comparison, Difference, Place
from angio_desktop.register.workbook.settled import CONDITIONS, FRENCH, Settled
from tests.drivers.tables import DEFINITIONS

FOLLOW_UP = RegistrationType.FOLLOW_UP
WORDS = DEFINITIONS.words("nl", {})
CAPTION = "Datum consultatie of datum van laatste contactname met de patiënt"
KINDS = (
    *(comparison.ORDER, comparison.TIMES, comparison.TYPE, comparison.MANDATORY, comparison.LIST),
    *(comparison.CODE, comparison.CONDITION, comparison.DECIMALS, comparison.LIMITS),
    *(f"{each}_{lang}" for each in ("caption", "code_caption") for lang in LANGUAGES),
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_difference_has_words(kind: str, language: str) -> None:
    words = DEFINITIONS.words(language, {})
    line = told.difference(words, Difference(FOLLOW_UP, "DT_CONSULT", kind, "ours", "theirs"))
    assert told.what(words, Difference(FOLLOW_UP, "", kind, "", "")) in line
    assert "ours" in line
    assert "theirs" in line


@pytest.mark.parametrize(
    ("kind", "ours", "theirs", "shown"),
    [
        ("type", "date", "several codes", ("datum", "meer codes")),
        ("type", "date", "Geometry", ("datum", "Geometry")),
        ("mandatory", "optional", "required", ("niet verplicht", "verplicht")),
        ("order", "DT_HOSPZ", "", ("na DT_HOSPZ", "vooraan")),
        ("caption_nl", "date", "", ("date", "(niets)")),
    ],
)
def test_both_sides_are_told_as_a_person_reads_them(
    kind: str, ours: str, theirs: str, shown: tuple[str, str]
) -> None:
    assert told.sides(WORDS, Difference(FOLLOW_UP, "DT_CONSULT", kind, ours, theirs)) == shown


def test_what_stands_on_one_side_only_is_named_by_our_caption_else_by_its_key() -> None:
    assert told.place(WORDS, "only_here", Place(FOLLOW_UP, "DT_CONSULT")) == (
        f"Follow-up na PCI: {CAPTION} [DT_CONSULT] staat alleen hier, niet in de werkmap"
    )
    assert told.place(WORDS, "only_there", Place(FOLLOW_UP, "DT_NEW")) == (
        "Follow-up na PCI: DT_NEW [DT_NEW] staat alleen in de werkmap, niet hier"
    )


def test_the_numbers_are_told_at_once() -> None:
    found = Comparison((), (Place(FOLLOW_UP, "DT_CONSULT"),), (), (), ())
    assert told.summary(WORDS, found).endswith(
        "Velden gelijk: 1; verschillen: 0; alleen hier: 0; alleen in de werkmap: 0."
    )


@pytest.mark.parametrize(
    ("settled", "said"),
    [
        (Settled(FRENCH, 3, 1), "Franse teksten: 3 zoals de onze, 1 anders."),
        (Settled(CONDITIONS, 3, 0), "Voorwaarden van velden: 3 zoals de onze, 0 anders."),
        (Settled("DT_CONSULT", 1, 0), f"Bevestigd: {CAPTION} [DT_CONSULT] is wat wij aannemen."),
        (
            Settled("DT_CONSULT", 3, 1, "boolean"),
            f"Anders dan wij aannemen: {CAPTION} [DT_CONSULT] is waar of onwaar (boolean) "
            "(in 1 van 4 registratietypes).",
        ),
    ],
    ids=["French", "conditions", "as assumed", "otherwise"],
)
def test_what_is_settled_is_told(settled: Settled, said: str) -> None:
    assert told.settled(WORDS, settled) == said
