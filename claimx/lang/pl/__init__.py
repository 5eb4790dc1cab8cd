"""Polish: quantities, and the outer form of texts."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("pl", __name__, regions=("PL",))
