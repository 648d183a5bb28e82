"""The only package that knows SQL: registrations, exports, open lists and settings in SQLite.

`storage.store` holds the door, `Store`. It is not imported here: sqlmodel takes half a second to
import, and who only names what the store returns should not wait for it.
"""
