"""How long a whole store is searched for duplicates by likeness, with how much memory, and how well."""
