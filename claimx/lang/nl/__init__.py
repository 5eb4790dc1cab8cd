"""Dutch: quantities, and the outer form of texts."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("nl", __name__, regions=("BE", "NL"))
