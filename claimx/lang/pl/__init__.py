"""Polish: quantities only."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("pl", __name__, regions=("PL",))
