"""Document -> entities: gazetteers, rules, taggers, and how their answers are merged."""
