"""The singular of English nouns."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["IRREGULAR", "singular"]

IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf",
    "halves": "half", "wolves": "wolf", "shelves": "shelf", "thieves": "thief", "loaves": "loaf", "calves": "calf",
    "police": "police", "series": "series", "species": "species", "aircraft": "aircraft", "crises": "crisis",
    "analyses": "analysis", "bases": "base", "data": "datum", "criteria": "criterion", "phenomena": "phenomenon",
    "troops": "troop", "news": "news", "means": "means", "gas": "gas", "bus": "bus", "virus": "virus", "sheep": "sheep",
    "cattle": "cattle", "policemen": "policeman", "servicemen": "serviceman", "houses": "house", "cases": "case",
    "causes": "cause", "clauses": "clause", "nurses": "nurse", "horses": "horse", "courses": "course",
    "movies": "movie", "ties": "tie", "pies": "pie", "shoes": "shoe", "heroes": "hero", "potatoes": "potato",
    "tomatoes": "tomato", "vetoes": "veto", "responses": "response", "licenses": "license", "purchases": "purchase",
    "databases": "database", "exercises": "exercise", "enterprises": "enterprise", "expenses": "expense",
    "promises": "promise", "premises": "premise", "phases": "phase", "phrases": "phrase", "releases": "release",
    "increases": "increase", "axes": "axis", "indices": "index", "caches": "cache", "headaches": "headache",
}  # fmt: skip


@lru_cache(maxsize=4096)
def singular(noun: str) -> str:
    """Bring a noun into the singular.

    Example:
        >>> singular("companies"), singular("churches"), singular("people"), singular("tanks")
        ('company', 'church', 'person', 'tank')
    """
    low = noun.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    for ending in ("women", "men"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return noun[: -len(ending)] + ending.replace("men", "man")
    if low.endswith("ies") and len(low) > 4:
        return noun[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "uses")) and not low.endswith("ouses"):
        return noun[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2:
        return noun[:-1]
    return noun
