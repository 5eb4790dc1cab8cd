"""German clauses: the words of their own, the finite verb, the clauses that depend on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from claimx.claims.de.clauses.pieces import AUXILIARIES, MODALS
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.words import Word

__all__ = ["Clause", "goes_on_with_subject", "join_coordinated"]

_PARTICLES = frozenset(
    [
        *("ab", "an", "auf", "ein", "los", "weg", "zurück", "zusammen", "nieder", "empor", "fort", "voran", "vorbei"),
        *("heraus", "hinaus", "herum", "herein", "hinein", "hervor", "hinzu", "heran", "herab", "herunter", "hinunter"),
    ]
)
_index_of = attrgetter("index")
_CONTRASTING = frozenset({"aber", "jedoch", "allerdings", "hingegen", "dagegen", "stattdessen", "dafür", "vielmehr"})
# Verbs under which somebody still says it: "beeilte sich zu versichern", "wagte zu behaupten"; some where negated.
_LEADING = frozenset({"pflegen", "wissen", "beginnen", "beeilen", "wagen", "bemühen", "erdreisten", "trauen"})
_OMITTING = frozenset({"zögern", "versäumen", "vergessen", "unterlassen"})
_TIRING = frozenset({"umhin", "müde"})
_TELLING = frozenset(
    [
        *("sagen", "antworten", "behaupten", "bemerken", "berichten", "betonen", "entgegnen", "erklären", "erzählen"),
        *(
            "fragen",
            "meinen",
            "schildern",
            "schreiben",
            "wiederholen",
            "ergänzen",
            "erwidern",
            "scherzen",
            "versprechen",
        ),
        *("versichern", "hinzufügen", "anfügen", "beteuern", "bekräftigen", "erläutern", "zugeben", "unterstreichen"),
        *("hinweisen", "hervorheben", "warnen", "mahnen", "verkünden", "ankündigen", "klagen", "beklagen", "loben"),
        *("kritisieren", "fordern", "feststellen", "klarstellen", "anmerken", "einräumen", "bestätigen", "drohen"),
        *("einwenden", "erinnern", "erwähnen", "prophezeien", "spekulieren", "monieren", "bemängeln", "spotten"),
    ]
)


@dataclass(slots=True, eq=False)
class Clause:
    """A clause; its words are its own, those of dependent clauses are theirs.

    Args:
        kind: ``main``, ``sub``, ``rel``, ``inf``, ``cond`` (verb-first condition) or ``piece`` (no verb).
        words: Its own words in text order.
        mark: The mark or coordinator before it.
        finite: Its finite verb.
        opener: Subordinator or relative pronoun.
        parent: The clause on which it depends.
        children: The clauses that depend on it.
        first: Whether it begins with its finite verb, no dependent clause in front of it.
        preceding: The main clause before it in its sentence, whose subject it may share.
    """

    kind: str
    words: list[Word]
    mark: str = ""
    finite: Word | None = None
    opener: Word | None = None
    parent: Clause | None = None
    children: list[Clause] = field(default_factory=list)
    first: bool = False
    preceding: Clause | None = None

    def whole(self) -> list[Word]:
        """Return its words and those of all clauses within it, in text order."""
        found = list(self.words)
        for child in self.children:
            found.extend(child.whole())
        found.sort(key=_index_of)
        return found

    @property
    def start(self) -> int:
        """Index of its first own word."""
        return self.words[0].index if self.words else 0

    @property
    def fronted(self) -> bool:
        """Whether a dependent clause opens it: "Wer bremst, verliert"."""
        return any(child.start < self.start for child in self.children)

    @property
    def before_verb(self) -> list[Word]:
        """Its own words before the finite verb."""
        return [w for w in self.words if self.finite is not None and w.index < self.finite.index]

    @property
    def after_verb(self) -> list[Word]:
        """Its own words behind the finite verb."""
        return [w for w in self.words if self.finite is not None and w.index > self.finite.index]

    def predicate(self, morphology: Morphology) -> tuple[str | None, list[Word]]:
        """Return the lemma of its main verb, and the words of it that carry the meaning."""
        finite = self.finite
        if finite is None:
            last = next((w for w in reversed(self.words) if w.tag in ("ZU", "INF", "PP")), None)
            return (last.lemma, [last]) if last else (None, [])
        lemma = finite.lemma
        rest = [w for w in self.words if w is not finite]
        told = next((w for w in rest if w.tag == "ZU" and _infinitive(w) in _TELLING), None)
        if told is not None and self.leads_on(told):
            return _infinitive(told), [told]  # "pflegt zu sagen", "wird nicht müde zu betonen"
        if lemma in AUXILIARIES | MODALS or lemma in ("lassen",):
            full = [w for w in rest if w.tag in ("PP", "INF", "ZU") and w.lemma not in AUXILIARIES]
            full = [w for w in full if w.lemma not in MODALS] or full
            if len(full) > 1:  # "hat bessere Geschäfte als erwartet gemacht"
                compared = {w.index + 1 for w in rest if w.low in ("als", "wie")}
                full = [w for w in full if w.index not in compared] or full
            if full and not (lemma == "lassen" and full[-1].tag == "ZU"):
                chosen = full[-1]
                if lemma == "lassen":
                    return "lassen", [finite, chosen]
                return chosen.lemma, [chosen]
        particle = next((w for w in reversed(rest) if w.tag == "PTK"), None)
        if particle is not None and particle.low == "weiter" and lemma in _TELLING:
            particle = None  # "sagte er weiter": he went on
        if particle is not None and lemma is not None and self.kind != "sub":
            for base, _ in finite.form.finite:
                joined = morphology.join(particle.low, base)
                if joined is not None:
                    return joined, [finite, particle]
            if particle.low in _PARTICLES:  # "forderte … heraus" is no "fordern", known or not
                return particle.low + lemma, [finite, particle]
        return lemma, [finite]

    def go_on(self, words: Sequence[Word], finite: Word | None, link: Word | None) -> None:
        """Take in a second verb, behind a coordinator or a comma, with the auxiliary that both may share.

        As in "dass er reden, (den Plan) aber nicht ändern will".
        """
        first = self.finite
        if first is not None and finite is not None and finite.lemma in AUXILIARIES | MODALS:
            form, tag = (
                (first.form.participle, "PP")
                if finite.lemma in ("haben", "sein")
                else (first.form.infinitive or first.form.participle, "INF" if first.form.infinitive else "PP")
            )
            alike = len(words) > 1 and bool(words[-2].form.participle if tag == "PP" else words[-2].form.infinitive)
            if form is not None and alike and first.lemma not in AUXILIARIES | MODALS:
                first.tag, self.finite = tag, finite
        self.words.extend([*([link] if link is not None else []), *words])

    def leads_on(self, told: Word) -> bool:
        """Tell whether its verb only leads to an infinitive of saying: "beeilte sich(,) zu versichern"."""
        if _infinitive(told) not in _TELLING or self.finite is None:
            return False
        omits = self.finite.lemma in _OMITTING and any(w.low in ("nicht", "nie") for w in self.words)
        return omits or self.finite.lemma in _LEADING or any(w.low in _TIRING for w in self.words)


def _infinitive(word: Word) -> str | None:
    return word.form.infinitive or word.form.zu_infinitive


def goes_on_with_subject(before: Clause, clause: Clause) -> bool:
    """Tell whether a verb goes on with the subject before it: "Sie seien wohlauf / und hielten sich auf".

    Behind a comma only a contrast in reported speech does: "Man begrüße den Plan, lehne die Frist aber ab".
    """
    granted = "aber" in {clause.mark, clause.words[0].low} and any(w.low == "zwar" for w in before.words)
    if granted or (clause.first and clause.mark in ("und", "oder", "sondern")):
        return True
    verbs = [c.finite for c in (before, clause) if c.finite is not None and c.finite.reports]
    contrasts = any(w.low in _CONTRASTING for w in clause.words[1:])
    return clause.first and clause.mark == "," and contrasts and len(verbs) > 1


def join_coordinated(clauses: Sequence[Clause], words: Sequence[Word]) -> list[Clause]:
    """Put coordinated verbs with one subject together, as in "Sie seien wohlauf und hielten sich auf"."""
    out: list[Clause] = []
    for clause in clauses:
        if out and goes_on_with_subject(out[-1], clause):
            before = words[clause.start - 1]  # the coordinator, which no clause has
            link = [before] if before.tag == "CO" else []
            out[-1].words = sorted([*out[-1].words, *link, *clause.words], key=lambda w: w.index)
            out[-1].children.extend(clause.children)
        else:
            out.append(clause)
    return out
