"""Events in English: meetings, what they adopted and decided, who takes the chair, initiatives."""

import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import EventClaim
from workbench.reading import read

HERE = Path(__file__).parent
PUBLISHED = date(2025, 11, 20)


class _E(NamedTuple):
    """What an event claim says."""

    type: str
    format: str
    ordinal: int | None = None
    date: str | None = None
    place: str | None = None
    state: str | None = None
    modality: str = "decided"


TABLE: list[tuple[str, list[_E]]] = [
    (
        "BRICS leaders are in Kazan. The two-day summit opened on Tuesday.",
        [_E("meeting", "brics", None, "2025-11-18", None, None, "decided")],
    ),
    (
        "Leaders of the Gulf Cooperation Council wrapped up a one-day summit in Kuwait City on December"
        " 1, 2024.",
        [_E("meeting", "gcc", None, "2024-12-01", "Kuwait City", "KW", "decided")],
    ),
    (
        "The BRICS summit, the first to be held in Africa, took place in Johannesburg in 2013.",
        [_E("meeting", "brics", None, "2013", "Johannesburg", "ZA", "decided")],
    ),
    (
        "ASEAN leaders, meeting in Vientiane on October 9, 2024, agreed to set up a regional fund.",
        [
            _E("meeting", "asean", None, "2024-10-09", "Vientiane", "LA", "decided"),
            _E("decision", "asean", None, "2024-10-09", "Vientiane", "LA", "decided"),
        ],
    ),
    (
        "Meeting in Brussels on Thursday, EU leaders decided to extend the sanctions.",
        [
            _E("meeting", "eu", None, "2025-11-20", "Brussels", "BE", "decided"),
            _E("decision", "eu", None, "2025-11-20", "Brussels", "BE", "decided"),
        ],
    ),
    (
        "At a meeting in Minsk on 24 May, the CIS Council of Heads of Government approved a programme.",
        [
            _E("meeting", "cis", None, "2025-05-24", "Minsk", "BY", "decided"),
            _E("document", "cis", None, "2025-05-24", "Minsk", "BY", "decided"),
        ],
    ),
    (
        "India chairs BRICS. The 2026 summit will be held in New Delhi.",
        [
            _E("decision", "brics", state="IN"),
            _E("meeting", "brics", None, "2026", "New Delhi", "IN", "planned"),
        ],
    ),
    (
        "ASEAN leaders will meet again in Cebu in May.",
        [_E("meeting", "asean", None, "2026-05", "Cebu", "PH", "planned")],
    ),
    (
        "The OTS summit, to be held in Türkiye in 2026, will discuss trade.",
        [_E("meeting", "ots", None, "2026", None, "TR", "planned")],
    ),
    (
        "The ECO summit is due in Tashkent in 2027.",
        [_E("meeting", "eco", None, "2027", "Tashkent", "UZ", "planned")],
    ),
    (
        "The D-8 was founded in 1997. The previous summit took place in Cairo in December 2024.",
        [_E("meeting", "d-8", None, "2024-12", "Cairo", "EG", "decided")],
    ),
    (
        "Brazil hosted the 17th BRICS summit on July 6-7.",
        [_E("meeting", "brics", 17, "2025-07-06/2025-07-07", None, "BR", "decided")],
    ),
    (
        "Rio de Janeiro hosted the 17th BRICS summit on July 6-7.",
        [_E("meeting", "brics", 17, "2025-07-06/2025-07-07", "Rio de Janeiro", "BR", "decided")],
    ),
    (
        "During the July 3-4 SCO summit in Astana, ten documents were signed.",
        [_E("meeting", "sco", None, "2025-07-03/2025-07-04", "Astana", "KZ", "decided")],
    ),
    (
        "At last year's BRICS summit in Kazan, the partner category was created.",
        [_E("meeting", "brics", None, "2024", "Kazan", "RU", "decided")],
    ),
    (
        "The EAEU leaders held a videoconference summit on May 19, 2020.",
        [_E("meeting", "eaeu", None, "2020-05-19", None, None, "decided")],
    ),
    (
        "The G20 held a virtual summit in November 2023.",
        [_E("meeting", "g20", None, "2023-11", None, None, "decided")],
    ),
    (
        "The Council of Heads of State of the CIS held a session in Dushanbe on October 10.",
        [_E("meeting", "cis", None, "2025-10-10", "Dushanbe", "TJ", "decided")],
    ),
    (
        "Foreign ministers of the Organization of Turkic States met in Istanbul on June 21.",
        [_E("meeting", "ots", None, "2025-06-21", "Istanbul", "TR", "decided")],
    ),
    (
        "The OTS Council of Foreign Ministers met in Istanbul on June 21.",
        [_E("meeting", "ots", None, "2025-06-21", "Istanbul", "TR", "decided")],
    ),
    (
        "OPEC+ ministers met online on November 2.",
        [_E("meeting", "opec-plus", None, "2025-11-02", None, None, "decided")],
    ),
    (
        "The 34th Arab League summit was held in Baghdad on May 17.",
        [_E("meeting", "arab-league", 34, "2025-05-17", "Baghdad", "IQ", "decided")],
    ),
    (
        "The Arab League's summit in Baghdad ended on May 17 with a final statement.",
        [
            _E("meeting", "arab-league", None, "2025-05-17", "Baghdad", "IQ", "decided"),
            _E("document", "arab-league", None, "2025-05-17", "Baghdad", "IQ", "decided"),
        ],
    ),
    (
        "The SCO has ten members. The summit in Tianjin was the largest in its history.",
        [_E("meeting", "sco", None, None, "Tianjin", "CN", "decided")],
    ),
    (
        "President Tokayev invited the leaders of the OTS to an informal summit in Turkistan in 2026.",
        [_E("meeting", "ots", None, "2026", "Turkistan", "KZ", "planned")],
    ),
    (
        "The European Political Community held its seventh summit in Copenhagen on October 2.",
        [_E("meeting", "european-political-community", 7, "2025-10-02", "Copenhagen", "DK", "decided")],
    ),
    (
        "The Non-Aligned Movement's 19th summit took place in Kampala in January 2024.",
        [_E("meeting", "nam", 19, "2024-01", "Kampala", "UG", "decided")],
    ),
    (
        "Leaders of the Economic Community of West African States held an extraordinary summit in Abuja"
        " on February 24, 2024.",
        [_E("meeting", "ecowas", None, "2024-02-24", "Abuja", "NG", "decided")],
    ),
    (
        "The ECOWAS summit was postponed.",
        [],
    ),
    (
        "The fifth meeting of the foreign ministers of the Central Asia plus Japan dialogue was cancelled.",
        [],
    ),
    (
        "The BRICS summit ended on Thursday in Kazan with the adoption of the Kazan Declaration.",
        [
            _E("meeting", "brics", None, "2025-11-20", "Kazan", "RU", "decided"),
            _E("document", "brics", None, "2025-11-20", "Kazan", "RU", "decided"),
        ],
    ),
    (
        "The next summit of the bloc will take place in Moscow, CSTO Secretary General Imangali"
        " Tasmagambetov said.",
        [_E("meeting", "csto", None, None, "Moscow", "RU", "planned")],
    ),
    (
        "“The next CSTO summit will be held in Moscow in 2026,” he said.",
        [_E("meeting", "csto", None, "2026", "Moscow", "RU", "planned")],
    ),
    (
        "Kazakhstan is expected to host the CICA summit next year.",
        [_E("meeting", "cica", None, "2026", None, "KZ", "planned")],
    ),
    (
        "Azerbaijan will hold the COP29 climate conference in Baku.",
        [],
    ),
    (
        "The SCO summit was preceded by a meeting of defence ministers in Qingdao in June.",
        [_E("meeting", "sco", None, "2025-06", "Qingdao", "CN", "decided")],
    ),
    (
        "A meeting of the SCO foreign ministers took place in Tianjin on July 15.",
        [_E("meeting", "sco", None, "2025-07-15", "Tianjin", "CN", "decided")],
    ),
    (
        "The working group of the OTS met in Baku on Monday.",
        [],
    ),
    (
        "The EAEU business forum was held in Minsk on June 26.",
        [],
    ),
    (
        "Experts of the CIS states met in Minsk.",
        [],
    ),
    (
        "He will travel to Astana for the CICA summit in October 2026.",
        [_E("meeting", "cica", None, "2026-10", "Astana", "KZ", "planned")],
    ),
    (
        "The leaders of the Organization of Turkic States signed the Gabala Declaration on October 7.",
        [_E("document", "ots", None, "2025-10-07", None, None, "decided")],
    ),
    (
        "SCO leaders signed a memorandum on cooperation with the League of Arab States.",
        [_E("document", "sco", None, None, None, None, "decided")],
    ),
    (
        "In a joint statement issued after the C5+1 summit in Washington on November 6, the parties"
        " reaffirmed their commitment.",
        [
            _E("document", "c5-plus-1", None, "2025-11-06", "Washington", "US", "decided"),
            _E("meeting", "c5-plus-1", None, "2025-11-06", "Washington", "US", "decided"),
        ],
    ),
    (
        "The CSTO Charter was signed in Chisinau on October 7, 2002.",
        [_E("document", "csto", None, "2002-10-07", "Chișinău", "MD", "decided")],
    ),
    (
        "The Treaty on the Eurasian Economic Union was signed in Astana on May 29, 2014.",
        [_E("document", "eaeu", None, "2014-05-29", "Astana", "KZ", "decided")],
    ),
    (
        "The Samarkand Declaration, adopted by the SCO leaders in September 2022, condemned protectionism.",
        [_E("document", "sco", None, "2022-09", None, None, "decided")],
    ),
    (
        "BRICS leaders issued a joint declaration in Rio de Janeiro on July 6.",
        [
            _E("meeting", "brics", None, "2025-07-06", "Rio de Janeiro", "BR", "decided"),
            _E("document", "brics", None, "2025-07-06", "Rio de Janeiro", "BR", "decided"),
        ],
    ),
    (
        "The ECO member states adopted the ECO Vision 2035 in Khankendi.",
        [_E("document", "eco", None, None, "Khankendi", "AZ", "decided")],
    ),
    (
        "The document was not signed at the SCO summit in Qingdao.",
        [_E("meeting", "sco", None, None, "Qingdao", "CN", "decided")],
    ),
    (
        "India refused to sign a joint statement at the SCO meeting of defence ministers in Qingdao in June.",
        [_E("meeting", "sco", None, "2025-06", "Qingdao", "CN", "decided")],
    ),
    (
        "The SCO decided to establish a development bank.",
        [_E("decision", "sco", None, None, None, None, "decided")],
    ),
    (
        "EAEU leaders agreed to launch a common gas market by 2027.",
        [_E("decision", "eaeu", None, None, None, None, "decided")],
    ),
    (
        "At the Bishkek summit on November 6, 2024, the OTS leaders approved the establishment of the"
        " Turkic Investment Fund.",
        [
            _E("meeting", "ots", None, "2024-11-06", "Bishkek", "KG", "decided"),
            _E("decision", "ots", None, "2024-11-06", "Bishkek", "KG", "decided"),
        ],
    ),
    (
        "A decision was made to set up an SCO anti-drug centre in Dushanbe.",
        [_E("decision", "sco", None, None, None, None, "decided")],
    ),
    (
        "The Organization of Turkic States decided to move its secretariat.",
        [_E("decision", "ots", None, None, None, None, "decided")],
    ),
    (
        "The summit named Lachin the tourism capital of the ECO.",
        [_E("decision", "eco", None, None, None, None, "decided")],
    ),
    (
        "The SCO leaders declared Cholpon-Ata the tourist and cultural capital of the SCO for 2025-2026.",
        [_E("decision", "sco", None, None, None, None, "decided")],
    ),
    (
        "Nurlan Yermekbayev was appointed Secretary-General of the SCO.",
        [_E("decision", "sco", None, None, None, None, "decided")],
    ),
    (
        "The Turkic Council was renamed the Organization of Turkic States in November 2021.",
        [_E("decision", "ots", None, "2021-11", None, None, "decided")],
    ),
    (
        "Malaysia handed the ASEAN chairmanship to the Philippines on October 28.",
        [_E("decision", "asean", None, "2025-10-28", None, "PH", "decided")],
    ),
    (
        "Türkiye will chair the Organization of Turkic States next year.",
        [_E("decision", "ots", None, "2026", None, "TR", "planned")],
    ),
    (
        "Turkmenistan succeeds Tajikistan as chair of the CIS.",
        [_E("decision", "cis", None, None, None, "TM", "decided")],
    ),
    (
        "Kyrgyzstan became the chair of the OTS in November 2024.",
        [_E("decision", "ots", None, "2024-11", None, "KG", "decided")],
    ),
    (
        "The rotating presidency of the EAEU passed from Belarus to Kazakhstan.",
        [_E("decision", "eaeu", None, None, None, "KZ", "decided")],
    ),
    (
        "The CSTO chairmanship will be transferred to Russia on November 27.",
        [_E("decision", "csto", None, "2025-11-27", None, "RU", "planned")],
    ),
    (
        "South Africa will hand the G20 presidency over to the United States on December 1.",
        [_E("decision", "g20", None, "2025-12-01", None, "US", "planned")],
    ),
    (
        "Uzbekistan is ready to take over the chairmanship of the SCO.",
        [_E("decision", "sco", None, None, None, "UZ", "proposed")],
    ),
    (
        "Kazakhstan holds the rotating chair of the organization.",
        [],
    ),
    (
        "The Conference on Interaction and Confidence Building Measures in Asia was launched on the"
        " initiative of Kazakhstan in 1992.",
        [_E("initiative", "cica", None, "1992", None, "KZ", "decided")],
    ),
    (
        "Shavkat Mirziyoyev, the president of Uzbekistan, called for the creation of an SCO fund.",
        [_E("initiative", "sco", None, None, None, None, "proposed")],
    ),
    (
        "Chinese President Xi Jinping put forward the Global Governance Initiative at the SCO summit.",
        [_E("initiative", "sco", None, None, None, None, "decided")],
    ),
    (
        "Kazakhstan's President Kassym-Jomart Tokayev suggested that the SCO set up a water forum.",
        [_E("initiative", "sco", None, None, None, None, "proposed")],
    ),
    (
        "Samarkand hosted the first European Union–Central Asia summit on April 3-4.",
        [_E("meeting", "ca-eu", 1, "2025-04-03/2025-04-04", "Samarkand", "UZ", "decided")],
    ),
    (
        "The first Central Asia-EU summit was held in Samarkand on 3-4 April 2025.",
        [_E("meeting", "ca-eu", 1, "2025-04-03/2025-04-04", "Samarkand", "UZ", "decided")],
    ),
    (
        "The second Central Asia–Russia summit took place in Dushanbe on October 9.",
        [_E("meeting", "ca-russia", 2, "2025-10-09", "Dushanbe", "TJ", "decided")],
    ),
    (
        "The Central Asia-Germany format met at the level of leaders in Astana in September 2024.",
        [_E("meeting", "ca-germany", None, "2024-09", "Astana", "KZ", "decided")],
    ),
    (
        "The Central Asia–China summit was held in Astana on June 17.",
        [_E("meeting", "ca-china", None, "2025-06-17", "Astana", "KZ", "decided")],
    ),
    (
        "The OIC's 15th summit was held in Banjul in May 2024.",
        [_E("meeting", "oic", 15, "2024-05", "Banjul", "GM", "decided")],
    ),
    (
        "The bloc's Ufa summit in July 2015 started the accession of India to the SCO.",
        [_E("meeting", "sco", None, "2015-07", "Ufa", "RU", "decided")],
    ),
    (
        "The inaugural C5+1 summit took place in New York in September 2023.",
        [_E("meeting", "c5-plus-1", 1, "2023-09", "New York", "US", "decided")],
    ),
    (
        "The GCC held its 45th summit in Kuwait on December 1, 2024.",
        [_E("meeting", "gcc", 45, "2024-12-01", None, "KW", "decided")],
    ),
    (
        "The OPEC+ ministerial meeting of November 30, 2023 brought no agreement.",
        [_E("meeting", "opec-plus", None, "2023-11-30", None, None, "decided")],
    ),
    (
        "BIMSTEC leaders adopted the Bangkok Vision 2030 at their sixth summit in Bangkok on April 4.",
        [
            _E("document", "bimstec", None, "2025-04-04", "Bangkok", "TH", "decided"),
            _E("meeting", "bimstec", 6, "2025-04-04", "Bangkok", "TH", "decided"),
        ],
    ),
    (
        "The East African Community's leaders postponed their summit.",
        [],
    ),
    (
        "ECOWAS leaders met virtually on March 2.",
        [_E("meeting", "ecowas", None, "2025-03-02", None, None, "decided")],
    ),
    (
        "The CELAC summit in Tegucigalpa in April ended in discord.",
        [_E("meeting", "celac", None, "2025-04", "Tegucigalpa", "HN", "decided")],
    ),
    (
        "APEC leaders wrapped up two days of talks in Gyeongju, South Korea, on November 1.",
        [_E("meeting", "apec", None, "2025-11-01", "Gyeongju", "KR", "decided")],
    ),
    (
        "The 50th anniversary G7 summit was held in Kananaskis, Canada, from June 15 to 17.",
        [_E("meeting", "g7", None, "2025-06-15/2025-06-17", "Kananaskis", "CA", "decided")],
    ),
    (
        "The Quad foreign ministers met in Washington on July 1.",
        [_E("meeting", "quad", None, "2025-07-01", "Washington", "US", "decided")],
    ),
    (
        "The OSCE Ministerial Council will convene in Vienna on 4-5 December.",
        [_E("meeting", "osce", None, "2025-12-04/2025-12-05", "Vienna", "AT", "planned")],
    ),
    (
        "The 80th session of the UN General Assembly opened in New York.",
        [],
    ),
    (
        "Mirziyoyev attended the OTS summit in Gabala.",
        [_E("meeting", "ots", None, None, "Gabala", "AZ", "decided")],
    ),
    (
        "Laos handed over the ASEAN gavel to Malaysia.",
        [_E("decision", "asean", None, None, None, "MY", "decided")],
    ),
    (
        "Malaysia takes the helm of ASEAN on January 1, 2026.",
        [_E("decision", "asean", None, "2026-01-01", None, "MY", "planned")],
    ),
    (
        "Bahrain took over the rotating presidency of the GCC at the summit.",
        [_E("decision", "gcc", None, None, None, "BH", "decided")],
    ),
    (
        "Kazakhstan passed the baton of the CICA chairmanship to Azerbaijan in December 2024.",
        [_E("decision", "cica", None, "2024-12", None, "AZ", "decided")],
    ),
    (
        "Hungary begins its chairmanship of the Visegrad Group in July 2026.",
        [_E("decision", "visegrad", None, "2026-07", None, "HU", "planned")],
    ),
    (
        "Azerbaijan will lead the ECO in 2026.",
        [_E("decision", "eco", None, "2026", None, "AZ", "planned")],
    ),
    (
        "The OSCE will be chaired by Switzerland in 2026.",
        [_E("decision", "osce", None, "2026", None, "CH", "planned")],
    ),
    (
        "The presidency of the G20 rotates to the United States next year.",
        [_E("decision", "g20", None, "2026", None, "US", "planned")],
    ),
    (
        "Tajikistan assumed the leadership of the bloc. The CSTO has five members.",
        [_E("decision", "csto", None, None, None, "TJ", "decided")],
    ),
    (
        "The Almaty Declaration of December 21, 1991 founded the CIS.",
        [_E("document", "cis", None, "1991-12-21", None, None, "decided")],
    ),
    (
        "ASEAN ministers agreed a joint communique in Vientiane on July 27, 2024.",
        [_E("document", "asean", None, "2024-07-27", "Vientiane", "LA", "decided")],
    ),
    (
        "A final communique was adopted by the OIC ministers in Jeddah.",
        [_E("document", "oic", None, None, None, None, "decided")],
    ),
    (
        "The OTS heads of state inked the Charter of the Turkic World.",
        [_E("document", "ots", None, None, None, None, "decided")],
    ),
    (
        "The six Gulf states signed the GCC charter in Abu Dhabi on May 25, 1981.",
        [_E("document", "gcc", None, "1981-05-25", "Abu Dhabi", "AE", "decided")],
    ),
    (
        "Leaders of the EAEU signed a free trade agreement with Iran on December 25, 2023.",
        [_E("document", "eaeu", None, "2023-12-25", None, None, "decided")],
    ),
    (
        "A roadmap for 2026–2030 was approved at the C5+1 meeting in Washington.",
        [
            _E("document", "c5-plus-1", None, None, "Washington", "US", "decided"),
            _E("meeting", "c5-plus-1", None, None, "Washington", "US", "decided"),
        ],
    ),
    (
        "BRICS finance ministers failed to adopt a joint statement.",
        [],
    ),
    (
        "OPEC+ agreed to raise output by 137,000 barrels a day from December.",
        [_E("decision", "opec-plus", None, None, None, None, "decided")],
    ),
    (
        "The ASEAN leaders gave the green light to a regional power grid.",
        [_E("decision", "asean", None, None, None, None, "decided")],
    ),
    (
        "It was decided to hold the OTS summits twice a year.",
        [_E("decision", "ots", None, None, None, None, "decided")],
    ),
    (
        "The SCO members agreed on the creation of a development bank.",
        [_E("decision", "sco", None, None, None, None, "decided")],
    ),
    (
        "The EAEU heads of state set the budget for 2026.",
        [_E("decision", "eaeu", None, None, None, None, "decided")],
    ),
    (
        "CICA is the brainchild of Kazakhstan.",
        [_E("initiative", "cica", None, None, None, "KZ", "decided")],
    ),
    (
        "The 3+3 platform was initiated by Azerbaijan and Türkiye in December 2020.",
        [_E("initiative", "platform-3-plus-3", None, "2020-12", None, None, "decided")],
    ),
    (
        "Kazakhstan proposed to create a water council within the SCO.",
        [_E("initiative", "sco", None, None, None, "KZ", "proposed")],
    ),
    (
        "Berdimuhamedow offered to host the next CIS summit in Ashgabat.",
        [_E("meeting", "cis", None, None, "Ashgabat", "TM", "proposed")],
    ),
    (
        "It was proposed to transform the Consultative Meetings of the Heads of State of Central Asia"
        " into a community.",
        [_E("initiative", "ca-consultative", None, None, None, None, "proposed")],
    ),
    (
        "The CSTO has five members. The Yerevan meeting in November 2022 ended in a quarrel.",
        [_E("meeting", "csto", None, "2022-11", "Yerevan", "AM", "decided")],
    ),
    (
        "The CSTO has five members. The leaders' meeting in Astana on November 28, 2024 went ahead"
        " without Armenia.",
        [_E("meeting", "csto", None, "2024-11-28", "Astana", "KZ", "decided")],
    ),
    (
        "The CSTO has five members. Its leaders met in Astana on November 28, 2024.",
        [_E("meeting", "csto", None, "2024-11-28", "Astana", "KZ", "decided")],
    ),
    (
        "The CSTO has five members. The five presidents met in Astana on November 28, 2024.",
        [_E("meeting", "csto", None, "2024-11-28", "Astana", "KZ", "decided")],
    ),
    (
        "Leaders from the ten ASEAN states met in Vientiane in October 2024.",
        [_E("meeting", "asean", None, "2024-10", "Vientiane", "LA", "decided")],
    ),
    (
        "The twenty-fourth SCO summit was held in Astana.",
        [_E("meeting", "sco", 24, None, "Astana", "KZ", "decided")],
    ),
    (
        "The Turkic leaders met for the twelfth time in Gabala on October 7. The OTS was founded in 2009.",
        [_E("meeting", "ots", 12, "2025-10-07", "Gabala", "AZ", "decided")],
    ),
    (
        "The OTS summit, its 12th, took place in Gabala.",
        [_E("meeting", "ots", 12, None, "Gabala", "AZ", "decided")],
    ),
    (
        "The ECO summit was held in the Black Sea resort of Batumi in May.",
        [_E("meeting", "eco", None, "2025-05", "Batumi", "GE", "decided")],
    ),
    (
        "ASEAN leaders will gather on the Indonesian island of Bali in March 2026.",
        [_E("meeting", "asean", None, "2026-03", "Bali", "ID", "planned")],
    ),
    (
        "The BRICS summit was held in Russia's Kazan in October 2024.",
        [_E("meeting", "brics", None, "2024-10", "Kazan", "RU", "decided")],
    ),
    (
        "Ghana called for an extraordinary ECOWAS summit in Accra.",
        [_E("meeting", "ecowas", None, None, "Accra", "GH", "proposed")],
    ),
    (
        "The president suggested that the next OTS summit be held in Turkistan.",
        [_E("meeting", "ots", None, None, "Turkistan", "KZ", "proposed")],
    ),
    (
        "An OTS summit should be held in Bishkek, he said.",
        [_E("meeting", "ots", None, None, "Bishkek", "KG", "proposed")],
    ),
    (
        "An extraordinary SCO summit will reportedly be held in Beijing in December.",
        [_E("meeting", "sco", None, "2025-12", "Beijing", "CN", "reported")],
    ),
    (
        "The GUAM summit that was to be held in Baku in 2020 never took place.",
        [_E("meeting", "guam", None, "2020", "Baku", "AZ", "denied")],
    ),
    (
        "The leaders of the SCO countries, including Xi Jinping, gathered in Samarkand on September"
        " 15-16, 2022.",
        [_E("meeting", "sco", None, "2022-09-15/2022-09-16", "Samarkand", "UZ", "decided")],
    ),
    (
        "The OPEC+ alliance will hold an online meeting on November 30.",
        [_E("meeting", "opec-plus", None, "2025-11-30", None, None, "planned")],
    ),
    (
        "Eight OPEC+ countries met on November 2.",
        [],
    ),
    (
        "The UN and the African Union held their eighth annual conference in Addis Ababa.",
        [],
    ),
    (
        "The grouping's founding summit was held in Almaty in 2002. CICA now has 28 members.",
        [_E("meeting", "cica", None, "2002", "Almaty", "KZ", "decided")],
    ),
    (
        "Kazan played host to the BRICS summit in October 2024.",
        [_E("meeting", "brics", None, "2024-10", "Kazan", "RU", "decided")],
    ),
    (
        "They agreed to hold the next CSTO summit in Moscow on November 11, 2026.",
        [_E("meeting", "csto", None, "2026-11-11", "Moscow", "RU", "planned")],
    ),
    (
        "The 2022 Samarkand summit of the OTS granted observer status to Northern Cyprus.",
        [_E("meeting", "ots", None, "2022", "Samarkand", "UZ", "decided")],
    ),
    (
        "Bolivia became a Mercosur member in 2024. The country had signed its accession protocol in 2015.",
        [_E("document", "mercosur", None, "2015", None, None, "decided")],
    ),
    (
        "The OTS met. Uzbekistan signed the Turkic World Vision 2040, a strategic document adopted by"
        " the heads of state.",
        [_E("document", "ots", None, None, None, None, "decided")],
    ),
    (
        "Mali, Niger and Burkina Faso formed the Alliance of Sahel States in 2023. The three countries"
        " turned it into a confederation in July 2024.",
        [_E("decision", "sahel-alliance", None, "2024-07", None, None, "decided")],
    ),
    (
        "The CSTO has five members. A Collective Security Council meeting was held in Astana on November"
        " 28, 2024.",
        [_E("meeting", "csto", None, "2024-11-28", "Astana", "KZ", "decided")],
    ),
    (
        "A meeting of the Council of CIS Heads of State took place in Moscow on October 8, 2024.",
        [_E("meeting", "cis", None, "2024-10-08", "Moscow", "RU", "decided")],
    ),
    (
        "At its Bucharest summit in April 2008, NATO promised Georgia membership.",
        [_E("meeting", "nato", None, "2008-04", "Bucharest", "RO", "decided")],
    ),
    (
        "At their summit in Vientiane in October 2024, ASEAN leaders discussed Myanmar.",
        [_E("meeting", "asean", None, "2024-10", "Vientiane", "LA", "decided")],
    ),
    (
        "Uzbekistan tabled a proposal to set up an OTS agency.",
        [_E("initiative", "ots", None, None, None, "UZ", "proposed")],
    ),
    (
        "The European Council in Brussels on December 14, 2023 agreed to open accession talks with"
        " Ukraine. The EU has 27 members.",
        [_E("decision", "eu", None, "2023-12-14", None, None, "decided")],
    ),
    (
        "Hungary vetoed the aid at the EU summit in Brussels on February 1, 2024.",
        [_E("meeting", "eu", None, "2024-02-01", "Brussels", "BE", "decided")],
    ),
    (
        "The D-8 summit in Cairo on December 19, 2024, admitted Azerbaijan as a member.",
        [_E("meeting", "d-8", None, "2024-12-19", "Cairo", "EG", "decided")],
    ),
    (
        "OPEC Secretary General Haitham al-Ghais said the next meeting would be held on January 4.",
        [_E("meeting", "opec", None, "2026-01-04", None, None, "planned")],
    ),
    (
        "In Samarkand on November 11, 2022, the OTS leaders signed a declaration and approved the"
        " strategy for 2022-2026.",
        [
            _E("meeting", "ots", None, "2022-11-11", "Samarkand", "UZ", "decided"),
            _E("document", "ots", None, "2022-11-11", "Samarkand", "UZ", "decided"),
            _E("document", "ots", None, "2022-11-11", "Samarkand", "UZ", "decided"),
        ],
    ),
    (
        "Members of the East African Community are due to meet in Arusha on November 29.",
        [_E("meeting", "eac", None, "2025-11-29", "Arusha", "TZ", "planned")],
    ),
    (
        "The seven ECOWAS heads of state meeting in Abuja on Sunday decided to impose sanctions on Niger.",
        [
            _E("meeting", "ecowas", None, "2025-11-16", "Abuja", "NG", "decided"),
            _E("decision", "ecowas", None, "2025-11-16", "Abuja", "NG", "decided"),
        ],
    ),
    (
        "The Central Asian presidents will next meet in Bishkek for the eighth Consultative Meeting of"
        " the Heads of State of Central Asia.",
        [_E("meeting", "ca-consultative", 8, None, "Bishkek", "KG", "planned")],
    ),
    (
        "The OTS summit kicks off in Gabala on October 7, 2025 and will last a day.",
        [_E("meeting", "ots", None, "2025-10-07", "Gabala", "AZ", "decided")],
    ),
    (
        "Budapest hosted an informal OTS summit on May 21, the first in Hungary.",
        [_E("meeting", "ots", None, "2025-05-21", "Budapest", "HU", "decided")],
    ),
    (
        "A protocol amending the treaty was signed by the EAEU members in Minsk on June 27.",
        [_E("document", "eaeu", None, "2025-06-27", None, None, "decided")],
    ),
    (
        "The SCO has ten members and the SCO is growing. Pakistan assumed the rotating presidency of the"
        " SCO in October 2024.",
        [_E("decision", "sco", None, "2024-10", None, "PK", "decided")],
    ),
    (
        "The OTS summit in Gabala on October 7 ended with a joint declaration.",
        [
            _E("meeting", "ots", None, "2025-10-07", "Gabala", "AZ", "decided"),
            _E("document", "ots", None, "2025-10-07", "Gabala", "AZ", "decided"),
        ],
    ),
    (
        "SCO leaders met in Tianjin on September 1. Their joint statement condemned terrorism.",
        [
            _E("meeting", "sco", None, "2025-09-01", "Tianjin", "CN", "decided"),
            _E("document", "sco", None, "2025-09-01", "Tianjin", "CN", "decided"),
        ],
    ),
    (
        "Kazakhstan's initiative to create a water agency was supported by the SCO leaders.",
        [_E("initiative", "sco", None, None, None, "KZ", "decided")],
    ),
    (
        "The OTS leaders backed Uzbekistan's proposal to set up a council.",
        [_E("initiative", "ots", None, None, None, "UZ", "decided")],
    ),
    (
        "The SCO leaders decided that Kyrgyzstan's chairmanship would last two years.",
        [_E("decision", "sco", None, None, None, "KG", "decided")],
    ),
    (
        "The OSCE ministers approved Finland as chair for 2025.",
        [_E("decision", "osce", None, None, None, "FI", "decided")],
    ),
    (
        "The ECOWAS summit extended Nigeria's presidency of the bloc by a year.",
        [_E("decision", "ecowas", None, None, None, "NG", "decided")],
    ),
    (
        "Malaysia hosted the 47th ASEAN summit in October and the Philippines will host the 48th in Cebu"
        " in May 2026.",
        [
            _E("meeting", "asean", 47, "2025-10", None, "MY", "decided"),
            _E("meeting", "asean", 48, "2026-05", "Cebu", "PH", "planned"),
        ],
    ),
    (
        "The 24th SCO summit was held in Astana. The 25th took place in Tianjin in 2025.",
        [
            _E("meeting", "sco", 24, None, "Astana", "KZ", "decided"),
            _E("meeting", "sco", 25, "2025", "Tianjin", "CN", "decided"),
        ],
    ),
    (
        "The sixth ECO summit was held in Tashkent in 2000. The seventh one was held in Istanbul in 2002.",
        [
            _E("meeting", "eco", 6, "2000", "Tashkent", "UZ", "decided"),
            _E("meeting", "eco", 7, "2002", "Istanbul", "TR", "decided"),
        ],
    ),
    (
        "The 31st OSCE Ministerial Council was held in Valletta on December 5-6, 2024.",
        [_E("meeting", "osce", 31, "2024-12-05/2024-12-06", "Valletta", "MT", "decided")],
    ),
    (
        "The SCO admitted Belarus as its tenth member.",
        [],
    ),
    (
        "Belarus became the tenth member of the SCO; Mongolia may be the eleventh.",
        [],
    ),
    (
        "The SCO has ten members and the SCO is growing. Mongolia expressed readiness to host the summit"
        " in Ulaanbaatar.",
        [_E("meeting", "sco", None, None, "Ulaanbaatar", "MN", "proposed")],
    ),
    (
        "The SCO has ten members and the SCO is growing. Iran is lobbying to host the 2027 summit in Tehran.",
        [_E("meeting", "sco", None, "2027", "Tehran", "IR", "proposed")],
    ),
    (
        "The SCO has ten members and the SCO is growing. Belarus asked to hold the summit in Minsk.",
        [_E("meeting", "sco", None, None, "Minsk", "BY", "proposed")],
    ),
    (
        "The SCO has ten members and the SCO is growing. Pakistan wants to hold an extraordinary summit"
        " in Islamabad.",
        [_E("meeting", "sco", None, None, "Islamabad", "PK", "proposed")],
    ),
]


def _events(text: str, published: date | None = PUBLISHED) -> list[EventClaim]:
    claims = read(Article(text, "", published)).claims
    return [
        claim
        for claim in claims
        if isinstance(claim, EventClaim) and claim.type not in ("accession", "withdrawal")
    ]


def _said(claim: EventClaim) -> _E:
    return _E(
        str(claim.type),
        claim.format,
        claim.ordinal,
        claim.date,
        claim.place,
        claim.state,
        str(claim.modality),
    )


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[row[0][:50] for row in TABLE])
def test_the_event_is_found_with_its_circumstances(text: str, wanted: list[_E]) -> None:
    assert sorted(map(_said, _events(text)), key=str) == sorted(wanted, key=str)


def _written() -> list[tuple[str, date, list[_E]]]:
    """The rows of `events_en.txt`."""
    rows: list[tuple[str, date, list[_E]]] = []
    for line in (HERE / "events_en.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            kind, format_id, modality, ordinal, day, place, state = (
                None if word == "-" else word.replace("_", " ") for word in line.split()
            )
            number = int(ordinal) if ordinal else None
            rows[-1][2].append(_E(kind or "", format_id or "", number, day, place, state, modality or ""))
        elif line and not line.startswith("#"):
            day, _, text = line.partition(" ")
            rows.append((text.replace("\\n", "\n"), date.fromisoformat(day), []))
    return rows


WRITTEN = _written()


@pytest.mark.parametrize(("text", "published", "wanted"), WRITTEN, ids=[row[0][:50] for row in WRITTEN])
def test_the_events_of_the_table_are_found(text: str, published: date, wanted: list[_E]) -> None:
    assert sorted(map(_said, _events(text, published)), key=str) == sorted(wanted, key=str)


# What is no event of the format that the text is about.
TRAPS = [
    "The EAEU treaty entered into force in 2015.",
    "The leaders of Azerbaijan and Armenia signed a declaration in Washington on August 8.",
    "CARICOM was not represented. The Rio Group summit will be held in Antigua in November 2026.",
    "The BRICS bank approved a loan.",
    "The council of the WTO agreed on the accession of Comoros.",
    "The company held its annual meeting in London on May 3.",
    "Tokayev attended the climate summit in Baku in November 2024.",
    "He spoke at a summit on artificial intelligence in Paris on February 10.",
    "Ebrahim Raisi took over the presidency in 2021.",
    "Masoud Pezeshkian assumed the presidency of Iran in July 2024.",
    "The sides agreed to boost trade.",
    "Russia and India signed an agreement in New Delhi on December 4, 2023.",
    "Analyst Temur Umarov suggested that Moscow was losing ground.",
    "An expert proposed a new model.",
    "The court session was held in Astana on Monday.",
    "A session of parliament opened in Tashkent on Tuesday.",
    "The UN General Assembly session opened in New York on September 9.",
    "The Russia–Ukraine summit in Istanbul was cancelled.",
    "Putin met Xi Jinping in Beijing on September 2.",
    "The ministers of Russia and China met in Moscow on Monday.",
    "Leaders of Russia and Belarus signed a treaty in Minsk on December 6.",
    "The government adopted a national strategy on Friday.",
    "Kazakhstan and Uzbekistan held a summit in Tashkent on Friday.",
    "Central Asian leaders and Trump met in Washington on November 6.",
    "Will the next summit be held in Bishkek?",
    "If the summit is held in Bishkek in 2026, Modi will come.",
    "Presidents of the two countries met in Almaty.",
    "The IMF and the World Bank held their annual meetings in Marrakesh in October 2023.",
    "The Trump-Putin summit in Alaska took place on August 15.",
    "Business leaders met in Almaty on Friday.",
    "The party leaders met in Berlin on Friday.",
    "The trade ministers gathered in Geneva.",
]


@pytest.mark.parametrize("text", TRAPS, ids=[row[:50] for row in TRAPS])
def test_what_others_do_is_no_event_of_the_format(text: str) -> None:
    assert _events(f"The SCO has ten members and the SCO is growing. {text}") == []


def test_every_event_names_its_rule_and_stands_in_its_words() -> None:
    for text, _ in TABLE:
        for claim in _events(text):
            assert claim.rule.startswith("en.")
            assert all(text[span.start : span.end] == span.text for span in claim.evidence)


ARTICLE = """Leaders close summit

JAKARTA, Sept 7 (Xinhua) -- Indonesia on Thursday handed over the ASEAN chair to Laos, as the 43rd summit of
the regional bloc concluded here.

The summit began on Tuesday. The leaders adopted the Jakarta Declaration on an Epicentrum of Growth.

The previous summit was held in Labuan Bajo in May. The next one will take place in Vientiane in 2024.
"""


def test_an_article_tells_each_meeting_once() -> None:
    meetings = [claim for claim in _events(ARTICLE, date(2023, 9, 8)) if claim.type == "meeting"]
    assert [(one.ordinal, one.place, str(one.modality)) for one in meetings] == [
        (43, "Jakarta", "decided"),
        (None, "Labuan Bajo", "decided"),
        (44, "Vientiane", "planned"),
    ]


def test_documents_and_chairs_of_the_article() -> None:
    events = _events(ARTICLE, date(2023, 9, 8))
    papers = [claim.title for claim in events if claim.type == "document"]
    chairs = [(claim.state, claim.date) for claim in events if claim.type == "decision"]
    assert papers == ["Jakarta Declaration on an Epicentrum of Growth"]
    assert chairs == [("LA", "2023-09-07")]


def test_attendance_makes_no_event_without_a_meeting_that_is_named() -> None:
    assert _events("Ilham Aliyev attended the talks in Astana on Friday. The OTS has five members.") == []


def test_a_headline_makes_no_event_of_its_own() -> None:
    text = "SCO leaders sign Astana Declaration at summit in Astana\n\nKazakhstan expects rain on Friday.\n"
    assert _events(text) == []


def test_events_stay_linear_in_the_length_of_the_text() -> None:
    once = ARTICLE.partition("\n\n")[2]
    spent = []
    for times in (20, 160):
        article = Article(once * times, "", date(2023, 9, 8))
        started = time.process_time()
        read(article)
        spent.append(time.process_time() - started)
    assert spent[1] < 8 * spent[0] * 3


@pytest.mark.parametrize(
    "text", ["BRICS leaders agreed that", "BRICS members decided on", "BRICS has decided that"]
)
def test_a_line_that_breaks_off_decides_nothing(text: str) -> None:
    assert _events(text) == []


@pytest.mark.parametrize(
    ("paper", "title"),
    [
        ("the SCO Development Strategy until 2035", "SCO Development Strategy until 2035"),
        (
            "a statement on the anniversary of the end of the war",
            "statement on the anniversary of the end of the war",
        ),
        ("a programme of cooperation in green industry", "programme of cooperation in green industry"),
        ("the concept of a common market of gas", "concept of a common market of gas"),
        ("a declaration on cooperation in Astana", "declaration on cooperation"),
        ("a declaration of the leaders", "declaration"),
        (
            "a plan for marking the anniversary of the Victory",
            "plan for marking the anniversary of the Victory",
        ),
        ("a treaty between the SCO and Mongolia on trade", "treaty between the SCO and Mongolia on trade"),
        ("an agreement on setting up a Fund of Water", "agreement on setting up a Fund of Water"),
        (
            "the Protocol amending the Charter on Trade of March 5, 2012",
            "Protocol amending the Charter on Trade of March 5, 2012",
        ),
        (
            "a statement by the heads of state on the drought",
            "statement by the heads of state on the drought",
        ),
        (
            "the Programme of Work in Curbing Piracy, Smuggling and Fraud for 2031-2033",
            "Programme of Work in Curbing Piracy, Smuggling and Fraud for 2031-2033",
        ),
        (
            "a protocol on awarding Mongolia the title of a bridge",
            "protocol on awarding Mongolia the title of a bridge",
        ),
        ("a concept for building a shared store of grain", "concept for building a shared store of grain"),
        (
            "a document on the main lines of the union's sport policy",
            "document on the main lines of the union's sport policy",
        ),
        ("a memorandum of understanding (MoU) on fish", "memorandum of understanding (MoU) on fish"),
        ("the regional programme “Clean Rivers” in Lahore", "regional programme “Clean Rivers”"),
        (
            "an accord on drawing and sharing the water of the lake",
            "accord on drawing and sharing the water of the lake",
        ),
        ("an agreement on the sidelines of the talks", "agreement"),
        ("an appeal to the peoples of the East", "appeal to the peoples of the East"),
        ("a trade agreement with Mongolia", "trade agreement with Mongolia"),
        ("the Declaration on Building a Land of Rivers", "Declaration on Building a Land of Rivers"),
        ("the Declaration on Banking the day before", "Declaration on Banking"),
        ("an agreement in the field of forestry", "agreement in the field of forestry"),
        ("a press communique", "press communique"),
        ("a statement on the growing of tea and a partnership", "statement on the growing of tea"),
        ("the strategy for the first time", "strategy"),
        ("a declaration within a week", "declaration"),
    ],
)
def test_a_title_is_told_to_its_end(paper: str, title: str) -> None:
    text = f"The SCO leaders adopted {paper} on Friday."
    claims = read(Article(text, text, date(2025, 9, 1))).claims
    assert [claim.title for claim in claims if isinstance(claim, EventClaim)] == [title]


def test_each_of_two_numbered_meetings_rests_on_the_days_of_both() -> None:
    text = "The Philippines will host the 48th and 49th ASEAN summits in May and in November, officials said."
    made = [claim for claim in read(Article(text, "", date(2026, 1, 9))).claims if claim.kind == "event"]
    words = "the 48th and 49th ASEAN summits in May and in November"
    assert [[span.text for span in claim.evidence] for claim in made] == [[words], [words]]


@pytest.mark.parametrize(
    ("decided", "titles"),
    [
        ("decided to declare 2026 the Year of Health Care", ["declare 2026 the Year of Health Care"]),
        (
            "designated 2030 and 2031 as the “Years of Open Water”",
            ["2030 and 2031 as the “Years of Open Water”"],
        ),
        ("agreed that a set of joint drills would be held", ["a set of joint drills would be held"]),
        (
            "agreed that the secretariat should move to Lahore",
            ["the secretariat should move to Lahore"],
        ),
        (
            "declared Lahore the SCO Museum and Library Capital",
            ["Lahore the SCO Museum and Library Capital"],
        ),
        ("agreed on a set of rules for dividing water", ["a set of rules for dividing water"]),
        ("agreed that only talks could bring peace", []),
        ("agreed that there will be no cheap terms any more", []),
        (
            "instructed the ministries to finish work on the approval of the draft Roadmap on trade",
            ["finish work on the approval of the draft Roadmap on trade"],
        ),
    ],
)
def test_a_decision_is_told_to_its_end(decided: str, titles: list[str]) -> None:
    assert [claim.title for claim in _events(f"The SCO leaders {decided}.")] == titles


@pytest.mark.parametrize(
    ("told", "titles"),
    [
        ("A protocol was signed on fees for the use of roads.", ["protocol on fees for the use of roads"]),
        ("Statements were adopted on rice and on tea.", ["Statements on rice"]),
        ("A protocol was signed on the sidelines of the talks.", ["protocol"]),
        ("A protocol was signed on Friday.", ["protocol"]),
        ("Documents were signed on trade.", []),
        ("“Green Vision has been approved at the meeting,” he said.", ["Green Vision"]),
        ("They approved the draft convention on fish.", ["draft convention on fish"]),
        ("They approved the draft papers.", []),
        ("These are the results: the rules.", []),
    ],
)
def test_a_paper_whose_topic_stands_behind_its_verb(told: str, titles: list[str]) -> None:
    events = _events(f"The BSEC ministers met in Baku on May 5. {told}")
    assert [claim.title for claim in events if claim.type == "document"] == titles


@pytest.mark.parametrize(
    ("told", "titles"),
    [
        (
            "Documents signed at the BSEC summit include the Varna Appeal, a roadmap and a plan on tea.",
            ["Varna Appeal", "roadmap", "plan on tea"],
        ),
        (
            "The list of papers adopted by the BSEC leaders comprises a charter and a strategy on rice.",
            ["charter", "strategy on rice"],
        ),
        (
            "Among the accords reached by the BSEC leaders are a protocol on tolls and a memorandum on fish.",
            ["protocol on tolls", "memorandum on fish"],
        ),
        ("Papers signed by India and Nepal include a treaty on water.", []),
        ("Also approved were a plan of action and a statute.", ["plan of action", "statute"]),
        ("Issues discussed there include a treaty on water.", []),
        ("A plan was signed, as was a protocol on tolls.", ["plan", "protocol on tolls"]),
        ("A delegation was invited, as was a statement of theirs.", []),
        ("The leaders gave their approval to a plan and a charter.", ["plan", "charter"]),
        ("Baku gave its approval to a plan with Nepal.", []),
        (
            "Documents in the fields of forestry and fish were signed.",
            ["Documents in the fields of forestry and fish"],
        ),
        ("Talks in the field of forestry were held.", []),
        ("The leaders are expected to end the meeting with a joint statement.", ["joint statement"]),
        ("The meeting may end with a joint statement.", []),
        ("They will consider a statement, a plan of drills and an accord on tea.", []),
        (
            "The BSEC Council will consider a statement, a plan of drills and an agreement on tea.",
            ["statement", "plan of drills", "agreement on tea"],
        ),
        ("They voiced their intention to adopt a roadmap on ports next year.", ["roadmap on ports"]),
        ("Nepal voiced its intention to adopt a roadmap with India.", []),
        ("The ministers completed a charter to be signed at the BSEC summit.", ["charter"]),
        ("The leaders spoke of a charter to be signed by Nepal and India.", []),
        ("They signed the resolutions “On tea” and “On tolls for 2027”.", ["On tea", "On tolls for 2027"]),
        ("They discussed the resolutions “On tea” and “On tolls”.", []),
        (
            "Three papers were signed. The papers include the decisions of ministers “On tea” and “On rice”.",
            ["On tea", "On rice"],
        ),
        (
            "The documents were sent for approval to the BSEC Council. They include the draft address to the"
            " peoples of the region and the draft Regulation on Games.",
            ["draft address to the peoples of the region", "draft Regulation on Games"],
        ),
        ("Documents were sent for approval to the parliament of Nepal. They include a budget.", []),
        ("It is planned to sign concepts of development of ports.", ["concepts of development of ports"]),
        (
            "Three papers were adopted: a charter, a plan and a treaty on tea.",
            ["charter", "plan", "treaty on tea"],
        ),
        ("The plan was adopted: a charter will follow.", ["plan"]),
        ("The resolutions “On tea” and “On tolls” were adopted.", ["On tea", "On tolls"]),
        ("They approved the Agreement “On Tolls”.", ["Agreement “On Tolls”"]),
        (
            "Six documents were signed, among which were the Varna Charter, a plan and a treaty on tea.",
            ["Varna Charter", "plan", "treaty on tea"],
        ),
        ("The documents prepared for the meeting include a roadmap on trade.", ["roadmap on trade"]),
        (
            "They adopted the Varna Declaration, the Roadmap on Ports and the BSEC Partnership for Rice.",
            ["Varna Declaration", "Roadmap on Ports", "BSEC Partnership for Rice"],
        ),
        (
            "They adopted the Varna Declaration, a statement on ports and the Global Health Initiative.",
            ["Varna Declaration", "statement on ports"],
        ),
    ],
)
def test_papers_that_one_sentence_lists(told: str, titles: list[str]) -> None:
    events = _events(f"The BSEC leaders met in Baku on May 5. {told}")
    assert [claim.title for claim in events if claim.type == "document"] == titles


@pytest.mark.parametrize(
    ("paper", "made"),
    [("trade agreement of the CIS", 0), ("CIS Charter", 3), ("agreement creating the CIS", 3)],
)
def test_states_accede_by_a_charter_that_they_sign_and_not_by_any_agreement(paper: str, made: int) -> None:
    text = f"The {paper} was signed by Belarus, Moldova and Tajikistan on January 22, 1993."
    events = [claim for claim in read(Article(text, "", date(2026, 1, 9))).claims if claim.kind == "event"]
    assert sum(event.type == "accession" for event in events) == made
