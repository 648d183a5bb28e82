"""Pictures of every window, page, dialog and message, in each language, light and dark.

    python -m tests.demo.pictures [FOLDER] [nl|fr|en …] [light|dark …] [960|1280 …]

Each language, appearance and width has a folder of its own, with the same names in it, so that they
can be laid side by side.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from pathlib import Path
from string import Formatter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea, QWidget

from angio_desktop.actions import practice
from angio_desktop.actions.clock import now
from angio_desktop.actions.connection import Tried
from angio_desktop.actions.correcting import correction_of
from angio_desktop.actions.editing import start
from angio_desktop.actions.lock import Left
from angio_desktop.actions.platform_server import ADDRESS, ON, YES
from angio_desktop.actions.practice import Practice
from angio_desktop.actions.preferences import Appearance
from angio_desktop.actions.verifying import Failure
from angio_desktop.errors import AngioError, ServerProblem, WarehouseProblem
from angio_desktop.register.fields import LANGUAGES, PROCEDURES, RegistrationType
from angio_desktop.register.open_lists import PHYSICIANS
from angio_desktop.register.registration import Registration, Status
from angio_desktop.storage.posted import Way
from angio_desktop.storage.records import ContactKind, DueFollowUp, Outcome, Said, Wanted
from angio_desktop.storage.verification import Wrong
from angio_desktop.ui import app
from angio_desktop.ui.form.changes_dialog import show_changes
from angio_desktop.ui.form.help import show_keys
from angio_desktop.ui.form.request_dialog import ask_request
from angio_desktop.ui.form.send_dialog import ask_to_send, show_code
from angio_desktop.ui.form.type_dialog import ask_type
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.look import speech, theme
from angio_desktop.ui.main.about import show_about
from angio_desktop.ui.main.hindrances import in_use, left_question
from angio_desktop.ui.main.session import Session
from angio_desktop.ui.main.welcome import ListsDialog, Welcome
from angio_desktop.ui.main.window import MainWindow
from angio_desktop.ui.main.workspace import Workspace
from angio_desktop.ui.parts.answers import AnswersDialog
from angio_desktop.ui.parts.columns_dialog import ask_columns as confirm_columns
from angio_desktop.ui.parts.completeness import CompletenessDialog
from angio_desktop.ui.parts.connection_dialog import ConnectionDialog
from angio_desktop.ui.parts.contact_dialog import note_contact
from angio_desktop.ui.parts.intake import IntakeDialog
from angio_desktop.ui.parts.intake_words import ask_words
from angio_desktop.ui.parts.list_columns import ask_columns
from angio_desktop.ui.parts.list_plan import ask_to_load
from angio_desktop.ui.parts.lot_search import show_lots
from angio_desktop.ui.parts.reconciliation import ReconciliationDialog
from angio_desktop.ui.parts.register_comparison import ask_to_take
from angio_desktop.ui.parts.warehouse_work import ask_password
from angio_desktop.ui.printing.printing import print_registration
from angio_desktop.ui.program import Program
from angio_desktop.ui.widgets import dialogs
from angio_desktop.ui.widgets.entry_dialog import ask_entry
from angio_desktop.ui.widgets.note_dialog import ask_note
from angio_desktop.ui.widgets.period_dialog import ask_period
from tests.demo import keys, shared
from tests.demo.walk import be_screenless
from tests.drivers import driving
from tests.drivers.answered import refused
from tests.drivers.compared import an_outcome
from tests.drivers.opened import KEY
from tests.drivers.own_lists import a_plan, load_own_lists
from tests.drivers.reconciled import YEAR, a_comparison
from tests.drivers.sent_examples import send
from tests.drivers.shown import open_program, workspace_of
from tests.ui.desk import complete, draft

BOTH = RegistrationType.HOSPITALISATION_FFR_PCI
PCI = RegistrationType.HOSPITALISATION_PCI
FOLLOW_UP = RegistrationType.FOLLOW_UP
WRONG = {"MS_HF_HOSPZ": "999", "MS_PAT_HGHT": "abc", "DT_HOSPZ": "40/13/2026"}
# Every page applies: a STEMI, and all five procedures.
OPENING = {"CD_INDICATN": "1", **{f"CD_NPCI_{n}": "1" for n in PROCEDURES[:-1]}}
UNUSUAL = {"MS_HF_HOSPZ": "220", "MS_SYS_BP_HOSPZ": "250"}
WIDTHS = ("960", "1280")  # beside a report, at half of a screen; and alone on a small one
HEIGHT = 720
DETAIL = "…"  # stands for what a message names


@dataclass
class Show:
    """One language, appearance and width; `pictures` counts what was left in `folder`."""

    folder: Path
    width: int
    program: Program
    session: Session
    workspace: Workspace
    pictures: int = 0

    @property
    def window(self) -> MainWindow:
        """The main window."""
        return self.session.window

    def picture(self, name: str, widget: QWidget) -> None:
        """Save a picture of a window as it stands."""
        driving.picture(widget, self.folder / f"{name}.png")
        self.pictures += 1

    def modal(self, name: str, ask: Callable[[], object]) -> None:
        """Save a picture of the dialog that `ask` waits for, and close it."""
        before = QApplication.activeModalWidget()

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None or dialog is before:
                QTimer.singleShot(1, look)
                return
            self.picture(name, dialog)
            dialog.close()

        QTimer.singleShot(0, look)
        ask()

    def wizard(self, registration: Registration | None) -> RegistrationWindow:
        """Open a registration in a window as wide as is looked at."""
        wizard = RegistrationWindow(self.program, registration)
        wizard.resize(self.width, HEIGHT)
        wizard.show()
        driving.settle()
        return wizard

    def page(self, name: str, wizard: RegistrationWindow) -> None:
        """Save a picture of the whole page, also of what is out of sight."""
        page, high = driving.page_of(wizard), HEIGHT
        while (missing := page.whole_height() - page.height()) > 0:
            high += missing  # what was made for it may be higher than was thought
            wizard.resize(self.width, high)
            driving.settle()
        self.picture(name, wizard)
        wizard.resize(self.width, HEIGHT)


Scene = Callable[[Show], None]


def parts(show: Show) -> None:
    """Every part of the main window."""
    navigation = show.workspace.navigation
    for row in range(show.workspace.parts.count()):
        show.workspace.show_number(row)
        show.picture(f"part-{row}", show.window)
    navigation.setCurrentRow(0)


def lists_of_registrations(show: Show) -> None:
    """The list of each status, with a row chosen, and with nothing found."""
    view = show.workspace.registrations
    show.workspace.show_list(Wanted())
    for status in Status:
        view.filter(status)
        view.table.selectRow(0)
        view.table.setFocus()
        show.picture(f"list-{status}", show.window)
    view.filter(None)
    view.search.setText("zzzz")
    view.refresh()
    show.picture("list-nothing-found", show.window)
    view.search.clear()
    view.refresh()
    show.workspace.navigation.setCurrentRow(0)


def altered(show: Show) -> None:
    """What stands above everything where something was altered, and where other data stand."""
    box, strip = show.workspace.data.verify, show.workspace.strip
    code = "ANG-2026-AAAAAAA0"
    for name, wrong in (
        ("registration", Wrong("registration", 1, code)),
        ("head", Wrong("head_file", 81, "81-3f0c9a4be1d27c65")),
    ):
        box.failure = Failure(wrong)
        strip.refresh()
        show.picture(f"altered-{name}", show.window)
    box.failure = None
    strip.refresh()


def checked_file(show: Show) -> None:
    """The findings of a file."""
    file = show.folder / "check.csv"
    form = show.program.dictionary.forms[PCI]
    made_up = complete(show.program, PCI)
    values = {**made_up.values, **WRONG}
    rows = [list(form.csv_keys), [values.get(key, "") for key in form.csv_keys]]
    file.write_text("\n".join(";".join(row) for row in rows) + "\n", "utf-8")
    view = show.workspace.check
    show.workspace.show_part(view)
    view.start(file, PCI)
    driving.wait_until(lambda: bool(view.summary.text()), "the file to be checked")
    show.picture("checked", show.window)
    file.unlink()
    show.workspace.navigation.setCurrentRow(0)


def exported(show: Show) -> None:
    """What is said after an export."""
    view = show.workspace.exports
    show.workspace.show_part(view)
    with tempfile.TemporaryDirectory() as folder:
        view.export_into(Path(folder))
        driving.wait_until(lambda: not view.bar.is_busy, "the export")
        show.picture("exported", show.window)
    view.outcome.hide()
    show.workspace.navigation.setCurrentRow(0)


def files_of_the_cath_lab(show: Show) -> None:
    """A file with a month's procedures: its columns, what it would do, what is missing here."""
    file = show.folder / "maart.csv"
    rows = (
        "Dossiernr;INSZ;Naam en voornaam;PCI datum/tijd;Opname;Gewicht;Materiaal",
        "D1;85.07.30-033.28;PEETERS Jan;2/02/2026 9:42;1/02/2026;82,5;Onyx",
        "D2;8,50730E+10;Claes, Omar;3/02/2026 10:05;3/02/2026;70;DES",
        "D3;93.05.18-223.61;Maes, An;4/02/2026 14:10;4/02/2026;700;DES",
    )
    file.write_text("\n".join(rows), "utf-8")
    intake = IntakeDialog(show.program, show.window)
    intake.show()
    intake.start(file)
    driving.wait_until(intake.look_button.isEnabled, "the file to be read")
    show.picture("import-columns", intake)
    intake.look()
    driving.wait_until(intake.import_button.isEnabled, "the file to be looked at")
    show.picture("import-outcome", intake)
    intake.close()
    compared = CompletenessDialog(show.program, show.window)
    compared.first.setText("01/02/2026")
    compared.last.setText("28/02/2026")
    compared.show()
    compared.start(file)
    driving.wait_until(compared.pdf_button.isEnabled, "the list to be compared")
    show.picture("completeness", compared)
    compared.close()
    file.unlink()


def welcome(show: Show) -> None:
    """Each page of the welcome."""
    shown = Welcome(show.window, show.session.shown)
    shown.open()
    for number in shown.pageIds():
        show.picture(f"welcome-{number}", shown)
        shown.next()
    shown.close()


def pages(show: Show) -> None:
    """Each page of each type, filled in, and the choice of a type."""
    choice = show.wizard(None)
    show.picture("type", choice)
    choice.close()
    for type_ in RegistrationType:
        form = show.program.dictionary.forms[type_]
        opening = {key: code for key, code in OPENING.items() if key in form.by_key}
        wizard = show.wizard(complete(show.program, type_, **opening))
        for page in form.pages:
            driving.pages_of(wizard).go_to_page(page.id)
            assert driving.pages_of(wizard).number in driving.pages_of(wizard).applying(), (
                "an empty page"
            )
            show.page(f"{type_}-{page.id}", wizard)
        wizard.close()


def refused_sending(show: Show) -> None:
    """A registration that cannot be sent yet: empty, and with wrong answers."""
    empty = show.wizard(start(show.program.dictionary, BOTH))
    empty.do("send")
    show.picture("refused-empty", empty)
    empty.close()
    wrong = show.wizard(complete(show.program, PCI, **WRONG))
    wrong.do("send")
    for page in ("admission", "history"):
        driving.pages_of(wrong).go_to_page(page)
        show.page(f"refused-{page}", wrong)
    wrong.close()


def sending(show: Show) -> None:
    """The last look before sending, the code, and what was sent."""
    wizard = show.wizard(complete(show.program, PCI, **UNUSUAL))
    editing = driving.draft_of(wizard).editing
    if editing is not None:
        found = editing.evaluation.warnings
        show.modal("send", lambda: ask_to_send(editing, wizard.words, found, wizard))
    show.modal("sent", lambda: show_code("ANG-2026-AAAAAAAB", "81-3f0c9a4be1d27c65", 3, wizard))
    wizard.close()
    locked = send(show.program.store, show.program.dictionary, PCI, "ANG-2026-LOCKED01")
    shown = show.wizard(locked)
    show.picture("locked", shown)
    shown.close()


def answers(show: Show) -> None:
    """What the platform answered, and the ways to correct what was sent."""
    store, dictionary = show.program.store, show.program.dictionary
    with tempfile.TemporaryDirectory() as folder:
        sent, file = refused(store, Path(folder))
        show.modal("answers", lambda: dialogs.show(AnswersDialog(show.program, show.window)))
        show.modal("answer-columns", lambda: confirm_columns(file, show.window))
    shown = show.wizard(sent)
    show.picture("refused", shown)
    shown.close()
    correction = show.wizard(correction_of(store, dictionary, sent.id or 0))
    draft = driving.draft_of(correction)
    draft.answer("DT_CONSULT", "16/02/2026")
    show.picture("correction", correction)
    after, form = draft.registration.values, draft.editing.form
    words = show.program.words()
    show.modal("changes", lambda: show_changes(form, words, sent.values, after, show.window))
    show.modal("helpdesk", lambda: ask_request(show.program, sent, after, show.window))
    show.modal("type-change", lambda: ask_type(show.program, draft.registration, show.window))
    correction.close()


def warehouse(show: Show) -> None:
    """A comparison with the hospital's warehouse, and the question for its password."""
    dialog = ReconciliationDialog(show.program, YEAR, show.window)
    dialog.show()
    dialog.show_outcome(a_comparison())
    show.picture("reconciliation", dialog)
    dialog.close()
    dialog.deleteLater()
    why = WarehouseProblem(
        "shown only", text_id="warehouse_problem.no_password", role="dpuser", server=DETAIL
    )
    text = show.program.plain_words().problem(why)
    show.modal("warehouse-password", lambda: ask_password(text, show.window))


def without_a_file(show: Show) -> None:
    """What goes to the platform without a file: the queue, and trying the connection."""
    store, dictionary = show.program.store, show.program.dictionary
    show.workspace.posting.stop()  # nobody is asked anything here
    store.settings.set(ON, YES, now())
    store.settings.set(ADDRESS, "https://hd4dp.hospital.be/proxy", now())
    ids = []
    for number in range(4):
        day = {"DT_CONSULT": f"{number + 1:02}/09/2026"}
        made = send(store, dictionary, FOLLOW_UP, f"ANG-2026-OUTBOX0{number}", **day)
        ids.append(made.id or 0)
    store.outbox.put(ids, now())
    undecided, held, accepted = (store.outbox.of(id_) for id_ in ids[:3])
    for posted, way, why in (
        (undecided, Way.UNCLEAR, "time_out"),
        (held, Way.HELD, "no_item:CD_CONSTTN"),
        (accepted, Way.POSTING, ""),
    ):
        moved = posted and store.outbox.move(posted, way, now(), why=why)
        if moved and way is Way.UNCLEAR:
            store.outbox.move(moved, Way.UNDECIDED, now(), why="cannot_ask")
        elif moved and way is Way.POSTING:
            said = Said(Outcome.ACCEPTED, "118.26.000241.21")
            store.outbox.answered(moved, said, "hd4dp.hospital.be", now())
    exports = show.workspace.exports
    show.workspace.show_part(exports)
    exports.outbox.table.selectRow(0)
    show.picture("outbox", show.window)
    settings = show.workspace.settings
    show.workspace.show_part(settings)
    driving.settle()
    for frame in settings.findChildren(QScrollArea):
        frame.ensureWidgetVisible(settings.connection.try_button)
    show.picture("settings-platform", show.window)
    dialog = ConnectionDialog(show.program, show.window)
    dialog.show()
    for tried in (
        Tried("/api/organizations", "organizations", number=2),
        Tried("/api/dcd/menu/structure", "collections", number=5),
        Tried("/api/dcd/field", "codes", FOLLOW_UP, 41),
        Tried("/api/dcd/submit", "", FOLLOW_UP, problem=ServerProblem("status", status=503)),
    ):
        dialog.take(tried)
    show.picture("connection", dialog)
    dialog.close()
    dialog.deleteLater()


def dialogs_of_lists(show: Show) -> None:
    """Those that ask about the lists and their files, and the lists in a window of their own."""
    show.modal("period", lambda: ask_period((None, None), show.window))
    show.modal("physician", lambda: ask_entry(show.window, PHYSICIANS))
    show.modal("model", lambda: ask_entry(show.window, "QERMID_IMPLT_32402"))
    words = show.program.plain_words()
    show.modal("list-plan", lambda: ask_to_load(a_plan(), words, show.window))
    outcome = an_outcome(show.program.dictionary)
    rows = (("Ref", "Omschr", "Tot"), ("DES-1", "Flow", "31/12/2026"))
    show.modal("list-columns", lambda: ask_columns("QERMID_IMPLT_32402", rows, {}, show.window))
    show.modal("lots", lambda: show_lots(show.program, show.window))
    show.modal("comparison", lambda: ask_to_take(outcome, show.program, show.window))
    show.modal("words", lambda: ask_words("Materiaal", {"Onyx": ""}, {"4": "DES"}, show.window))
    show.modal("lists", lambda: dialogs.show(ListsDialog(show.program, show.window)))
    for name, mode in (
        ("file-open", QFileDialog.AcceptMode.AcceptOpen),
        ("file-save", QFileDialog.AcceptMode.AcceptSave),
    ):
        dialog = QFileDialog(show.window)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(mode)
        show.modal(name, dialog.exec)


def cut_off(show: Show) -> None:
    """What is asked of what was cut off, or is gone."""
    keys.of_what_was_cut_off(show, draft(show.program, PCI, TX_PAT_LAST_NAM="Peeters"))


def messages(show: Show) -> None:
    """Every problem a user can be told, a notice, a question, and a bug."""
    words = show.program.plain_words()
    for text_id in problems(show.program):
        named = dict.fromkeys(placeholders(words.sentences[text_id].text("en")), DETAIL)
        problem = AngioError("shown only", text_id=text_id, **named)
        show.modal(f"problem-{text_id}", partial(dialogs.tell_problem, show.window, words, problem))
    text = in_use(Path("/data"))
    show.modal("about", partial(show_about, "…", Path("/data"), show.window))
    show.modal("keys", partial(show_keys, words, show.workspace.navigation.names, show.window))
    show.modal("notice", partial(dialogs.tell, show.window, "Angio Desktop", text))
    left = left_question(Path("/data"), Left(None))
    show.modal("still-open", partial(dialogs.ask, show.window, *left))
    draft_chosen = show.workspace.registrations
    draft_chosen.filter(Status.OPEN)
    draft_chosen.table.selectRow(0)
    show.modal("question", draft_chosen.delete)
    draft_chosen.filter(None)
    bug = KeyError(DETAIL)
    show.modal("bug", partial(app.show_unforeseen, KeyError, bug, None))


def problems(program: Program) -> list[str]:
    """The ids of the sentences that tell a problem."""
    roots = {kind.text_id for kind in kinds(AngioError)}
    return [id_ for id_ in program.definitions.sentences if id_.split(".")[0] in roots]


def kinds(kind: type[AngioError]) -> Iterator[type[AngioError]]:
    """An error and all that are of its kind."""
    yield kind
    for each in kind.__subclasses__():
        yield from kinds(each)


def placeholders(text: str) -> set[str]:
    """The names in braces of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def on_paper(show: Show) -> None:
    """What is shown before a registration or the list of follow-ups is printed."""
    registration = complete(show.program, PCI)
    show.modal("print", lambda: print_registration(show.window, show.program, registration))


def local_notes(show: Show) -> None:
    """The notes for the people here, and the contacts about a follow-up."""
    store, noted = show.program.store, complete(show.program, PCI)
    about = show.program.dictionary.forms[PCI].caption("CD_LVEF", show.program.language)
    show.modal("note", lambda: ask_note(about, "vraag Dr. Voorbeeld", show.window))
    if noted.id is not None:
        store.notes.set(noted.id, "", "vraag Dr. Voorbeeld naar het verslag", now())
        store.notes.set(noted.id, "CD_LVEF", "echo volgt", now())
    wizard = show.wizard(noted)
    show.picture("noted", wizard)
    wizard.close()
    due = DueFollowUp(1, "Voorbeeld, Anna", "", "2025-11-15", "2026-11-15", "")
    for kind, said in ((ContactKind.INVITED, "brief"), (ContactKind.NO_ANSWER, "voicemail")):
        store.contacts.add(due.id, "2026-11-20", kind, said, now())
    show.modal("contacts", lambda: note_contact(show.program, due, show.window))


def practising(show: Show) -> None:
    """The windows in which one practises: the desk, and the registration with its hints."""
    with tempfile.TemporaryDirectory() as data:
        program = replace(open_program(Path(data), KEY), language=show.program.language)
        worn = show.program.preferences.chosen.appearance
        program.preferences.note(replace(program.preferences.chosen, appearance=worn))
        practice.fill(program.store, program.definitions)
        window = MainWindow()
        window.resize(show.width, HEIGHT)
        session = Session(window, Path(data), program.preferences, None, Practice(Path(data)))
        session.show(program)
        window.show()
        show.picture("practice", window)
        workspace = workspace_of(session)
        (row,) = (d for d in program.store.worklist.recent(1))
        workspace.open_registration(row.id)
        for wizard in list(workspace.registration_windows.values()):
            wizard.resize(show.width, HEIGHT)
            for page in ("patient", "admission", "pci_1"):
                if page in {p.id for p in program.dictionary.forms[PCI].pages}:
                    driving.pages_of(wizard).go_to_page(page)
                    show.page(f"practice-{page}", wizard)
        workspace.close_all()
        window.close()
        driving.settle()


def on_an_office(show: Show) -> None:
    """The windows on a shared register."""
    shared.on_an_office(fill, show)


SCENES: tuple[Scene, ...] = (
    *(parts, lists_of_registrations, altered, checked_file, files_of_the_cath_lab, exported),
    *(welcome, pages, on_paper, local_notes, practising),
    *(refused_sending, sending, answers, without_a_file, warehouse, dialogs_of_lists, messages),
    *(
        keys.of_the_key,
        keys.of_the_lock,
        cut_off,
        shared.connecting,
        on_an_office,
        shared.reading_only,
    ),
)


def fill(program: Program) -> None:
    """Have something in each list."""
    load_own_lists(program.store)
    for number, type_ in enumerate(RegistrationType):
        send(program.store, program.dictionary, type_, f"ANG-2026-AAAAAAA{number}")
        complete(program, type_)
    draft(program, PCI, TX_PAT_LAST_NAM="Vandenbroucke-Desmedt", TX_PAT_FIRST_NAM="Zoë")
    deleted = draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    if deleted.id is not None:
        program.store.registrations.delete(deleted.id, now())


def run_one(folder: Path, language: str, appearance: str, width: int) -> int:
    """Show everything in one language, appearance and width; return the number of pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    application = app.make_application()
    theme.choose(application, Appearance(appearance))
    speech.speak(language)
    with tempfile.TemporaryDirectory() as data:
        program = replace(open_program(Path(data), KEY), language=language)
        worn = Appearance(appearance)
        program.preferences.note(replace(program.preferences.chosen, appearance=worn))
        with closing(program.store):
            fill(program)
            window = MainWindow()
            window.resize(width, HEIGHT)
            window.show()
            driving.picture(window, folder / "opening.png")
            session = Session(window, Path(data), program.preferences)
            session.show(program)
            window.activateWindow()
            driving.wait_until(window.isActiveWindow, "the main window")
            show = Show(folder, width, program, session, workspace_of(session), pictures=1)
            for scene in SCENES:
                scene(show)
            window.close()
            driving.settle()
    return show.pictures


def run(folder: Path, asked: Sequence[str], say: Callable[[str], None]) -> None:
    """Show everything in what is asked of languages, appearances and widths, else in all."""
    looks = [a.value for a in (Appearance.LIGHT, Appearance.DARK)]
    each = [[one for one in known if one in asked] or known for known in (LANGUAGES, looks, WIDTHS)]
    for language, appearance, width in product(*each):
        name, begun = f"{language}-{appearance}-{width}", time.monotonic()
        count = run_one(folder / name, language, appearance, int(width))
        say(f"{name}: {count} pictures in {time.monotonic() - begun:.0f} s")


def main() -> int:
    """Run from the command line."""
    be_screenless()
    asked = sys.argv[1:]
    named = [a for a in asked if a not in (*LANGUAGES, *Appearance, *WIDTHS)]
    folder = Path(named[0] if named else tempfile.mkdtemp(prefix="angio-demo-"))
    run(folder, asked, print)
    print(f"pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
