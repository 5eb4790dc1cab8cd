import pytest

from tests.markup import parse_markup


def test_marks_are_read_out_of_the_sentence() -> None:
    marked = parse_markup("Der Umsatz stieg um [[1,2 Mrd. Euro|1200000000 EUR]].")
    assert marked.text == "Der Umsatz stieg um 1,2 Mrd. Euro."
    assert marked.surfaces() == [("1,2 Mrd. Euro", "1200000000 EUR")]


def test_marks_may_nest() -> None:
    marked = parse_markup("[[der [[ukrainische|LOC]] Geheimdienst|holder]] schweigt")
    assert marked.text == "der ukrainische Geheimdienst schweigt"
    assert marked.surfaces() == [("ukrainische", "LOC"), ("der ukrainische Geheimdienst", "holder")]


@pytest.mark.parametrize("line", ["[[a|b", "a|b]]", "[[a]]", "[[a|]]", "[[|b]]", "[[a", "a]]", "[[a|b|c]]"])
def test_what_is_not_fully_read_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="mark"):
        parse_markup(line)
