"""German verb forms: which verbs a form may be of, separable and regular ones included."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from claimx.claims.words import Form
from claimx.lang.claim_pack import ClaimPack

__all__ = ["FREE_PARTICLES", "Morphology"]

_ZU_INSIDE = re.compile(r"(?P<particle>[a-zäöüß]{3,12}?)zu(?P<base>[a-zäöüß]{3,20})")
# Particles that make a verb with nearly any other; those that stand in others come later.
FREE_PARTICLES = (
    *(
        "heran",
        "heraus",
        "herein",
        "herunter",
        "hervor",
        "herbei",
        "herum",
        "hinaus",
        "hinein",
        "hinunter",
        "hinterher",
    ),
    *("raus", "rein", "rauf", "runter", "rüber"),
    *("entgegen", "empor", "nieder", "zurück", "weiter", "hoch", "heim", "her", "hin", "los", "weg", "fort", "mit"),
    *("nach", "vor", "auf", "aus", "ein", "ab", "an", "um"),
)
_UNKNOWN_PARTICIPLE = re.compile(
    r"(?P<particle>ab|an|auf|aus|ein|durch|mit|nach|um|vor|zu|los|weg|hin|her|heraus|hinein)ge(?P<stem>[a-zäöüß]{3,}?)e?t"
)
_SHORT = frozenset({"el", "er"})
_VARIANT = re.compile(r"(?<=[ws])andte(n?)\Z")  # "wandte", "entsandte" as "wendete", "entsendete"
_WITHOUT_GE = ("be", "ver", "ent", "zer")
_BARE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "über", "unter", "wider", "hinter")
# Also without separation: "überschätzt", "unterstützt", "durchsucht" are participles without "ge".
_INSEPARABLE = frozenset({"über", "unter", "um", "durch", "hinter", "wider", "wieder", "voll"})
# Verbs whose participle is nearly always that of another verb: "getroffen" of "treffen", "gewährt" of "gewähren".
_RARE_PARTICIPLES = frozenset(
    {"triefen", "dachen", "statten", "währen", "gedulden", "horchen", "gebieten", "wägen", "fremdschämen"}
)
_MODAL_BASES = (("be", "dürfen"), ("ver", "mögen"))
_PREFIXES = ("über", "unter", "durch", "ver", "ent", "zer", "be", "er")
_PAST = frozenset({"t1", "t3", "t4", "t6", "q1", "q3", "q4", "q6"})
# Words that can close a bracket and are no first part of a verb form.
_NOT_PREFIXES = frozenset({"sich", "leid", "her", "hin", "ein", "zu", "an", "ab"})


class Morphology:
    """Verb readings of a language, looked up with a memory."""

    def __init__(self, pack: ClaimPack) -> None:
        self.table = pack.verb_forms
        self.cues = pack.verb_cues
        self.never = pack.words["not_verb"]
        self.initial = pack.words["initial_adverb"]
        listed = {k[1:] for k in self.table if k.startswith("@")}
        self.particles = tuple(sorted(listed | (pack.words["particle"] - _NOT_PREFIXES), key=lambda p: (-len(p), p)))
        lemmas = (*self.cues, *pack.words["separable_verb"])
        self.separable = {
            p: frozenset(self.table.get("@" + p, "").split())
            | {lemma[len(p) :] for lemma in lemmas if lemma.startswith(p)}
            for p in self.particles
        }
        self.regular: dict[str, str] = {}
        unknown = [lemma for lemma in self.cues if not self._is_conjugated(lemma)]
        self.regular = _regular_forms([*unknown, *pack.words["regular_verb"]])
        self.look_up = lru_cache(maxsize=50_000)(self._look_up)

    def _is_conjugated(self, lemma: str) -> bool:
        """Tell whether the table has the forms of a verb: that of "vermissen" has the weak participle and no past."""
        if self._look_up(lemma).infinitive is None:
            return False
        stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
        weak = f"{lemma}:g" in self.table.get(f"{stem}t", "") and lemma.startswith(_BARE)
        return not weak or f"{stem}te" in self.table

    def join(self, particle: str, base: str) -> str | None:
        """Return the separable verb of a particle and a base, ``None`` if there is none."""
        joined = particle + base
        return joined if base in self.separable.get(particle, ()) or joined in self.cues else None

    def form_of(self, low: str, *, begins: bool = False) -> Form:
        """Look a form up; a verb that begins a sentence has parted from its particle: "Vorstand Kern kam"."""
        form = self.look_up(low)
        joined = begins and all(self._has_particle(lemma) for lemma, _ in form.finite)
        return replace(form, finite=()) if joined else form

    def _has_particle(self, lemma: str) -> bool:
        apart = (p for p in self.particles if p not in _INSEPARABLE and lemma.startswith(p))
        return any(lemma[len(p) :] in self.separable[p] for p in apart)

    def _look_up(self, low: str) -> Form:
        low = _VARIANT.sub(r"endete\1", low)
        form = self._spelled(low)
        if form is None:
            form = self._separable(low)
        if form is not None and not form.finite and form.participle in (f"{low[:-1]}en", f"{low[:-2]}en"):
            # the participle of an inseparable weak verb is its third person as well: "erfasst", "umfasst"
            form = replace(form, finite=((form.participle, frozenset({"p3", "p5"})),) if low.endswith("t") else ())
        split = _ZU_INSIDE.fullmatch(low) if form is None else None
        if split is not None:  # "bereitzustellen", "offenzulegen": the particle need not be listed
            base = self._simple(split["base"])
            if base is not None and base.infinitive == split["base"]:
                form = Form(zu_infinitive=split["particle"] + split["base"])
        if form is None and re.fullmatch(r"[a-zäöüß]{3,20}iert(e|en)?", low):
            lemma = low[: low.rindex("iert")] + "ieren"
            codes = frozenset({"p3"} if low.endswith("t") else {"t3"} if low.endswith("e") else {"t6"})
            form = Form(((lemma, codes),), participle=lemma if low.endswith("t") else None)
        if form is None and re.fullmatch(r"[a-zäöüß]{3,20}ieren", low):  # "patrouillieren"
            form = Form(((low, frozenset({"p4", "p6", "k4", "k6"})),), infinitive=low)
        form = form or self._unlisted(low) or self._prefixed(low)
        guess = _UNKNOWN_PARTICIPLE.fullmatch(low) if form is None else None
        if guess is not None:  # "eingebrockt", "abgekupfert"
            form = Form(participle=guess["particle"] + guess["stem"] + ("n" if guess["stem"][-2:] in _SHORT else "en"))
        return form or Form()

    def _spelled(self, low: str) -> Form | None:
        """Look a form up in both spellings: the table has "faßte" for "fasste"."""
        form = self._simple(low)
        return self._simple(low.replace("ss", "ß")) if form is None and "ss" in low else form

    def _simple(self, low: str) -> Form | None:
        if low.endswith("re") and low not in self.table and "ern:" in self.table.get(f"{low[:-2]}ere", ""):
            low = f"{low[:-2]}ere"  # "bedaure" as "bedauere"
        elif low.endswith("ele") and low not in self.table and "eln:" in self.table.get(f"{low[:-3]}le", ""):
            low = f"{low[:-3]}le"  # "handele" as "handle"
        both = (self.table.get(low), self.regular.get(low))  # "gelangt" is of "gelingen" and of "gelangen"
        coded = ";".join(reading for reading in both if reading) or None
        for prefix, base in _MODAL_BASES:  # "bedarf", "bedurfte"; "vermag", "vermochte"
            reading = self.table.get(low[len(prefix) :], "") if coded is None and low.startswith(prefix) else ""
            coded = reading.replace(f"{base}:", f"{prefix}{base}:") if f"{base}:" in reading else coded
        if coded is None and low in ("bräuchte", "bräuchten"):  # not in the table, and common
            coded = "brauchen:" + ("q1,q3" if low.endswith("e") else "q4,q6")
        if coded is None:
            return None
        finite, infinitive, participle = [], None, None
        for reading in coded.split(";"):
            lemma, _, codes = reading.partition(":")
            if not lemma.endswith("n"):
                continue  # the table cuts long verbs: "institutionalisiere"
            parts = frozenset(codes.split(","))
            if lemma.endswith("iere"):  # the table cuts the infinitives of some verbs in "-ieren"
                lemma, parts = f"{lemma}n", (parts - {"n"}) | ({"n"} if low == f"{lemma}n" else set())
            if persons := parts - {"n", "g"}:
                finite.append((lemma, persons))
            infinitive = lemma if "n" in parts else infinitive
            if "g" in parts and (participle is None or lemma not in _RARE_PARTICIPLES):
                participle = lemma
        if not (finite or infinitive or participle):
            return None
        if (
            participle is None
            and low.endswith("t")
            and finite
            and finite[0][0].startswith(_BARE)
            and "p3" in finite[0][1]
        ):
            past = self.table.get(low + "e", "")  # weak: "untersagt", "überlegt" are listed as finite forms only
            participle = finite[0][0] if f"{finite[0][0]}:" in past else None
        # of two verbs with one form, "schwor" of "schwären" and "schwören", the one that reports is the likelier
        finite.sort(
            key=lambda item: (not item[1] & {"p3", "p6", "t3", "t6", "k3"}, item[0] not in self.cues, len(item[0]))
        )
        return Form(tuple(finite), infinitive, participle)

    def _unlisted(self, low: str) -> Form | None:
        """Read a form as that of a particle and a verb that no list joins: "anlockt", "hochgeladen"."""
        particle = next((p for p in FREE_PARTICLES if low.startswith(p) and len(low) > len(p) + 4), None)
        simple = self._spelled(low[len(particle) :]) if particle is not None else None
        if particle is None or simple is None:
            return None
        rest = low[len(particle) :]
        finite = tuple((particle + lemma, codes) for lemma, codes in simple.finite)
        infinitive = low if simple.infinitive == rest else None
        whole = simple.participle and rest.startswith(("ge", *_WITHOUT_GE))  # "hochgeladen", "umbenannt"
        participle = particle + simple.participle if whole and simple.participle else None
        return Form(() if participle and rest.startswith("ge") else finite, infinitive, participle)

    def _prefixed(self, low: str) -> Form | None:
        """Read a strong form behind a prefix that the table does not join with it: "bezwang", "überschritt"."""
        prefix = next((p for p in _PREFIXES if low.startswith(p) and len(low) > len(p) + 3), None)
        rest = low[len(prefix) :] if prefix is not None else ""
        simple = self._simple(rest) if rest and not rest.endswith(("te", "ten", "test", "tet")) else None
        past = tuple((lemma, codes & _PAST) for lemma, codes in simple.finite if codes & _PAST) if simple else ()
        strong = self._simple("ge" + rest) if rest.endswith("en") else None
        participle = strong.participle if strong is not None and not strong.finite else None
        if prefix is None or not (past or participle):
            return None
        return Form(
            tuple((prefix + lemma, codes) for lemma, codes in past), None, prefix + participle if participle else None
        )

    def _participles(self, low: str) -> list[str]:
        """Return the verbs of which a form is the participle: "gedacht" is of "gedenken" and of "denken"."""
        coded = ";".join(reading for reading in (self.table.get(low), self.regular.get(low)) if reading)
        readings = [reading.partition(":") for reading in coded.split(";") if reading]
        found = [lemma for lemma, _, codes in readings if "g" in codes.split(",")]
        simple = self._spelled(low)
        return found or ([simple.participle] if simple is not None and simple.participle else [])

    def _separable(self, low: str) -> Form | None:
        for particle in self.particles:
            if not low.startswith(particle) or len(low) < len(particle) + 3:
                continue
            bases, rest = self.separable[particle], low[len(particle) :]
            if rest.startswith("zu") and rest[2:] in bases:
                return Form(zu_infinitive=particle + rest[2:])
            simple = self._spelled(rest)
            if particle in _INSEPARABLE and (simple is None or not simple.participle):
                strong = self._spelled("ge" + rest)
                if strong is not None and strong.participle in bases:
                    present = tuple(
                        (particle + b, codes) for b, codes in (simple.finite if simple else ()) if b in bases
                    )
                    infinitive = low if simple is not None and simple.infinitive == rest else None  # "überlassen"
                    return Form(present, infinitive, participle=particle + strong.participle)
            if simple is None:
                continue
            finite = tuple((particle + lemma, codes) for lemma, codes in simple.finite if lemma in bases)
            infinitive = low if simple.infinitive in bases else None
            past = next((verb for verb in self._participles(rest) if verb in bases), None)
            participle = particle + past if past is not None else None
            if particle in _INSEPARABLE and finite and rest.endswith("t"):
                participle = finite[0][0]
            if infinitive is None and finite and low.endswith("n") and finite[0][0] == low:
                infinitive = low
            if finite or infinitive or participle:
                return Form(finite, infinitive, participle)
        return None


def _regular_forms(lemmas: Iterable[str]) -> dict[str, str]:
    """Conjugate verbs that the table lacks, as regular verbs do."""
    forms: dict[str, list[str]] = {}
    for lemma in lemmas:
        stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
        if not lemma.endswith("n") or len(stem) < 3:
            continue
        link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn")) else ""
        bare = lemma.endswith("ieren") or lemma.startswith(_BARE)
        participle = ("" if bare else "ge") + stem + link + "t"
        rows = [
            (stem + "e", "k1,k3,p1"), (stem + link + "st", "p2"), (lemma, "k4,k6,n,p4,p6"),
            (stem + link + "te", "q1,q3,t1,t3"), (stem + link + "ten", "q4,q6,t4,t6"),
        ]  # fmt: skip
        third = stem + link + "t"
        rows += [(third, "g,p3,p5")] if participle == third else [(third, "p3,p5"), (participle, "g")]
        for form, codes in rows:
            forms.setdefault(form, []).append(f"{lemma}:{codes}")
    return {form: ";".join(found) for form, found in forms.items()}
