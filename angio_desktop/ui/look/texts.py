"""Window texts of what is no class of Qt: `translate(context, text)`, which lupdate finds by name.

A text with `{names}` is filled in by its own `format`: `self.tr("From {date}").format(date=day)`.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def named_text(name: str, text: str) -> str:
    """Return a text behind what it is of, with the colon as the language writes it."""
    return translate("texts", "{name}: {text}").format(name=name, text=text)


def series(texts: Iterable[str]) -> str:
    """Return texts one behind the other, parted as the language does it; "" for none."""
    between = translate("texts", "{text}; {more}").format(text="", more="")
    return between.join(texts)
