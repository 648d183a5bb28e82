"""The cases of every rule, on both sides of its boundary; `test_rules.py` runs them.

A new rule needs its cases in one of the modules below: a test fails while it has none on a side.
"""

from tests.register.rule_case import AppliesCase, DerivedCase, FindingCase
from tests.register.rule_cases_applies import APPLIES
from tests.register.rule_cases_derived import DERIVED
from tests.register.rule_cases_errors import ERRORS
from tests.register.rule_cases_errors_13 import ERRORS_13
from tests.register.rule_cases_numbers import NUMBERS
from tests.register.rule_cases_warnings import WARNINGS

FINDINGS: tuple[FindingCase, ...] = (*ERRORS, *ERRORS_13, *NUMBERS, *WARNINGS)
CASES: tuple[FindingCase | AppliesCase | DerivedCase, ...] = (*APPLIES, *FINDINGS, *DERIVED)
