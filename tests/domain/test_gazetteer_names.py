"""Names of the gazetteer in the reader's language."""

import pytest

from workbench.domain.gazetteer import person_name


@pytest.mark.parametrize(
    ("written", "ru", "en"),
    [
        ("Шавкат Мирзиёев", "Шавкат Мирзиёев", "Shavkat Mirziyoyev"),
        ("Шавкат Мирзиеев", "Шавкат Мирзиеев", "Shavkat Mirziyoyev"),
        ("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", "Kassym-Jomart Tokayev"),
        ("Си Цзиньпин", "Си Цзиньпин", "Xi Jinping"),
        ("Dmitri Medvedev", "Дмитрий Медведев", "Dmitri Medvedev"),
        ("Алексей Зенько", "Алексей Зенько", "Алексей Зенько"),
        ("Казахстан, Кыргызстан", "Казахстан, Кыргызстан", "Казахстан, Кыргызстан"),
    ],
)
def test_persons_are_called_as_the_reader_does_where_we_know_them(written: str, ru: str, en: str) -> None:
    assert person_name(written, "ru") == ru
    assert person_name(written, "en") == en
