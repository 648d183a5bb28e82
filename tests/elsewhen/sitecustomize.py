"""Has every Python that the tests start live at another moment.

Python imports it by itself where this folder is on the import path, as `dev.py test --date` has
it. The clock goes on from there; what measures a duration is left alone.
"""

import os
from datetime import timedelta

import time_machine

time_machine.travel(timedelta(seconds=float(os.environ["ANGIO_TEST_SHIFT"]))).start()
