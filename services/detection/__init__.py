"""Searching many records for duplicates at once: in parts, by any number of workers; never merged unasked."""
