"""Portuguese: quantities only."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("pt", __name__, regions=("BR", "PT"))
