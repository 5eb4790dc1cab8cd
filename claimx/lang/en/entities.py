"""English names: lists beside this file, inflection here."""

from claimx.lang.entity_pack import EntityPack

__all__ = ["ENTITIES"]

ENTITIES = EntityPack(tag="en", package="claimx.lang.en", adjective_endings=("",), evidence_margin=20)
