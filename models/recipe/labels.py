"""The tags of each head, and what a corpus leaves open.

A corpus that annotates only some labels teaches nothing about the others: a word outside its spans may be `O` or any
tag that the corpus does not know. Targets are therefore sets of allowed tags, and the loss is the negative logarithm of
the probability of the whole set.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NER_CLASSES = ("PER", "ORG", "LOC", "OTH")
NER_LABELS = tuple(name + form for name in NER_CLASSES for form in ("", "deriv", "part"))
ROLES = ("Source", "Message", "Topic", "Addr", "Medium", "Evidence", "PTC")
CLAIM_KINDS = ("author", "attributed", "evidential")
UPOS = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ"),
    *("SYM", "VERB", "X"),
)
RELATIONS = (
    *("acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop"),
    *("csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark"),
    *("nmod", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative"),
    "xcomp",
)
# What claim rules ask of a verb, of a noun phrase, and of both; "_" where the word has no such feature.
VERB_FORMS = ("_", "Ind.Pres", "Ind.Past", "Sub.Pres", "Sub.Past", "Imp", "Inf", "Part", "Ger")
CASES = ("_", "Nom", "Acc", "Dat", "Gen")
NUMBERS = ("_", "Sing", "Plur")
PERSONS = ("_", "1", "2", "3")


def bio(labels: Iterable[str]) -> tuple[str, ...]:
    """Return the BIO2 tags of some labels, `O` first."""
    return ("O", *(f"{prefix}-{label}" for label in labels for prefix in ("B", "I")))


HEADS: dict[str, tuple[str, ...]] = {
    "ner": bio(NER_LABELS),  # GermEval 2014, outer layer
    "cue": bio(("CUE",)),  # cues as SpkAtt-2023 marks them
    "role": ("O", *ROLES),  # roles of the marked cue, SpkAtt-2023
    "claim_cue": bio(("CUE",)),  # cues as corpus-de marks them
    "claim_kind": ("O", *CLAIM_KINDS),  # kind of the innermost claim whose proposition holds the word
    "claim_role": ("O", "holder", "proposition"),  # roles of the marked cue, corpus-de
    "upos": UPOS,
    "deprel": RELATIONS,  # Universal Dependencies without subtypes
    "verb": VERB_FORMS,
    "case": CASES,
    "number": NUMBERS,
    "person": PERSONS,
}
SYNTAX_HEADS = ("upos", "deprel", "verb", "case", "number", "person")

OPEN_LABELS = tuple(label for label in NER_LABELS if label not in ("PER", "ORG", "LOC"))
PARTS = tuple(label for label in NER_LABELS if label.endswith("part"))
MISC_READINGS = ("OTH", "OTHderiv", "LOCderiv", "ORGderiv", "PERderiv", "OTHpart", "LOCpart", "ORGpart", "PERpart")


def allowed_tags(tag: str, *, open_labels: Sequence[str], readings: dict[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the NER tags that an annotation leaves possible.

    Args:
        tag: BIO tag of the corpus.
        open_labels: Labels that the corpus does not annotate, so that its `O` may hide them.
        readings: For each label of the corpus, the labels it may stand for. A label that is not listed is none of a
            name: it is read as `O`.

    Example:
        >>> allowed_tags("B-person", open_labels=("OTH",), readings={"person": ("PER",)})
        ('B-PER',)
        >>> allowed_tags("B-date", open_labels=("OTH",), readings={})
        ('O', 'B-OTH', 'I-OTH')
    """
    prefix, _, label = tag.partition("-")
    if label in readings:
        return tuple(f"{prefix}-{reading}" for reading in readings[label])
    return ("O", *(f"{p}-{name}" for name in open_labels for p in ("B", "I")))
