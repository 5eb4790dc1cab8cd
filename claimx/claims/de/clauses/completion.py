"""What completes an auxiliary that stands apart from its verb: "Man werde, so Kern, hart vorgehen"."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.de.clauses.pieces import AUXILIARIES, MODALS
from claimx.claims.words import Word

__all__ = ["completes"]

_WAITING = AUXILIARIES | MODALS | {"bleiben", "lassen"}  # "blieb … interniert", "lässt sich … ersetzen"
_JOINING = frozenset({"und", "oder", "noch", "sowie"})


def completes(words: Sequence[Word], finite: Word | None, *, open_bracket: bool = False) -> bool:
    """Tell whether the only verb of a stretch is the infinitive or participle that an auxiliary before it waits for."""
    verbs = [w for w in words if w.tag == "V"]
    if finite is None or finite.lemma not in _WAITING:
        return False
    if len(verbs) == 1 and words[-2:-1] == verbs and verbs[0].form.infinitive and words[-1].tag == "PP":
        return finite.lemma in AUXILIARIES  # "habe nie richtig tanzen gelernt"
    if len(verbs) == 2 and finite.lemma in MODALS and words[-2:] == verbs:  # "soll klug und offen besetzt werden"
        filled = verbs[1].lemma in AUXILIARIES and verbs[0].form.participle is not None
        filled = filled or (verbs[1].lemma == "lassen" and verbs[0].form.infinitive is not None)
        return filled and (open_bracket or words[0].tag in ("ADV", "ADJ") or words[0].low == "sondern")
    if len(verbs) != 1:
        return _complete_in_pairs(words, verbs, finite)
    verb = verbs[0]
    if open_bracket and verb.form.participle and finite.lemma in ("haben", "sein"):
        return True
    if finite.lemma in MODALS | {"werden", "lassen"}:
        fits = verb.form.infinitive is not None or verb.form.participle is not None
    else:
        fits = verb.form.participle is not None
    place = words.index(verb)
    compared = open_bracket and place + 1 < len(words) and words[place + 1].low in ("wie", "als")
    closes = verb is words[-1] or (compared and verb.form.infinitive is not None)  # "… steigen als erwartet"
    return fits and (closes or (verb is words[0] and verb.form.participle is not None and open_bracket))


def _complete_in_pairs(words: Sequence[Word], verbs: Sequence[Word], finite: Word) -> bool:
    """Tell whether a row of verbs completes an auxiliary: "(Man werde, so Kern,) weder aufgeben noch abwarten"."""
    if not verbs or verbs[-1] is not words[-1]:
        return False
    form = "infinitive" if finite.lemma in MODALS or finite.lemma == "werden" else "participle"
    joined = all(words[words.index(w) + 1].low in _JOINING for w in verbs[:-1])
    return joined and all(getattr(w.form, form) is not None for w in verbs)
