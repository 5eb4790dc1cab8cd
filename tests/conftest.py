"""Settings that hold for all tests."""

from hypothesis import settings

# No test may depend on how fast the machine is today; the same examples are drawn on every run.
settings.register_profile("claimx", deadline=None, derandomize=True)
settings.load_profile("claimx")
