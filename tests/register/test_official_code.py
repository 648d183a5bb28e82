import pytest

from angio_desktop.register.official_code import doubt, is_formed


@pytest.mark.parametrize(
    ("code", "is_so", "said"),
    [
        ("118.23.000241.41", True, ""),
        ("206.24.000214.88", True, ""),
        ("118.23.000241.42", True, "wrong"),
        ("118.23.000242.41", True, "wrong"),
        ("118.23.00241.41", False, "odd"),
        ("1182300024141", False, "odd"),
        (" 118.23.000241.41", False, "odd"),
        ("TX-7", False, "odd"),
        ("", False, "odd"),
    ],
)
def test_a_code_is_checked_by_its_form_and_modulo_97(code, is_so, said):
    assert (is_formed(code), doubt(code)) == (is_so, said)
