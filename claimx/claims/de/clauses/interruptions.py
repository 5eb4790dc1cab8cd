"""Clauses that a report cuts in two: "Man prüfe, sagte er, rechtliche Schritte" is one clause with a report within.

What stands behind the report may as well belong to it, as an apposition to whoever speaks: "Es sei vorbei, sagte Kern,
der Wirt". The form of the two halves tells which it is.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.clauses.clauses import Clause
from claimx.claims.de.clauses.completion import completes
from claimx.claims.de.clauses.content import CONTENT_OPENERS
from claimx.claims.de.clauses.pieces import AUXILIARIES, DASHES, MODALS, Piece, is_subjunctive
from claimx.claims.de.clauses.ways import points_back
from claimx.claims.de.words.dates import is_temporal
from claimx.claims.de.words.membership import is_medium_name
from claimx.claims.de.words.morphology import Morphology
from claimx.claims.de.words.nouns import gender, is_animate, is_plural
from claimx.claims.de.words.phrases import Phrase, split_phrases
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = [
    "acts_itself",
    "apposes",
    "ends_bracket",
    "is_interrupted",
    "is_predicated",
    "reports_fronted",
    "resumes_cut",
]

_ADVERBIAL = frozenset({"weil", "wenn", "da", "damit", "obwohl", "solange", "bevor", "falls", "sobald", "sofern"})
_NO_PROMISE = frozenset({"heißen", "sagen", "schreiben", "erzählen", "mitteilen"})  # none takes an infinitive
_LONGEST_END = 6  # words with which a clause ends behind one that cuts it in two
_SPEAKERS = frozenset({"er", "sie", "es", "man", "ich", "wir"})
_CONTRASTS = frozenset({"aber", "jedoch", "allerdings", "dagegen", "hingegen"})
_RESUMING = frozenset({"der", "die", "das", "den", "dem", "dann", "so"})
_OPENING = frozenset({"wer", "wenn", "solange", "sobald", "dass", "falls", "weil"})
_ADDING = frozenset({"darunter", "so", "und", "oder", "also", "nämlich", "sowie", "aber", "allen", "wie", "alias"})
_APPOSING = frozenset({"ein", "eine", "einen", "einem", "einer", "der", "die", "das", "den", "dem", "sein", "ihr"})
_GENDERS = {"die": "f", "das": "n", "den": "m", "dem": "mn", "des": "mn"}
_NO_APPOSITION = frozenset(
    {"den", "dem", "einen", "einem", "keinen", "keinem", "kein", "keine", "ihn", "ihm", "sich"}
    | {"mehr", "weniger", "viel", "viele", "wenig", "wenige", "zahlreiche", "genug", "genügend", "nichts", "etwas"}
)  # fmt: skip


def resumes_cut(
    pieces: Sequence[Piece], number: int, cut_off: Word | None, waiting: Word | None, pack: ClaimPack
) -> bool:
    """Tell the second half of a clause from a relative clause: "Man werde, schreibt der Chef, die Preise senken".

    Of two stretches that could be it, the last one is: "Man werde, schreibt die Chefin, die viel weiß, nichts sagen".

    Args:
        pieces: The stretches of the sentence.
        number: Which of them may be the second half.
        cut_off: The auxiliary before a report that waits for its other half.
        waiting: The auxiliary that waits, perhaps before an apposition.
        pack: The language.
    """
    words = pieces[number].words
    held = cut_off or (waiting if _closes_apposition(pieces[number], pieces[:number], pack) else None)
    if held is None or len(words) < 3 or words[0].tag not in ("ART", "DET") or words[1].tag not in ("N", "ADJ"):
        return False
    for later in pieces[number + 1 :]:
        if later.mark != "," and later.mark not in DASHES:
            break
        if completes(later.words, held):
            return False
    return True


def _closes_apposition(piece: Piece, before: Sequence[Piece], pack: ClaimPack) -> bool:
    """Tell what goes on behind an apposition from a relative clause: "Er hat Kern, einen Wirt, / den Weg gezeigt".

    A relative pronoun would have the gender of the apposition, and an article has the one of its noun.
    """
    apposed = before[-1] if before else None
    if apposed is None or apposed.kind != "piece" or apposed.mark != "," or len(piece.words) < 3:
        return False
    if apposed.words[0].low not in _APPOSING and apposed.words[0].tag != "N":
        return False
    article, noun = piece.words[0], piece.words[1:3][piece.words[1].tag == "ADJ"]
    genders = _GENDERS.get(article.low)
    if genders is None or noun.tag != "N":
        return article.tag == "DET"
    known = gender(noun.low, pack)
    return (known is None or known in genders) or (article.low in ("die", "den") and is_plural(noun.low, pack))


def ends_bracket(piece: Piece, before: Sequence[Piece], morphology: Morphology) -> bool:
    """Read the end of a clause that another cuts in two: "wies den Vorwurf, er habe gelogen, entschieden zurück".

    Only adverbs and a phrase stand before the particle; what looks like a verb among them is one of the adverbs.
    """
    last, inner = piece.words[-1], before[-1] if before else None
    outer = next((p for p in reversed(before) if p.kind == "main" and p is not inner), None)
    if inner is None or inner.finite is None or outer is None or outer.finite is None or piece.mark != ",":
        return False
    if outer.words[-1].tag != "N" or len(piece.words) > _LONGEST_END:
        return False
    if not any(morphology.join(last.low, lemma) for lemma, _ in outer.finite.form.finite):
        return False
    if any(w.tag == "SUB" or w.form.infinitive or (w.tag == "V" and not w.form.participle) for w in piece.words):
        return False
    for word in piece.words:
        word.tag = "PTK" if word is last else "ADV" if word.tag in ("V", "PP") else word.tag
    return True


def is_interrupted(
    clause: Clause, report: Clause, piece: Piece, *, cues: frozenset[str], pack: ClaimPack, morphology: Morphology
) -> bool:
    """Tell whether a clause is still open where a reporting clause stands in it, as in "Man habe, hieß es, …".

    Args:
        clause: The clause before the report.
        report: The clause that may report it.
        piece: What stands behind the report, without a finite verb.
        cues: Verbs that can report.
        pack: The language.
        morphology: Its verb forms.
    """
    finite = clause.finite
    if finite is None or report.mark != "," or report.finite is None or not clause.words:
        return False
    lemmas = {lemma for lemma, _ in report.finite.form.finite} | {report.predicate(morphology)[0]}
    if not (lemmas & cues or points_back(report)) or _is_recipient(piece, pack):
        return False
    if clause.words[-1] is finite:
        return True
    filled = any(w.tag in ("PP", "INF", "ZU", "ADJ") for w in clause.words)
    if finite.lemma in AUXILIARIES | MODALS and finite.lemma != "sein" and not filled:
        return True
    return _goes_on(clause, report, piece, pack)


def _is_recipient(piece: Piece, pack: ClaimPack) -> bool:
    """Tell whether a stretch is nothing but a medium that was told: "…, sagte der Chef, Jan Kern, / dem Sender RBB"."""
    words = piece.words
    if len(words) > 1 and words[0].low in ("dem", "der"):
        words = words[1:]
    return is_medium_name(words, pack) and not any(w.tag in ("V", "PP", "INF", "ZU") for w in words)


def adds_to(clause: Clause, report: Clause, piece: Piece) -> bool:
    """Tell what is said behind the report: "Neugier, sagt Kern, und Trotz", "Es brauche Geld, sagt Kern, aber bald"."""
    first, second = piece.words[0].low, piece.words[1:2]
    if clause.finite is None:
        return first in ("und", "aber", "nicht")
    beside = report.words[-1].index == piece.words[0].index - 2 and is_subjunctive(clause.finite)
    return beside and (first in ("aber", "sondern", "nicht") or (first == "und" and second[0].tag == "ADV"))


def close_way(pieces: Sequence[Piece]) -> list[Piece]:
    """Join the ends of "wie" around a relative clause: "Wie die Polizei, die suchte, mitteilte, fehlt der Mann"."""
    out = list(pieces)
    for start, inner, end, after in zip(out, out[1:], out[2:], [*out[3:], None], strict=False):
        led = start.words[0].tag == "CO"
        opens = start.kind == "piece" and len(start.words) > led + 1 and start.words[led].low == "wie"
        told = end.words[-1].tag == "V" and [w for w in end.words if w.tag == "V"] == [end.words[-1]]
        beside = start.mark == "," or (after is not None and after.mark == "," and after.words[0].tag == "V")
        if opens and inner.kind == "rel" and told and beside and inner.mark == end.mark == ",":
            start.words, start.kind = [*start.words, *end.words], "sub"
            start.opener, start.finite, end.words = start.words[led], end.words[-1], []
            return [piece for piece in out if piece.words]
    return out


def is_aside(current: Clause, piece: Piece, resumed: Piece | None) -> bool:
    """Tell a remark in a clause from its verb: "Sechs der Proben, das sind knapp 15 Prozent, waren verdorben"."""
    points = [w.low for w in piece.words[:1]] in (["das"], ["dies"]) and piece.words[1:2] == [piece.finite]
    goes_on = resumed is not None and resumed.mark == "," and resumed.words[:1] == [resumed.finite]
    return piece.mark == "," and points and goes_on and current.words[-1].tag in ("N", "NUM")


def apposes(report: Clause, piece: Piece, behind: Sequence[Piece], pack: ClaimPack) -> bool:
    """Tell an apposition in a report from what goes on behind it: "Man habe, sagte Kern, Wirt in Ulm, verloren"."""
    goes_on = bool(behind) and behind[0].mark == "," and behind[0].finite is None
    head = next((w for w in piece.words if w.tag == "N"), None)
    named = report.words[-1].tag == "N" and piece.words[0].tag in ("N", "ADJ")
    return goes_on and named and head is not None and is_animate(head.low, pack)


def acts_itself(clause: Clause, report: Piece, resumed: Piece | None, pack: ClaimPack) -> bool:
    """Tell whether somebody before a relative clause is the one who reports behind it, rather than what is reported.

    As in "Die Ministerin, die krank war, lobte den Plan, reiste dann aber ab", where nobody else can be the subject of
    "lobte"; in "Die Ministerin, die krank war, sagte Kern, sei zurück" somebody is.
    """
    phrase = next(iter(split_phrases(clause.words, pack)), None)
    if phrase is None or phrase.kind != "np" or not any(_is_somebody(w, pack) for w in phrase.words if w.tag == "N"):
        return False
    goes_on = resumed is not None and not is_subjunctive(resumed.finite) and resumed.words[0] is resumed.finite
    if goes_on and resumed is not None and any(w.low in _CONTRASTS for w in resumed.words[1:3]):
        return True
    phrases = split_phrases(report.words[1:], pack)
    speaks = any(p.kind == "np" and any(_is_somebody(w, pack) for w in p.words if w.tag == "N") for p in phrases)
    return goes_on and not speaks and not any(w.low in _SPEAKERS for w in report.words)


def _is_somebody(noun: Word, pack: ClaimPack) -> bool:
    return bool(noun.name) or is_animate(noun.low, pack)


def is_predicated(before: Clause, report: Clause, lemma: str | None, clause: Clause, cues: frozenset[str]) -> bool:
    """Tell whether a report stands inside "Wichtig sei, sagte X, dass …", and the clause behind is its subject.

    Args:
        before: The clause before the report.
        report: The clause that may report it.
        lemma: The verb of the report.
        clause: The dependent clause behind it.
        cues: Verbs that can report.
    """
    finite, opener = before.finite, clause.opener.low if clause.opener is not None else ""
    if not report.first or report.mark != "," or finite is None or before.children:
        return False
    ends = before.words[-1] is finite and len(before.words) > 1
    if clause.kind == "inf" and not opener:  # "Man bedauere, hieß es, den Vertrag nicht zu verlängern"
        return ends and is_subjunctive(finite) and lemma in _NO_PROMISE
    waits = (ends and finite.lemma in ("sein", "bleiben")) or is_subjunctive(finite)
    waits = waits or (before.words[0].low == "es" and finite.lemma == "sein")
    told = before.words[-1].lemma in cues and opener in CONTENT_OPENERS  # "Man müsse wissen, sagte X, was es koste"
    content = waits and (told or opener in ("dass", "daß", "ob"))
    return (content or opener in _ADVERBIAL) and lemma in cues  # "Man warte, sagte X, weil Geld fehle"


def reports_fronted(fronted: Sequence[Clause], report: Piece, behind: Sequence[Piece], pack: ClaimPack) -> bool:
    """Tell whether a report stands behind a dependent clause that opens what it reports: "Wer zahle, warnt sie, der …".

    Args:
        fronted: The dependent clauses before the report.
        report: What may report, with a verb that can.
        behind: What follows it.
        pack: The language.
    """
    main = next((p for p in behind if p.kind == "main"), None)
    if (
        not fronted
        or main is None
        or main.finite is None
        or report.mark != ","
        or main.mark != ","
        or report.words[0] is not report.finite
    ):
        return False
    resumed = main.words[0] is main.finite or (main.words[0].low in _RESUMING and main.words[1:2] == [main.finite])
    first = fronted[0]
    if not resumed or first.kind not in ("sub", "cond") or first.finite is None:
        return False
    if is_subjunctive(main.finite):
        return True
    phrases = [p for p in split_phrases(report.words[1:], pack) if p.first.tag != "PTK"]
    return first.words[0].low in _OPENING and len(phrases) == 1 and phrases[0].kind in ("np", "pron")


def _goes_on(clause: Clause, report: Clause, piece: Piece, pack: ClaimPack) -> bool:
    """Tell more of what is reported from an apposition to whoever reports: "Ihr gehe es, sagte sie, nicht um Geld"."""
    if not is_subjunctive(clause.finite) or report.children or piece.words[0].low in _ADDING:
        return False
    phrases = split_phrases(piece.words, pack)
    nominal = next((p for p in phrases if p.kind != "adv"), None)
    if nominal is not None and _is_time(nominal, pack):
        return False
    nouns = [w for w in report.words if w.tag == "N" and w.low not in pack.words["weekday"]]
    if not nouns and any(w.low in _SPEAKERS for w in report.words):
        return True
    if nominal is None or nominal.kind == "pp":
        apposed = any(right.index > left.index + 1 for left, right in itertools.pairwise(report.words))
        aside = piece.words[0].tag == "P" and apposed  # "…, sagte Kern, Wirt in Ulm, im Gespräch mit der FAZ"
        return not aside and piece.words[0].low not in ("als", "gegenüber")  # "…, sagte Kern, als Trainer bekannt"
    if nominal.kind != "np":
        return False
    place = report.words.index(nouns[-1]) if nouns else 0
    governed = any(w.tag == "P" or w.low == "von" for w in report.words[:place])  # also within a name
    if nominal.first.low in _NO_APPOSITION and not governed:
        return True
    if nominal.first is nominal.head and not is_plural(nominal.head.low, pack):
        return False  # "…, sagte Kern, Wirt in Ulm"
    names = bool(nominal.head.name) or is_animate(nominal.head.low, pack)
    return not names and not governed and nominal.first.tag not in ("ART",)


def _is_time(phrase: Phrase, pack: ClaimPack) -> bool:
    """Tell a time from what is reported: "…, sagte er, einen Tag nach dem Spiel"."""
    timed = phrase.head.low in ("tag", "tage", "woche", "wochen", "monat", "monate", "stunden", "jahre", "minuten")
    return is_temporal(phrase, pack) or (phrase.kind == "np" and timed)
