"""The development commands of Angio Desktop. Needs Python 3.11 or later, and nothing else.

  python3 dev.py run [ARGUMENTS]    start the program; without a display, the demonstration
  python3 dev.py test [ARGUMENTS]   all checks and tests; with arguments, only pytest with them
  python3 dev.py test --date 2027-03-28T02:30 [--zone Europe/Brussels] [ARGUMENTS]
                                    the same at another moment and in another zone
  python3 dev.py test --drawn-day [ARGUMENTS]
                                    at a moment and in a zone drawn from the commit's hash
  python3 dev.py demo [FOLDER]      walk through the program and leave its pictures in FOLDER
  python3 dev.py demo --all [FOLDER] [nl|fr|en ...] [light|dark ...] [960|1280 ...]
                                    leave pictures of every window, page, dialog and message
  python3 dev.py office-demo        show two windows on a shared register that is thrown away
  python3 dev.py build              make the program's folder in dist/ and start it once
  python3 dev.py bench [ARGUMENTS]  measure what a user would wait for
  python3 dev.py format             lay out the code and mend what can be mended mechanically
  python3 dev.py translations       collect the window texts and compile their translations
  python3 dev.py install            make .venv anew, whatever it holds
  python3 dev.py matrix [ARGUMENTS] run and test fresh clones in each Python of this machine
  python3 dev.py release            look for newer encryption, and known holes in what is shipped
  python3 dev.py lock [--upgrade]   write both locks anew from pyproject.toml

Each but the last three first makes or renews .venv, and has what Qt lacks installed, when needed.
"""

# What can change without a commit, and where each is kept from breaking `run` and `test`:
#
#   a newer package on the index      environment.py: the whole lock, by hash, nothing resolved
#   a newer or older pip              environment.py: asked for little: one list, one folder
#   pip's variables and settings      pip.py: it hears only where packages come from
#   Python's variables, user site,    here: started anew with -I; running.py: what is started gets
#   modules in the current folder       variables of ours instead of PYTHON*
#   another Python from 3.11 on       pythons.py: one that the lock has no wheels for finds one
#                                       that it has, or says so; environment.py: .venv made anew
#   another Qt's plugins on a path    running.py: not passed on
#   the locale, the user's settings,  checks.py: tests get variables and a home of their own
#   fonts of a home, keys and data    ; running.py: everything written and read is UTF-8
#   the clock and the time zone       checks.py, tests/conftest.py: tests choose their own
#   the umask                         angio_desktop/disk.py: files are made with rights of ours
#   the user, root or not             system_parts.py: root installs, others are told the command;
#                                       nothing is written but in the checkout and a new folder
#   spaces, accents, [] in a path     environment.py: pip hears only paths from the checkout on,
#                                       and so does .venv where the checkout is
#   system libraries and fonts        system_parts.py: looked for at each command
#   an interrupted first run          environment.py: a stamp, written last, says it is whole

# Old Pythons, down to 2.7, must get as far as the message: the words here are theirs too.

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))

if sys.version_info < (3, 11):
    found = sys.version.split()[0]
    sys.exit("dev.py: Angio Desktop needs Python 3.11 or later, and this is " + found)

sys.path.insert(0, ROOT)

from tools.commands import main  # noqa: E402  what is imported here needs that Python
from tools.pythons import start_anew  # noqa: E402

if __name__ == "__main__":
    try:
        if not sys.flags.isolated:
            start_anew(sys.executable)
        sys.exit(main(sys.argv[1:], __doc__))
    except KeyboardInterrupt:
        sys.exit(130)
