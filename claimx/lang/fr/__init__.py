"""French: quantities, and the outer form of texts."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("fr", __name__, regions=("BE", "CA", "CH", "FR"))
