"""How alike two records are, without a store: normalised profiles, shared keys, the four lead rules, a learned label."""
