"""A registration as PDF, for the patient's file: A4, its state and the patient on every page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from angio_desktop.actions.clock import now, today
from angio_desktop.actions.preferences import Purpose
from angio_desktop.disk import write_whole
from angio_desktop.errors import writing
from angio_desktop.register.captions import Words
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import Obligation, RegistrationType
from angio_desktop.register.obligation import obligations
from angio_desktop.register.patient import birth_date_text, patient_name, patient_number
from angio_desktop.register.registration import Registration
from angio_desktop.ui.look import standings, ways
from angio_desktop.ui.look.moments import moment_text
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.look.theme import LIGHT
from angio_desktop.ui.printing.content import Answer, Grid, Heading, Part, content, printed
from angio_desktop.ui.printing.rows import Cell, Paper, Row, Style, paginate
from angio_desktop.ui.printing.sheets import HAIR, HEIGHT, WIDTH, draw_sheets, pdf_of
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.last_folder import LastFolder

# In points: the margins, and what is printed between them.
_MARGIN = 36.0
_WIDTH = WIDTH - 2 * _MARGIN
_BAND = "#FFF3D6"

_TITLE = Style(17, LIGHT.text, is_bold=True)
_NAME = Style(12.5, LIGHT.text, is_bold=True)
_PLAIN = Style(8.5, LIGHT.text)
_STRONG = Style(8.5, LIGHT.text, is_bold=True)
_CAPTION = Style(8, LIGHT.muted)
_SMALL = Style(8, LIGHT.muted)
_SMALL_STRONG = Style(8, LIGHT.text, is_bold=True)
_PAGE = Style(11, LIGHT.accent, is_bold=True)
_DRAFT = Style(10, LIGHT.warning, is_bold=True)
_CAPTION_WIDTH, _GAP = 268.0, 10.0
_HEAD_WIDTH = 96.0
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands on every page of a registration."""

    type: str
    patient: str
    details: str
    state: str
    code: str
    banner: str
    printed: str


def proposed_name(registration: Registration) -> str:
    """Return a file name that tells nothing of the patient."""
    return f"{registration.code or f'concept-{registration.id}'}.pdf"


@dataclass(frozen=True, slots=True)
class Beside:
    """What is printed with a registration and is not of it.

    `stands` are lines that say where it stands at the platform, `log` is how far the log had come,
    as `verify --head` takes it, `obligations` are those of the hospital: what is optional asks for
    consent, which is printed with it.
    """

    stands: Sequence[str] = ()
    log: str = ""
    obligations: Mapping[RegistrationType, Obligation] = field(default_factory=dict)


_NOTHING = Beside()


def save_stored_as_pdf(parent: QWidget, program: Program, id_: int) -> None:
    """Write a stored registration to a PDF file of the user's choice."""
    with dialogs.telling(parent, program):
        save_as_pdf(parent, program, program.store.registrations.load(id_))


def save_as_pdf(parent: QWidget, program: Program, registration: Registration) -> None:
    """Write a registration to a PDF file of the user's choice, and say where it is."""
    title, proposed = _tr_title(), proposed_name(registration)
    last = LastFolder(program.preferences, Purpose.DOCUMENT)
    path = dialogs.ask_new_file(parent, title, proposed, "PDF (*.pdf)", last)
    if path is None:
        return
    path = path if path.suffix else path.with_suffix(".pdf")
    with dialogs.telling(parent, program):
        words = program.words()
        made = pdf(registration, words, beside_of(program, words, registration))
        with writing(path, "not_writable.document"):
            write_whole(path, made)
        written = translate("RegistrationPdf", "The PDF was written to {file}.")
        dialogs.tell(parent, title, written.format(file=path))


def beside_of(program: Program, words: Words, registration: Registration) -> Beside:
    """Return what is printed with a registration.

    Raises StorageProblem, and AlteredRegistration for one that is not as the program left it.
    """
    store, id_ = program.store, registration.id
    own = obligations(program.dictionary.forms, store.settings.all())
    if id_ is not None:
        store.registrations.check_unaltered(id_)
    if id_ is None or not registration.is_sent:
        return Beside(obligations=own)
    way = ways.line(store.outbox.of(id_), words)
    stands = standings.lines(store.answers.standing(id_), words, way)
    return Beside(stands, store.head().text, own)


def _tr_title() -> str:
    return translate("RegistrationPdf", "Save registration as PDF")


def pdf(registration: Registration, words: Words, beside: Beside = _NOTHING) -> bytes:
    """Return the PDF of a registration as it stands, in the language of `words`."""
    head = _head(registration, words, beside)
    title = f"{head.type} – {head.code or head.state}"
    return pdf_of(title, lambda writer: draw(writer, registration, words, beside))


def draw(
    device: QPagedPaintDevice,
    registration: Registration,
    words: Words,
    beside: Beside = _NOTHING,
) -> None:
    """Draw a registration on a device whose pages are A4 without margins."""
    paper = Paper(device, QApplication.font().family())
    pages = lay_out(paper, registration, words, beside)
    draw_sheets(paper, device, pages, _MARGIN, partial(_band, paper.unit))


def lay_out(
    paper: Paper, registration: Registration, words: Words, beside: Beside
) -> list[list[Row]]:
    """Return each page's rows, from its head to its number."""
    form = words.dictionary.forms[registration.type]
    context = Context(today(), None, obligations=beside.obligations)
    applies = evaluate(form, registration.values, context).applies
    head = _head(registration, words, beside)
    platform = Answer(translate("RegistrationPdf", "Platform"), "\n".join(beside.stands))
    parts = content(form, words, registration.values, applies, printed)
    rows = [row for part in ((platform,) if beside.stands else ()) + parts for row in _rows(part)]
    first, other = _first_head(paper, head), _other_head(paper, head)
    foot = _foot(paper, head, "1/1")
    inside = HEIGHT - 2 * _MARGIN - paper.height(foot)
    room = [inside - sum(map(paper.height, each)) for each in (first, other)]
    pages = paginate(paper, rows, room[0], room[1])
    return [
        [*(other if number > 1 else first), *page, _foot(paper, head, f"{number}/{len(pages)}")]
        for number, page in enumerate(pages, start=1)
    ]


def _band(unit: float, painter: QPainter, row: Row, top: float, height: float) -> None:
    """Paint the band under what says that it is a draft."""
    if row.cells[0].style is _DRAFT:
        band = QRectF(_MARGIN * unit, top * unit, _WIDTH * unit, (height - 6) * unit)
        painter.fillRect(band, QColor(_BAND))


def _head(registration: Registration, words: Words, beside: Beside) -> _Head:
    values = registration.values
    sent = translate("RegistrationPdf", "Sent on {moment}")
    banner = translate("RegistrationPdf", "DRAFT – not sent")
    printed_on = translate("RegistrationPdf", "Printed on {moment}")
    born = translate("RegistrationPdf", "born {day}")
    day = _short(birth_date_text(values))
    details = (patient_number(values), born.format(day=day) if day else "")
    is_sent = registration.is_sent
    moment = moment_text(registration.sent_at)
    printed = printed_on.format(moment=moment_text(now().isoformat()))
    log = translate("RegistrationPdf", "Log: {head}").format(head=beside.log)
    return _Head(
        type=words.dictionary.forms[registration.type].captions.text(words.language),
        patient=_short(patient_name(values)),
        details="  ·  ".join(text for text in details if text),
        state=sent.format(moment=moment) if is_sent else banner,
        code=registration.code,
        banner="" if is_sent else banner,
        printed="  ·  ".join(filter(None, (printed, "Angio Desktop", log if beside.log else ""))),
    )


def _short(name: str) -> str:
    """Return a name as it has room on every page; its field tells the whole of it."""
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def _first_head(paper: Paper, head: _Head) -> list[Row]:
    rows = _banner(paper, head)
    width = _WIDTH - 170 if head.code else _WIDTH
    what, whom = [Cell(head.type, _TITLE, 0, width)], [Cell(head.patient, _NAME, 0, width)]
    if head.code:
        what.append(_right(paper, head.code, _NAME))
        whom.append(_right(paper, head.state, _CAPTION))
    rows += [Row(tuple(what), 0, 2), Row(tuple(whom), 4, 1)]
    rows.append(Row((Cell(head.details, _PLAIN, 0, _WIDTH),), 1, 8, LIGHT.accent))
    return rows


def _other_head(paper: Paper, head: _Head) -> list[Row]:
    text = " · ".join(part for part in (head.type, head.patient, head.details) if part)
    cells = [Cell(text, _SMALL, 0, _WIDTH - 130 if head.code else _WIDTH)]
    if head.code:
        cells.append(_right(paper, head.code, _SMALL_STRONG))
    space = Row((Cell("", _SMALL, 0, _WIDTH),), 0, 0)
    return [*_banner(paper, head), Row(tuple(cells), 0, 6, LIGHT.accent), space]


def _banner(paper: Paper, head: _Head) -> list[Row]:
    if not head.banner:
        return []
    left = (_WIDTH - paper.width(head.banner, _DRAFT)) / 2
    return [Row((Cell(head.banner, _DRAFT, left, _WIDTH - left),), 4, 10)]


def _foot(paper: Paper, head: _Head, number: str) -> Row:
    left = Cell(head.printed, _SMALL, 0, _WIDTH - 60)
    return Row((left, _right(paper, number, _SMALL_STRONG)), 10, 0)


def _right(paper: Paper, text: str, style: Style) -> Cell:
    width = paper.width(text, style) + 1
    return Cell(text, style, _WIDTH - width, width)


def _rows(part: Part) -> list[Row]:
    match part:
        case Heading(text, 1):
            return [Row((Cell(text, _PAGE, 0, _WIDTH),), 8, 2, leads=True)]
        case Heading(text, _):
            return [Row((Cell(text, _STRONG, 0, _WIDTH),), 4, 1, leads=True)]
        case Answer(caption, text):
            left = _CAPTION_WIDTH + _GAP
            cells = (
                Cell(caption, _CAPTION, 0, _CAPTION_WIDTH),
                Cell(text, _PLAIN, left, _WIDTH - left),
            )
            return [Row(cells, 1, 1.2, HAIR)]
        case Grid(heads, rows):
            return [
                Row(_grid_cells(heads, _SMALL), 3, 1.5, HAIR, leads=True),
                *(Row(_grid_cells(row, _PLAIN), 1, 1.2, HAIR) for row in rows),
            ]


def _grid_cells(texts: tuple[str, ...], style: Style) -> tuple[Cell, ...]:
    name, *others = texts
    each = (_WIDTH - _HEAD_WIDTH) / max(len(others), 1)
    cells = [
        Cell(text, style, _HEAD_WIDTH + number * each, each - 6 * (number < len(others) - 1))
        for number, text in enumerate(others)
    ]
    return (Cell(name, _CAPTION, 0, _HEAD_WIDTH - 6), *cells)
