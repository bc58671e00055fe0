"""What the samples say in words of our own is read in the reader's language."""

from workbench.domain.chronology import Event
from workbench.domain.sample_words import own_words
from workbench.domain.vocabulary import EventType
from workbench.domain.wording import event_title

RU, EN = "Концепция «Центральная Азия — 2040»", "Concept “Central Asia – 2040”"


def test_our_own_notes_and_titles_are_told_in_either_language() -> None:
    assert own_words("Guest of honour of the fifth meeting.", "ru") == "Почётный гость пятой встречи."
    for made in (RU, EN):
        event = Event(1, EventType.DOCUMENT, "ca-consultative", title=made)
        assert (event_title(event, "ru"), event_title(event, "en")) == (RU, EN)


def test_what_the_analyst_writes_stays_as_it_is() -> None:
    assert own_words("Почётный гость пятой встречи?", "en") == "Почётный гость пятой встречи?"
    assert own_words(None, "en") == own_words("", "en") == ""
