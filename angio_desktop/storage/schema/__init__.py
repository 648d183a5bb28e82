"""The form of the database: its tables, and the steps from each form to the next."""
