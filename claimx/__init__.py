"""claimx: who claims what, how surely, with which numbers, and exactly where it says so."""

__version__ = "0.1.0"
