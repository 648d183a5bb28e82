"""Where a registration stands at the platform, in words; the same in its window and on paper."""

from angio_desktop.actions import clock
from angio_desktop.register.captions import Words
from angio_desktop.register.official_code import doubt
from angio_desktop.storage.records import Answer, Mark, Outcome, Standing
from angio_desktop.ui.look.moments import moment_text


def lines(standing: Standing, words: Words, way: str = "") -> list[str]:
    """Return what is known, a line for each: the record, its official code, its insurer.

    `way` says how far it is on its way without a file.
    """
    told = [way if way and standing.mark is None else _of_record(standing, words)]
    if standing.official_code:
        doubtful = doubt(standing.official_code)
        text_id = f"platform.official.{doubtful}" if doubtful else "platform.official"
        told.append(words.sentence(text_id, {"code": standing.official_code}))
    if standing.insurer is not None:
        details = {"moment": moment_text(standing.insurer.time)}
        told.append(words.sentence(f"platform.{standing.insurer.said.outcome}", details))
    return told


def _of_record(standing: Standing, words: Words) -> str:
    if standing.mark is None:
        return words.sentence("platform.none", {})
    moment = moment_text(clock.at(standing.since).isoformat())
    details = {"moment": moment}
    if standing.mark is Mark.REFUSED and standing.answer is not None:
        return _refused(standing.answer, words, details)
    return words.sentence(f"platform.{standing.mark}", details)


def _refused(answer: Answer, words: Words, details: dict[str, str]) -> str:
    if answer.said.outcome is Outcome.FILE_REFUSED:
        return words.sentence("platform.file_refused", {**details, "file": answer.origin.name})
    message = answer.said.message
    text_id = "platform.refused" if message else "platform.refused.silent"
    return words.sentence(text_id, {**details, "message": message})
