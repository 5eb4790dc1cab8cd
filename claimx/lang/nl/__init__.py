"""Dutch: quantities only."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("nl", __name__, regions=("BE", "NL"))
