"""Saves as one of several workstations, and does nothing else: python -m tests.bench.office_saves.

Reads the address and the password, a line each, and says when it is ready. Then, for each line with
a number of seconds, it prints how long each save took, and then each bare UPDATE, in milliseconds.
"""

import json
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta

from angio_desktop.register.context import Context
from angio_desktop.register.evaluation import evaluate
from angio_desktop.register.registration import answer
from angio_desktop.register.summary import summarise
from angio_desktop.storage.postgres.address import Address, address_of
from angio_desktop.storage.postgres.connection import open_office
from angio_desktop.storage.store import Store
from tests.bench import data
from tests.bench.measure import milliseconds

BARE = "CREATE TABLE bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, answers json)"
"""What a bare UPDATE needs, in a schema that all may write."""
FIELD = "TX_SPECIF"


def saving(store: Store) -> Callable[[], None]:
    """Return what stores the largest draft once more, as on leaving a field."""
    made_up = data.full()
    context = Context(data.TODAY, None)
    summary = summarise(made_up, evaluate(data.form_of(made_up.type), made_up.values, context))
    kept = [store.registrations.save(made_up, summary, data.NOW)]

    def save() -> None:
        draft = kept[0]
        changed = answer(draft, FIELD, str(draft.revision))
        moment = data.NOW + timedelta(seconds=draft.revision)
        kept[0] = store.registrations.save(changed, summary, moment, by_itself=True)

    return save


def updating(address: Address) -> Callable[[], None]:
    """Return what updates a row of as many answers, and no more."""
    connection = address.connect(autocommit=True)
    texts = [json.dumps({**data.full().values, FIELD: str(number)}) for number in range(2)]
    made = connection.execute("INSERT INTO bare (answers) VALUES ('{}') RETURNING id").fetchone()
    turn = [0]

    def update() -> None:
        turn[0] = 1 - turn[0]
        asked = "UPDATE bare SET answers = CAST(%s AS json) WHERE id = %s"
        connection.execute(asked, (texts[turn[0]], (made or (0,))[0]))

    return update


def main() -> None:
    """Measure as often as asked."""
    text, password = (sys.stdin.readline().rstrip("\n") for _ in range(2))
    address = address_of(text, password)
    with closing(Store.of(open_office(address))) as store:
        works = (saving(store), updating(address))
        for work in works:
            work()
        print("ready", flush=True)
        for line in sys.stdin:
            for work in works:
                end = time.perf_counter() + float(line)
                took = [milliseconds(work)]
                while time.perf_counter() < end:
                    took.append(milliseconds(work))
                print(json.dumps(took), flush=True)


if __name__ == "__main__":
    main()
