"""One sentence, what it claims of memberships. Half of the cases are traps: they claim less than they seem to."""

from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import MembershipClaim
from workbench.reading import read

_PUBLISHED = date(2025, 6, 1)

# Each claim: state, format, status, modality, then since= and until= where the words tell them.
_CASES = """
# joining, decided
Belarus joined the Shanghai Cooperation Organisation in July 2024. | BY sco member decided since=2024-07
Belarus became the tenth full member of the SCO on 4 July 2024. | BY sco member decided since=2024-07-04
Indonesia has officially joined BRICS as a full member. | ID brics member decided
Timor-Leste acceded to ASEAN in October 2024. | TL asean member decided since=2024-10
In 2001 Uzbekistan joined the SCO. | UZ sco member decided since=2001
Indonesia joins BRICS | ID brics member decided
Belarus Joins Shanghai Cooperation Organisation | BY sco member decided
The SCO admitted India and Pakistan in 2017. | IN sco member decided since=2017; PK sco member decided since=2017
India and Pakistan were admitted to the SCO in June 2017. | IN sco member decided since=2017-06; PK sco member decided since=2017-06
Iran was accepted into BRICS on 1 January 2024. | IR brics member decided since=2024-01-01
Egypt, Ethiopia, Iran and the United Arab Emirates joined BRICS in 2024. | EG brics member decided since=2024; ET brics member decided since=2024; IR brics member decided since=2024; AE brics member decided since=2024
Along with Iran, Egypt joined BRICS in January 2024. | EG brics member decided since=2024-01; IR brics member decided since=2024-01
Finland, which joined NATO in 2023, will host the exercise. | FI nato member decided since=2023
The accession of Belarus to the SCO was approved in Astana. | BY sco member decided
Belarus's accession to the SCO was completed in July 2024. | BY sco member decided since=2024-07
SCO leaders decided to admit Belarus as a full member. | BY sco member decided
The Council of Heads of State of the SCO approved the admission of Iran as a full member. | IR sco member decided
Since joining the EAEU in 2015, Kyrgyzstan has seen its exports grow. | KG eaeu member decided since=2015
After joining the EAEU in 2015, Armenia cut its tariffs. | AM eaeu member decided since=2015
Georgia withdrew from the CIS in 2009. | GE cis former decided since=2009
Georgia left the Commonwealth of Independent States in August 2009. | GE cis former decided since=2009-08
Uzbekistan quit the CSTO in 2012. | UZ csto former decided since=2012
Britain left the European Union on 31 January 2020. | GB eu former decided since=2020-01-31
Mali, Burkina Faso and Niger pulled out of ECOWAS in January 2025. | ML ecowas former decided since=2025-01; BF ecowas former decided since=2025-01; NE ecowas former decided since=2025-01
Qatar exited OPEC in 2019. | QA opec former decided since=2019
Russia was expelled from the Council of Europe in March 2022. | RU council-of-europe former decided since=2022-03
Armenia has frozen its participation in the CSTO. | AM csto suspended decided
The Arab League suspended Syria in 2011. | SY arab-league suspended decided since=2011
Niger's membership in the African Union was suspended in August 2023. | NE african-union suspended decided since=2023-08
Moldova has denounced the CIS Charter. | MD cis former decided
# being
Kazakhstan is a member of the EAEU. | KZ eaeu member decided
Turkey is a NATO member. | TR nato member decided
Turkey is a dialogue partner of the SCO. | TR sco partner decided
Mongolia is an observer state in the SCO. | MN sco observer decided
Hungary has been an observer in the Organization of Turkic States since 2018. | HU ots observer decided since=2018
Turkmenistan has held observer status in the OTS since 2021. | TM ots observer decided since=2021
Turkmenistan remains an associate member of the CIS. | TM cis associate decided
Serbia remains a candidate for EU membership. | RS eu candidate decided
As a member of the SCO, Pakistan supports the initiative. | PK sco member decided
Iran, a full member of the SCO since 2023, backed the plan. | IR sco member decided since=2023
Tajikistan, which is a member of the CSTO, abstained. | TJ csto member decided
SCO member Iran signed the document. | IR sco member decided
Kyrgyzstan, an EAEU member state, raised the issue. | KG eaeu member decided
The EAEU comprises Armenia, Belarus, Kazakhstan, Kyrgyzstan and Russia. | AM eaeu member decided; BY eaeu member decided; KZ eaeu member decided; KG eaeu member decided; RU eaeu member decided
The CSTO includes Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan. | AM csto member decided; BY csto member decided; KZ csto member decided; KG csto member decided; RU csto member decided; TJ csto member decided
The OTS consists of Azerbaijan, Kazakhstan, Kyrgyzstan, Turkey and Uzbekistan. | AZ ots member decided; KZ ots member decided; KG ots member decided; TR ots member decided; UZ ots member decided
SCO observers are Mongolia and Afghanistan. | MN sco observer decided; AF sco observer decided
The members of the GUAM are Georgia, Ukraine, Azerbaijan and Moldova. | GE guam member decided; UA guam member decided; AZ guam member decided; MD guam member decided
The Quad brings together Australia, India, Japan and the United States. | AU quad member decided; IN quad member decided; JP quad member decided; US quad member decided
Members of the D-8 include Turkey, Iran and Indonesia. | TR d-8 member decided; IR d-8 member decided; ID d-8 member decided
The EAEU (Armenia, Belarus, Kazakhstan, Kyrgyzstan and Russia) was set up in 2015. | AM eaeu member decided; BY eaeu member decided; KZ eaeu member decided; KG eaeu member decided; RU eaeu member decided
EAEU member states Armenia, Belarus and Kazakhstan agreed to cut tariffs. | AM eaeu member decided; BY eaeu member decided; KZ eaeu member decided
Armenia belongs to the EAEU. | AM eaeu member decided
Uzbekistan is part of the Organization of Turkic States. | UZ ots member decided
# statuses given and got
The SCO granted Turkmenistan the status of a guest. | TM sco guest decided
Uzbekistan was granted observer status in the EAEU in December 2020. | UZ eaeu observer decided since=2020-12
Iran received observer status in the EAEU in December 2024. | IR eaeu observer decided since=2024-12
The summit granted Laos the status of SCO dialogue partner. | LA sco partner decided
Kuwait has obtained the status of dialogue partner of the SCO. | KW sco partner decided
Iran's status was upgraded from observer to full member of the SCO in 2023. | IR sco member decided since=2023
Belarus was upgraded to a full member of the SCO. | BY sco member decided
Cuba and Bolivia became BRICS partner countries on 1 January 2025. | CU brics partner decided since=2025-01-01; BO brics partner decided since=2025-01-01
Belarus joined BRICS as a partner country. | BY brics partner decided
BRICS granted partner status to Nigeria. | NG brics partner decided
Ukraine was granted EU candidate status in June 2022. | UA eu candidate decided since=2022-06
Azerbaijan has applied for membership in the D-8. | AZ d-8 candidate decided
Malaysia applied to join BRICS in July 2024. | MY brics candidate decided since=2024-07
Turkey submitted an application for BRICS membership. | TR brics candidate decided
Argentina was invited to join BRICS. | AR brics invited decided
BRICS invited Saudi Arabia to join. | SA brics invited decided
Turkmenistan attended the SCO summit as a guest. | TM sco guest decided
Montenegro became a member of NATO in 2017 and Finland joined it in 2023. | ME nato member decided since=2017; FI nato member decided since=2023
# the past
Georgia was a member of the CIS until 2009. | GE cis member decided until=2009
Uzbekistan was a member of the EAEC from 2006 to 2008. |
Georgia is no longer a member of the CIS. | GE cis former decided
Georgia ceased to be a member of the CIS in 2009. | GE cis former decided since=2009
Uzbekistan is a former member of the CSTO. | UZ csto member decided until=../2025-06-01
Former SCO observer Iran is now a full member of the organisation. | IR sco observer decided until=../2025-06-01; IR sco member decided
The G8 included Russia until 2014. | RU g8 member decided until=2014
# plans
Azerbaijan to join D-8 as full member | AZ d-8 member planned
Belarus will become a full member of the SCO next month. | BY sco member planned since=2025-07
Vietnam plans to join BRICS. | VN brics member planned
Armenia intends to leave the CSTO. | AM csto former planned
Belarus is expected to join the SCO in July. | BY sco member planned since=2025-07
Vietnam is set to become a BRICS partner. | VN brics partner planned
Laos is to become a member of the SCO. | LA sco member planned
Armenia is going to withdraw from the CSTO. | AM csto former planned
Timor-Leste is due to join ASEAN in October 2025. | TL asean member planned since=2025-10
The leaders plan to admit Timor-Leste to ASEAN. | TL asean member planned
From 1 January 2026, Vietnam becomes a member of BRICS. | VN brics member planned since=2026-01-01
The minister said Vietnam would join BRICS next year. | VN brics member planned since=2026
Vietnam has decided to join BRICS. | VN brics member planned
Vietnam announced its plans to join BRICS. | VN brics member planned
Bulgaria will be granted observer status in the OTS. | BG ots observer planned
# proposals
Pakistan eyes BRICS membership | PK brics candidate proposed
Turkey is considering joining the SCO. | TR sco candidate proposed
Tashkent mulls full membership in the EAEU. | UZ eaeu candidate proposed
Azerbaijan may join the Organization of Islamic Cooperation's observers. |
Azerbaijan could become an SCO member. | AZ sco candidate proposed
Turkey wants to join BRICS. | TR brics candidate proposed
Armenia may withdraw from the CSTO. | AM csto former proposed
Armenia should leave the CSTO, the deputy said. | AM csto former proposed
He proposed granting Turkmenistan observer status in the EAEU. | TM eaeu observer proposed
Mongolia has expressed interest in joining the EAEU. | MN eaeu candidate proposed
Talks on Vietnam's accession to BRICS continue. | VN brics candidate proposed
The leaders discussed the possible accession of Afghanistan to the SCO. | AF sco candidate proposed
Kazakhstan might seek BRICS membership. | KZ brics candidate proposed
Turkey hopes to become a full member of the SCO. | TR sco candidate proposed
Sri Lanka seeks to join BRICS. | LK brics candidate proposed
The president suggested that Azerbaijan join the EAEU. | AZ eaeu candidate proposed
# denials
Kazakhstan does not plan to join BRICS. | KZ brics member denied
Turkmenistan is not a member of the SCO. | TM sco member denied
Kazakhstan has no plans to join BRICS. | KZ brics member denied
Uzbekistan will not join the EAEU. | UZ eaeu member denied
Argentina refused to join BRICS. | AR brics member denied
Argentina declined an invitation to join BRICS. | AR brics member denied
Saudi Arabia has not joined BRICS. | SA brics member denied
Saudi Arabia has yet to join BRICS. | SA brics member denied
Baku denied reports that Azerbaijan had left the CIS. | AZ cis former denied
The minister denied that Armenia was leaving the CSTO. | AM csto former denied
Serbia is neither a member of NATO nor a candidate. | RS nato member denied
Turkmenistan never joined the CSTO. | TM csto member denied
# rumours
Armenia has reportedly left the CSTO. | AM csto former reported
Saudi Arabia has allegedly joined BRICS. | SA brics member reported
Rumours that Turkey has joined the SCO are spreading. | TR sco member reported
According to unconfirmed reports, Thailand has joined BRICS. | TH brics member reported
# traps: nothing is claimed
The president of Turkey attended the SCO summit in Samarkand. |
Uzbekistan hosted the SCO summit in September 2022. |
Azerbaijan took part in the consultative meeting of the heads of state of Central Asia. |
Turkmenistan's foreign minister addressed the EAEU forum. |
Has Turkey joined the SCO? |
If Armenia leaves the CSTO, the base will be closed. |
Unless Serbia joins NATO, nothing will change. |
It is unclear whether Saudi Arabia has joined BRICS. |
The SCO has ten members. |
Nine countries have applied for BRICS membership. |
BRICS welcomed thirteen partner countries. |
Russia and China are strategic partners, and the SCO summit proved it. |
Kazakhstan is a member of the UN Security Council. |
Kazakhstan was elected a non-permanent member of the UN Security Council. |
India is the largest trading partner of the EAEU. |
Turkey joined the talks on the SCO charter. |
Armenia joined the ceasefire at the CIS summit. |
The Iranian president arrived in Minsk for the SCO summit. |
Members of the delegation from Iran met the head of the SCO. |
Uzbekistan supports the expansion of the SCO. |
Armenia left the meeting of the CSTO early. |
Kazakhstan withdrew from a CIS agreement on pensions. |
Russia left the talks in Minsk. |
The SCO and Iran signed a memorandum. |
The EU granted Moldova a loan. |
Kyrgyzstan received a delegation of the SCO. |
The EAEU signed a free trade agreement with Iran. |
An official from Belarus was appointed deputy head of the SCO. |
A NATO member warned Russia. |
The summit included talks with Iran and Turkey. |
The SCO summit brought together the leaders of India, Iran and China. |
The Uzbek football team joined the CIS Cup. |
The ministry of Azerbaijan published a statement on the EAEU. |
Leaders of the SCO will meet in Bishkek. |
Turkey left NATO's exercise early. |
The president of Azerbaijan is a guest in Moscow. |
Kazakhstan chairs the OTS this year. |
Vietnam joined Indonesia in condemning the BRICS statement. |
Trade between Iran and the EAEU rose by a third. |
A member of the Iranian parliament praised the SCO. |
The Shanghai Cooperation Organisation and Afghanistan discussed trade. |
Ashgabat hosted a meeting of the CIS Council of Heads of State. |
Kyrgyzstan suspended imports from the EAEU. |
The EAEU consists of a council and a commission. |
Thirteen countries received partner status in BRICS. |
Had Ukraine joined NATO, the war would not have started. |
The question of whether Armenia should remain in the CSTO is open. |
"""


def _case(line: str) -> tuple[str, set[tuple[str, ...]]]:
    words, _, claims = line.partition("|")
    expected = {tuple(claim.split()) for claim in claims.split(";") if claim.strip()}
    return words.strip(), expected


_TABLE = [_case(line) for line in _CASES.splitlines() if line.strip() and not line.startswith("#")]


def _claimed(words: str) -> set[tuple[str, ...]]:
    reading = read(Article(words, "", _PUBLISHED))
    found = set()
    for claim in reading.claims:
        if isinstance(claim, MembershipClaim):
            dates = [f"{name}={value}" for name in ("since", "until") if (value := getattr(claim, name))]
            found.add((claim.state, claim.format, str(claim.status), str(claim.modality), *dates))
    return found


@pytest.mark.parametrize(("words", "expected"), _TABLE, ids=[words for words, _ in _TABLE])
def test_a_sentence_claims_what_it_says(words: str, expected: set[tuple[str, ...]]) -> None:
    assert _claimed(words) == expected
