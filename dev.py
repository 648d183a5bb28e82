"""The development commands of Angio Desktop. Needs Python 3.11 or later, and nothing else.

  python3 dev.py run [ARGUMENTS]    start the program; without a display, the demonstration
  python3 dev.py test [ARGUMENTS]   all checks and tests; with arguments, only pytest with them
  python3 dev.py demo [FOLDER]      walk through the program and leave its pictures in FOLDER
  python3 dev.py demo --all [FOLDER] [nl|fr|en ...] [light|dark ...]
                                    leave pictures of every window, page, dialog and message
  python3 dev.py build              make the program's folder in dist/ and start it once
  python3 dev.py bench [ARGUMENTS]  measure what a user would wait for
  python3 dev.py format             lay out the code and mend what can be mended mechanically
  python3 dev.py translations       collect the window texts and compile their translations
  python3 dev.py lock [--upgrade]   write requirements.lock anew from pyproject.toml

Each but `lock` first makes or renews .venv, and has what Qt lacks installed, when needed.
"""

# Old Pythons, down to 2.7, must get as far as the message: the words here are theirs too.

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))

if sys.version_info < (3, 11):
    found = sys.version.split()[0]
    sys.exit("dev.py: Angio Desktop needs Python 3.11 or later, and this is " + found)

sys.path.insert(0, ROOT)

from tools.commands import main  # noqa: E402  what is imported here needs that Python

if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], __doc__))
    except KeyboardInterrupt:
        sys.exit(130)
