"""Predictive scoring around the learning: models that administrators keep, scores that jobs write, and why not."""
