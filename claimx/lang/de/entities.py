"""German names: lists beside this file, inflection here."""

from claimx.lang.entity_pack import EntityPack

__all__ = ["ENTITIES"]

ENTITIES = EntityPack(
    tag="de",
    package="claimx.lang.de",
    adjective_endings=("e", "en", "er", "es", "em", ""),
    name_adjective_endings=("e", "en", "er", "es", "em"),
    feminine="in",
    plural_endings=("", "n", "s", "en"),
    genitive=("'", "’", "s", "es"),
    evidence_margin=20,
    person_margin=15,
    nouns_are_capitalized=True,
    place_derivation="er",
)
