"""Spanish: quantities, and the outer form of texts."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("es", __name__, regions=("AR", "ES", "MX", "US"))
