"""claimx: who claims what, how surely, with which numbers, and exactly where it says so."""

from claimx.version import __version__

__all__ = ["__version__"]
