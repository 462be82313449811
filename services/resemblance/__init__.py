"""How alike two records are, without a store: profiles, shared keys, the four lead rules, a learned label."""
