"""German: words and typography of running text."""

from __future__ import annotations

import re

from claimx.lang.text_pack import TextPack, read_words

__all__ = ["TEXT"]

_WORDS = {name: frozenset(words) for name, words in read_words(__package__ or "claimx.lang.de", "text.txt").items()}

# "gibt's", "geht's": a verb, pronoun or conjunction with "es"; a name keeps its genitive ("Peter's").
_ENCLITICS = re.compile(
    r"(?P<stem>[a-zäöüß]+|(?:Gibt|Geht|Ist|Wie|Wenn|Hat|War|Er|Ich|Sie|Wer|Was|Ob|Man|Mir))(?P<clitic>['’]s)"
)

_NAVIGATION = re.compile(
    r"(?:(?:direkt )?(?:zum|zur) (?:inhalt|seiteninhalt|hauptinhalt|navigation|hauptnavigation|suche|startseite|artikel)\b.{0,30}"
    r"|menü(?: öffnen| schließen)?|startseite|suche|suchen|anmelden|abmelden|registrieren|login|drucken|teilen|merken|kommentare?|nach oben"
    r"|anzeige|werbung|newsletter(?: abonnieren)?|inhalt(?:sverzeichnis)?|themen|schlagw[oö]rter?|mehr zum thema|weitere artikel|auch interessant"
    r"|das könnte sie auch interessieren|lesen sie (?:auch|mehr|hier|weiter)\b.{0,200}|zurück(?: zur .{1,40})?|weiter(?:lesen)?|pdf(?: herunterladen)?|download"
    r"|(?:artikel|beitrag|seite) (?:drucken|teilen|merken|versenden|empfehlen|anhören|vorlesen|hören)|(?:auf|bei|per|via) "
    r"(?:facebook|twitter|x|whatsapp|e-?mail|linkedin|xing|telegram|instagram)(?: teilen)?|facebook|twitter|whatsapp|instagram|linkedin|xing|telegram"
    r"|impressum|datenschutz(?:erklärung)?|agb|kontakt|über uns|cookie-einstellungen|barrierefreiheit|sitemap|presse|abo|e-paper|zur merkliste.*)[.:!»>]?",
    re.IGNORECASE,
)

_IMPRINT = re.compile(
    r"(?:©|\(c\) (?:19|20)[0-9]{2}|copyright|alle rechte vorbehalten|urheberrechtlich geschützt|nachdruck(?: nur| verboten|, auch)"
    r"|lizenziert unter|unter (?:der|einer) (?:creative[- ]commons|cc)\b|creative commons|\bCC[ -]BY\b|verantwortlich (?:für den inhalt|im sinne)|v\.\s?i\.\s?s\.\s?d\.\s?p"
    r"|(?:gibt|geben) (?:ausschließlich |allein |nicht (?:notwendigerweise |zwingend )?)?die (?:auffassung|meinung|ansicht)(?:en)? (?:des|der) (?:autor|verfasser|redaktion|herausgeber)"
    r"|(?:publikation|veröffentlichung|studie|arbeit|projekt|reihe|bericht) (?:wurde|wird|ist) .{0,60}(?:ermöglicht|gefördert|finanziert|unterstützt) (?:durch|von|vom|mit|aus)"
    r"|mit (?:freundlicher )?(?:unterstützung|förderung) (?:des|der|von|durch)|weitere informationen .{0,120}(?:unter|auf|bei|finden)\b.{0,120}(?:https?:|www\.|@)"
    r"|begutachtungsverfahren|redaktionsschluss|erscheinungsweise|(?:handels|vereins)register|amtsgericht .{2,40} hr[ab]|ust-?id|umsatzsteuer-identifikationsnummer"
    r"|satz und (?:druck|gestaltung)|herausgeber(?:in)?:|redaktion:|lektorat:|layout:|titelbild:|bildnachweis|druck:|isbn\b|issn\b"
    r"|haftung(?:sausschluss)? für (?:die )?inhalte|für unverlangt eingesandt)",
    re.IGNORECASE,
)

_BYLINE = re.compile(
    r"(?:(?:ein(?:e)? )?(?:(?:gast)?(?:beitrag|kommentar|analyse|bericht|interview|reportage|essay|kolumne) )?von (?:unserem korrespondenten |unserer korrespondentin )?"
    r"(?:(?:dr|prof)\. )*[A-ZÄÖÜ][\w’'-]+(?:[ -][A-ZÄÖÜ][\w.’'-]*){1,4}(?:(?:,| und| /|;) ?[A-ZÄÖÜ][\w.’'-]*(?: [A-ZÄÖÜ][\w.’'-]*){0,4}){0,4}"
    r"|(?:stand|veröffentlicht(?: am)?|aktualisiert(?: am)?|erschienen(?: am)?|datum|update|zuletzt (?:aktualisiert|geändert)(?: am)?|erstellt(?: am)?):? .{0,10}[0-9].{0,50}"
    r"|(?:lesezeit|lesedauer):? .{0,30}|[0-9]+ (?:min(?:uten)?\.?|seiten?|pages?)(?: lesezeit)?|(?:foto|bild|fotos|grafik|quelle|autor(?:in|en)?|text|video|audio|symbolbild|archivbild)"
    r"(?:s)?(?: und text)?: ?.{1,80}|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)?,? ?(?:den )?[0-9]{1,2}\. ?(?:[0-9]{1,2}\.|[A-Za-zä]{3,9}\.?) ?[0-9]{2,4}"
    r"(?:,? ?(?:um )?[0-9]{1,2}[:.][0-9]{2}(?: uhr)?)?|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?:[T ][0-9:]{4,8}.{0,6})?|[0-9]{1,2}[:.][0-9]{2} uhr)",
    re.IGNORECASE,
)

_AUTHOR_NOTE = re.compile(
    r"(?:(?:Dr|Prof|PD|em|Dipl)\.[ -]?){0,3}(?:[A-ZÄÖÜ][\w’'.-]*[ ]){1,5}(?:\([^)]{1,60}\) ?)?"
    r"(?:(?:und|,) (?:[A-ZÄÖÜ][\w’'.-]*[ ]){1,5})?"
    r"(?:ist|sind|war|arbeitet|lehrt|forscht|schreibt|leitet|berichtet|lebt)\b.{0,80}?"
    r"(?:\w*[Ww]issenschaftler|\w*[Pp]rofessor|\w*[Rr]edakteur|\w*[Kk]orrespondent|\w*[Jj]ournalist|\w*[Mm]itarbeiter|\w*[Ff]orscher|Fellow|Doktorand|\w*[Ff]orschungsgruppe"
    r"|\w*[Kk]olumnist|\w*[Aa]utor|Publizist|Referent|Dozent|Lehrstuhl|\w*[Ii]nstitut|freie[rn]? |Redaktion)",
)

TEXT = TextPack(
    function_words=_WORDS["function_words"],
    abbreviations=_WORDS["abbreviations"],
    numeric_abbreviations=_WORDS["numeric_abbreviations"],
    final_abbreviations=_WORDS["final_abbreviations"],
    whole_words=_WORDS["whole_words"],
    ordinal_dot=True,
    ordinal_leaders=_WORDS["ordinal_leaders"],
    ordinal_followers=_WORDS["ordinal_followers"],
    enclitics=_ENCLITICS,
    navigation=_NAVIGATION,
    imprint=_IMPRINT,
    byline=_BYLINE,
    author_note=_AUTHOR_NOTE,
)
