"""What becomes of the claims of a program on an office."""

from angio_desktop.ui.program import Program
from tests.drivers.offices import Offices


def lose_claims(offices: Offices, program: Program) -> None:
    """Have the server end the session that has them; returns when it has."""
    assert program.shared is not None
    connection = program.shared.claims._connection
    assert connection is not None
    query = "SELECT pg_terminate_backend(%s, 10000)"
    with offices.cluster.connect() as other:
        assert other.execute(query, (connection.info.backend_pid,)).fetchone() == (True,)
