"""Italian: quantities only."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("it", __name__, regions=("CH", "IT"))
