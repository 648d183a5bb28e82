"""The follow-ups that are shown as a list on paper, with room to write beside each."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt

from angio_desktop.actions.clock import today
from angio_desktop.register.values import date_text
from angio_desktop.ui.look.texts import translate
from angio_desktop.ui.parts.follow_ups_model import FollowUpModel

_SIZE = "8pt"


def paper(model: FollowUpModel) -> str:
    """Return the list as HTML, in the order and with the rows that the model shows."""
    columns, rows = range(model.columnCount()), range(model.rowCount())
    across = Qt.Orientation.Horizontal
    names = [str(model.headerData(n, across, Qt.ItemDataRole.DisplayRole)) for n in columns]
    head = _row("th", [*names, translate("follow_up_paper", "Remarks")])
    lines = [[str(model.data(model.index(row, n))) for n in columns] for row in rows]
    body = "".join(_row("td", [*line, ""]) for line in lines)
    title = translate("follow_up_paper", "Follow-ups to do on {day}")
    return (
        f"<h3>{escape(title.format(day=date_text(today())))}</h3>"
        f'<table border="1" cellspacing="0" cellpadding="4" width="100%"'
        f' style="font-size: {_SIZE}">{head}{body}</table>'
    )


def _row(tag: str, texts: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(text)}</{tag}>" for text in texts) + "</tr>"
