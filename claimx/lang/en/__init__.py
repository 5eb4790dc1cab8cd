"""English."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("en", __name__, regions=("GB", "US"))
