"""How long it takes to score all open leads of a store, and what of that is the model."""
