"""Spanish: function words and abbreviations stand in ``text.txt``."""

from claimx.lang.text_pack import read_text

__all__ = ["TEXT"]

TEXT = read_text(__package__)
