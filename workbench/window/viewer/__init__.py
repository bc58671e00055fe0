"""The reading side of the window: articles in tabs, their words with everything that is marked in them."""

from workbench.window.viewer.viewer import Viewer

__all__ = ["Viewer"]
