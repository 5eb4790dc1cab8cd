"""German, with the regions Germany, Austria and Switzerland."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("de", __name__, regions=("AT", "CH", "DE"))
