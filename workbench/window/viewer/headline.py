"""The lines above the words of an article: day, way of the news, language, time to read, state of review; and
the title."""

import re

from PySide6.QtCore import QObject

from workbench.domain.date_words import day_words
from workbench.domain.rows import ArticleView
from workbench.domain.titles import undecorated
from workbench.domain.vocabulary import Review
from workbench.window.viewer.review_line import ReviewLine
from workbench.window.viewer.setting import DOT

# An unhurried reader's letters a minute, blanks included: Brysbaert (2019) finds 238 English words a minute,
# and a word with its blank is about six letters; Russian words are longer and read slower in like measure.
_LETTERS_A_MINUTE = 1_400
_WORDS = re.compile(r"\S")


def minutes_to_read(characters: int) -> int:
    """How many minutes, at least one."""
    return max(1, round(characters / _LETTERS_A_MINUTE))


class Headline(QObject):
    """What is told about an article, in the window's language."""

    def about(self, view: ArticleView, language: str) -> str:
        """ "17 December 2025 · ТАСС → Day.Az · Russian · 2 min"."""
        row = view.row
        parts = [day_words(row.published, language) if row.published else self._undated(view.text, language)]
        parts.append(" → ".join(row.relay) or row.outlet or row.agency or "")
        parts.append(self._language_name(row.language or ""))
        parts.append(self.tr("%n min", "", minutes_to_read(row.characters)).replace(" ", "\u00a0"))
        if row.reprint_of is not None:
            parts.append(self.tr("reprint"))
        return DOT.join(part for part in parts if part)

    def review(self, view: ArticleView) -> ReviewLine:
        """ "10 claims: 3 decided", and how far along that is."""
        count = len(view.claims)
        decided = sum(row.review is not Review.OPEN for row in view.claims)
        if not count:
            unread = view.row.mentions is None
            return ReviewLine(self.tr("Not read by the machine") if unread else self.tr("No claims found"))
        if decided == count:
            return ReviewLine(self.tr("%n claim(s), all decided", "", count), 1.0)
        claims = self.tr("%n claim(s)", "", count)
        told = self.tr("{claims}: %n decided", "", decided)
        return ReviewLine(told.format(claims=claims), decided / count)

    def _undated(self, text: str, language: str) -> str:
        """That nobody gave a day, and by which one the article was read nevertheless."""
        from workbench.actions.articles import day_in_text

        day = day_in_text(text)
        if day is None:
            return self.tr("no date")
        return self.tr("no date, {day} by its text").format(day=day_words(day, language))

    def _language_name(self, code: str) -> str:
        read = {"ru": self.tr("Russian"), "en": self.tr("English")}
        if not code or code in read:
            return read.get(code, "")
        names = {
            "az": self.tr("Azerbaijani"),
            "be": self.tr("Belarusian"),
            "kk": self.tr("Kazakh"),
            "ky": self.tr("Kyrgyz"),
            "tg": self.tr("Tajik"),
            "tk": self.tr("Turkmen"),
            "tr": self.tr("Turkish"),
            "uk": self.tr("Ukrainian"),
            "uz": self.tr("Uzbek"),
        }
        return self.tr("{language}, not read yet").format(language=names.get(code, code))


def title_above(view: ArticleView) -> str:
    """The title to show above the text; "" where the text itself begins with it."""
    return "" if begins_with_title(view) or _is_cut_from_text(view) else view.row.title


def begins_with_title(view: ArticleView) -> bool:
    """Whether the first line of the text is the title, so that this line is shown as one."""
    end = view.text.find("\n")
    if end < 0 or _WORDS.search(view.text, end) is None:
        return False
    return _title_words(view.text[:end]) == _title_words(view.row.title)


def _is_cut_from_text(view: ArticleView) -> bool:
    """Whether the title is no headline but the beginning of the first sentence."""
    opening = _title_words(view.text[: 2 * len(view.row.title) + 100])
    return opening.startswith(_title_words(view.row.title.removesuffix("…")))


def _title_words(text: str) -> str:
    return " ".join(undecorated(text).split())
