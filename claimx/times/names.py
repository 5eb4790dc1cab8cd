"""What looks like a date and is none: names of people, papers and streets, the days of opening hours."""

from __future__ import annotations

from claimx.times.found import Found
from claimx.times.hours import clock_of

__all__ = ["in_opening_hours", "is_name"]


def is_name(found: Found, *, month_alone: bool) -> bool:
    """Tell a date that is a name, or part of one: ``Frau Sonntag``, ``Theresa May``, ``Welt am Sonntag``.

    Args:
        found: The match of a rule for dates.
        month_alone: Whether it names a month and nothing else.
    """
    if month_alone and _is_month_name(found):
        return True
    if _is_surname(found) or found.is_title() or _is_verb(found):
        return True
    before = found.before()
    lead = found.text[before.start : before.end].lower() if before else ""
    n_words = found.last - found.first
    if lead in found.pack.listed("titles") and n_words == 1:  # "Frau Sonntag"
        return True
    paper = before if found.item("prep") else found.before(2)
    if found.value("weekday") == "7" and paper and paper.value in found.pack.listed("sunday_papers"):
        return True  # "Welt am Sonntag"
    article = found.items[found.first].kind == "article"
    if found.after_text() in found.pack.listed("papers") and n_words == 1 + article:  # "the Sunday Times"
        return True
    return bool(lead) and _on_street(found)


def in_opening_hours(found: Found) -> bool:
    """Tell the days of ``Mon–Fri 9am–5pm``, which come every week."""
    first, before, partner = found.items[found.first], found.before(), found.before(2)
    if first.kind == "weekday" and clock_of(found) and before is not None and before.kind in ("dash", "to"):
        link = found.after()  # "Montag bis Freitag | 8:00 - 18:00 Uhr"
        return partner is not None and partner.kind == "weekday" and link is not None and link.kind in ("dash", "to")
    if first.kind != "weekdayabbr":
        return False
    if before is not None and before.kind in ("dash", "to") and partner is not None and partner.kind == "weekdayabbr":
        return True
    link, following = found.after(), found.after(1)
    single = found.last - found.first == 1 and link is not None and link.kind in ("dash", "to")
    return single and following is not None and following.kind in ("weekdayabbr", "shortday")


def _on_street(found: Found) -> bool:
    """Tell the date in a name: ``Straße des 17. Juni``."""
    at = found.first
    while at and (found.items[at].kind in ("article", "ordinal") or at == found.first) and found.first - at < 3:
        at -= 1
    return found.items[at + 1].kind == "article" and found.items[at].value.rpartition("-")[2] in found.pack.listed(
        "streets"
    )


def _is_month_name(found: Found) -> bool:
    """Tell a month that may as well be a name or a verb (``Theresa May``, ``March on!``) and has no lead of a date."""
    if found.last - found.first > 1:
        return False
    lead, month = found.before(), found.surface("month")
    named = lead is not None and lead.kind == "other" and found.text[lead.start].isupper()
    named = named and not (found.begins(1) and lead is not None and lead.value in found.pack.listed("no_first_names"))
    if month in found.pack.listed("given_names"):
        after = found.after()
        surname = after is not None and after.kind == "other" and found.after_text()[:1].isupper()
        if surname and (lead is None or lead.kind in ("other", "stop", "and", "comma")) and not found.pack.verb_second:
            return True  # "April Jones"
    if month not in found.pack.listed("ambiguous"):
        return False
    if found.pack.verb_second and month in found.pack.first_names and found.after_text()[:1].isupper():
        return True  # "unter Jan Dirickszon"
    link, partner = found.after(), found.after(1)
    if link and partner and link.kind in ("to", "and", "dash", "slash") and partner.kind in ("month", "in"):
        return named and not found.pack.verb_second  # "Theresa May and April Jones"
    return lead is None or (lead.kind in ("other", "stop") and lead.value not in found.pack.listed("aims"))


def _is_surname(found: Found) -> bool:
    """Tell ``Klaus Sonntag``, ``Peter Herbst``: a word behind a given name."""
    before = found.before()
    alone = found.last - found.first == 1 and before is not None and before.kind == "other"
    return bool(alone and before and found.text[before.start : before.end] in found.pack.first_names)


def _is_verb(found: Found) -> bool:
    """Tell ``they summer in Maine``, ``a spring and a fall guard``: a season without what makes it a date."""
    before = found.before()
    if not found.item("season") or found.last - found.first > 1 or before is None or found.pack.verb_second:
        return False
    return before.kind == "one" or found.text[before.start : before.end].lower() in found.pack.listed("subjects")
