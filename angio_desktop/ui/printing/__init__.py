"""A registration as a document for the patient's file."""
