"""How long the longest and the strangest texts take."""
