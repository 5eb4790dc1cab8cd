"""Portuguese: quantities, and the outer form of texts."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("pt", __name__, regions=("BR", "PT"))
