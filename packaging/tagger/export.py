"""Writes a student's weights as workbench/reading/text/tagger.py reads them: half precision, one file."""

import json
from pathlib import Path

import numpy as np
import torch
from corpus import LABELS
from network import WIDEST, Network
from torch import Tensor

EDGE = 0.02
"""Less likely starts and ends are passed over: on the dev part that changes nothing but time."""


def write(network: Network, signs: dict[str, int], threshold: float, path: Path) -> None:
    """The network as one .npz. What can be multiplied out beforehand is."""
    weights = {name: one.detach().float() for name, one in network.state_dict().items()}
    about = {
        "labels": LABELS,
        "blocks": len(network.design.reaches),
        "characters": sorted(signs, key=lambda sign: signs[sign]),
        "widest": WIDEST,
        "edge": EDGE,
        "threshold": threshold,
    }
    arrays = {**_input(weights), **_blocks(weights, len(network.design.reaches)), **_head(weights)}
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        np.savez(
            file,
            about=np.array(json.dumps(about, ensure_ascii=False)),
            **{name: one.contiguous().numpy().astype(np.float16) for name, one in arrays.items()},
        )


def _input(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    first = weights["input.weight"].T
    vector, shape, glue, spelling, states = torch.split(first, [300, 24, 4, 64, first.shape[0] - 392])
    return {
        "input.vector": vector,
        "input.bias": weights["input.bias"],
        "shapes": weights["shape.weight"] @ shape,
        "glued": weights["glue.weight"] @ glue,
        "input.spelling": spelling,
        "input.states": states,
        "states.scale": weights["states.weight"],
        "states.shift": weights["states.bias"],
        "characters": weights["character.weight"],
        "spelling": _as_matrix(weights["spelling.weight"]),
        "spelling.bias": weights["spelling.bias"],
    }


def _blocks(weights: dict[str, Tensor], count: int) -> dict[str, Tensor]:
    made = {}
    for index in range(count):
        made[f"block{index}.scale"] = weights[f"blocks.{index}.norm.weight"]
        made[f"block{index}.shift"] = weights[f"blocks.{index}.norm.bias"]
        made[f"block{index}.near"] = weights[f"blocks.{index}.near.weight"][:, 0].T
        made[f"block{index}.mixed"] = weights[f"blocks.{index}.mixed.weight"].T
        made[f"block{index}.bias"] = weights[f"blocks.{index}.mixed.bias"]
    return made


def _head(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    made = {
        "joined.scale": weights["joined.weight"],
        "joined.shift": weights["joined.bias"],
        "width": weights["span_width.weight"],
        "first": weights["first.weight"].T,
        "first.bias": weights["first.bias"],
        "last": weights["last.weight"].T,
        "rank": weights["rank.weight"].T,
    }
    for name, ours in (
        ("first_rank", "first.rank"),
        ("last_rank", "last.rank"),
        ("label", "label"),
        ("edge", "edge"),
    ):
        made[ours] = weights[f"{name}.weight"].T
        made[f"{ours}.bias"] = weights[f"{name}.bias"]
    return made


def _as_matrix(convolution: Tensor) -> Tensor:
    """The weights of a convolution (filters, depth, places) as a matrix of (places and depth, filters)."""
    filters = convolution.shape[0]
    return convolution.permute(2, 1, 0).reshape(-1, filters)
