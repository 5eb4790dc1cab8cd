"""Italian: quantities, and the outer form of texts."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("it", __name__, regions=("CH", "IT"))
