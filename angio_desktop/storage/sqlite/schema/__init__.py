"""The form of the database: the steps from each form to the next."""
