"""E and W rules that look at more than one answer: one short function each, under its id.

The rules on a single value are in `evaluation.py`, which builds the facts these functions are
given. A function yields findings; a comparison with a missing side yields nothing. Beside its id
stand the fields it reads, which the help on a field tells; a test observes that it reads these and
no others. Sources and wording of each rule: resources/dictionary/rules.md.
"""

from angio_desktop.register.checks import other_registrations, patient, procedures, stay

RULES = {**patient.RULES, **stay.RULES, **procedures.RULES, **other_registrations.RULES}
