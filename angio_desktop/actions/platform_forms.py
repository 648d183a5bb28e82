"""Asks the platform which data collection each type is, and the ids of its codes."""

from collections.abc import Mapping

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
# Documented names of the data collections.
_NAMES = {
    RegistrationType.HOSPITALISATION: "Hospitalisatie",
    RegistrationType.HOSPITALISATION_PCI: "Hospitalisatie_met_PCI",
    RegistrationType.HOSPITALISATION_FFR: "Hospitalisatie_met_FFR",
    RegistrationType.HOSPITALISATION_FFR_PCI: "Hospitalisatie_met_FFR_en_PCI",
    RegistrationType.FOLLOW_UP: "Follow-up_na_PCI",
}


def collections_of(door: Hd4dp, organization: str) -> dict[RegistrationType, Collection]:
    """Return the newest version of each of our data collections. Raises ServerProblem."""
    menu = replies.collections(door.get(ends.STRUCTURE, organization_id=organization))
    found = {}
    for type_, name in _NAMES.items():
        same = [each for each in menu if _plain(each.name) == _plain(name)]
        if same:
            found[type_] = max(same, key=lambda each: (len(each.version), each.version))
    return found


def read_form(store: Store, door: Hd4dp, organization: str, form: Form) -> PlatformForm:
    """Read a type anew and keep it. Raises ServerProblem and StorageProblem."""
    collection = collections_of(door, organization).get(form.type)
    if collection is None:
        raise ServerProblem("no_collection", name=_NAMES[form.type])
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
