"""Through whom an English article came, told by its own words."""

from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.reading import read
from workbench.reading.english.statements.relay import relay_of
from workbench.reading.statements.relay import Relay

LINES = "\n".join(f"The bank lent to state {number}." for number in range(5))

CHAINS = [
    ("According to the Islamic Republic News Agency (IRNA), it is over.", ("IRNA",)),
    (f"{LINES}\nReuters reported that the bid had failed. The bank denied it.", ()),
    (f"{LINES}\nThe bid has failed, Reuters reported.", ("Reuters",)),
    ("The summit is over, Trend reports.", ("Trend",)),
    ("Cuba remains an observer, Kazinform reports, citing BelTA.", ("BelTA", "Kazinform")),
    ("ASTANA, July 4 (Reuters) - Belarus became a member.", ("Reuters",)),
    ("MOSCOW, January 3. /TASS/. Belarus became a partner.", ("TASS",)),
    ("ASTANA. KAZINFORM – Uzbekistan is not negotiating.", ("Kazinform",)),
    (
        "CHISINAU. Nov 20 (Interfax) - Moldova will leave, Popsoi said in an interview with the Moldova 1"
        " television channel.",
        ("Moldova 1", "Interfax"),
    ),
    ("KUALA LUMPUR, Oct. 26 (Xinhua) -- Timor-Leste was admitted.", ("Xinhua",)),
    (
        "24.kg news agency — Turkey has applied, Ushakov said, 24.kg reports with reference to RIA Novosti.",
        ("RIA Novosti", "24.kg"),
    ),
    ("The leaders met, Anadolu Agency (AA) reported.", ("Anadolu",)),
    ("The summit has ended, The Astana Times reports.", ("The Astana Times",)),
    ("JEDDAH: The OIC restored Syria's membership, AFP reported.", ("AFP",)),
    ("According to TASS, the summit ended.", ("TASS",)),
    ("The summit ended, as reported by Interfax.", ("Interfax",)),
    ("As cited by RIA Novosti, he said no.", ("RIA Novosti",)),
    ("The minister told Reuters that talks go on.", ("Reuters",)),
    (
        "Report informs, citing the Uzbek Foreign Ministry, that it is over.",
        ("Uzbek Foreign Ministry", "Report"),
    ),
    ("Kun.uz has learned from the press service of the president that it is over.", ("Kun.uz",)),
    ("By Eurasianet staff\nThe summit ended.", ("Eurasianet",)),
    ("Day.Az reports with reference to TASS that the summit ended.", ("TASS", "Day.Az")),
    ("The newspaper Izvestia wrote that the summit ended.", ("Izvestia",)),
    ("It is over, the state news agency Khovar reported.", ("Khovar",)),
    ("Iran's state-run IRNA news agency reported on Sunday that it is over.", ("IRNA",)),
    ("Bloomberg reported earlier, citing people familiar with the matter.", ("Bloomberg",)),
    ("DUSHANBE (AP) — The bloc met.", ("AP",)),
    ("Tashkent, Uzbekistan (UzDaily.com) -- The summit ended.", ("UzDaily.com",)),
    ("Astana hosted the summit, Qazinform News Agency reports.", ("Qazinform",)),
    ("The summit ended. Source: Kabar", ("Kabar",)),
    ("The summit ended, AzerNews reports via Trend.", ("Trend", "Azernews")),
    ("The meeting opened, Trend’s special correspondent reports.", ("Trend",)),
    (
        "It will be the seventh. Gazeta reported, citing a source in the Ministry of Foreign Affairs.",
        ("Gazeta",),
    ),
    ("This was reported by the press service to QALAMPIR.UZ.", ("Qalampir.uz",)),
    ("Baku, October 7, AZERTAC\n\nThe leaders met.", ("Azertac",)),
    ("YEREVAN, MAY 8, ARMENPRESS. The prime minister spoke.", ("Armenpress",)),
    ("ASTANA. September 5. KAZINFORM The President spoke.", ("Kazinform",)),
    ("Moscow. March 3. INTERFAX.RU - The talks ended.", ("Interfax",)),
    ("ISLAMABAD (APP): The prime minister spoke.", ("APP",)),
    ("TASHKENT, Uzbekistan, Nov. 16. /TASS/. The meeting opened.", ("TASS",)),
    ("(Tasnim) – The president spoke.", ("Tasnim",)),
    (
        "BISHKEK (UrduPoint News / Sputnik - 15th February, 2022) The EAEU will meet in May.",
        ("Sputnik", "UrduPoint News"),
    ),
    ("It may also induct Iran, reported PTI.", ("PTI",)),
    ("ID :\n368230\nAuthor :\nMOSCOW, May 21. /TASS/. They met.", ("TASS",)),
    ("Leaders meet\nBy Anadolu Agency\nThe leaders met.", ("Anadolu",)),
    ("Anadolu Agency (AA) cited Suhail Shaheen, an envoy, as saying that they met.", ("Anadolu",)),
    ("He told it to Germany’s Berliner Zeitung newspaper in an interview.", ()),
    ('They met, informs the "Interfax".', ("Interfax",)),
    ("(ECNS) -- They met.", ("ECNS",)),
    ("They met.\n\nITAR-TASS, 27.08.2005\n\nPrinter-friendly version", ("ITAR-TASS",)),
    (
        "They met. Kommersant reported with reference to the head of the office Shokhina Samadi.",
        ("Kommersant",),
    ),
    ("MOSCOW, March 20th. /tass/. They met.", ("TASS",)),
    ("They met, Kazinform News Agency cites Akorda.", ("Akorda", "Kazinform")),
    ("They met in August, Russian Kommersant newspaper reported.", ("Kommersant",)),
    ("Leaders meet\n\nReuters |\nAug 23, 2023 08:44 PM IST\n\nThe leaders met.", ("Reuters",)),
    ("Leaders meet\nBy John Smith, Reuters\nThe leaders met.", ("Reuters",)),
    ("Leaders meet\nSource: Xinhua| 2019-06-14 19:20:11|Editor: Li Xia\nThe leaders met.", ("Xinhua",)),
    ("Leaders meet\nThe leaders met.\nSource: Xinhua   Editor: huaxia", ("Xinhua",)),
    ("Leaders meet\nThe leaders met. (With AP inputs)", ("AP",)),
    ("Leaders meet\nThe leaders met.\n(With inputs from PTI)", ("PTI",)),
    ("Leaders meet in Oman – The Diplomat\nThe leaders met.", ("The Diplomat",)),
    ("MUSCAT, May 3 – RIA Novosti. The leaders met.", ("RIA Novosti",)),
    ("MUSCAT, May 3 — Interfax. The leaders met.", ("Interfax",)),
    ("Muscat. May 3. Omanwire – The leaders met.", ("Omanwire",)),
    ("Omanwire.Net - The leaders met.", ("Omanwire.Net",)),
    ("MUSCAT, (APP - UrduPoint - 3rd May, 2019 ) :The leaders met.", ("APP", "UrduPoint")),
    ("Muscat (Omanwire/Agencies) – The leaders met.", ("Omanwire",)),
    ("They met on Monday, Kabar learnt from Interfax.", ("Interfax", "Kabar")),
    ("The leaders met, Sputnik Georgia reports.", ("Sputnik Georgia",)),
    ("As Kabar news agency reports, they met.", ("Kabar",)),
    ("They met, TASS reports, citing ITAR-TASS.", ("ITAR-TASS",)),
    ("The Omani state news agency said they met, according to Interfax.", ("Interfax",)),
]
NONE = [
    "Photo: Reuters\nThe leaders met.",
    "The leaders met. (AFP)",
    "Follow us on Telegram. Copyright Reuters 2020.",
    "SAMARKAND SUMMIT Leaders met.",
    "The summit ended in Astana.",
    "The minister told journalists about the talks.",
    "The president said that it was over.",
    "The leaders read a report. It says so.",
    "The Foreign Ministry reported progress.",
    "Leaders of the SCO signed the Astana Declaration, citing common values.",
    "The meeting is over, Omani state news agency said on Friday.",
    "As the news website writes, they met.",
    "Report says Oman is the only one.",
    "Leaders meet\nThey met.\nMeanwhile, Interfax reports that they signed a paper.",
    "Leaders meet\nThey met.\nThey spoke.\nThey dined.\nInterfax says papers were signed.\nThey left.",
    "Muscat, May 3. Leaders – all of them – met.",
    "",
]


@pytest.mark.parametrize(("text", "chain"), CHAINS, ids=[row[0][:40] for row in CHAINS])
def test_chain_runs_from_origin_to_outlet(text: str, chain: tuple[str, ...]) -> None:
    assert relay_of(text).chain == chain


@pytest.mark.parametrize("text", NONE)
def test_no_medium_no_relay(text: str) -> None:
    assert relay_of(text) == Relay()


def test_outlet_is_the_last_and_agency_the_first() -> None:
    relay = relay_of("Cuba remains an observer, Kazinform reports, citing BelTA.")
    assert (relay.outlet, relay.agency) == ("Kazinform", "BelTA")


def test_an_agency_alone_is_no_outlet() -> None:
    relay = relay_of("ASTANA, July 4 (Reuters) - Belarus became a member.")
    assert (relay.outlet, relay.agency) == (None, "Reuters")


@pytest.mark.parametrize(
    ("text", "outlet", "agency"),
    [
        ("The Omani newspaper Shabiba reported that they met.", None, "Shabiba"),
        ("The minister told France 24 that they met.", None, "France 24"),
        ("They met, he said in an interview with RFE/RL.", None, "RFE/RL"),
        ("They met, The Astana Times reports.", "The Astana Times", None),
        ("They met.\nThey spoke.\nThey dined.\nThey left.\nAzernews reports.", "Azernews", None),
    ],
)
def test_whom_somebody_told_is_no_outlet(text: str, outlet: str | None, agency: str | None) -> None:
    relay = relay_of(text)
    assert (relay.outlet, relay.agency) == (outlet, agency)


def test_reading_gives_every_claim_the_chain() -> None:
    text = (
        "Bloc grows\n\nASTANA, July 4 (Xinhua) -- Belarus became a full member of the Shanghai Cooperation"
        " Organisation on Thursday, President Alexander Lukashenko said."
    )
    reading = read(Article(text, "", date(2024, 7, 4)))
    assert reading.article.agency == "Xinhua"
    assert reading.claims
    assert {claim.relay for claim in reading.claims} == {("Xinhua",)}
