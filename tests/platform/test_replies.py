"""What the platform says is read by its names, whatever shape it has."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from angio_desktop.platform import replies
from angio_desktop.platform.replies import Collection, FieldItems, Organization, Submission

KEYS = ("IDC_PAT", "DT_HOSPZ", "CD_X")
DATA = {"IDC_PAT": "1", "DT_HOSPZ": "01/03/2026"}
DEEP = "[" * 200 + "]" * 200


@pytest.mark.parametrize(
    "content",
    [
        [{"id": 7, "name": "Sint-Anna"}],
        {"organizations": [{"organization-id": "7", "organizationName": "Sint-Anna"}]},
        {"data": {"items": [{"ORGANIZATION_ID": 7, "label": " Sint-Anna "}]}},
    ],
)
def test_organisations_are_found(content: object) -> None:
    assert replies.organizations(content) == [Organization("7", "Sint-Anna")]


def test_organisation_without_a_name_has_that_of_its_id() -> None:
    assert replies.organizations({"id": "7"}) == [Organization("7", "7")]
    assert replies.organizations([[], 3, "x", {"name": "x"}]) == []


@pytest.mark.parametrize(
    "content",
    [
        [{"dcd-id": 3, "dcd-version-id": 31, "name": "Follow-up_na_PCI"}],
        {"projects": [{"id": 1, "dcds": [
            {"id": 3, "name": "Follow-up_na_PCI", "versions": [{"id": 31}]}]}]},
        [{"dcdId": "3", "dcdName": "Follow-up_na_PCI", "versions": [{"dcdVersionId": "31"}]}],
    ],
)  # fmt: skip
def test_data_collections_are_found_with_their_versions(content: object) -> None:
    assert replies.collections(content) == [Collection("3", "31", "Follow-up_na_PCI")]


@pytest.mark.parametrize(
    "content",
    [
        [{"name": "CD_X", "codeListValues": [{"id": 5, "code": "A"}]}],
        {"fields": [{"field-name": "CD_X", "values": [{"item_id": "5", "codeValue": "A"}]}]},
        [{"key": "CD_X", "codelist": [{"id": "5", "value": "A"}]}],
    ],
)
def test_ids_of_codes_are_found_by_field(content: object) -> None:
    assert replies.fields(content) == [FieldItems("CD_X", "", {"A": "5"})]


def test_list_of_a_field_is_found_where_its_codes_are_not_said() -> None:
    assert replies.fields({"name": "CD_X", "code-list-id": 9}) == [FieldItems("CD_X", "9", {})]
    nested = {"name": "CD_X", "codeList": {"id": 9, "values": [{"id": 5, "code": "A"}]}}
    assert replies.fields(nested)[0] == FieldItems("CD_X", "9", {"A": "5"})
    assert replies.fields([{"name": "TX_X", "dataType": "TEXT"}]) == []


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ({"businessKey": "118"}, "118"),
        ({"result": {"business-key": ["118"]}}, "118"),
        ([{"businessKeys": [118]}], "118"),
        ({"businessKey": "", "registration_code": "118"}, "118"),
        ({"businessKey": ""}, ""),
        ({"businessKey": None}, ""),
        (None, ""),
        ("118", ""),
    ],
)
def test_business_key_is_found(content: object, key: str) -> None:
    assert replies.business_key(content) == key


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"errors": ["too late", "too late"]}, "too late"),
        ({"errors": [{"field": "DT_X", "message": "no day"}]}, "DT_X: no day"),
        ({"validationErrors": {"DT_X": ["no day", "too late"]}}, "DT_X: no day; DT_X: too late"),
        ({"result": {"error": {"message": "no day"}}}, "no day"),
        ({"errors": []}, ""),
        ({"errors": [{}]}, ""),
        (None, ""),
    ],
)
def test_errors_are_found(content: object, said: str) -> None:
    assert replies.errors(content) == said


def test_refused_request_says_what_it_can() -> None:
    assert replies.refusal({"message": "Bad Request"}) == "Bad Request"
    assert replies.refusal({"errors": ["no day"], "message": "x"}) == "no day"
    assert replies.refusal(["x"]) == ""


@pytest.mark.parametrize(
    "content",
    [
        [{"data": DATA, "businessKey": "118"}],
        {"submissions": [{"submitData": json.dumps(DATA), "businessKey": "118"}]},
        [{**DATA, "businessKey": "118"}],
    ],
)
def test_what_was_submitted_is_found_by_the_keys_of_its_fields(content: object) -> None:
    found = replies.submissions(content, KEYS)
    assert found is not None
    assert [(each.business_key, DATA.items() <= each.data.items()) for each in found] == [
        ("118", True)
    ]


def test_why_something_submitted_was_refused_is_found() -> None:
    content = [{"data": DATA, "errors": ["no day"]}]
    assert replies.submissions(content, KEYS) == [Submission(DATA, "", "no day")]


@pytest.mark.parametrize("content", [[], {}, {"submissions": []}, {"page": 1, "content": []}])
def test_nothing_submitted_is_an_answer(content: object) -> None:
    assert replies.submissions(content, KEYS) == []


@pytest.mark.parametrize(
    "content",
    [None, "x", 3, {"a": [], "b": []}, [{"x": 1}], ["{not json"], {"a": [{"IDC_PAT": 1}]}],
)
def test_what_is_not_understood_is_no_answer(content: object) -> None:
    assert replies.submissions(content, KEYS) is None


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "versions", "errors", "name", "values", "codelist", "IDC_PAT"])
            | st.text(max_size=5),
            inner,
            max_size=3,
        )
    ),
    max_leaves=20,
)


@given(_ANY)
def test_nothing_that_is_said_makes_it_stumble(content: object) -> None:
    for read in (
        *(replies.organizations, replies.collections, replies.fields, replies.items),
        *(replies.business_key, replies.errors, replies.refusal),
    ):
        read(content)
    replies.submissions(content, KEYS)


def test_what_lies_too_deep_is_passed_over() -> None:
    deep = json.loads(DEEP)
    assert replies.organizations(deep) == []
    assert replies.collections(deep) == []
    assert replies.submissions(deep, KEYS) is None
