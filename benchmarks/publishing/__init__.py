"""How long a rule takes to be published over many records, and how much memory."""
