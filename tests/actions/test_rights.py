"""What the roles of a login allow."""

import pytest

from angio_desktop.actions.rights import EVERY, OF_ROLES, Right, rights_of
from angio_desktop.storage.postgres import roles


@pytest.mark.parametrize(
    ("held", "may"),
    [
        ((), set()),
        (("angio_read",), set()),
        (("angio_read", "angio_entry"), {Right.ENTER}),
        (("angio_read", "angio_entry", "angio_send"), {Right.ENTER, Right.SEND}),
        (roles.ROLES, EVERY),
        (("another",), set()),
    ],
)
def test_each_role_adds_to_reading(held, may):
    assert rights_of(held, is_newer=False) == may
    assert rights_of(held, is_newer=True) == set()


def test_they_are_the_roles_of_the_server():
    assert {roles.READ, *OF_ROLES} == set(roles.ROLES)
