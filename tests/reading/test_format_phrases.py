"""Formats called by a phrase that may mean something else: where it means them, and where it does not."""

import re
from datetime import date

import pytest
from claims_gold import cases

from workbench.domain.article import Article
from workbench.domain.gazetteer import formats_file
from workbench.domain.vocabulary import MentionType
from workbench.reading import read
from workbench.reading.names.format_phrases import stem_of


def formats(text: str) -> set[tuple[str, str]]:
    """The words of formats with the format that each names."""
    mentions = read(Article(text, "", date(2025, 12, 17))).mentions
    found = [mention for mention in mentions if mention.type is MentionType.FORMAT]
    return {(mention.text, (mention.entity or "").removeprefix("format:")) for mention in found}


MEANT = [
    # the Commonwealth of Nations and the CIS
    ("Zimbabwe asked to be let back into the Commonwealth in 2018.", "Commonwealth", "commonwealth"),
    ("Uganda counts on India, a fellow Commonwealth member.", "Commonwealth", "commonwealth"),
    ("Мугабе вывел Зимбабве из Содружества в 2003 году.", "Содружества", "commonwealth"),
    ("В Содружестве состоят Армения, Казахстан и Киргизия.", "Содружестве", "cis"),
    # Schengen and the euro
    ("Ireland is in the European Union but not in Schengen.", "Schengen", "schengen"),
    ("Bulgaria wants to be in the EU and in the passport-free zone.", "passport-free zone", "schengen"),
    ("Кипр надеется войти в Шенген в 2026 году.", "Шенген", "schengen"),
    ("Депутат предложил исключить Венгрию из Шенгена.", "Шенгена", "schengen"),
    ("Исландия довольствуется ЕАСТ, Шенгеном и НАТО.", "Шенгеном", "schengen"),
    ("Bulgaria is to be the 21st country of the euro area.", "euro area", "eurozone"),
    ("Romania called joining the euro before 2033 unrealistic.", "euro", "eurozone"),
    ("Bucharest pushes euro entry into the next decade.", "euro", "eurozone"),
    ("Bulgaria will adopt the euro in January, EU ministers said.", "euro", "eurozone"),
    ("Denmark will not join the single currency.", "single currency", "eurozone"),
    # NATO
    ("Slovakia remains a member of the Atlantic alliance.", "Atlantic alliance", "nato"),
    ("Rutte said that Ukraine would join the alliance.", "alliance", "nato"),
    ("Рютте заявил, что Молдавия в альянс не просится.", "альянс", "nato"),
    ("Босния выполняет план действий по членству альянса с 2010 года.", "альянса", "nato"),
    # Eurasia
    ("Cuba is an observer in the Eurasian union.", "Eurasian union", "eaeu"),
    ("Eurasian Union eyes Myanmar as observer", "Eurasian Union", "eaeu"),
    ("Глава ЕЭК сказал, что Куба наблюдает при Союзе.", "Союзе", "eaeu"),
    ("Iran is the ninth state of the Shanghai grouping.", "Shanghai grouping", "sco"),
    ("Nepal is a dialogue partner of the Shanghai club.", "Shanghai club", "sco"),
    ("Иран был наблюдателем в шанхайском блоке.", "шанхайском блоке", "sco"),
    ("Azerbaijan belongs to the Turkic states' organisation.", "Turkic states' organisation", "ots"),
    ("Turkmenistan drifts towards the Turkic bloc.", "Turkic bloc", "ots"),
    ("Hungary follows Turkic summits as an observer.", "Turkic summits", "ots"),
    ("Венгрия стала наблюдателем в тюркской организации.", "тюркской организации", "ots"),
    ("Georgia left the Collective Security Treaty in 1999.", "Collective Security Treaty", "csto"),
    ("Грузия покинула Договор о коллективной безопасности.", "Договор о коллективной безопасности", "csto"),
    ("Kyrgyzstan is a member of the Aral Sea fund.", "Aral Sea fund", "ifas"),
    ("ECO has ten members, Iran, Turkey and Pakistan among them.", "ECO", "eco"),
    (
        "The Central Asian leaders' meetings had five members.",
        "Central Asian leaders' meetings",
        "ca-consultative",
    ),
    (
        "Москва не участник консультативных встреч лидеров региона.",
        "консультативных встреч лидеров региона",
        "ca-consultative",
    ),
    ("Турция стала наблюдателем в Консультативных встречах.", "Консультативных встречах", "ca-consultative"),
    ("Баку принят в консультативный формат.", "консультативный формат", "ca-consultative"),
    ("Монголию позовут на встречу лидеров ЦА.", "встречу лидеров ЦА", "ca-consultative"),
    ("Казахстан вошёл в ЭКО в 1992 году.", "ЭКО", "eco"),
    (
        "Президенты собрались в Ташкенте. На консультативной встрече Азербайджан стал участником.",
        "консультативной встрече",
        "ca-consultative",
    ),
    # groups called by a number
    ("Моди приехал на саммит «семёрки» в Кананаскис.", "семёрки", "g7"),
    ("Россия лишилась места в «восьмёрке» в марте 2014 года.", "восьмёрке", "g8"),
    ("Испания — постоянный гость «двадцатки».", "двадцатки", "g20"),
    ("Австралия — участница «Четвёрки» наряду с Японией, Индией и США.", "Четвёрки", "quad"),
    ("Quad will not take in South Korea, Rubio said.", "Quad", "quad"),
    # Europe
    ("Greenland left the European Community in 1985.", "European Community", "eu"),
    ("Гренландия рассталась с Европейскими сообществами.", "Европейскими сообществами", "eu"),
    ("Швейцария заморозила заявку в ЕЭС в 1992 году.", "ЕЭС", "eu"),
    ("Норвегия осталась в Ассоциации свободной торговли.", "Ассоциации свободной торговли", "efta"),
    ("Babis wants Hungary and Austria closer to Visegrad.", "Visegrad", "visegrad"),
    ("Prague should suspend its Visegrad membership.", "Visegrad", "visegrad"),
    ("Russia left the Baltic Sea states' council.", "Baltic Sea states' council", "cbss"),
    # Africa
    ("Niger, suspended since the coup, is a member of the AU still.", "AU", "african-union"),
    ("Судан исключён из мероприятий АС после переворота.", "АС", "african-union"),
    ("Kenya is in the EAC and in IGAD.", "EAC", "eac"),
    ("Южный Судан участвует в ВАС с 2016 года.", "ВАС", "eac"),
    (
        "Эфиопия может стать девятой страной Восточноафриканского сообщества.",
        "Восточноафриканского сообщества",
        "eac",
    ),
    ("Morocco asked to join the West African bloc in 2017.", "West African bloc", "ecowas"),
    ("Марокко просится в западноафриканский блок.", "западноафриканский блок", "ecowas"),
    ("Chad was an observer in the Sahel confederation.", "Sahel confederation", "sahel-alliance"),
    ("Togo may leave ECOWAS for the AES.", "AES", "sahel-alliance"),
    ("Того не исключает вступления в Альянс Сахеля.", "Альянс Сахеля", "sahel-alliance"),
    ("Morocco is in the Maghreb union.", "Maghreb union", "amu"),
    ("Руанда вышла из ЭККАС.", "ЭККАС", "eccas"),
    # others
    ("Ирак лежит у Залива, но в Совет сотрудничества не входит.", "Совет сотрудничества", "gcc"),
    ("Azerbaijan came to the Non-Aligned summit.", "Non-Aligned", "nam"),
    ("NAM is led by Uganda; the non-aligned met in Kampala.", "NAM", "nam"),
    ("Qatar remains in the gas exporters' forum.", "gas exporters' forum", "gecf"),
    ("China applied to the trans-Pacific trade pact.", "trans-Pacific trade pact", "cptpp"),
    ("North Korea is not in the Asian infrastructure bank.", "Asian infrastructure bank", "aiib"),
    ("Timor-Leste belongs to the Portuguese-speaking community.", "Portuguese-speaking community", "cplp"),
    ("Экваториальную Гвинею приняли в СПЯС.", "СПЯС", "cplp"),
    ("Kosovo wants more than associate status in the OIF.", "OIF", "oif"),
    ("Guinea will come back at the Francophone summit.", "Francophone", "oif"),
    ("Saudi Arabia joined the Indian Ocean rim body.", "Indian Ocean rim body", "iora"),
    ("Марокко — внерегиональный наблюдатель СИКА.", "СИКА", "sica"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "format_id"), MEANT)
def test_a_phrase_names_its_format(text: str, words: str, format_id: str) -> None:
    assert (words, format_id) in formats(text)


NOT_MEANT = [
    # other commonwealths
    ("The governor of the Commonwealth met Nigeria's envoy in Boston.", "commonwealth"),
    ("Fijian athletes left for the Commonwealth Games.", "commonwealth"),
    ("Ghana's minister visited the Commonwealth of Virginia.", "commonwealth"),
    ("The Commonwealth will pay for Fiji's cable, Canberra said.", "commonwealth"),
    ("Пакистан хочет сотрудничать с Содружеством, сказали в СНГ.", "commonwealth"),
    ("ГК «Содружество» закупила зерно в Казахстане и Армении.", "cis"),
    ("В мире Содружество актёров Армении и Казахстана открыло сезон.", "cis"),
    ("Кения и Азербайджан обсудили Содружество.", "cis"),
    ("Нигерия вернулась в Содружество, где соседствует с Казахстаном.", "commonwealth"),
    # a visa, a village, and plans named after Schengen
    ("Russians find it harder to get a Schengen visa.", "schengen"),
    ("The ministers met in Schengen, Luxembourg.", "schengen"),
    ("The EU plans a military Schengen for tanks.", "schengen"),
    ("Gulf states plan a Schengen-style visa.", "schengen"),
    ("The Nordic states have had the passport-free area since 1954, the EU said.", "schengen"),
    ("Выдача Шенгена россиянам сократилась.", "schengen"),
    ("Ему отказали в Шенгене.", "schengen"),
    ("С Шенгеном на год он летал в Рим.", "schengen"),
    ("Получить Шенген стало труднее.", "schengen"),
    # money
    ("The euro fell against the dollar.", "eurozone"),
    ("Kosovo adopted the euro in 2002, Brussels recalled.", "eurozone"),
    ("Oman will not join the single currency, Gulf ministers told Bulgaria.", "eurozone"),
    # other alliances
    ("Rutte said that the opposition left the alliance.", "nato"),
    ("Rutte praised the alliance of two Dutch parties.", "nato"),
    ("Slovakia's liberals left the alliance.", "nato"),
    ("Rutte told Tokyo that the US-Japan alliance held; the alliance is old.", "nato"),
    ("Рютте обсудил альянс с зелёными.", "nato"),
    ("Партия вышла из альянса.", "nato"),
    ("Северный альянс занял Кабул.", "nato"),
    ("A transatlantic alliance of Delta and Air France was approved.", "nato"),
    # Eurasia
    ("The Eurasian Union of Chess met in Baku.", "eaeu"),
    ("В Союз писателей, сказали в ЕЭК, приняли троих.", "eaeu"),
    ("Лидеры Союза, как говорили в ЕС и ЕЭК, спорят о Союзе.", "eaeu"),
    ("Oscar joined the Shanghai club as a midfielder after the summit of Iran's side.", "sco"),
    ("The Shanghai group bought a hotel.", "sco"),
    ("The leaders of China and Russia met in Shanghai five years ago.", "sco"),
    ("Шанхайский клуб «Порт» обыграл наблюдателей.", "sco"),
    ("A Turkic organisation in Crimea was banned.", "ots"),
    ("The Turkic organization TURKSOY held a concert.", "ots"),
    ("Крымскотатарская тюркская организация стала наблюдателем в Турции.", "ots"),
    ("Литва предлагает договор о коллективной безопасности Азербайджану.", "csto"),
    ("ECO GROUPS SUE IRAN AND TURKEY", "eco"),
    ("На консультативной встрече экспертов в Ташкенте лидер Казахстана не участник.", "ca-consultative"),
    ("The Central Asian leaders' meeting with the president of France is off.", "ca-consultative"),
    ("На консультативной встрече врачей в Ташкенте обсудили ковид.", "ca-consultative"),
    ("Встреча лидеров Центральной Азии и ЕС прошла в Самарканде.", "ca-consultative"),
    ("В клинике Анкары рассказали о беременности после ЭКО, министр вошёл в зал.", "eco"),
    # numbers
    ("«Великолепная семёрка»: лидеры «семёрки» биржи потеряли триллион.", "g7"),
    ("Он купил «семёрку» BMW.", "g7"),
    ("Российская «восьмёрка» выиграла чемпионат 2014 года по гребле.", "g8"),
    ("Лидер «двадцатки» турнира по теннису проиграл.", "g20"),
    ("Вишеградская «четвёрка» спорит с Австралией, Японией, Индией и США.", "quad"),
    ("Quad bike riders met in India.", "quad"),
    # Europe
    ("The European Community of Bakers met.", "eu"),
    ("Европейское сообщество кардиологов собралось.", "eu"),
    ("Вступила в строй линия ЕЭС, сообщили энергетики.", "eu"),
    ("Visegrad, a town in Bosnia, was taken with Hungarian and Slovak help.", "visegrad"),
    # Africa
    ("The comet is 3 AU from the Sun, South African members of the coup said.", "african-union"),
    ("Sudanese student, member of AU, studies at Aarhus.", "african-union"),
    ("АС Москвы приостановил дело: арбитраж исключил Судан.", "african-union"),
    ("The EAC, the Election Assistance Commission, wrote to Kenya.", "eac"),
    ("ЖДЁМ ВАС В КЕНИИ", "eac"),
    ("Приглашаем ВАС в Кению, мы рады за ВАС.", "eac"),
    ("The West African community in Paris danced.", "ecowas"),
    ("AES Corp built a power plant in Togo.", "sahel-alliance"),
    ("Germany gave the Sahel Alliance, a club of donors, money for Bamako.", "sahel-alliance"),
    # others
    ("The Portuguese-speaking community in Newark came from Angola.", "cplp"),
    ("Soldiers of OIF came home from Iraq to Kosovo.", "oif"),
    ("Francophone Africa is changing.", "oif"),
    ("Non-Aligned Switzerland said no.", "nam"),
    ("Концерн СИКА открыл завод.", "sica"),
    ("Airlines signed a trans-Pacific deal.", "cptpp"),
    ("Совет сотрудничества тюркоязычных государств обсудил Залив.", "gcc"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "format_id"), NOT_MEANT)
def test_the_words_mean_something_else(text: str, format_id: str) -> None:
    assert format_id not in {named for _, named in formats(text)}


def test_a_vague_phrase_means_the_format_that_the_text_names_otherwise() -> None:
    assert ("alliance", "nato") in formats("NATO met. Sweden joined the alliance in 2024.")
    assert ("Шанхайском клубе", "sco") in formats("ШОС собралась. В Шанхайском клубе десять стран.")


def test_what_is_vague_is_shown_by_signs_or_by_the_name_only() -> None:
    for row in formats_file():
        for key in ("signs", "unless"):
            assert set(row.get(key, {})) <= set(row.get("vague", {})), row["id"]
        for patterns in (*row.get("vague", {}).values(), *row.get("patterns", {}).values()):
            assert all(re.compile(pattern) and "ё" not in pattern for pattern in patterns), row["id"]


@pytest.mark.parametrize(
    ("pattern", "stem"),
    [
        (r"(?<!военного )Шенгена\b(?! [А-Я])", "Шенгена"),
        (r"[Аа]льянс(?:а|у)?\b(?! (?:с(?! \d)|для)\b)", "льянс"),
        (r"(?<=[Tt]he )oil (?:producers['’] )?cartel\b", "cartel"),
        (r"\bAsian? [Bb]ank\b", "Asia"),
        (r"Союз(?:а|у)?\b(?=[.,;:!?»)])", "Союз"),
        (r"(?i:consultative meetings?)(?=[^.\n]{0,120}Asia)", ""),
        (r"\bgrouping|\bbloc", ""),
    ],
)
def test_a_stem_is_what_every_match_holds(pattern: str, stem: str) -> None:
    assert stem_of(pattern) == stem


def test_no_stem_of_the_formats_hides_a_match() -> None:
    texts = [case.row["text"] for case in cases("tuning")[::4]]
    found = 0
    for row in formats_file():
        lists = [rows for key in ("patterns", "vague") for rows in row.get(key, {}).values()]
        for pattern in (one for rows in lists for one in rows):
            matches = [match[0] for text in texts for match in re.finditer(pattern, text)]
            assert all(stem_of(pattern) in match for match in matches), pattern
            found += len(matches)
    assert found > 80
