import io
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

import claimx
from claimx.export import FORMATS
from claimx.views.highlight import Mark, escaped, highlight, split_at_marks
from tests.strategies import texts


class Reader(HTMLParser):
    """Collects the text of a page, the classes around each character, and tags that are not closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.classes: list[str] = []
        self.open: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in ("meta", "input"):
            self.open.append(dict(attrs).get("class") or tag)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        self.classes += [self.open[-1] if self.open else ""] * len(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def shown(text: str) -> str:
    """Return the text with what HTML cannot hold as U+FFFD, as a browser would show it."""
    odd = {*range(9), 11, 12, *range(14, 32), *range(127, 160)}
    return "".join(
        "\ufffd" if ord(c) in odd or 0xD800 <= ord(c) < 0xE000 or ord(c) % 0x10000 >= 0xFFFE else c for c in text
    )


@given(texts())
@settings(max_examples=40)
def test_a_page_shows_the_text_and_nothing_else(text: str) -> None:
    reader = read(highlight(claimx.analyze(text, language="de", tier="rules")))
    assert reader.text == shown(text)
    assert reader.open == []
    assert set(reader.tags) <= {"div", "span"}


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "a&amp;b", "'x'"])
def test_no_text_becomes_markup(name: str) -> None:
    analysis = claimx.analyze(f"Kim sagte: „{name} kommt.“ Laut {name} kamen 5 Mann.", language="de", id=name)
    file = io.StringIO()
    FORMATS["html"].write([analysis], file)
    reader = read(file.getvalue())
    assert not {"script", "img"} & set(reader.tags)
    assert reader.text.count(name) >= 3
    assert reader.open == []


def test_the_parts_of_a_claim_have_their_classes() -> None:
    text = "Kim sagte, vielleicht kämen nicht 5 Mann, wenn es regnet."
    analysis = claimx.analyze(text, language="de", tier="rules")
    reader = read(highlight(analysis, anchors="d1-"))
    for word, name in (
        ("Kim", "cx-holder"),
        ("sagte", "cx-cue"),
        ("vielleicht", "cx-hedge"),
        ("5 Mann", "cx-quantity"),
    ):
        at = text.index(word)
        assert all(name in classes.split() for classes in reader.classes[at : at + len(word)])


def test_pieces_carry_every_mark_that_covers_them() -> None:
    marks = [Mark(0, 6, "proposition", "a"), Mark(2, 4, "entity", "b"), Mark(4, 9, "quantity", "c")]
    pieces = [(piece, [mark.title for mark in active]) for piece, active in split_at_marks("abcdefghij", marks)]
    assert [(piece, sorted(titles)) for piece, titles in pieces] == [
        ("ab", ["a"]),
        ("cd", ["a", "b"]),
        ("ef", ["a", "c"]),
        ("ghi", ["c"]),
        ("j", []),
    ]


def test_what_html_cannot_hold_is_one_character_all_the_same() -> None:
    assert escaped("a\x00b\ud800<\r\n") == "a\ufffdb\ufffd&lt;&#13;\n"
