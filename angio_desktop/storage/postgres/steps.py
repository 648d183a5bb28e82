"""The form of an office, counted: form 1, and one more by each numbered step.

An office is made in the present form at once (schema.py). One of an earlier form is brought to it
by the steps it has not had. A step is never edited once released: it says what tables, functions
and guards were then, so it uses no name of today's code.

A later form keeps what programs of an earlier one read, or says in `office.readable_from` from
which form on a program reads it; those before write nothing in it.
"""

from collections.abc import Sequence

Step = Sequence[str]
"""The statements that make the next form of one."""

STEPS: tuple[Step, ...] = ()
"""The steps, in their order."""

DATA: Sequence[int] = (19,)
"""By form: how many steps a data folder's register has had that holds the same tables.

By it an office is kept, before it is upgraded, in a file that an earlier program can open. A form
that no program was released with has what the last step of all leads to.
"""

VERSION = 1 + len(STEPS)
"""The form that this program makes and works with."""

OLDER = "AN001"
"""The SQLSTATE by which an office refuses what a program of before its form writes."""

PROGRAM_S_FORM = "angio.form"
"""What a session says of the program: a setting by which the server refuses what it writes."""
