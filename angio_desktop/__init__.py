"""Angio Desktop: registrations for the Belgian register "Coronaire angioplastiek" (HDBP0012)."""

__version__ = "0.1.0"
