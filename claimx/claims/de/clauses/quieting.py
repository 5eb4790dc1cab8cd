"""Verbs that begin no clause where they stand: in titles, concessions and remarks, and participles in front."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from claimx.claims.de.words.phrases import split_phrases
from claimx.claims.words import Word
from claimx.lang.claim_pack import ClaimPack

__all__ = ["quiet_verbs"]

_LONGEST_FRONT = 24  # words of "Nach der Haft aus dem Land gewiesen, …"


def quiet_verbs(words: Sequence[Word], pack: ClaimPack) -> None:
    """Tag the verb forms of a sentence that begin no clause as what they are.

    Args:
        words: All words and marks of the sentence; their tags are set.
        pack: The language.
    """
    _quiet_titles(words)
    _quiet_concessions(words)
    _quiet_mentions(words)
    _quiet_front(words, pack)


def _quiet_front(words: Sequence[Word], pack: ClaimPack) -> None:
    """Take a participle in front for no verb: "Nach der Haft nach Bonn gebracht, blieb er krank".

    Where nobody stands before it, and the next clause begins with its verb.
    """
    front = [*itertools.takewhile(lambda w: w.tag not in ",.", words[:_LONGEST_FRONT])]
    behind = words[len(front) : len(front) + 2]
    last = front[-1] if len(front) > 2 else None
    if last is None or [w.tag for w in behind] != [",", "V"] or behind[0].text != ",":
        return
    if [w for w in front if w.tag == "V"] != [last] or last.form.participle is None:
        return
    if all(phrase.kind in ("pp", "adv") for phrase in split_phrases(front[:-1], pack)):
        last.tag = "PP"


def _quiet_titles(words: Sequence[Word]) -> None:
    """Take the verbs of a quoted name before a verb for none: "Der Satz „Wer heilt, hat recht“ gilt nicht mehr"."""
    bare = [w for w in words if w.tag != '"']
    for place in range(1, len(bare)):
        before, first = bare[place - 1], bare[place]
        if not first.quote or first.quote == before.quote or before.tag != "N":
            continue
        stop = next((j for j in range(place, len(bare)) if bare[j].quote != first.quote), len(bare))
        verbs = [w for w in bare[place:stop] if w.tag == "V"]
        if verbs and stop < len(bare) and bare[stop].tag == "V" and not any(w.tag == "V" for w in bare[:place]):
            for verb in verbs:
                verb.tag = "X"


def _quiet_concessions(words: Sequence[Word]) -> None:
    """Take the verb that leaves a choice open for none: "Alle Länder, sei es Polen oder Ungarn, müssen zahlen"."""
    for place in range(1, len(words) - 3):
        verb, after = words[place], words[place + 2]
        if verb.low not in ("sei", "seien") or words[place + 1].low != "es" or words[place - 1].tag != ",":
            continue
        stop = next((j for j in range(place + 2, len(words)) if words[j].tag in ",."), len(words))
        rest = words[place + 2 : stop]
        chooses = after.tag == "P" or any(w.low in ("oder", "bzw", "beziehungsweise") for w in rest)
        if chooses and not any(w.tag in ("V", "PP", "INF", "ZU") for w in rest):
            verb.tag = words[place + 1].tag = "ADV"


def _quiet_mentions(words: Sequence[Word]) -> None:
    """Take the participle of a remark for no verb: "Wie berichtet, steigen die Preise", "Es war, wie gesagt, teuer"."""
    for place, word in enumerate(words[:-1]):
        opens = place == 0 or words[place - 1].tag in ",." or words[place - 1].text == "("
        if word.low != "wie" or not opens:
            continue
        stop = next((i for i in range(place + 1, min(place + 4, len(words))) if words[i].tag != "ADV"), place)
        said, after = words[stop], words[stop + 1] if stop + 1 < len(words) else None
        alone = after is None or after.tag in ",.P" or (after.tag == "V" and place == 0)
        if stop > place and alone and said.form.participle is not None and not said.capital:
            word.tag = said.tag = "ADV"
