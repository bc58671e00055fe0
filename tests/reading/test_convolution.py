"""The convolution of the tagger: the same as row by row, by fewer products."""

import numpy as np
import pytest

from workbench.reading.text.convolution import Convolution


@pytest.mark.parametrize("dilation", [1, 2, 4])
@pytest.mark.parametrize("count", [1, 2, 3, 7, 8, 9, 40])
def test_the_same_as_row_by_row(count: int, dilation: int) -> None:
    made = np.random.default_rng(count * dilation)
    rows = made.standard_normal((count, 5)).astype(np.float32)
    weights = made.standard_normal((15, 6)).astype(np.float32)
    bias = made.standard_normal(6).astype(np.float32)
    around = np.pad(rows, ((dilation, dilation), (0, 0)))
    plain = [
        np.concatenate([around[place + reach] for reach in (0, dilation, 2 * dilation)]) @ weights + bias
        for place in range(count)
    ]
    assert Convolution(weights, bias, dilation)(rows) == pytest.approx(np.array(plain), abs=1e-4)
