"""Unit codes (UCUM, ISO 4217), dimensions, exact conversion."""
