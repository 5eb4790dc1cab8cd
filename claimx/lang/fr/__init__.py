"""French: quantities only."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("fr", __name__, regions=("BE", "CA", "CH", "FR"))
