"""Where German clauses begin and end, what depends on what, and how a clause is held."""
