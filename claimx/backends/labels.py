"""What the labels of other schemes mean here, written out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from claimx.types import EntityForm, EntityLabel

__all__ = ["COMMON_LABELS", "CUE_PARTS", "GERMEVAL_LABELS", "Reading", "currencies"]

# German particles and reflexives that stand apart from their verb: "wies … zurück", "äußerte sich".
CUE_PARTS = frozenset(
    (
        *("ab", "an", "auf", "aus", "bei", "dar", "ein", "entgegen", "fest", "fort", "heraus", "her", "hervor"),
        *("hin", "hinaus", "hinzu", "klar", "los", "mit", "nach", "nahe", "nieder", "offen", "preis"),
        *("richtig", "vor", "voraus", "vorweg", "weg", "weiter", "wider", "wieder", "zu", "zurück", "zusammen"),
        *("sich", "mich", "uns"),
    )
)

Reading = tuple[EntityLabel, EntityForm]

_CLASSES = {"PER": EntityLabel.PER, "ORG": EntityLabel.ORG, "LOC": EntityLabel.LOC, "OTH": EntityLabel.MISC}
_FORMS = {"": EntityForm.NAME, "deriv": EntityForm.DERIVED, "part": EntityForm.PART}

# GermEval 2014: PER, ORGpart, LOCderiv …
GERMEVAL_LABELS: Mapping[str, Reading] = {
    name + form: (label, kind) for name, label in _CLASSES.items() for form, kind in _FORMS.items()
}

# CoNLL-2003, WikiNER, OntoNotes 5 (English spaCy pipelines), and the words that GLiNER is asked with. Labels that
# are not listed (DATE, MONEY, CARDINAL …) name no entity in the sense of this library and are left out.
COMMON_LABELS: Mapping[str, Reading] = {
    **GERMEVAL_LABELS,
    "PERSON": (EntityLabel.PER, EntityForm.NAME),
    "PERS": (EntityLabel.PER, EntityForm.NAME),
    "ORGANIZATION": (EntityLabel.ORG, EntityForm.NAME),
    "ORGANISATION": (EntityLabel.ORG, EntityForm.NAME),
    "CORPORATION": (EntityLabel.ORG, EntityForm.NAME),
    "LOCATION": (EntityLabel.LOC, EntityForm.NAME),
    "GPE": (EntityLabel.LOC, EntityForm.NAME),
    "FAC": (EntityLabel.LOC, EntityForm.NAME),
    "NORP": (EntityLabel.LOC, EntityForm.DERIVED),
    "MISC": (EntityLabel.MISC, EntityForm.NAME),
    "MISCELLANEOUS": (EntityLabel.MISC, EntityForm.NAME),
    "OTHER": (EntityLabel.MISC, EntityForm.NAME),
    "PRODUCT": (EntityLabel.MISC, EntityForm.NAME),
    "EVENT": (EntityLabel.MISC, EntityForm.NAME),
    "LAW": (EntityLabel.MISC, EntityForm.NAME),
    "WORK_OF_ART": (EntityLabel.MISC, EntityForm.NAME),
}


@cache
def currencies() -> frozenset[str]:
    """Return the words for currencies, which GermEval 2014 counts as OTH; here they are units and no names."""
    lines = (resources.files("claimx.backends") / "currencies.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
