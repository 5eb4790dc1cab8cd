"""Numerals of a language: the grammar as data, and one reader for all languages.

A grammar lists the smallest number words (``zwei``, ``zwanzig``, ``hundert``, ``Million``) with what each does to the
sum. The reader cuts a word into them (``zweihunderteinundzwanzig``), and adds and multiplies from left to right,
refusing what the language does not build.
"""

from claimx.lang.numerals.digits import VULGAR, read_digits
from claimx.lang.numerals.grammar import Atom, NumberGrammar, Numeral, Separators, fold, number_words
from claimx.lang.numerals.reading import ABBREVIATED, match_numeral, read_number, read_word, split_words, tidy
from claimx.lang.numerals.sums import segment

__all__ = [
    "ABBREVIATED", "VULGAR", "Atom", "NumberGrammar", "Numeral", "Separators", "fold", "match_numeral", "number_words",
    "read_digits", "read_number", "read_word", "segment", "split_words", "tidy",
]  # fmt: skip
