"""Random answers: sensible ones, ones near a boundary, and what nobody should type."""

from hypothesis import strategies as st

from angio_desktop.register.fields import Field, Form, ValueType
from angio_desktop.register.values import date_text
from tests.drivers.tables import EXAMPLES
from tests.register.examples import LISTS, number

_GARBAGE = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            *(
                "",
                " ",
                "\u00a0",
                "|",
                "0",
                "-1",
                "1|1",
                "?",
                "=1+1",
                "\n",
                "\x00",
                "\ud800",
                "{value}",
            ),
            *(
                "9" * 400,
                "9" * 5000,
                "\u202eabc",
                "٣",
                "31/12/9999",
                "01/01/0001",
                "{",
                "%s",
                "1e999",
            ),
        ]
    ),
)
_DAYS = st.one_of(st.dates().map(date_text), st.integers(1, 28).map("{:02}/03/2026".format))
_TIMES = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
_NUMBERS = st.one_of(
    st.integers(-5, 500).map(str),
    st.decimals(0, 500, places=1).map(str),
    st.decimals(0, 2, places=2).map(str),
)
_SSINS = st.builds(
    lambda born, counter, month, late: number(
        f"{born:%y}{born.month + month:02}{born:%d}", counter, from_2000=late
    ),
    st.dates(),
    st.integers(1, 998),
    st.sampled_from([0, 0, 20, 40]),
    st.booleans(),
)


def _codes(field: Field) -> st.SearchStrategy[str]:
    assert field.code_list is not None
    loaded = LISTS.get(field.code_list.name)
    codes = st.sampled_from([*(loaded.entries if loaded else field.code_list.codes)])
    if not field.many:
        return codes
    return st.lists(codes, min_size=1, max_size=4).map("|".join)


def sensible(field: Field) -> st.SearchStrategy[str]:
    """Return answers of the field's type, which need not agree with the others."""
    match field.value_type:
        case ValueType.CODE:
            return _codes(field)
        case ValueType.DATE:
            return _DAYS
        case ValueType.TIME:
            return _TIMES
        case ValueType.NUMBER:
            return _NUMBERS
        case ValueType.SSIN:
            return _SSINS
        case _:
            return st.sampled_from(["Anna", "Zoë-Ånne", " x ", "x" * 255])


def answer_to(field: Field) -> st.SearchStrategy[str]:
    """Return any text for a field: half of them make sense."""
    return st.one_of(sensible(field), sensible(field), _GARBAGE)


def changes(form: Form, *, max_size: int = 20) -> st.SearchStrategy[dict[str, str]]:
    """Return some answers of a form, those of conditions more often than the others."""
    looked_at = {c.key for f in form.asked if f.condition for c in f.condition.clauses}
    often = [field for field in form.asked if field.key in looked_at]
    fields = [*form.asked, *often * 3]
    pair = st.sampled_from(fields).flatmap(lambda f: st.tuples(st.just(f.key), answer_to(f)))
    return st.lists(pair, max_size=max_size).map(dict)


def answers(form: Form) -> st.SearchStrategy[dict[str, str]]:
    """Return the answers of a registration: the valid example, or nothing, with some changes."""
    start = st.sampled_from([EXAMPLES[form.type], EXAMPLES[form.type], {}])
    return st.builds(lambda known, changed: {**known, **changed}, start, changes(form))
