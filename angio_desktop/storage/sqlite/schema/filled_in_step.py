"""The step of the database after which it is kept which answers the program filled in."""

FILLED_IN_STEP = ("ALTER TABLE registration ADD COLUMN filled_in TEXT NOT NULL DEFAULT ''",)
