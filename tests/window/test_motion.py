"""Nothing moves where the system wants nothing animated."""

from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from pytestqt.qtbot import QtBot
from window_samples import TITLES

from workbench.window.main_window import MainWindow
from workbench.window.pictures.gliding import moves


class Still(QProxyStyle):
    """A system whose animations are switched off."""

    def styleHint(  # noqa: N802 - Qt names it so
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returned)


def test_the_words_that_were_gone_to_are_lit_and_do_not_fade(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    assert moves()
    page = window.viewer.page
    assert page.content.text.startswith(TITLES[0])
    page.go_to(0, 6)
    qtbot.waitUntil(lambda: 0 < page.layers.strength < 1)
    qapp.setStyle(Still("fusion"))
    try:
        assert not moves()
        page.go_to(0, 6)
        seen = set()
        page._flashing.valueChanged.connect(lambda _value: seen.add(page.layers.strength))
        qtbot.waitUntil(lambda: page.layers.strength == 0)
        assert seen == {0.0, 1.0}
    finally:
        qapp.setStyle("fusion")
