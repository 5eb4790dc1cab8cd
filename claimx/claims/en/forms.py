"""Parts of speech that the form of an English word, or the words beside it, leave no doubt about."""

from __future__ import annotations

from collections.abc import Sequence

from claimx.claims.en.lexicon import Lexicon
from claimx.claims.words import Word

__all__ = ["settle_forms", "settle_that"]

_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_VERBS = _FINITE | {"VB", "VBN", "VBG"}
_ALWAYS_FINITE = {"were": "VBD", "was": "VBD", "is": "VBZ", "are": "VBP", "am": "VBP", "does": "VBZ", "has": "VBZ"}
_NOUNS = frozenset({"NN", "NNS", "NNP"})
_PRONOUNS = frozenset({"nobody", "everybody", "somebody", "everyone", "someone", "anyone", "nothing", "everything"})
_AGENT_ENDINGS = ("ist", "er", "or", "ian", "ant", "ent")
MAX_CLAUSE = 30
MAX_LED = 8
_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})  # what cannot be an object
_FIXED = {"aloud": "RB", "amid": "IN", "wrongdoing": "NN"}
_CAUSING = frozenset({"to", "let", "lets", "make", "makes", "made", "see", "saw", "help", "helped", "not", "that"})
_AUXILIARIES = frozenset({"do", "does", "did", "n't", "not", "let", "have", "has", "had", "was", "were"})


def settle_forms(words: Sequence[Word], lexicon: Lexicon) -> None:
    """Put right tags that the form of a word excludes."""
    shouted = all(w.text.isupper() for w in words if w.text.isalpha())
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else None
        if word.low in _ALWAYS_FINITE and word.tag not in _FINITE and not word.text.isupper():
            word.tag = _ALWAYS_FINITE[word.low]
        elif word.low in _FIXED:
            word.tag = _FIXED[word.low]
        elif word.text[0].isdigit() and word.tag in _VERBS:
            word.tag = "CD"  # "voted 312 to 205"
        elif word.tag in ("NN", "JJ", "FW") and word.text.isupper() and word.text.isalpha() and not shouted:
            word.tag = "NNP" if len(word.text) > 1 else word.tag  # "told AFP"
        elif word.tag == "VB" and _is_agent(word, after, lexicon):
            word.tag = "NN"  # ", economist Joan Petrie says"
        elif word.tag in ("JJ", "NN") and place and lexicon.is_past_only(word.low):
            word.tag = "VBD"  # "that the files were lost drew laughter"
        elif word.tag == "NN" and _is_unknown_past(words, place, lexicon):
            word.tag = "VBN"  # "a third escaped"
        elif word.tag == "VBN" and place and after is not None and _is_state(words[place - 1], word, after, lexicon):
            word.tag = "JJ"  # "are worried the law will fail"
        elif word.tag == "VBD" and lexicon.is_base_only(word.low):
            word.tag = "VBP"  # "residents who fled the town say"
        elif word.tag == "VBZ" and _is_evidence(words, place, lexicon):
            word.tag = "NNS"  # "…, figures from the agency show"
        elif word.tag == "NN" and word.capital and _is_inside(words, place) and not lexicon.is_known(word.low):
            word.tag = "NNP"
        elif word.low == "to" and word.tag == "IN" and after is not None and _is_told(words, place, after, lexicon):
            word.tag, after.tag = "TO", "VB"  # "calling on leaders to act"
        elif place:
            _settle_by_left(words, place, lexicon)


def _is_unknown_past(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether a form in -ed that the tagger did not know and took for a noun may be a verb: "a third escaped"."""
    word = words[place]
    known = (
        word.low in lexicon.tagger.classes
        or not word.low.endswith("ed")
        or not lexicon.is_verb(lexicon.lemma(word.low))
    )
    return bool(place) and not known and words[place - 1].tag not in ("DT", "PRP$", "IN")


def _settle_by_left(words: Sequence[Word], place: int, lexicon: Lexicon) -> None:
    """Put right the tag of a word that what stands before it decides."""
    word = words[place]
    near = place - 1
    while near > 0 and words[near].tag == '"':
        near -= 1  # "said he “never meant” it"
    left = words[near]
    after = words[place + 1] if place + 1 < len(words) else None
    if word.low == "do" and word.tag == "VB" and after is not None and after.low in ("not", "n't"):
        word.tag = "VBP" if left.tag not in ("TO", "MD") else word.tag  # "the data do not show"
    elif word.low == "to" and word.tag == "IN" and after is not None and after.tag == "VB":
        word.tag = "TO"  # "promised to freeze prices"
    elif word.low == "to" and word.tag == "IN" and after is not None and _is_willed(left, after, lexicon):
        word.tag, after.tag = "TO", "VB"  # "vowed to appeal, arguing that"
    elif word.tag == "JJ" and _is_supposed(words, place, lexicon):
        word.tag = "VBN"
    elif word.low == "that" and word.tag == "WDT" and (after is None or after.tag in (".", ",", ":")):
        word.tag = "DT"  # "His family rejects that."
    elif word.tag in ("VBP", "VB", "VBZ") and left.low == "and" and _is_paired(words, place):
        word.tag = "NNS" if word.tag == "VBZ" else "NN"  # "no link between screen time and sleep"
    elif word.low == "as" and word.tag == "SUB" and after is not None and after.tag == "VBG":
        word.tag = "IN"  # "quoted the minister as saying the drill would begin"
    elif word.tag == "VBD" and left.low == "not" and lexicon.is_past_and_participle(word.low):
        word.tag = "VBN"  # "have slowed it, but not stopped it"
    elif word.low == "both" and word.tag == "CC":
        word.tag = _both(words, place)
    elif word.low == "warning" and word.tag == "NN" and (left.tag == "," or _is_accompanied(words, place)):
        warns = after is not None and after.low in ("that", "of", "against", "about")
        word.tag = "VBG" if warns else word.tag  # ", warning that wages stay low", ", with unions warning of a strike"
    elif word.tag == "NN" and word.low.endswith("ing") and _is_quoting(words, place, lexicon):
        word.tag = "VBG"
    elif word.low == "have" and word.tag == "VB" and not _calls_for_infinitive(words, place):
        word.tag = "VBP"  # "those who met him have doubts"
    else:
        _settle_verb(words, place, near, lexicon)


def _is_owned(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether a noun behind "her" is hers, and no second object: not "gave her money", "told her staff knew"."""
    verb = words[place - 1]
    base = lexicon.lemma(verb.low)
    recipient = base in lexicon.lists["giving_verb"] or any("r" in c.frames for c in lexicon.cues(base))
    noun = any(w.tag in ("NN", "NNS") for w in words[place + 1 : place + 2])
    return noun and verb.tag in _VERBS and not recipient


def _is_accompanied(words: Sequence[Word], place: int) -> bool:
    """Tell whether "with" behind a comma and the name or noun of somebody stand right before a word."""
    start = next((p for p in range(place - 1, max(0, place - MAX_LED), -1) if words[p].low == "with"), 0)
    plain = all(w.tag in (*_NOUNS, "DT", "PRP$", "JJ", "CD", "POS") for w in words[start + 1 : place])
    return bool(start) and words[start - 1].tag == "," and plain


def _is_paired(words: Sequence[Word], place: int) -> bool:
    """Tell whether "between" and a phrase stand before "and", so that a noun follows."""
    start = next((p for p in range(place - 2, max(-1, place - 9), -1) if words[p].low == "between"), None)
    between = words[start + 1 : place - 1] if start is not None else []
    return bool(between) and not any(w.tag in _VERBS or w.tag in (",", "CC") for w in between)


def _is_quoting(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether a form in -ing leads to a quotation: "with one writing: “…”"."""
    behind = words[place + 1 : place + 3]
    quoted = len(behind) > 1 and behind[0].tag in (":", ",") and behind[1].tag == '"'
    led = any(w.low == "with" for w in words[max(0, place - 5) : place])
    return quoted and led and any("q" in c.frames for c in lexicon.cues(lexicon.lemma(words[place].low)))


def _settle_verb(words: Sequence[Word], place: int, near: int, lexicon: Lexicon) -> None:
    """Tell verbs from nouns, and the past from participles, by what stands before them at a place ``near`` by."""
    word, left = words[place], words[near]
    if word.low == "her" and word.tag == "PRP" and _is_owned(words, place, lexicon):
        word.tag = "PRP$"  # "admitted her squad lacked depth"
    elif word.tag in ("NNS", "VB", "VBN") and left.low in _SUBJECTS:
        word.tag = _behind_pronoun(words, place, lexicon, near)
    elif word.tag == "VBN" and left.tag == "RB":
        while near > 0 and words[near].tag in ("RB", '"'):
            near -= 1
        if words[near].low in _SUBJECTS:
            word.tag = _behind_pronoun(words, place, lexicon, near)  # "he never meant"
    elif word.tag == "VBZ" and left.tag == "IN" and lexicon.noun_cue(word.low) is not None:
        word.tag = "NNS"  # "amid fears the bank could fail"
    elif word.tag == "VBZ" and left.tag == "JJ" and near > 1 and words[near - 1].tag == "IN":
        word.tag = "NNS"  # "no grounds for fresh talks"
    elif word.tag == "VBZ" and left.tag == "CD" and near and words[near - 1].low in ("the", "these", "those", "all"):
        word.tag = "NNS"  # "those who died in the two crashes"
    elif word.tag == "VBZ" and left.tag == "," and _is_told_of(words, place):
        word.tag = "NNS"  # "tasks, rules that set limits, and"
    elif word.tag == "VBD" and _is_occasion(left, lexicon) and _is_dated(words, place, lexicon):
        word.tag = "VBN"  # "warned in a report released Wednesday that"
    elif word.tag == "VBZ" and _is_plural_before_name(words, place):
        word.tag = "NNS"  # "the leader of the rebel forces, Ali Zarqawi, said"
    elif word.tag == "VBD" and left.tag in ("NN", "NNS") and _is_modifier(words, place, lexicon):
        word.tag = "VBN"  # "two diplomats briefed on the talks told reporters"


def _is_occasion(word: Word, lexicon: Lexicon) -> bool:
    return word.low in lexicon.lists["occasion"] or word.low in lexicon.lists["document_noun"]


def _is_modifier(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb of saying without a subject of its own follows, so that a form is a participle."""
    if not lexicon.is_past_and_participle(words[place].low) or words[place + 1 : place + 2] == []:
        return False
    if words[place + 1].tag != "IN" or words[place + 1].low == "that":
        return False
    for word in words[place + 2 : place + 10]:
        if word.tag in _FINITE:
            return word.tag == "VBD" and any("q" in c.frames for c in lexicon.cues(lexicon.lemma(word.low)))
        if word.tag in (",", ":", ".", "CC", "SUB", "WDT", "WP", "WRB", "PRP"):
            return False
    return False


def _is_dated(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether a participle says when something appeared with which somebody speaks before."""
    if not lexicon.is_past_and_participle(words[place].low):
        return False
    day = next((w for w in words[place + 1 : place + 3] if w.low not in ("on", "late", "early")), None)
    spoken = any(lexicon.cues(lexicon.lemma(w.low)) for w in words[max(0, place - 6) : place] if w.tag[:2] == "VB")
    return spoken and day is not None and day.low in lexicon.lists["day"]


def _is_told_of(words: Sequence[Word], place: int) -> bool:
    """Tell whether "that" and a verb behind a word speak of it, so that it is a noun."""
    behind = words[place + 1 : place + 3]
    return len(behind) > 1 and behind[0].low == "that" and behind[1].tag in _FINITE


def _behind_pronoun(words: Sequence[Word], place: int, lexicon: Lexicon, subject: int) -> str:
    """Return the tag of a verb whose subject can be no object and stands right before it: "He doubts", "that we go"."""
    word, pronoun = words[place], words[subject].low
    if word.tag == "NNS":
        return "VBZ" if pronoun in ("he", "she") else word.tag
    lead = words[subject - 1] if subject else None
    asked = lead is not None and (lead.tag == "MD" or lead.low in _AUXILIARIES)
    if word.tag == "VBN":
        return "VBD" if lexicon.is_past_and_participle(word.low) and not asked else word.tag
    return word.tag if asked else "VBP"


def _is_plural_before_name(words: Sequence[Word], place: int) -> bool:
    """Tell whether a form in -s ends a phrase behind a preposition, with a name set off behind it."""
    if place < 3 or place + 3 >= len(words) or words[place - 1].tag not in ("JJ", "NN"):
        return False
    if words[place - 2].tag not in ("DT", "PRP$") or words[place - 3].tag != "IN" or words[place + 1].tag != ",":
        return False
    end = place + 2
    while end < len(words) - 1 and words[end].tag == "NNP":
        end += 1
    return end > place + 2 and words[end].tag == "," and words[end + 1].tag in _FINITE | {"VBN"}


def _both(words: Sequence[Word], place: int) -> str:
    """Return the tag of "both" where no "and" follows: "both armies", "had both opposed it"."""
    behind = words[place + 1 : place + 8]
    if any(w.low == "and" for w in behind):
        return "CC"
    return "RB" if behind and behind[0].tag in ("VBN", "VBD", "VBG") else "DT"


def _calls_for_infinitive(words: Sequence[Word], place: int) -> bool:
    """Tell whether something in front of an infinitive calls for it: "to", a modal, "let him"."""
    before = words[max(0, place - 4) : place]
    return any(w.tag in ("TO", "MD") or w.low in _AUXILIARIES or w.low in _CAUSING for w in before) or not place


def _is_state(before: Word, word: Word, after: Word, lexicon: Lexicon) -> bool:
    """Tell whether a participle is a state of mind with a clause behind it that nothing opens."""
    begins = after.tag in ("DT", "PRP", "PRP$", "NNP", "EX")
    return begins and before.tag in _VERBS | {"RB"} and word.low in lexicon.clausal_adjectives


def _is_evidence(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether what was read as a verb without a subject names evidence in the plural."""
    if words[place].low not in lexicon.lists["evidence_noun"] or not words[place].low.endswith("s"):
        return False
    return not place or words[place - 1].tag in (",", ".", ":", "DT", "JJ", "IN")


def _is_inside(words: Sequence[Word], place: int) -> bool:
    """Tell whether a word stands inside its sentence, so that its capital tells something."""
    before = words[place - 1] if place else None
    if before is None or before.tag in (".", ":"):
        return False
    return before.tag != '"' or (words[place].start > before.end and place > 1)


def _is_told(words: Sequence[Word], place: int, after: Word, lexicon: Lexicon) -> bool:
    """Tell whether "to" goes on with what somebody is told to do, and names no direction."""
    told = place and (words[place - 1].tag in ("NNP", "PRP") or lexicon.can_speak(words[place - 1].low))
    if not told or after.tag != "NN" or not lexicon.is_verb(after.low):
        return False
    return any("o" in c.frames for w in words[max(0, place - 6) : place] for c in lexicon.cues(lexicon.lemma(w.low)))


def _is_agent(word: Word, after: Word | None, lexicon: Lexicon) -> bool:
    """Tell whether what was read as an infinitive is a person's calling before a name."""
    named = after is not None and after.tag == "NNP"
    return named and word.low.endswith(_AGENT_ENDINGS) and not lexicon.is_verb(word.low)


def _is_willed(left: Word, after: Word, lexicon: Lexicon) -> bool:
    """Tell whether a verb of promises or plans stands before "to", and behind it what may be a verb."""
    cues = lexicon.cues(lexicon.lemma(left.low)) if left.tag[:2] == "VB" else ()
    willed = any("i" in c.frames for c in cues) and not any("to" in c.words[:1] for c in cues)  # "agree to a deal"
    return willed and after.tag == "NN" and lexicon.is_verb(after.low)


def _is_supposed(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Tell whether what was read as an adjective is the participle of a hearsay verb: "is alleged to have left"."""
    passive = words[place - 1].low in ("is", "are", "was", "were", "be", "been") and words[place].low.endswith("ed")
    infinitive = place + 1 < len(words) and words[place + 1].low == "to"
    return passive and infinitive and any("p" in c.frames for c in lexicon.cues(lexicon.lemma(words[place].low)))


def settle_that(words: Sequence[Word]) -> None:
    """Tell "that" before a clause from "that" before a noun, and nouns behind it from verbs."""
    for place, word in enumerate(words[:-1]):
        if word.low != "that":
            continue
        after = words[place + 1]
        end = _clause_end(words, place + 1)
        if word.tag == "DT" and after.tag == "," and place and words[place - 1].tag[:2] == "VB":
            word.tag = "SUB"  # "warned that, if prices rise, …"
        elif word.tag == "DT" and (after.low in _PRONOUNS or (after.tag in ("PRP", "DT") and after.low != "that")):
            word.tag = "SUB"  # "and that nobody answers"
        elif word.tag == "DT" and place and words[place - 1].tag[:2] == "VB" and _is_subject(words, place + 1):
            word.tag = "SUB"  # "heard that Mr Dunne, 43, had told his sister"
        elif word.tag == "DT" and _is_listed(words, place, end):
            word.tag = "SUB"  # "alleges that they lied and that one boy was hurt"
        elif word.tag in ("SUB", "IN") and after.tag in ("NN", "NNP", "JJ"):
            verbless = not any(w.tag in _FINITE for w in words[place + 1 : end])
            if verbless and place and words[place - 1].tag[:2] == "VB" and not _is_subject(words, place + 1):
                word.tag = "DT"  # "rejected that accusation"
        elif word.tag in ("WDT", "DT", "IN") and after.tag == "VBZ" and _is_listed(words, place, end):
            word.tag, after.tag = "SUB", "NNS"  # "said that it was calm, and that claims it had lied were false"
        elif _is_followed_by_noun(words, place, end):
            # "told Gazeta that talks on a second brigade had begun", "on fears that demand in China was falling"
            word.tag, after.tag = "SUB", "NNS" if after.tag == "VBZ" else "NN"


def _is_listed(words: Sequence[Word], place: int, end: int) -> bool:
    """Tell whether "and that" goes on behind another "that", with two verbs or a modal behind the word after it."""
    joined = place > 1 and words[place - 1].tag == "CC" and any(w.low == "that" for w in words[: place - 1])
    return joined and sum(w.tag in _FINITE for w in words[place + 2 : end]) > 0


def _is_followed_by_noun(words: Sequence[Word], place: int, end: int) -> bool:
    """Tell whether what was read as a verb behind "that" is a plural noun, since the clause has its verb further on."""
    if words[place].tag not in ("WDT", "SUB", "IN") or words[place + 1].tag not in ("VBZ", "VBP") or place + 2 >= end:
        return False
    if words[place + 1].tag == "VBP" and words[place + 2].tag != "IN":
        return False
    quoted = words[place + 2].tag == '"' and place + 3 < end
    if words[place + 3 if quoted else place + 2].tag in ("VBD", "MD", "VBP"):
        return True  # "confirmed on Monday that talks were under way"
    if words[place + 2].tag != "IN":
        return False
    return words[place - 1].tag in _NOUNS and any(w.tag in ("VBD", "MD") for w in words[place + 3 : end])


def _is_subject(words: Sequence[Word], place: int) -> bool:
    """Tell whether a plural or a name stands at a place, before which "that" is no determiner, and a verb behind it."""
    if words[place].tag not in ("NNP", "NNS", "PRP$"):
        return False
    return any(w.tag in _FINITE for w in words[place + 1 : place + MAX_CLAUSE // 2])


def _clause_end(words: Sequence[Word], start: int) -> int:
    """Return where a clause ends at the latest: at a mark, a coordinator or another opener."""
    stop = min(len(words), start + MAX_CLAUSE)
    return next((p for p in range(start, stop) if words[p].tag in (",", ":", ".", "CC", "SUB", "WDT", "WP")), stop)
