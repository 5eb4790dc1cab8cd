"""Spanish: quantities only."""

from claimx.lang.pack import LanguagePack

PACK = LanguagePack("es", __name__, regions=("AR", "ES", "MX", "US"))
