"""Where the training data come from, for manifest and card."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from models.recipe.config import Config


@dataclass(frozen=True, slots=True)
class Source:
    """A corpus as the card names it."""

    title: str
    licence: str
    citation: str


_UNER = Source("Universal NER v1", "CC BY-SA 4.0", "Mayhew et al. 2024, Universal NER, NAACL")
_GSD = Source("UD German-GSD", "CC BY-SA 4.0", "McDonald et al. 2013, Universal Dependency Annotation, ACL")
_SOURCES = {
    "gsd_dev": _GSD,
    "gsd_test": _GSD,
    "gsd_train": _GSD,
    "ewt": Source("UD English-EWT", "CC BY-SA 4.0", "Silveira et al. 2014, A Gold Standard Dependency Corpus, LREC"),
    "gum": Source(
        "UD English-GUM, genres under CC BY",
        "CC BY 4.0",
        "Zeldes 2017, The GUM Corpus, Language Resources and Evaluation",
    ),
    "germeval14": Source(
        "GermEval 2014 / NoSta-D",
        "CC BY 4.0",
        "Benikova, Biemann, Reznicek 2014, NoSta-D Named Entity Annotation, LREC",
    ),
    "corpus-de": Source("the project's own corpus, train documents", "CC BY 4.0", "claimx, seeds/corpus-de"),
    "smartdata": Source("SmartData", "CC BY 4.0", "Schiersch et al. 2018, A German Corpus for Fine-Grained NER, LREC"),
    "wikiner_de": Source(
        "WikiNER German",
        "CC BY",
        "Nothman et al. 2013, Learning multilingual NER from Wikipedia, Artificial Intelligence",
    ),
    "wikigold": Source("Wikigold", "CC BY 4.0", "Balasuriya et al. 2009, Named Entity Recognition in Wikipedia"),
    "spkatt": Source(
        "SpkAtt-2023", "CC BY-SA 4.0", "Rehbein et al. 2023, Speaker Attribution in Parliamentary Debates, KONVENS"
    ),
}


def training_data(config: Config) -> list[dict[str, Any]]:
    """Return the sources of a run with licence, citation and passes of all parts together; parts of a corpus are one.

    Raises:
        KeyError: A corpus has no entry here, so that the card could not name it.
    """
    entries: dict[str, dict[str, Any]] = {}
    whole = (*config.corpora, *config.earlier)
    for corpus in whole:
        source = _UNER if corpus.name.startswith("uner_") else _SOURCES[corpus.name]
        passes = round(sum(part.passes for part in whole if part.name == corpus.name), 2)
        entries.setdefault(source.title, {"name": corpus.name, **asdict(source), "passes": passes})
    return list(entries.values())
