"""The made-up registrations that ship with the program, as a store's sent registrations."""

from dataclasses import replace
from datetime import date, datetime

from angio_desktop.actions.testset import example
from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.fields import Dictionary, RegistrationType
from angio_desktop.register.registration import Registration
from angio_desktop.register.summary import summarise
from angio_desktop.storage.store import Store

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 14, 30).astimezone()


def send(
    store: Store, dictionary: Dictionary, type_: RegistrationType, code: str, **values: str
) -> Registration:
    """Store the example of a type as sent under `code`, with some of its answers changed."""
    made_up = example(dictionary, type_)
    registration = replace(made_up, values={**made_up.values, **values})
    form = dictionary.forms[type_]
    evaluation = evaluate(form, registration.values, Context(TODAY, None))
    return store.registrations.send(registration, summarise(registration, evaluation), code, NOW)
