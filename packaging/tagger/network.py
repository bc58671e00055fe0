"""The tagger's network, for training. workbench/reading/text/tagger.py runs the same sums in numpy.

Encoder: navec, shape, glue, characters and slovnet's states to one linear layer, GELU, residual convolutions
with gates: of each channel by itself in students, of all channels in teachers, which have self-attention in
the middle, too. Head: a score for every start, width, type.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as f
from torch import Tensor, nn

from workbench.reading.text.tagger_input import WINDOW

WIDEST = 14
"""Pieces of the widest span that is scored: 99.9 % of NEREL's entities."""


@dataclass(frozen=True)
class Design:
    """Sizes. `states` is how many of slovnet's activations are seen, from the first on; `reaches` how far
    each block of a student sees to either side, in pieces, `dilations` how far each block of a teacher does.
    """

    vectors: int
    characters: int
    labels: int
    states: int = 64
    width: int = 128
    hidden: int = 192
    rank: int = 64
    reaches: tuple[int, ...] = (2, 2, 3, 3, 2)
    dilations: tuple[int, ...] = ()
    attention: int = 0
    input_dropout: float = 0.25
    dropout: float = 0.25


class Network(nn.Module):
    """Scores of all spans of a batch of stretches of text."""

    def __init__(self, design: Design, vectors: Tensor) -> None:
        super().__init__()
        self.design = design
        width, joined = design.width, 2 * design.width
        self.vector = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.shape = nn.Embedding(66, 24)
        self.glue = nn.Embedding(2, 4)
        self.character = nn.Embedding(design.characters, 24, padding_idx=0)
        self.spelling = nn.Conv1d(24, 64, 3, padding=1)
        self.states = nn.LayerNorm(design.states)
        self.input = nn.Linear(300 + 24 + 4 + 64 + design.states, width)
        self.input_dropout = nn.Dropout(design.input_dropout)
        self.dropout = ChannelDropout(design.dropout)
        whole = [WholeBlock(width, dilation) for dilation in design.dilations]
        self.blocks = nn.ModuleList([*whole, *(Block(width, reach) for reach in design.reaches)])
        self.attention = nn.ModuleList([Attention(width) for _ in range(design.attention)])
        self.joined = nn.LayerNorm(joined)
        self.edge = nn.Linear(joined, 2)
        self.first = nn.Linear(joined, design.hidden)
        self.last = nn.Linear(joined, design.hidden, bias=False)
        self.span_width = nn.Embedding(WIDEST, design.hidden)
        self.first_rank = nn.Linear(joined, design.rank)
        self.last_rank = nn.Linear(joined, design.rank)
        self.rank = nn.Linear(design.rank, design.hidden, bias=False)
        self.span_dropout = nn.Dropout(0.2)
        self.label = nn.Linear(design.hidden, design.labels + 1)

    def forward(self, batch: dict[str, Tensor]) -> tuple[list[Tensor], Tensor]:
        """Scores by width (rows, starts, labels none first); of every piece, whether it is an edge."""
        encoded = self.encoded(batch)
        first, last = self.first(encoded), self.last(encoded)
        opening, closing = self.first_rank(encoded), self.last_rank(encoded)
        length = encoded.shape[1]
        scores = []
        # Shifted slices, not gathered spans: an epoch takes a third of the time.
        for width in range(min(WIDEST, length)):
            starts = length - width
            hidden = first[:, :starts] + last[:, width:] + self.span_width.weight[width]
            hidden = hidden + self.rank(opening[:, :starts] * closing[:, width:])
            scores.append(self.label(self.span_dropout(f.relu(hidden))))
        return scores, self.edge(encoded)

    def encoded(self, batch: dict[str, Tensor]) -> Tensor:
        mask = batch["mask"][..., None].float()
        characters = self.character(batch["characters"])
        rows, length, signs, size = characters.shape
        spelled = self.spelling(characters.view(rows * length, signs, size).transpose(1, 2))
        parts = [
            self.vector(batch["words"]).float(),
            self.shape(batch["shapes"]),
            self.glue(batch["glued"]),
            f.relu(spelled).amax(-1).view(rows, length, -1),
            self.states(batch["states"].float()),
        ]
        projected = f.gelu(self.input(self.input_dropout(torch.cat(parts, -1))), approximate="tanh")
        states = projected
        for index, block in enumerate(self.blocks):
            states = block(states, mask, self.dropout)
            if index == 1:
                for attention in self.attention:
                    states = attention(states, mask, self.dropout)
        return self.dropout(self.joined(torch.cat([states, projected], -1)))


class Block(nn.Module):
    """Layer norm, convolution of each channel by itself, linear layer, gate; added to what came in."""

    def __init__(self, width: int, reach: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.near = nn.Conv1d(width, width, 2 * reach + 1, padding=reach, groups=width, bias=False)
        self.mixed = nn.Linear(width, 2 * width)

    def forward(self, states: Tensor, mask: Tensor, dropout: nn.Module) -> Tensor:
        seen = dropout(self.norm(states)) * mask
        near = self.near(seen.transpose(1, 2)).transpose(1, 2)
        return states + f.glu(self.mixed(near), -1)


class WholeBlock(nn.Module):
    """Layer norm, convolution of all channels over three pieces, gate; added to what came in."""

    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.convolution = nn.Conv1d(width, 2 * width, 3, padding=dilation, dilation=dilation)

    def forward(self, states: Tensor, mask: Tensor, dropout: nn.Module) -> Tensor:
        seen = dropout(self.norm(states)) * mask
        return states + f.glu(self.convolution(seen.transpose(1, 2)).transpose(1, 2), -1)


class Attention(nn.Module):
    """Self-attention of four heads with a learnt bias for every distance up to 32."""

    HEADS = 4
    FARTHEST = WINDOW // 2

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.asked = nn.Linear(width, 3 * width)
        self.told = nn.Linear(width, width)
        self.distance = nn.Parameter(torch.zeros(self.HEADS, 2 * self.FARTHEST + 1))

    def forward(self, states: Tensor, mask: Tensor, dropout: nn.Module) -> Tensor:
        rows, length, width = states.shape
        parts = self.asked(dropout(self.norm(states))).chunk(3, -1)
        query, key, value = (
            part.view(rows, length, self.HEADS, width // self.HEADS).transpose(1, 2) for part in parts
        )
        place = torch.arange(length)
        apart = (place[None] - place[:, None]).clamp(-self.FARTHEST, self.FARTHEST) + self.FARTHEST
        blank = torch.where(mask[:, None, None, :, 0] > 0, 0.0, -1e4)
        bias = (self.distance[:, apart][None] + blank).to(query.dtype)
        mixed = f.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        return states + self.told(mixed.transpose(1, 2).reshape(rows, length, width))


class ChannelDropout(nn.Module):
    """Dropout that drops a channel for a whole stretch."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, states: Tensor) -> Tensor:
        if not self.training:
            return states
        kept = torch.empty(states.shape[0], 1, states.shape[2]).bernoulli_(1 - self.share)
        return states * kept / (1 - self.share)
