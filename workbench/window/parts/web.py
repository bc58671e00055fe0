"""Addresses that lead out of the program: to the browser, and only when they are clicked."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_in_browser(address: str) -> bool:
    """Opens an address of the web. Any other is not followed (False): it may have come in a dossier by mail,
    and the system would open a file or start a program by it."""
    url = QUrl(address)
    return url.scheme().lower() in ("http", "https") and QDesktopServices.openUrl(url)
