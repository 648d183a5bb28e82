"""The cases of every rule, on both sides of its boundary; `test_rules.py` runs them.

A new rule needs its cases in one of the modules below: a test fails while it has none on a side.
"""

from tests.register.rule_case import AppliesCase, DerivedCase, FindingCase, NameCase
from tests.register.rule_cases_applies import APPLIES
from tests.register.rule_cases_derived import DERIVED
from tests.register.rule_cases_errors import ERRORS
from tests.register.rule_cases_errors_13 import ERRORS_13
from tests.register.rule_cases_errors_21 import ERRORS_21
from tests.register.rule_cases_names import FILE_NAMES
from tests.register.rule_cases_numbers import NUMBERS
from tests.register.rule_cases_warnings import WARNINGS
from tests.register.rule_cases_warnings_14 import WARNINGS_14

FINDINGS: tuple[FindingCase, ...] = (
    *(*ERRORS, *ERRORS_13, *ERRORS_21, *NUMBERS, *WARNINGS, *WARNINGS_14),
)
Case = FindingCase | NameCase | AppliesCase | DerivedCase
CASES: tuple[Case, ...] = (*APPLIES, *FINDINGS, *FILE_NAMES, *DERIVED)
