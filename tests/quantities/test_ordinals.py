"""Ordinals in words state no amount; who asks for what was left out gets them with their reason."""

import pytest

from claimx.lang import get_pack
from claimx.quantities import QuantityExtractor
from claimx.text import read_document

ROWS = [
    ("de", "Der dritte Mann schwieg.", ["dritte"]),
    ("de", "Er kam als Erster ins Ziel.", ["Erster"]),
    ("de", "Erstens fehlt Geld, zweitens Zeit.", ["Erstens", "zweitens"]),
    ("de", "Sie siegte zum zweiten Mal.", ["zweiten"]),
    ("de", "Am einundzwanzigsten Tag ruhte er.", ["einundzwanzigsten"]),
    ("de", "Die zweitgrößte Stadt brannte.", ["zweitgrößte"]),
    ("de", "Das Haus steht im dreizehnten Bezirk.", ["dreizehnten"]),
    ("de", "Wir achten auf Ruhe.", []),
    ("de", "Jeder dritte Mann schwieg.", []),
    ("de", "Ein Drittel der Männer schwieg.", []),
    ("de", "Die ersten drei Tage waren schwer.", ["ersten"]),
    ("de", "Ludwig der Vierzehnte regierte.", ["Vierzehnte"]),
    ("de", "Der hundertste Besucher bekam Blumen.", ["hundertste"]),
    ("de", "Am achten Abend regnete es.", ["achten"]),
    ("de", "Sie wurde Vierte.", ["Vierte"]),
    ("de", "Er leistete Erste Hilfe.", ["Erste"]),
    ("de", "Zuerst sprach er, zuletzt sie.", []),
    ("de", "Die beste Lösung ist die erste.", ["erste"]),
    ("en", "It was the third time.", ["third"]),
    ("en", "Firstly, it costs too much.", ["Firstly"]),
    ("en", "The second man ran.", ["second"]),
    ("en", "He waited a second.", []),
    ("en", "The twenty-first century began.", ["twenty-first"]),
    ("en", "A third of voters left.", []),
    ("en", "She finished fifth in the race.", ["fifth"]),
    ("en", "Secondly and thirdly, it failed.", ["Secondly", "thirdly"]),
    ("en", "The second-largest city burned.", ["second"]),
    ("en", "It moved 5 metres per second.", []),
    ("fr", "C'est la troisième fois.", ["troisième"]),
    ("fr", "Le premier ministre parle.", ["premier"]),
    ("fr", "Un tiers des élus part.", []),
    ("es", "Es la tercera vez.", ["tercera"]),
    ("es", "El segundo hombre huyó.", ["segundo"]),
    ("es", "Esperó un segundo.", []),
    ("it", "Il terzo uomo fuggì.", ["terzo"]),
    ("it", "Secondo il ministro è falso.", []),
    ("it", "La seconda volta andò bene.", ["seconda"]),
    ("nl", "De derde man zweeg.", ["derde"]),
    ("nl", "Het is de eenentwintigste keer.", ["eenentwintigste"]),
    ("nl", "Ten eerste is het duur.", ["eerste"]),
    ("pt", "É a terceira vez.", ["terceira"]),
    ("pt", "Segundo a polícia, fugiu.", []),
    ("pt", "O segundo homem fugiu.", ["segundo"]),
    ("pl", "To trzeci raz.", ["trzeci"]),
    ("pl", "Pierwszy człowiek uciekł.", ["Pierwszy"]),
    ("pl", "Zajęła piąte miejsce.", ["piąte"]),
    ("en", "He was the one hundredth visitor.", ["one hundredth"]),
    ("en", "It was their hundredth win.", ["hundredth"]),
    ("en", "The two hundredth anniversary came.", ["two hundredth"]),
    ("en", "On the one hundred and fifth day it ended.", ["one hundred and fifth"]),
    ("de", "Beim vierten Versuch klappte es.", ["vierten"]),
    ("de", "Drittens ist das teuer.", ["Drittens"]),
    ("de", "Das ist der fünfundzwanzigste Fall in diesem Jahr.", ["fünfundzwanzigste"]),
    ("de", "Sie ist die drittstärkste Kraft.", ["drittstärkste"]),
    ("de", "Der Kanzler achtete ihn sehr.", []),
    ("de", "Die Rechten und die letzten Leute gingen.", []),
    ("de", "Er trat am ersten Mai auf.", []),
    ("de", "Die Städte der Dritten Welt wachsen.", ["Dritten"]),
    ("de", "Sie möchten das Ganze testen.", []),
    ("de", "Der tausendste Gast lachte.", ["tausendste"]),
    ("de", "Sie warteten zehn Minuten.", []),
    ("de", "Er verzichtete und sie berichteten.", []),
    ("de", "Die elfte Stunde schlug.", ["elfte"]),
    ("en", "The ninth round ended.", ["ninth"]),
    ("en", "Second, the price rose.", ["Second"]),
    ("en", "The thirty-second runner fell.", ["thirty-second"]),
    ("en", "A 30-second delay is fine.", []),
    ("en", "She won the first two games.", ["first"]),
    ("en", "First of all, he left.", ["First"]),
    ("fr", "Au vingtième siècle, tout changea.", ["vingtième"]),
    ("fr", "Il attend une seconde.", []),
    ("es", "Llegó en primer lugar.", ["primer"]),
    ("it", "Prima di tutto, no.", []),
    ("nl", "Hij werd tweede.", ["tweede"]),
    ("nl", "Hij verbrandde hout.", []),
    ("nl", "Ze wandelde in de achtste maand.", ["achtste"]),
    ("pt", "Na segunda vez ganhou.", ["segunda"]),
    ("pt", "Segundo fontes, fugiu.", []),
    ("pl", "Po raz drugi wygrał.", ["drugi"]),
]


@pytest.mark.parametrize(("language", "text", "ordinals"), ROWS, ids=[row[1] for row in ROWS])
def test_ordinals_are_rejected_with_their_reason(language: str, text: str, ordinals: list[str]) -> None:
    document = read_document(text, language=language)
    quantities, rejections = QuantityExtractor(get_pack(language)).extract_with_rejections(document)
    assert [r.span.text for r in rejections if r.reason == "ordinal"] == ordinals
    assert not {r.span for r in rejections} & {q.span for q in quantities}


def test_an_ordinal_before_a_month_is_a_date() -> None:
    document = read_document("Am dritten Oktober wird gefeiert.", language="de")
    (rejection,) = QuantityExtractor(get_pack("de")).extract_with_rejections(document)[1]
    assert (rejection.span.text, rejection.reason) == ("dritten Oktober", "date")
