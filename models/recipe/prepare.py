"""Make the encoder that training starts from: prune a vocabulary, or go on from a released model."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import BertModel

from models.recipe.config import Config
from models.recipe.corpora import read_corpus
from models.recipe.restore import restore
from models.recipe.vocabulary import choose_pieces, count_pieces, pruned_tokenizer, read_word_list

_CORPUS_WEIGHT = 30.0  # what one occurrence in a corpus counts beside the frequency lists (per hundred million)


def prepare(config: Config, data: Path, work: Path) -> None:
    """Write the encoder to `work/encoder`; one of our own model folders comes back with its heads and vocabulary."""
    source = Path(config.encoder)
    if (source / "MANIFEST.json").exists():
        (work / "encoder").mkdir(parents=True, exist_ok=True)
        restore(source, work / "encoder")
        return
    tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
    seen = (
        (word, _CORPUS_WEIGHT) for c in config.corpora for e in read_corpus(c.kind, data / c.path) for word in e.words
    )
    counts = count_pieces(tokenizer, seen)
    for name in config.word_lists:
        counts += count_pieces(tokenizer, read_word_list(data / name, least=2.0))
    kept = choose_pieces(tokenizer, counts, config.n_pieces)
    model = BertModel.from_pretrained(source, add_pooling_layer=False)
    old = model.get_input_embeddings().weight.data
    new = torch.nn.Embedding(len(kept), old.shape[1], padding_idx=model.config.pad_token_id)
    new.weight.data = old[torch.tensor(kept)].clone()
    model.set_input_embeddings(new)
    model.config.vocab_size = len(kept)
    model.save_pretrained(work / "encoder")
    (work / "encoder" / "tokenizer.json").write_text(
        pruned_tokenizer(source / "tokenizer.json", kept), encoding="utf-8"
    )
    share = sum(counts[piece] for piece in kept) / sum(counts.values())
    print(f"kept {len(kept)} of {tokenizer.get_vocab_size()} pieces, {share:.2%} of what the words need")
