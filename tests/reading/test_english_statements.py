"""Statements in English: quotations of every style and indirect speech, each with its speaker."""

import time
from datetime import date

import pytest

from workbench.domain.article import Article
from workbench.domain.claims import StatementClaim
from workbench.reading import read
from workbench.reading.english.statements.quotations import Quotations

_ALIYEV = "President of Azerbaijan Ilham Aliyev"
# Text, then speaker, directness and the words of each statement.
TABLE: list[tuple[str, list[tuple[str, bool, str]]]] = [
    (
        "A spokesman for President Tokayev said the country has no plans to join the bloc.",
        [("A spokesman for President Tokayev", False, "the country has no plans to join the bloc")],
    ),
    # Who made the paper, who is quoted, who announced it, through whom it came
    (
        "The bid will be discussed, according to a statement that the Azerbaijani Foreign Ministry released.",
        [("Azerbaijani Foreign Ministry", False, "The bid will be discussed")],
    ),
    (
        "The matter will be discussed, according to a statement from the Foreign Ministry of Azerbaijan.",
        [("Foreign Ministry of Azerbaijan", False, "The matter will be discussed")],
    ),
    (
        "The bloc took them in, China's state agency quoted President Xi Jinping as announcing on Thursday.",
        [("Xi Jinping", False, "The bloc took them in")],
    ),
    (
        "That its papers were ready was announced earlier by Bakhtiyor Khakimov, the special envoy.",
        [("Bakhtiyor Khakimov", False, "its papers were ready")],
    ),
    (
        "It was announced by Bakhtiyor Khakimov on Monday that the papers were ready.",
        [("Bakhtiyor Khakimov", False, "the papers were ready")],
    ),
    ("It was decided by Bakhtiyor Khakimov that the papers were ready.", []),
    (
        "It was a good year, Kassym-Jomart Tokayev said on Monday, the Akorda press service reported.",
        [("Kassym-Jomart Tokayev", False, "It was a good year")],
    ),
    ("It was a good year, the official BELTA agency says.", []),
    (
        "It was a good year, Kassym-Jomart Tokayev told Interfax First Deputy Director Ivan Petrov.",
        [("Kassym-Jomart Tokayev", False, "It was a good year")],
    ),
    (
        "The year was good, and Kassym-Jomart Tokayev told Interfax First Deputy Director Petrov was late.",
        [("Kassym-Jomart Tokayev", False, "First Deputy Director Petrov was late")],
    ),
    # What was said goes on behind the speaker
    (
        "In May, Kassym-Jomart Tokayev said, the new office of the bloc in Delhi was opened.",
        [("Kassym-Jomart Tokayev", False, "In May the new office of the bloc in Delhi was opened")],
    ),
    (
        "For all that, the minister noted, the ties of both states with the bloc have never been better.",
        [
            (
                "the minister",
                False,
                "For all that the ties of both states with the bloc have never been better",
            )
        ],
    ),
    ("In Delhi, Kassym-Jomart Tokayev said, and everybody wrote it down, that all was well.", []),
    (
        "Kassym-Jomart Tokayev spoke. Laos, in his words, has become a partner of all in the bloc.",
        [("Kassym-Jomart Tokayev", False, "Laos has become a partner of all in the bloc")],
    ),
    (
        "Laos, according to Kassym-Jomart Tokayev, wants to join.",
        [("Kassym-Jomart Tokayev", False, "Laos wants to join")],
    ),
    (
        "Laos wants to join, according to Kassym-Jomart Tokayev, who met the press.",
        [("Kassym-Jomart Tokayev", False, "Laos wants to join")],
    ),
    # "The statement" is of the government or the embassy that spoke
    (
        "The Laotian embassy said it was glad. “Our bid has been welcomed by all,” the statement reads.",
        [
            ("Laotian embassy", False, "it was glad"),
            ("Laotian embassy", True, "Our bid has been welcomed by all"),
        ],
    ),
    (
        "The government of Laos said it was glad. “Our bid was welcomed by all,” the press statement noted.",
        [
            ("The government of Laos", False, "it was glad"),
            ("The government of Laos", True, "Our bid was welcomed by all"),
        ],
    ),
    # "The lender", "it", "the document": what they mean; no list of states speaks as its last or its first
    (
        "The New Development Bank has taken in three members, the lender announced on Thursday.",
        [("New Development Bank", False, "The New Development Bank has taken in three members")],
    ),
    (
        "It wants peace, the Secretariat said in a statement. It said that talks would follow.",
        [("the Secretariat", False, "It wants peace"), ("the Secretariat", False, "talks would follow")],
    ),
    (
        "The bloc wants peace, Vladimir Putin said. It said that talks would follow.",
        [("Vladimir Putin", False, "The bloc wants peace")],
    ),
    (
        "The leaders signed the Tianjin Declaration. The document says that force is no answer.",
        [("Tianjin Declaration", False, "force is no answer")],
    ),
    ("Brazil, India, China and South Africa, which make up the bloc, announced that six would join.", []),
    (
        "Uzbekistan had its say. Its prime minister called for a free trade zone.",
        [("prime minister", False, "called for a free trade zone")],
    ),
    ("Uzbekistan had its say. Its team called for a free trade zone.", []),
    # "in his words", "in his view"
    (
        "Vladimir Putin spoke. Belarus, in his words, “recently submitted an official bid” to join.",
        [("Vladimir Putin", True, "recently submitted an official bid")],
    ),
    (
        "Putin spoke. Alexander Lukashenko praised it as a step which in his view would add to trade.",
        [("Alexander Lukashenko", False, "would add to trade")],
    ),
    (
        "Berik Uali spoke. As Berik Uali put it, “the organization has no alternative”.",
        [("Berik Uali", True, "the organization has no alternative")],
    ),
    (
        "“It is just a matter of time,” according to Berik Uali.",
        [("Berik Uali", True, "It is just a matter of time")],
    ),
    (
        "President Masoud Pezeshkian, addressing the forum, noted the importance of the deal.",
        [("Masoud Pezeshkian", False, "noted the importance of the deal")],
    ),
    ("President Masoud Pezeshkian put it on the table.", []),
    (
        "The country is ready, Foreign Minister Maxim Ryzhenkov told the media, BelTA has learned.",
        [("Maxim Ryzhenkov", False, "The country is ready")],
    ),
    # Quotations
    ("“We agree,” Vladimir Putin said.", [("Vladimir Putin", True, "We agree")]),
    ('"We agree," said President Vladimir Putin.', [("Vladimir Putin", True, "We agree")]),
    ("‘We do agree,’ President Luis Arce said.", [("Luis Arce", True, "We do agree")]),
    ("'We do agree,' President Luis Arce said as he left.", [("Luis Arce", True, "We do agree")]),
    ("«We do agree», Vladimir Putin said.", [("Vladimir Putin", True, "We do agree")]),
    (
        "Three questions to Muzaffar Olimov, a political scientist.\n\nWill it join?\n\n"
        "Muzaffar Olimov: I doubt it. The president said no.\n\n"
        "And the others?\n\nMuzaffar Olimov: They will wait.",
        [
            ("Muzaffar Olimov", True, "I doubt it. The president said no."),
            ("Muzaffar Olimov", True, "They will wait."),
        ],
    ),
    (
        "Three questions to Muzaffar Olimov, a political scientist.\n\nQ: Will it join?\n\n"
        "A: We doubt it. The president said no.\n\n"
        "Q: And the others?\n\nA: They will wait.",
        [
            ("Muzaffar Olimov", True, "We doubt it. The president said no."),
            ("Muzaffar Olimov", True, "They will wait."),
        ],
    ),
    ("Grade A\n\nMuzaffar Olimov came first.\n\nA: nine points.", []),
    ("Participants\n\nMuzaffar Olimov: political scientist.\n\nDosym Satpayev: political scientist.", []),
    (
        "The president of Argentina said that it would join.\n\n"
        "The press service of the President of Kazakhstan confirmed that Kassym-Jomart Tokayev would come.",
        [
            ("The president of Argentina", False, "it would join"),
            ("The press service of the President of Kazakhstan", False, "Kassym-Jomart Tokayev would come"),
        ],
    ),
    (
        "Foreign Minister S Jaishankar, who represented India, met President Alexander Lukashenko."
        " “We welcome Belarus,” he said.",
        [("Subrahmanyam Jaishankar", True, "We welcome Belarus")],
    ),
    (
        "- We do agree to go there, Vladimir Putin said.",
        [("Vladimir Putin", True, "We do agree to go there")],
    ),
    ("- The talks went well, Vladimir Putin said.", [("Vladimir Putin", False, "The talks went well")]),
    (
        '"We do agree," President Luis Arce told reporters in La Paz, adding, "We have decided to go."',
        [("Luis Arce", True, "We have decided to go.")],
    ),
    (
        "“We agree,” Vladimir Putin said. “It is time to go.”",
        [("Vladimir Putin", True, "We agree. It is time to go.")],
    ),
    (
        "“If they agree,” Vladimir Putin told reporters, “we will go.”",
        [("Vladimir Putin", True, "If they agree, we will go.")],
    ),
    (
        "“The world is a family [of nations], and it must be strong,” " + _ALIYEV + " said in his speech.",
        [("Ilham Aliyev", True, "The world is a family [of nations], and it must be strong")],
    ),
    ("Vladimir Putin said: “We are ready to go.”", [("Vladimir Putin", True, "We are ready to go.")]),
    ("“He told me: ‘Go home,’ and I did,” Vladimir Putin said.", [("Vladimir Putin", True, "‘Go home,’")]),
    (
        "President Shavkat Mirziyoyev described the step as historic. “Today we build a bridge,” he said.",
        [
            ("Shavkat Mirziyoyev", False, "described the step as historic"),
            ("Shavkat Mirziyoyev", True, "Today we build a bridge"),
        ],
    ),
    (
        "“We are ready,” Rouhani said. Iranian President Hassan Rouhani was quoted by IRNA as saying"
        " that it is over.",
        [("Hassan Rouhani", True, "We are ready"), ("Hassan Rouhani", False, "it is over")],
    ),
    ("“Yes, why not!” President Luis Arce said.", [("Luis Arce", True, "Yes, why not!")]),
    # Indirect speech
    ("Vladimir Putin announced the decision at a briefing held after the talks, Xinhua reported.", []),
    (
        "The talks went well, Foreign Minister Mihai Popsoi said in Chisinau on Monday.",
        [("Mihai Popsoi", False, "The talks went well")],
    ),
    (
        "Vladimir Putin said on Monday that the talks went well.",
        [("Vladimir Putin", False, "the talks went well")],
    ),
    (
        "Vladimir Putin told reporters in Minsk the talks went well.",
        [("Vladimir Putin", False, "the talks went well")],
    ),
    ("According to Vladimir Putin, the talks went well.", [("Vladimir Putin", False, "the talks went well")]),
    ("The talks went well, according to Vladimir Putin.", [("Vladimir Putin", False, "The talks went well")]),
    ("As Vladimir Putin noted, the talks went well.", [("Vladimir Putin", False, "the talks went well")]),
    (
        "Vladimir Putin arrived on Monday. In his words, the talks went well.",
        [("Vladimir Putin", False, "the talks went well")],
    ),
    (
        "Vladimir Putin said the talks went well, adding that a deal was near.",
        [("Vladimir Putin", False, "the talks went well"), ("Vladimir Putin", False, "a deal was near")],
    ),
    ("President Luis Arce ruled out leaving the bloc.", [("Luis Arce", False, "ruled out leaving the bloc")]),
    # Who speaks
    (
        "The talks went well, Kremlin aide Yury Ushakov told reporters.",
        [("Yury Ushakov", False, "The talks went well")],
    ),
    (
        "The talks went well, Executive Director Kairat Sarybay noted. He added that a deal was near.",
        [("Kairat Sarybay", False, "The talks went well"), ("Kairat Sarybay", False, "a deal was near")],
    ),
    (
        "Niger's foreign minister, Bakary Yaou Sangare, said the exit was final. The minister denied"
        " that talks go on.",
        [("Bakary Yaou Sangare", False, "the exit was final"), ("Bakary Yaou Sangare", False, "talks go on")],
    ),
    (
        "Syria's foreign minister, Asaad al-Shaibani, hailed the vote. The diplomat said it was a return"
        " home.",
        [
            ("Asaad al-Shaibani", False, "hailed the vote"),
            ("Asaad al-Shaibani", False, "it was a return home"),
        ],
    ),
    ("ECOWAS said it would keep its doors open.", [("ECOWAS", False, "it would keep its doors open")]),
    (
        "The talks went well, the Kazakh Foreign Ministry said in a statement.",
        [("Kazakh Foreign Ministry", False, "The talks")],
    ),
    (
        "The talks went well, diplomats in Brussels said.",
        [("diplomats in Brussels", False, "The talks went well")],
    ),
    (
        "Tajikistan, as the Foreign Ministry in Dushanbe clarified, does not plan to apply.",
        [("the Foreign Ministry in Dushanbe", False, "does not plan to apply")],
    ),
    # Who said the sentence before
    (
        "The summit opens in May. This was announced by President Sadyr Japarov on Monday.",
        [("Sadyr Japarov", False, "The summit opens in May")],
    ),
    (
        "The summit opens in May. The head of the Foreign Policy Department, Muratbek Azymbakiev, said.",
        [("Muratbek Azymbakiev", False, "The summit opens in May")],
    ),
    (
        "The summit opens in May. Press secretary Dmitry Peskov told reporters about this.",
        [("Dmitry Peskov", False, "The summit opens in May")],
    ),
    (
        "The summit opens in May. This was reported by the press service of the ministry to Kun.uz.",
        [("the press service of the ministry", False, "The summit opens in May")],
    ),
    ("The summit opens in May. It was reported by TASS.", []),
    ("The summit opens in May. This was approved by President Sadyr Japarov.", []),
    ("The summit opens in May. This was not announced by President Sadyr Japarov.", []),
    # Marks and paragraphs
    ("''We agree to go,'' President Luis Arce said.", [("Luis Arce", True, "We agree to go")]),
    ("’’We agree to go,’’ President Luis Arce said.", [("Luis Arce", True, "We agree to go")]),
    ("“We came.\n\nWe saw. We won,” President Luis Arce said.", [("Luis Arce", True, "We saw. We won")]),
    (
        "President Luis Arce said: “We came to see them.\n\n“We saw them all.\n\n“We won there.”",
        [("Luis Arce", True, "We came to see them. We saw them all. We won there.")],
    ),
    (
        "“We are glad to go”, – noted the President of Bolivia Luis Arce.",
        [("Luis Arce", True, "We are glad to go")],
    ),
    ("Luis Arce, President of Bolivia: “We are glad.”", [("Luis Arce", True, "We are glad.")]),
    ("“We are glad of the talks,” reads the statement.", [("the statement", True, "We are glad")]),
    # States, offices, gerunds, papers
    ("Kazakhstan said on Wednesday that it would join.", [("Kazakhstan", False, "it would join")]),
    ("It would join, Moscow said.", [("Moscow", False, "It would join")]),
    ("South Africa believes that peace is near.", []),
    (
        "The plan is ready, Russia's foreign minister said. Sergei Lavrov spoke on radio.",
        [("Sergei Lavrov", False, "The plan is ready")],
    ),
    (
        "Luis Arce, on a trip to Lima, said joining the bloc would help.",
        [("Luis Arce", False, "joining the bloc would help")],
    ),
    (
        "According to a statement issued by the Foreign Ministry of Kazakhstan, talks went well.",
        [("Foreign Ministry of Kazakhstan", False, "talks went well")],
    ),
    (
        "According to the Kremlin, Vladimir Putin told Luis Arce that talks went well.",
        [("Vladimir Putin", False, "talks went well")],
    ),
    (
        "In the opinion of Luis Arce, the talks went well.",
        [("Luis Arce", False, "the talks went well")],
    ),
    (
        "President Luis Arce met them. The head of state pointed out that talks went well.",
        [("Luis Arce", False, "talks went well")],
    ),
    ("The talks went well, the report said.", [("the report", False, "The talks went well")]),
    # What stands about the attribution
    (
        "“We are glad to go,” Luis Arce wrote in an article published ahead of a summit to be held in May.",
        [("Luis Arce", True, "We are glad to go")],
    ),
    (
        "Minsk strives for more, Foreign Minister Luis Arce told BelTA after taking part in the summit.",
        [("Luis Arce", False, "Minsk strives for more")],
    ),
    (
        "The plan is ready, Luis Arce told French television channel France 24 on Thursday.",
        [("Luis Arce", False, "The plan is ready")],
    ),
    (
        "Luis Arce, Bolivian President, in an interview with the France 24 TV channel said that it is over.",
        [("Luis Arce", False, "it is over")],
    ),
    ("“We are glad to go,” Reuters quoted Luis Arce as saying.", [("Luis Arce", True, "We are glad to go")]),
    (
        "The plan is ready, local media quoted Luis Arce as saying on Tuesday.",
        [("Luis Arce", False, "The plan is ready")],
    ),
    ("After the talks ended, Luis Arce told a story.", []),
    ("Luis Arce met them. “We are glad to go” – said Arce.", [("Luis Arce", True, "We are glad to go")]),
    ("“We are glad to go,“ Luis Arce said.", [("Luis Arce", True, "We are glad to go")]),
    (
        "He met Prime Minister Datuk Seri Anwar Ibrahim. “We are glad to go,” Anwar Ibrahim said.",
        [("Anwar Ibrahim", True, "We are glad to go")],
    ),
    (
        "Talks went well, Bolivia’s Minister of Foreign Affairs, Celinda Sosa, wrote on X.",
        [("Celinda Sosa", False, "Talks went well")],
    ),
    (
        "They will meet, the press service of President Luis Arce reported.",
        [("the press service of President Luis Arce", False, "They will meet")],
    ),
    (
        "The ministry published Luis Arce’s letter, in which he praised the bloc. Mihai Popsoi came.",
        [("Luis Arce", False, "praised the bloc")],
    ),
    (
        "The plan is ready, the statement reads.The talks were held in May.",
        [("the statement", False, "The plan is ready")],
    ),
    (
        "Luis Arce said it is over.\n\nRead more:\n\n“Trade is up by half”",
        [("Luis Arce", False, "it is over")],
    ),
    # Asides, brackets, second headlines
    (
        "The head of the Center for Analysis (AIR Center), Farid Shafiyev, says Azerbaijan has proposed it.",
        [("Farid Shafiyev", False, "Azerbaijan has proposed it")],
    ),
    (
        "Minister Oleg Pankratov said after they had ratified the treaty that the document is safe.",
        [("Oleg Pankratov", False, "the document is safe")],
    ),
    (
        "In his speech that followed Modi's, Luis Arce said, “We fully back them.”",
        [("Luis Arce", True, "We fully back them.")],
    ),
    (
        "Bloc to stay\nIn March they will leave, Luis Arce said\nLuis Arce said that it is over.",
        [("Luis Arce", False, "it is over")],
    ),
    (
        "Luis Arce said that it is over. They met President Xi. The President stressed that it is good.",
        [("Luis Arce", False, "it is over"), ("Luis Arce", False, "it is good")],
    ),
    (
        "Luis Arce took part in the summit, the Akorda press service reports.",
        [("the Akorda press service", False, "Luis Arce took part in the summit")],
    ),
    # Long offices, hearers, who "he" is
    (
        "Work goes on, Trend reports, as stated by the head of the Committee on Foreign Affairs Farit Musin.",
        [("Farit Musin", False, "Work goes on")],
    ),
    (
        "According to the first deputy chairman of the Senate of Parliament Sadyk Safayev, it goes on.",
        [("Sadyk Safayev", False, "it goes on")],
    ),
    (
        "Luis Arce made it clear at a meeting with Wang Yi, said a statement released from Beijing.",
        [("a statement", False, "Luis Arce made it clear")],
    ),
    (
        "The ambassador Luis Arce noted that politicians should decide, adding that members help.",
        [("Luis Arce", False, "politicians should decide"), ("Luis Arce", False, "members help")],
    ),
    (
        "Bolivia would stay, Ambassador to Mongolia Luis Arce told Sputnik.",
        [("Luis Arce", False, "Bolivia would stay")],
    ),
    (
        "Luis Arce said that it is over. “We go on,” a government spokesperson said. It is best, he added.",
        [
            ("Luis Arce", False, "it is over"),
            ("a government spokesperson", True, "We go on"),
            ("a government spokesperson", False, "It is best"),
        ],
    ),
    (
        "The Foreign Ministry of Bolivia (banned), a body of the state, on Wednesday said it has a right.",
        [("Foreign Ministry of Bolivia", False, "it has a right")],
    ),
    ("Under the deal signed by Luis Arce, members stay.", []),
    # Who it was before
    (
        "The Secretary General of the OTS, Ambassador Kubanychbek Omuraliev.\nIlham Aliyev came.\n"
        "The Secretary General noted that it is over.",
        [("Kubanychbek Omuraliev", False, "it is over")],
    ),
    (
        "Tajik Ambassador to Belarus, Mr. Qozidavlat Qoimdodov, considers that it is over. “We go on,” Tajik"
        " diplomat said.",
        [("Qozidavlat Qoimdodov", False, "it is over"), ("Qozidavlat Qoimdodov", True, "We go on")],
    ),
    (
        "“We go on,” a spokesperson for the committee said. “We stay,” the spokesperson said.",
        [("a spokesperson for the committee", True, "We go on. We stay")],
    ),
    (
        "Foreign Minister Battsetseg Batmunkh met them. “We go on,” Battsetseg said.",
        [("Battsetseg Batmunkh", True, "We go on")],
    ),
    ("“We go on with ties,” Niyazov’s address says.", [("Niyazov’s address", True, "We go on with ties")]),
    (
        "MINSK, Sept 17 (Reuters) - President Luis Arce said\nhe was aiming at membership of the bloc.",
        [("Luis Arce", False, "he was aiming at membership")],
    ),
    (
        "They “are many”, President Luis Arce stated, adding: “This is based on double standards.”",
        [("Luis Arce", False, "They “are many”"), ("Luis Arce", True, "This is based")],
    ),
    # Who "he" is behind "where"; the ambassador by a long name; who is no holder of an office; two that speak
    (
        "Vladimir Putin said that it is over. Prime Minister Mihai Popsoi addressed the forum in Lima, where"
        " he stressed that trade grows.",
        [("Vladimir Putin", False, "it is over"), ("Mihai Popsoi", False, "trade grows")],
    ),
    (
        "“It is over,” Vladimir Putin said. On Friday Sadyr Japarov spoke at the summit, during which he"
        " urged that work go on.",
        [("Vladimir Putin", True, "It is over"), ("Sadyr Japarov", False, "work go on")],
    ),
    (
        "Turkmenistan's Ambassador to Bolivia, Batyr Nuryev ogly Saparov, met Luis Arce. “We agree,” said"
        " President Luis Arce. “We came to stay,” noted the ambassador.",
        [("Luis Arce", True, "We agree"), ("Batyr Nuryev ogly Saparov", True, "We came to stay")],
    ),
    (
        "“It is ours,” said President Sadyr Japarov. “We stay on,” said the ambassador.",
        [("Sadyr Japarov", True, "It is ours"), ("the ambassador", True, "We stay on")],
    ),
    (
        "“It is ours,” said Premier Luis Arce. “We stay on,” said the prime minister.",
        [("Luis Arce", True, "It is ours. We stay on")],
    ),
    (
        "Bolivia's president said the bloc was ready, and Mongolia's premier called it historic.",
        [
            ("Bolivia's president", False, "the bloc was ready"),
            ("Mongolia's premier", False, "called it historic"),
        ],
    ),
    (
        "Sadyr Japarov stressed that the bloc grew, while Bolivia's foreign minister praised it as a model.",
        [
            ("Sadyr Japarov", False, "the bloc grew"),
            ("Bolivia's foreign minister", False, "praised it as a model"),
        ],
    ),
    (
        "Sadyr Japarov said that trade grew, and that Bolivia's president praised the bloc.",
        [("Sadyr Japarov", False, "trade grew, and that Bolivia's president praised the bloc")],
    ),
    # Surnames that are pronouns; councillors; offices with commas, brackets and "under" in them
    ("“We agree,” said Vice Premier He Lifeng.", [("He Lifeng", True, "We agree")]),
    ("“We agree,” said Bolivian President Luis Arce last Tuesday.", [("Luis Arce", True, "We agree")]),
    ("“We agree,” said President Luis Arce Monday.", [("Luis Arce", True, "We agree")]),
    ("Vice Foreign Minister He Yadong said that it is over.", [("He Yadong", False, "it is over")]),
    ("State Councillor Wang Yi said that it is over.", [("Wang Yi", False, "it is over")]),
    (
        "The chair of the Senate (Bolivia's upper house) Committee on Trade, Olga Perez, said it is over.",
        [("Olga Perez", False, "it is over")],
    ),
    (
        "The head of the Committee on Trade, Energy and Ties with Asia, Olga Perez, said it is over. “We"
        " wait,” the lawmaker added.",
        [("Olga Perez", False, "it is over"), ("Olga Perez", True, "We wait")],
    ),
    (
        "A bid is ready, the head of the Border Service under the Government of Bolivia, Abdufattoh Zokirov,"
        " told reporters in Lima on Monday. “We have all the papers,” Zokirov said.",
        [("Abdufattoh Zokirov", False, "A bid is ready"), ("Abdufattoh Zokirov", True, "We have all")],
    ),
    # Set behind a colon; recorded; a report that is the press's; arrivals that are greeted
    ("Luis Arce underlined: «we wish to go there».", [("Luis Arce", True, "we wish to go there")]),
    ("“We are glad to go,” the website recorded Luis Arce as saying.", [("Luis Arce", True, "We are glad")]),
    ("According to TASS's report, the summit was held.", []),
    ("Sadyr Japarov welcomed the leaders of Bolivia and Mongolia.", []),
    ("Sadyr Japarov welcomed the delegations in Bishkek.", []),
    ("Sadyr Japarov welcomed the decision of Bolivia.", [("Sadyr Japarov", False, "welcomed the decision")]),
    # Nobody's statement
    ("The talks went well, Trend reports.", []),
    ("Bloomberg reported that the talks went well.", []),
    ("Russia said goodbye to the old order.", []),
    ("Vladimir Putin did not say that the talks went well.", []),
    ("The so-called “peace formula” was discussed.", []),
    ("“Is Panama next?” a reporter asked.", []),
    # Set in, told by what was done, or no words at all
    (
        "The exact dates, said Vladimir Putin, have not been agreed upon yet.",
        [("Vladimir Putin", False, "have not been agreed upon yet")],
    ),
    ("Sadyr Japarov complained of visas.", [("Sadyr Japarov", False, "complained of visas")]),
    (
        "Recep Tayyip Erdogan pressed for a peace conference.",
        [("Recep Tayyip Erdogan", False, "pressed for a peace conference")],
    ),
    (
        "Vladimir Putin asked fellow members to cut ties.",
        [("Vladimir Putin", False, "asked fellow members to cut ties")],
    ),
    (
        "Vladimir Putin called a return out of the question.",
        [("Vladimir Putin", False, "called a return out of the question")],
    ),
    (
        "The meetings were merged, the Saudi Foreign Ministry announced hours before the opening.",
        [("Saudi Foreign Ministry", False, "The meetings were merged")],
    ),
    ("GUAM tells the same tale: the country joined in April 1999.", []),
]


def _statements(text: str, published: date | None = date(2025, 11, 20)) -> list[StatementClaim]:
    claims = read(Article(text, "", published)).claims
    return [claim for claim in claims if isinstance(claim, StatementClaim)]


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[row[0][:50] for row in TABLE])
def test_who_said_what(text: str, wanted: list[tuple[str, bool, str]]) -> None:
    found = _statements(text)
    assert [(one.speaker, one.direct) for one in found] == [row[:2] for row in wanted]
    assert all(row[2] in one.quote for one, row in zip(found, wanted, strict=True))


ROLES = [
    ("Kremlin aide Yury Ushakov said that it is over.", "Kremlin aide"),
    ("In his closing remarks on Friday Bolivian President Luis Arce said it is over.", "Bolivian President"),
    ("At the end of his speech President Luis Arce said that it is over.", "President"),
    ("Chinese State Councilor Wang Yi said that it is over.", "Chinese State Councilor"),
    ("Azizbek Urunov, the President's Special Representative on WTO Issues, said that it is over.",
     "the President's Special Representative on WTO Issues"),
    ("It is over, said Omer Celik, spokesman for the ruling AK Party.", "spokesman for the ruling AK Party"),
    ("Türkiye's top diplomat Hakan Fidan stressed that it is over.", "Türkiye's top diplomat"),
    ("WTO Director-General Ngozi Okonjo-Iweala said that it is over.", "WTO Director-General"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_the_office_of_the_speaker(text: str, role: str) -> None:
    assert [one.role for one in _statements(text)] == [role]


def test_where_and_when_it_was_said() -> None:
    (one,) = _statements("The talks went well, Foreign Minister Mihai Popsoi said in Chisinau on Monday.")
    assert (one.place, one.date) == ("Chișinău", "2025-11-17")


VENUES = [
    ("Luis Arce told a press conference that it is over.", "press conference"),
    ("It is over, Luis Arce said in an interview with Izvestia.", "interview with Izvestia"),
    (
        "It is over, Luis Arce told reporters after a meeting of the Supreme Eurasian Economic Council.",
        "meeting of the Supreme Eurasian Economic Council",
    ),
    ("Luis Arce said at the 12th Summit of the OTS that it is over.", "12th Summit of the OTS"),
    ("Luis Arce said on Monday that it is over.", None),
]


@pytest.mark.parametrize(("text", "venue"), VENUES)
def test_the_occasion_on_which_it_was_said(text: str, venue: str | None) -> None:
    assert [one.venue for one in _statements(text)] == [venue]


def test_the_full_name_is_found_behind_the_surname() -> None:
    text = "Donald Trump met them.\n\n“It is a tremendous country,” Trump said.\n\n“A great one,” he added."
    assert {one.speaker for one in _statements(text)} == {"Donald Trump"}


def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = "“We came here to listen,” Donald Trump said.\n\n“And we listened to all.\n\n“Now we go home.”"
    (one,) = _statements(text)
    assert "Now we go home." in one.quote


def test_evidence_stands_in_the_text() -> None:
    for text, _ in TABLE:
        for claim in _statements(text):
            assert claim.evidence
            assert claim.rule.startswith("en.")
            assert all(text[span.start : span.end] == span.text for span in claim.evidence)


def test_marks_without_a_partner_do_no_harm() -> None:
    for text in ("“", "”", '"', "'", "‘ ’", 'a "b', "“a “b” c", "the states' rights", "'" * 50, "“" * 50):
        assert all(quote.start < quote.end for quote in Quotations(text).quotes)
        _statements(text)


def test_statements_stay_linear_in_the_length_of_the_text() -> None:
    once = "“We agree,” Vladimir Putin said. He added that a deal was near.\n\nThey met, diplomats said.\n\n"
    spent = []
    for times in (50, 400):
        started = time.process_time()
        _statements(once * times)
        spent.append(time.process_time() - started)
    assert spent[1] < 8 * spent[0] * 3
