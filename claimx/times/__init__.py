"""Document -> time expressions, normalized as TIMEX3."""
