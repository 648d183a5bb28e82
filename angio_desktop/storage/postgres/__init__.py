"""The engine of an office: a PostgreSQL of the hospital, whose server guards what is in it."""
