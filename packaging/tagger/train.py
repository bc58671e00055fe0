#!/usr/bin/env python3
"""Trains the tagger and writes resources/models/tagger.npz: python packaging/tagger/train.py [--data DIR]

Needs torch, which nothing else in the project does: pip install torch==2.13.0. DIR (default: ../shared/data)
holds NEREL's train and dev parts and factRuEval's devset. About an hour on two cores; the same
seeds on the same machine give the same weights. The steps:

1. Texts are prepared by the reader's own code, and four times more with names swapped (corpus.swapped).
2. Two large teachers are trained on them.
3. A small student learns from the annotators and from the teachers' averaged word, on the same texts; from
   the teachers alone on our own articles and on factRuEval's texts, whose own annotations nobody looks at.
4. The threshold and the figures for the card are measured on the dev part, which nothing was trained on.
"""

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as f
from batches import Stretch, Words, in_order, shuffled, stretches, tensors
from corpus import STATES, Annotated, annotated, own_texts, plain_texts, prepared, swapped
from export import write
from measure import best_threshold, card
from network import WIDEST, Design, Network
from torch import Tensor

ROOT = Path(__file__).resolve().parents[2]
SOFT = 0.5
"""The teachers' share of what a student is told where annotators have spoken, too."""
EDGES = 0.3
"""The weight of telling starts and ends, beside 1 for telling spans."""


class Averaged:
    """The exponential moving average of a network's weights, which is what is kept of it."""

    def __init__(self, network: Network, share: float = 0.998) -> None:
        self._share = share
        self._weights = {name: weight.clone() for name, weight in _trained(network).items()}
        self._steps = 0

    def add(self, network: Network) -> None:
        self._steps += 1
        share = min(self._share, (1 + self._steps) / (10 + self._steps))
        for name, weight in _trained(network).items():
            self._weights[name].lerp_(weight, 1 - share)

    def put_into(self, network: Network) -> None:
        network.load_state_dict(self._weights, strict=False)


def _trained(network: Network) -> dict[str, Tensor]:
    return {name: one.detach() for name, one in network.state_dict().items() if name != "vector.weight"}


def train(
    design: Design, vectors: Tensor, sources: Sequence[Sequence[Stretch]], epochs: int, seed: int
) -> Network:
    """A network trained on the sources in turn, one an epoch."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    network = Network(design, vectors)
    weights = [one for one in network.parameters() if one.requires_grad]
    plan = [shuffled(sources[epoch % len(sources)], chance) for epoch in range(epochs)]
    total = sum(len(batches) for batches in plan)
    optimizer = torch.optim.AdamW(weights, lr=2e-3, weight_decay=0.02)
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / 150) * max(0.0, 1 - step / total)
    )
    averaged = Averaged(network)
    began = time.monotonic()
    network.train()
    for epoch, batches in enumerate(plan):
        lost = 0.0
        for batch in batches:
            given = tensors(batch, design.states)
            with torch.autocast("cpu", torch.bfloat16):
                scores, edges = network(given)
            loss = _loss(scores, edges, batch, given["mask"])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 2.0)
            optimizer.step()
            pace.step()
            averaged.add(network)
            lost += loss.item()
        print(
            f"  epoch {epoch}: loss {lost / len(batches):.4f}, {time.monotonic() - began:.0f} s", flush=True
        )
    averaged.put_into(network)
    return network.eval()


def _loss(scores: Sequence[Tensor], edges: Tensor, batch: Sequence[Stretch], mask: Tensor) -> Tensor:
    """Cross entropy of every span against annotators and teachers, and of starts and ends, a piece."""
    gold = [torch.zeros(one.shape[:2], dtype=torch.long) for one in scores]
    bounds = torch.zeros(edges.shape)
    for row, stretch in enumerate(batch):
        for first, last, label in stretch.gold:
            gold[last - first][row, first] = label
            bounds[row, first, 0] = bounds[row, last, 1] = 1
    told = torch.tensor([[0.0 if one.soft is None else (SOFT if one.gold else 1.0)] for one in batch])
    loss = edges.new_zeros((), dtype=torch.float32)
    for width, found in enumerate(scores):
        logs = f.log_softmax(found.float(), -1)
        here = -(1 - told) * logs.gather(-1, gold[width][..., None])[..., 0]
        if told.any():
            here = here - told * (_soft(batch, width, found.shape) * logs).sum(-1)
        loss = loss + (here * mask[:, width:]).sum()
    bounded = f.binary_cross_entropy_with_logits(edges.float(), bounds, reduction="none").sum(-1)
    marked = torch.tensor([[1.0 if one.gold or one.soft is None else 0.0] for one in batch])
    return (loss + EDGES * (bounded * mask * marked).sum()) / mask.sum()


def _soft(batch: Sequence[Stretch], width: int, shape: torch.Size) -> Tensor:
    made = torch.zeros(shape)
    for row, stretch in enumerate(batch):
        if stretch.soft is not None and width < len(stretch.soft):
            rows = stretch.soft[width]
            made[row, : len(rows)] = torch.from_numpy(rows).float()
    return made


def probabilities(networks: Sequence[Network], source: Sequence[Stretch]) -> list[list[np.ndarray]]:
    """What the networks think on average: for every stretch, by width, (starts, none and labels)."""
    found: list[list[np.ndarray]] = [[] for _ in source]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for chosen in in_order(source):
            batch = [source[index] for index in chosen]
            means: list[Tensor] = []
            for network in networks:
                scores, _ = network(tensors(batch, network.design.states))
                shares = [f.softmax(one.float(), -1) / len(networks) for one in scores]
                means = [a + b for a, b in zip(means, shares, strict=True)] if means else shares
            for row, index in enumerate(chosen):
                size = len(source[index])
                found[index] = [
                    one[row, : size - width].numpy().astype(np.float16)
                    for width, one in enumerate(means[: min(WIDEST, size)])
                ]
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--teacher-epochs", type=int, default=14)
    parser.add_argument("--student-epochs", type=int, default=50)
    asked = parser.parse_args()
    torch.set_num_threads(os.cpu_count() or 1)
    train_part = annotated(asked.data / "nerel" / "train")
    dev_part = annotated(asked.data / "nerel" / "dev")
    copies = [swapped(train_part, seed) for seed in (1, 2, 3, 4)]
    more = plain_texts(asked.data / "factrueval" / "devset")
    more += own_texts(ROOT / "tests" / "gold" / "claims" / "tuning")
    signs = _signs(train_part)
    words = Words()
    made = [
        stretches(part, [prepared(one.text) for one in part], words, signs)
        for part in (train_part, *copies, more, dev_part)
    ]
    *sources, unmarked, dev = made
    vectors = words.vectors()
    sizes = {"vectors": len(vectors), "characters": len(signs) + 2, "labels": 29}
    large = Design(
        **sizes,
        states=STATES,
        width=320,
        hidden=256,
        reaches=(),
        dilations=(1, 2, 4, 1),
        attention=1,
        dropout=0.35,
    )
    teachers = []
    for seed in (11, 12):
        print(f"teacher {seed}", flush=True)
        teachers.append(train(large, vectors, sources, asked.teacher_epochs, seed))
        print("  dev:", best_threshold(probabilities(teachers[-1:], dev), dev, dev_part), flush=True)
    print("both teachers, dev:", best_threshold(probabilities(teachers, dev), dev, dev_part), flush=True)
    for source in (*sources, unmarked):
        for stretch, soft in zip(source, probabilities(teachers, source), strict=True):
            stretch.soft = soft
    print("student", flush=True)
    student = train(Design(**sizes), vectors, [*sources, unmarked], asked.student_epochs, 23)
    found = probabilities([student], dev)
    threshold, *_ = best_threshold(found, dev, dev_part)
    write(student, signs, threshold, ROOT / "resources" / "models" / "tagger.npz")
    figures = json.dumps(card(found, dev, dev_part, threshold), indent=1)
    (ROOT / "resources" / "models" / "tagger.figures.json").write_text(figures + "\n", encoding="utf-8")


def _signs(part: Sequence[Annotated]) -> dict[str, int]:
    """The characters that occur at least five times, with their ids: 0 is for none, 1 for any other."""
    counts: dict[str, int] = {}
    for document in part:
        for sign in document.text:
            if not sign.isspace():
                counts[sign] = counts.get(sign, 0) + 1
    return {sign: index + 2 for index, sign in enumerate(sorted(s for s, n in counts.items() if n >= 5))}


if __name__ == "__main__":
    sys.exit(main())
