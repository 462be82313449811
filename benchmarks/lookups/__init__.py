"""How long finding the leads that are similar to one takes, and what saving a lead costs more for it."""
