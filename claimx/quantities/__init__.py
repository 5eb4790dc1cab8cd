"""Document -> quantities: find numeral and unit, read them, normalize them."""
