"""Scanning the box of a device: the model and its material are chosen, the devices counted.

Lot and expiry are kept beside the registration on this computer, for recalls: they are no answers
and in no export.
"""

from dataclasses import dataclass
from datetime import date

from angio_desktop.actions.clock import now, today
from angio_desktop.actions.editing import Editing
from angio_desktop.register import scan as box
from angio_desktop.register.context import ListEntry
from angio_desktop.register.fields import Field, ValueType
from angio_desktop.register.open_lists import IMPLANTS
from angio_desktop.register.scan import Scan
from angio_desktop.register.values import date_text, parse_date
from angio_desktop.storage.scans import ScanRow
from angio_desktop.storage.store import Store

_PREFIX = "scan"


@dataclass(frozen=True)
class Notice:
    """What is to be told of a scan: `scan.<what>` is its sentence."""

    what: str
    details: dict[str, str]

    @property
    def text_id(self) -> str:
        """The id of its sentence."""
        return f"{_PREFIX}.{self.what}"


NOT_KEPT = Notice("not_kept", {})
"""That lot and expiry could not be kept: the register is out of reach."""


@dataclass(frozen=True)
class Taken:
    """A scan that was taken: the field of the model it is for, the model, what is to be told.

    Of a device that no list knows there is no `entry`, and nothing was chosen.
    """

    scan: Scan
    key: str
    entry: ListEntry | None
    notices: tuple[Notice, ...]
    is_new: bool


def scanned(editing: Editing, key: str) -> Scan | None:
    """Return what a scanner typed into the field of a model; None for all else."""
    field = editing.form.by_key[key]
    if field.code_list is None or field.code_list.name not in IMPLANTS.values():
        return None
    return box.read(editing.registration.values.get(key, ""))


def take(editing: Editing, store: Store, key: str, scan: Scan) -> Taken:
    """Take what a scanner typed in the place of what stood in the field before.

    Raises StorageProblem; then it stands there as it was typed.
    """
    known = _entry(editing, editing.form.by_key[key], scan)
    if known is None:
        return Taken(scan, key, None, (Notice("unknown", {"gtin": scan.gtin}),), is_new=False)
    target, entry = known
    made = store.scans.of(editing.registration.id) if editing.registration.id else []
    if editing.undo() != key:  # the code of the box is no answer: back to what stood there
        editing.redo()
    again = [row for row in made if (row.key, row.code) == (target.key, entry.code)]
    is_new = not any(scan.serial and _is_same(row.scan, scan) for row in again)
    notices = list(_notices(editing, target, entry, scan))
    if is_new:
        notices += _of_model_before(editing, target, entry)
        _choose(editing, target, entry, again)
    else:
        notices.append(Notice("again", {"serial": scan.serial}))
    return Taken(scan, target.key, entry, tuple(notices), is_new)


def _is_same(one: Scan, other: Scan) -> bool:
    return (one.gtin, one.serial) == (other.gtin, other.serial)


def _entry(editing: Editing, field: Field, scan: Scan) -> tuple[Field, ListEntry] | None:
    """Return the model of a GTIN, and the field of the same procedure that asks for such."""
    for each in editing.form.asked:
        if each.procedure != field.procedure or each.code_list is None:
            continue
        loaded = editing.open_lists.get(each.code_list.name)
        for entry in loaded.entries.values() if loaded else ():
            if any(article.gtin == scan.gtin for article in entry.articles):
                return each, entry
    return None


def _choose(editing: Editing, target: Field, entry: ListEntry, again: list[ScanRow]) -> None:
    """Answer material, model and number as one step."""
    values = editing.registration.values
    answers = {}
    for clause in target.condition.clauses if target.condition else ():
        answers[clause.key] = min(clause.codes)  # one code: it is the material
    answers[target.key] = entry.code
    for number in _numbers(editing, target):
        before = values.get(number.key, "")
        is_same = values.get(target.key) == entry.code and before.isdecimal()
        if is_same and again:
            before = str(int(before) + 1)
        answers[number.key] = before if is_same else "1"
    editing.answer_all(answers)


def _numbers(editing: Editing, target: Field) -> list[Field]:
    """Return the field that counts the devices of a model: it applies just when that does."""
    return [
        each
        for each in editing.form.asked
        if each.value_type is ValueType.NUMBER and each.condition == target.condition
    ]


def _notices(editing: Editing, target: Field, entry: ListEntry, scan: Scan) -> list[Notice]:
    """Return what is wrong with the device on the day of the procedure, or today without one."""
    key = editing.form.procedure_dates.get(target.procedure or 0, "")
    stated = parse_date(editing.registration.values.get(key, ""))
    day = stated if isinstance(stated, date) else today()
    details = {"label": entry.label, "day": date_text(day)}
    notices = []
    if scan.expiry and scan.expiry < day:
        notices.append(Notice("expired", {**details, "expiry": date_text(scan.expiry)}))
    if not entry.is_valid(day):
        notices.append(Notice("not_valid", details))
    return notices


def _of_model_before(editing: Editing, target: Field, entry: ListEntry) -> list[Notice]:
    """Return that another model stood there: the register asks for one of each procedure."""
    before = editing.registration.values.get(target.key, "")
    if before in ("", entry.code):
        return []
    return [Notice("replaced", {"before": before, "label": entry.label})]


def keep(editing: Editing, store: Store, taken: Taken) -> None:
    """Keep lot and expiry with the registration, which is stored. Raises StorageProblem."""
    if taken.entry and taken.is_new and editing.registration.id is not None:
        id_ = editing.registration.id
        store.scans.add(id_, taken.key, taken.entry.code, taken.scan, now())
