"""Where the data of a suite is to be had, under which licence, and whom to cite. Nothing is downloaded."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.errors import ResourceError

__all__ = ["SOURCES", "SuiteDataError", "SuiteSource"]


@dataclass(frozen=True, slots=True)
class SuiteSource:
    """A corpus that the user brings, or a format of the user's own files.

    Args:
        title: What it is called.
        home: Where it is to be had; empty for one's own files.
        licence: Its licence; empty for one's own files.
        citation: Whom to cite; empty for one's own files.
    """

    title: str
    home: str = ""
    licence: str = ""
    citation: str = ""

    def __str__(self) -> str:
        if not self.home:
            return f"{self.title}: bring a file of your own"
        return f"{self.title} ({self.licence}; {self.citation}) is to be had at {self.home}"


SOURCES: dict[str, SuiteSource] = {
    "articles": SuiteSource("texts with their claims written below each sentence, .txt"),
    "brat": SuiteSource("brat stand-off, .ann beside .txt"),
    "cas": SuiteSource("UIMA CAS of INCEpTION or WebAnno, XMI or JSON"),
    "conll": SuiteSource("a file with a token a line"),
    "datasets": SuiteSource("a data set of Hugging Face datasets, by id or folder"),
    "docbin": SuiteSource("a spaCy DocBin, .spacy"),
    "doccano": SuiteSource("doccano JSONL"),
    "germeval14": SuiteSource(
        "GermEval 2014 NER (NoSta-D)",
        "https://sites.google.com/site/germeval2014ner/data",
        "CC BY 4.0",
        "D. Benikova, C. Biemann, M. Reznicek (2014), NoSta-D Named Entity Annotation for German, LREC",
    ),
    "labelstudio": SuiteSource("Label Studio JSON export"),
    "quotations": SuiteSource("quotations with speaker and cue, JSON, JSONL or TSV"),
    "spkatt": SuiteSource(
        "SpkAtt-2023, task 1",
        "https://github.com/umanlp/SpkAtt-2023",
        "CC BY-SA 4.0",
        "I. Rehbein et al. (2023), Overview of the GermEval 2023 Shared Task on Speaker Attribution",
    ),
    "timeml": SuiteSource("TimeML with TIMEX3 in the text, .tml"),
    "timex": SuiteSource(
        "a TIMEX3 file of your own, .tml or a token a line; German ones",
        "https://github.com/elenanereiss/Legal-Entity-Recognition",
        "CC BY 4.0",
        "E. Leitner, G. Rehm, J. Moreno-Schneider (2019), Fine-Grained Named Entity Recognition in Legal Documents",
    ),
    "uner": SuiteSource(
        "Universal NER",
        "https://www.universalner.org",
        "CC BY-SA 4.0",
        "S. Mayhew et al. (2024), Universal NER: A Gold-Standard Multilingual NER Benchmark, NAACL",
    ),
}


class SuiteDataError(ResourceError):
    """The data of a suite is not where the user says.

    Attributes:
        suite: Kind of the suite, a key of ``SOURCES``.
        path: Where it was looked for.
    """

    def __init__(self, suite: str, path: str) -> None:
        super().__init__("corpus file", path, ())
        self.args = (suite, path)
        self.suite, self.path = suite, path

    def __str__(self) -> str:
        return f"no corpus file named {self.path!r}; {SOURCES[self.suite]}"
