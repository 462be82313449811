"""Similar records in the store: their profiles and keys, how one finds the others, and pairs that were told apart."""
