"""Convolution over three rows, with two thirds of the products that the plain way takes.

Two outputs that are neighbours see four rows between them: Winograd's minimal filtering makes both of four
products, where each by itself takes three (Lavin and Gray, "Fast algorithms for convolutional neural
networks", 2016: F(2,3)). Rounding apart, the results are the same.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


class Convolution:
    """What each row, the one `dilation` rows before it and the one as far behind it make together."""

    def __init__(self, weights: "Floats", bias: "Floats", dilation: int) -> None:
        """`weights` are those of the row before, of the row itself and of the row behind, in this order."""
        import numpy as np

        before, here, behind = np.split(weights, 3)
        self._filters = np.stack([before, (before + here + behind) / 2, (before - here + behind) / 2, behind])
        self._bias = bias
        self._dilation = dilation

    def __call__(self, rows: "Floats") -> "Floats":
        """The outputs, a row each; beyond the ends the rows are taken for zeros."""
        import numpy as np

        count, depth = rows.shape
        step = self._dilation
        pairs = -(-count // (2 * step))
        slabs = np.zeros(((2 * pairs + 2) * step, depth), np.float32)
        slabs[step : step + count] = rows
        # Each pair of slabs of outputs sees four slabs of rows.
        first, second, third, fourth = (
            slabs.reshape(-1, step, depth)[place : 2 * pairs + place : 2] for place in range(4)
        )
        seen = np.empty((4, pairs, step, depth), np.float32)
        np.subtract(first, third, out=seen[0])
        np.add(second, third, out=seen[1])
        np.subtract(third, second, out=seen[2])
        np.subtract(second, fourth, out=seen[3])
        products = np.matmul(seen.reshape(4, -1, depth), self._filters).reshape(4, pairs, step, -1)
        products[1] += self._bias
        made = np.empty((pairs, 2, step, products.shape[-1]), np.float32)
        np.add(products[0], products[1], out=made[:, 0])
        made[:, 0] += products[2]
        np.subtract(products[1], products[2], out=made[:, 1])
        made[:, 1] -= products[3]
        return made.reshape(2 * pairs * step, -1)[:count]
