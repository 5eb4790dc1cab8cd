"""English claims in running news that others wrote, and the rules that its reading taught."""

from __future__ import annotations

import pytest

import claimx
from tests.claims.english_sentences import Labelled, Row, found_joint, read_sentences, show

FLOORS = {"english_wild_l.txt": (83, 77, 83), "english_news_m.txt": (272, 264, 269)}


def rows_of(text: str) -> list[Row]:
    return [show(claim) for claim in claimx.analyze(text, language="en", tier="rules").claims]


@pytest.mark.parametrize("name", FLOORS)
def test_running_news_is_read_as_well_as_before(name: str) -> None:
    counts = []
    for labelled in read_sentences(name):
        for kind in ("attributed", "evidential"):
            wanted = Labelled(labelled.text, tuple(row for row in labelled.rows if row.kind == kind))
            counts.append(found_joint(wanted, [row for row in rows_of(labelled.text) if row.kind == kind]))
    n_wanted, n_found, n_right = (sum(column) for column in zip(*counts, strict=True))
    wanted_floor, right_floor, found_ceiling = FLOORS[name]
    assert n_wanted == wanted_floor
    assert n_right >= right_floor
    assert n_found <= found_ceiling


@pytest.mark.parametrize(
    ("text", "holder", "cue", "core"),
    [
        ("Ports such as Rotterdam have stated that traffic fell.", "Ports such as Rotterdam", "stated", "traffic fell"),
        (
            "Chad's Prime Minister, Ali Noor said the dam is safe.",
            "Chad's Prime Minister, Ali Noor",
            "said",
            "the dam is safe",
        ),
        (
            "Jan Roos, adviser to the mayor, said the dam is safe.",
            "Jan Roos, adviser to the mayor",
            "said",
            "the dam is safe",
        ),
        ("According to Reuters, citing two aides, the deal is dead.", "Reuters", "According to", "the deal is dead"),
        ("According to the ministry over 40 miners died.", "the ministry", "According to", "over 40 miners died"),
        ("The minister said in a speech “We have seen it all”.", "The minister", "said", "We have seen it all"),
        ("Geologists theorised that a lake had burst.", "Geologists", "theorised", "a lake had burst"),
        ("Letters from Monday hinted that a deal was near.", "Letters from Monday", "hinted", "a deal was near"),
        ("Cook said the talks failed.", "Cook", "said", "the talks failed"),
        (
            "The group agreed that the China-India border is safe.",
            "The group",
            "agreed",
            "the China-India border is safe",
        ),
        (
            "Near Oslo, the police said, two trains have collided.",
            "the police",
            "said",
            "Near Oslo … two trains have collided",
        ),
        ("They estimated by 2050, demand would double.", "They", "estimated", "by 2050, demand would double"),
        ("He said although it rained, the crowd stayed.", "He", "said", "although it rained, the crowd stayed"),
        ("The unions are worried the plant will close.", "The unions", "are worried", "the plant will close"),
        ("The brigade intends to stay in the valley.", "The brigade", "intends", "to stay in the valley"),
        ("She was told by doctors to rest.", "doctors", "told", "to rest"),
        ("Now the council is refusing to pay.", "the council", "refusing", "to pay"),
        ("Both the mayor and the abbot said it was safe.", "Both the mayor and the abbot", "said", "it was safe"),
        ("Neither Rome nor Oslo said whether it was safe.", "Neither Rome nor Oslo", "said", "it was safe"),
        ("The heir wishes to sell the house.", "The heir", "wishes", "to sell the house"),
        ("There is some talk that the mill is for sale.", "", "talk", "the mill is for sale"),
        ("Churches are calling for donations.", "Churches", "calling for", "donations"),
        ("He repeated his wish that the law is dropped.", "his", "wish", "the law is dropped"),
        ("Critics say the bill, which failed, would hurt.", "Critics", "say", "the bill, which failed, would hurt"),
        ("The abbot, who feared the monks had left, burned it.", "The abbot", "feared", "the monks had left"),
        ("People who say that we go and fight are wrong.", "People", "say", "we go and fight"),
        ("Cities fear as many as 900 people may die.", "Cities", "fear", "as many as 900 people may die"),
        ("The court heard that Mr Roe, 43, had lied.", "The court", "heard", "Mr Roe, 43, had lied"),
        ("He doubts that rates will fall.", "He", "doubts", "rates will fall"),
        ("The dam, which, Reuters says, is old, was closed.", "Reuters", "says", "which … is old"),
        ("The actor, who is said to be ill, stayed away.", "", "said", "The actor … to be ill"),
        ("If true, the mayor says, it would be a first.", "the mayor", "says", "If true … it would be a first"),
        ("The mayor blames Ann, but those who met her have doubts.", "The mayor", "blames", "Ann"),
        ("There are worries it could spread again.", "", "worries", "it could spread again"),
        ("Amid fears the bank could fail, savers queued.", "", "fears", "the bank could fail"),
        ("She voiced doubts the plan would work.", "She", "doubts", "the plan would work"),
        (
            "The court was silent, but an aide, speaking later because he was busy, confirmed that the ship is safe.",
            "an aide",
            "confirmed",
            "the ship is safe",
        ),
        ("He had told his sister he “never meant to hurt” her.", "He", "told", "he “never meant to hurt” her"),
        (
            "Prosecutors allege the trio siphoned off 12 million.",
            "Prosecutors",
            "allege",
            "the trio siphoned off 12 million",
        ),
        ("The jury accused both armies of crimes.", "The jury", "accused", "both armies of crimes"),
        ("Rome, which is wary, now says it is safe.", "Rome", "says", "it is safe"),
        ("Rain will come, argues the lab in a report out today.", "the lab", "argues", "Rain will come"),
        ("The lab warned in a report released Monday that ice melts.", "The lab", "warned", "ice melts"),
        ("Pentagon says two soldiers killed in raid", "Pentagon", "says", "two soldiers killed in raid"),
        ("A report earlier this year warned that ice melts.", "A report", "warned", "ice melts"),
        (
            "The band decided to add two songs: an old and a new one.",
            "The band",
            "decided",
            "to add two songs: an old and a new one",
        ),
        ("Rome asked him to ensure that all vote.", "Rome", "asked", "to ensure that all vote"),
        ("Oslo, which regards it as a gift, is calm.", "Oslo", "regards", "it as a gift"),
        ("Rome and Oslo, which opposed the plan, left.", "Rome and Oslo", "opposed", "the plan"),
        (
            "They left the camp, which the church describes as a farm.",
            "the church",
            "describes",
            "the camp … as a farm",
        ),
        ("It was safe, the mayor told local television.", "the mayor", "told", "It was safe"),
        ("It was safe, two men briefed on the talks told AFP.", "two men briefed on the talks", "told", "It was safe"),
        (
            "Mr Orban, a critic, insisted on Friday that it had failed.",
            "Mr Orban, a critic",
            "insisted",
            "it had failed",
        ),
        ("Officials acknowledged privately that it was lost.", "Officials", "acknowledged", "it was lost"),
        ("His family rejects that.", "His family", "rejects", "that"),
        ("The man is alleged to have sold secrets.", "", "alleged", "The man … to have sold secrets"),
        ("Shares fell on fears that demand in Oslo was cooling.", "", "fears", "demand in Oslo was cooling"),
        ("Ms Hall paused, then said it was over.", "Ms Hall", "said", "it was over"),
        ("Shops were less keen, with the CBI calling it a farce.", "the CBI", "calling", "it a farce"),
        ("The plan met anger, with two bishops saying that it failed.", "two bishops", "saying", "it failed"),
        ("There is an e-mail by Lee indicating that he left.", "an e-mail by Lee", "indicating", "he left"),
        ("They received a letter saying that it is over.", "a letter", "saying", "it is over"),
        ("The hope was that all would see the post.", "", "hope", "all would see the post"),
        ("The group is critical of the deal.", "The group", "is critical of", "the deal"),
        ("He condemned the attack, which killed two.", "He", "condemned", "the attack"),
        ("According to at least some reports, it failed.", "at least some reports", "According to", "it failed"),
        ("He is considered a weak leader.", "", "considered", "He … a weak leader"),
        ("The group claimed the attack on the camp.", "The group", "claimed", "the attack on the camp"),
        ("Many believe that to be true, even though it failed.", "Many", "believe", "that to be true"),
        ("The chain promised to freeze prices.", "The chain", "promised", "to freeze prices"),
        ("The envoy spoke out against the deal.", "The envoy", "spoke out against", "the deal"),
        ("He brushed off fears of a slump.", "He", "brushed off", "fears of a slump"),
        ("The Union of Cooks (UC) urged calm.", "The Union of Cooks (UC)", "urged", "calm"),
    ],
)
def test_a_pattern_of_news_gives_one_claim(text: str, holder: str, cue: str, core: str) -> None:
    (found,) = [row for row in rows_of(text) if row.kind == "attributed"]
    assert (found.holder, found.cue, found.core) == (holder, cue, core)


def test_a_participle_behind_a_relative_clause_asks() -> None:
    found = rows_of("The league has begun a petition which has 900 signatures, urging the city to drop the plan.")
    assert ("The league", "urging") in [(row.holder, row.cue) for row in found]


@pytest.mark.parametrize(
    "text",
    [
        "Also today, Baker commented on the storm in Lyon, France.",
        "Some, writing in a blog post about it, left.",
        "Police questioned the teacher.",
    ],
)
def test_what_has_no_content_is_no_report(text: str) -> None:
    assert [row for row in rows_of(text) if row.kind == "attributed"] == []


def test_a_relative_clause_about_a_whole_sentence_gives_evidence() -> None:
    found = rows_of("The doors were forced, which indicates they were in a hurry.")
    assert [(row.cue, row.core) for row in found if row.kind == "evidential"] == [("indicates", "they were in a hurry")]


def test_what_stands_behind_a_colon_is_said_up_to_the_full_stop() -> None:
    found = rows_of("Minister Ellwood said: This is a good day; the town is free.")
    assert [(row.kind, row.holder, row.core) for row in found] == [
        ("attributed", "Minister Ellwood", "This is a good day"),
        ("attributed", "Minister Ellwood", "the town is free"),
    ]


def test_a_speaker_adds_something_behind_the_report() -> None:
    found = rows_of("“We are not out of the woods yet,” said Kim Lee, a banker, adding that exports “remain weak”.")
    assert [(row.holder, row.cue) for row in found] == [("Kim Lee, a banker", "said"), ("Kim Lee, a banker", "adding")]


def test_what_follows_from_a_finding_is_evidence_of_its_own() -> None:
    found = rows_of("The study found that mice lost weight, suggesting that the drug works.")
    assert [(row.kind, row.core) for row in found] == [
        ("evidential", "mice lost weight"),
        ("evidential", "the drug works"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They sold the house, and the woman who bought it painted the walls.",
        "The verdict was clear: the firm was fined; it closed.",
        "The dog, which was supposed to guard the house, slept.",
        "The White House pushed back on Wednesday.",
        "He repeated a claim he made in May.",
        "The claims he made were false.",
        "The title does not mean that he is the boss of the army.",
        "The data do not show that crime has fallen.",
        "They knew nothing beyond what they read in the papers.",
        "He organised his army according to the new system.",
        "The discovery could explain why they left.",
        "He left with a friend carrying a bag.",
        "Police arrested a man saying that he was king.",
        "The plan is that we meet at noon.",
        "It should be noted that the plan is old.",
        "The games have several features, rules that establish what can be done.",
    ],
)
def test_what_looks_like_a_report_is_the_authors(text: str) -> None:
    assert [row.kind for row in rows_of(text) if row.kind != "author"] == []


def test_a_participle_behind_what_is_said_is_the_outermost_speakers() -> None:
    found = rows_of("Sir Keir said he knew how angry people are, adding: “We will not rest until this is fixed.”")
    assert ("Sir Keir", "adding") in [(row.holder, row.cue) for row in found]


def test_a_warning_behind_a_report_is_the_speakers() -> None:
    found = rows_of("The governor said that costs may stay high, warning that growth is weak.")
    assert [(row.holder, row.cue) for row in found] == [("The governor", "said"), ("The governor", "warning")]


def test_a_noun_within_what_was_decided_has_content_of_its_own() -> None:
    found = rows_of("The court declined to hear the case, leaving in place a ruling that the labels are legal.")
    assert ("", "ruling", "the labels are legal") in [(row.holder, row.cue, row.core) for row in found]


def test_a_subject_between_a_list_and_a_relative_clause_keeps_its_verb() -> None:
    found = rows_of("Oslo is not banned, but teams from Sudan, Libya, and Yemen, which are, are among the guests.")
    assert [row.core for row in found][1].startswith("teams from Sudan, Libya, and Yemen")


def test_the_subject_of_a_speaker_is_the_pronoun_alone() -> None:
    found = rows_of("“Keep his family in your thoughts, and this year I hope you will join me,” the mayor said.")
    assert {row.holder for row in found if row.kind == "attributed"} <= {"the mayor", "I"}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_who_is_announced_says_the_next_sentence(gap: str) -> None:
    text = f"Speaking today, Minister Tobias Ellwood said:{gap}I welcome the report. It is long."
    found = claimx.analyze(text, language="en", tier="rules").claims
    assert [(str(c.kind), c.holder.name, c.proposition.core[0].text) for c in found] == [
        ("attributed", "Tobias Ellwood", "I welcome the report"),
        ("author", None, "It is long"),
    ]


def test_who_is_quoted_in_a_quotation_does_not_go_on_to_speak() -> None:
    found = claimx.analyze(
        "“The unions say it is fair,” said Ada Kern. “We think otherwise.”", language="en", tier="rules"
    ).claims
    assert [c.holder.name for c in found if c.form == "direct"] == ["Ada Kern", "Ada Kern"]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Prices fell, Kim said, rejecting a claim by Oslo.", ["said", "rejecting"]),
        ("Oslo will not pay, Kim said, dismissing the reports.", ["said", "dismissing"]),
        ("The bank cut its outlook, citing weak demand.", []),
        ("The storm killed two, officials said, leaving many homeless.", ["said"]),
        ("The fund said it would vote against the plan, saying it was unfair.", ["said", "saying"]),
        ("Oslo is split, with the Greens flatly rejecting the idea.", ["rejecting"]),
        ("His threat to quit has angered the party.", ["threat"]),
        ("Our plan to quit has angered the party.", []),
        ("Her coach refused to be drawn on the move.", []),
        ("The town mourned after what police called a hoax.", ["called"]),
        ("They fled an attack that Kyiv blamed on Russia.", ["blamed"]),
        ("The mayor did, however, concede that targets had been missed.", ["concede"]),
        ("Aides keep insisting there is no way back.", ["insisting"]),
        ("The firm is in talks, with unions warning that jobs will go.", ["warning"]),
        ("“It is late,” she pointed out.", ["pointed out"]),
        ("“It is late,” the mayor chimed in.", ["chimed in"]),
        ("“It is late,” as one put it.", ["put it"]),
        ("Boeing confirmed it had paid.", ["confirmed"]),
        ("Relatives of those who died in the two crashes called it a cover-up.", ["called"]),
        ("Kim wondered aloud where it would end.", ["wondered"]),
        (
            "Kim promised in May to pay but, according to Reuters, nobody has seen the money.",
            ["promised", "according to"],
        ),
        ("Kim blamed Oslo, which it accuses of hiding data.", ["blamed", "accuses"]),
        ("In the three years I have been here, I am unaware of such a claim.", []),
        ("Kim said she could not discuss it, but added: “We always listen.”", ["said", "added"]),
        ("Asked about it, the mayor shrugged: “It will pass.”", ["shrugged"]),
        ("“Stay calm: the worst is over,” the mayor said.", ["said", "said"]),
        ("The suit says Deputy Carl Webb “laughed as he pulled the trigger”.", ["says"]),
        ("A deputy was accused in a lawsuit filed Monday of using a gun.", ["accused"]),
        ("He called on regulators elsewhere to follow suit.", ["called on"]),
        ("The historian called the plan bold but thin.", ["called"]),
        ("Kim, speaking ahead of a summit, also vowed to veto any deal that cuts aid.", ["vowed"]),
        ("The firm said it would float and ruled out a sale.", ["said", "ruled out"]),
        ("Charities blamed high rents and called on the mayor to act.", ["blamed", "called on"]),
        ("Ken Ruiz vowed to appeal, arguing that Oslo had lost.", ["vowed", "arguing"]),
        ("His agent dismissed the talk as “nonsense” but ruled out a move.", ["dismissed", "ruled out"]),
        ("Workers had been assured as recently as May that their jobs were safe.", ["assured"]),
    ],
)
def test_every_cue_of_a_sentence_is_found(text: str, cues: list[str]) -> None:
    assert sorted(row.cue for row in rows_of(text) if row.kind == "attributed") == sorted(cues)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "It was blocked by doctors at the University of Oslo, who found that it is safe.",
            "doctors at the University of Oslo",
        ),
        ("It was blocked for years by Sami groups, which say that it is unsafe.", "Sami groups"),
        ("But families of the victims, some of whom wept, said that it was unsafe.", "families of the victims"),
        ("It was led by the mayor of Oslo, Ada Kern, who says that it is safe.", "Ada Kern"),
    ],
)
def test_a_relative_clause_belongs_to_who_may_speak(text: str, holder: str) -> None:
    assert holder in [row.holder for row in rows_of(text)]


def test_a_rank_is_no_name() -> None:
    text = "“It was fun,” said Maj. Gen. Ada Volesky, a commander. “I liked it.”"
    found = claimx.analyze(text, language="en", tier="rules").claims
    assert {c.holder.name for c in found} == {"Ada Volesky"}
