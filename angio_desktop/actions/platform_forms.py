"""Asks the platform which data collection each type is, and the ids of its codes."""

from collections.abc import Iterable, Mapping

from angio_desktop.actions.clock import now
from angio_desktop.errors import ServerProblem
from angio_desktop.platform import hd4dp as ends
from angio_desktop.platform import replies
from angio_desktop.platform.hd4dp import Hd4dp
from angio_desktop.platform.replies import Collection, FieldItems
from angio_desktop.register.fields import Form, RegistrationType
from angio_desktop.storage.platform_items import PlatformForm
from angio_desktop.storage.store import Store

LANGUAGE = "nl"


def collections_of(
    door: Hd4dp, organization: str, forms: Iterable[Form]
) -> dict[RegistrationType, Collection]:
    """Return the newest version of the data collections of types. Raises ServerProblem."""
    menu = replies.collections(door.get(ends.STRUCTURE, organization_id=organization))
    found = {}
    for form in forms:
        same = [each for each in menu if _plain(each.name) == _plain(form.collection)]
        if same:
            found[form.type] = max(same, key=lambda each: (len(each.version), each.version))
    return found


def collection_of(door: Hd4dp, organization: str, form: Form) -> Collection:
    """Return the newest version of a type's data collection. Raises ServerProblem."""
    collection = collections_of(door, organization, (form,)).get(form.type)
    if collection is None:
        raise ServerProblem("no_collection", name=form.collection)
    return collection


def read_form(store: Store, door: Hd4dp, form: Form, collection: Collection) -> PlatformForm:
    """Read a type anew and keep it. Raises ServerProblem and StorageProblem."""
    asked = {"dcd_id": collection.dcd, "dcd_version_id": collection.version}
    said = door.get(ends.FIELDS, **asked, included_codelist_values="true", language_id=LANGUAGE)
    items = {
        field.name: found
        for field in replies.fields(said)
        if field.name in form.by_key and (found := _items(door, field))
    }
    read = now()
    store.platform_forms.replace(form.type, collection.dcd, collection.version, items, read)
    kept = read.isoformat(timespec="seconds")
    return PlatformForm(collection.dcd, collection.version, kept, items)


def _items(door: Hd4dp, field: FieldItems) -> Mapping[str, str]:
    """Return the ids of a field's codes; where they are not said with it, of its list."""
    if field.items or not field.list_id:
        return field.items
    return replies.items(door.get(ends.CODE_LIST, code_list_id=field.list_id, language=LANGUAGE))


def _plain(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())
