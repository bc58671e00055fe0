"""The words by which English news says that a state belongs, joins, leaves, and how sure that is. Lemmas."""

import re

from workbench.domain.vocabulary import Status
from workbench.reading.english.words.closed_class import words

# Groups of states

BODIES = words(
    "bloc group grouping organisation organization alliance association union forum format platform club"
    " community pact body framework mechanism league commonwealth partnership institution coalition"
    " quintet trio quartet confederation conference"
)
"""Nouns that stand for a format: "the bloc", "the five-nation grouping", "the SCO family" among them."""
FAMILY = BODIES | words("family circle rank ranks fold table system")
STATE_NOUNS = words("country state nation republic government authority authorities leadership")
GOVERNMENTS = words(
    "government authorities authority leadership parliament side cabinet administration senate congress duma"
    " majlis mejlis legislature lawmaker"
)
COUNTS = words("countries states nations members")
COUNTED = words("country state nation economy power market")
"""What a bloc may be said to be one of: "the BRICS group of emerging economies"."""

# Acts. What takes the format as its object, and what reaches it by a preposition.

JOIN_OBJECT = words("join rejoin enter")
JOIN_TO = {"accede": ("to",), "return": ("to",), "adhere": ("to",), "rejoin": ()}
CURRENCY_VERBS = {"adopt": (), "introduce": (), "switch": ("to",)}
"""What one does with a currency: "adopt the euro", "switch to the euro"."""
ADMIT = words(
    "admit accept include incorporate induct integrate take readmit welcome receive embrace add absorb co-opt"
    " see"
)
LEAVE_OBJECT = words("leave quit exit abandon desert ditch")
LEAVE_FROM = words("withdraw pull walk secede depart exit break drop bow resign")
EXPEL = words("expel exclude eject oust remove kick throw bar")
SUSPEND = words("suspend freeze halt pause")
DENOUNCE = words("denounce abrogate terminate annul repudiate discontinue")
BASES = words("agreement treaty charter convention protocol statute pact accord document deal")
MEMBERSHIP = words("membership participation accession involvement")
INCLUDE = words("include comprise unite group embrace encompass number involve")
MADE_UP = words("consist compose make comprise form")
FOUNDING = words("found establish create form launch set")
SHOWING = words("show express voice declare reiterate signal")
WISHES = words("interest desire wish ambition intention hope hopes aspiration aspirations eagerness")
EXPANDING = words("expand enlarge grow widen broaden extend")
RECALLING = words(
    "show reflect underscore underline highlight confirm recall note stress emphasise emphasize use"
)
"""What is done with a status that one has."""
KEEPING = words("change maintain preserve value revise")
"""The same, be it planned or denied."""
BELONG = words("belong")
BECOME = words("become")
TURN = words("turn evolve grow develop")
"""What one does into something else by oneself."""
BE = words("be remain stay")
GIVE = words(
    "grant give award confer accord bestow extend offer assign hand recognise recognize designate provide"
)
GET = words("receive obtain get gain acquire win secure earn attain achieve accept")
HOLD = words("hold have enjoy possess retain keep occupy")
RAISE = words("upgrade elevate raise promote transform convert downgrade lower")
LOSE = words("lose forfeit surrender relinquish renounce")
APPLY = words("apply petition")
PREPARING = words("prepare consider weigh draft mull")
"""What is done with an application before it is handed in."""
INVITE = words("invite")
HOST = words("host chair attend visit participate")

# Nouns for acts

FULL = words("full full-fledged full-scale")
"""What makes a participation a membership."""
JOINING_NOUNS = words(
    "accession admission admittance entry entrance inclusion acceptance incorporation joining integration"
    " return"
)
LEAVING_NOUNS = words("withdrawal exit departure expulsion exclusion secession")
SUSPENDING_NOUNS = words("suspension")
LIFTING = words("lift end revoke cancel reverse rescind annul overturn remove")
"""What ends a suspension."""

# Statuses

STATUS_HEADS = {
    "member": Status.MEMBER,
    "member-state": Status.MEMBER,
    "newcomer": Status.MEMBER,
    "founder": Status.MEMBER,
    "co-founder": Status.MEMBER,
    "participant": Status.MEMBER,
    "signatory": Status.MEMBER,
    "ally": Status.MEMBER,
    "entrant": Status.MEMBER,
    "arrival": Status.MEMBER,
    "addition": Status.MEMBER,
    "observer": Status.OBSERVER,
    "partner": Status.PARTNER,
    "associate": Status.ASSOCIATE,
    "candidate": Status.CANDIDATE,
    "guest": Status.GUEST,
    "aspirant": Status.CANDIDATE,
    "applicant": Status.CANDIDATE,
    "membership": Status.MEMBER,
}
BADGES = words("credential credentials badge seat chair slot card tier place bench role rights")
STANDINGS = words("party status membership standing rank position") | BADGES
STATUS_MODIFIERS = {**STATUS_HEADS, "participating": Status.MEMBER, "associated": Status.ASSOCIATE,
                    "acceding": Status.CANDIDATE, "applicant": Status.CANDIDATE}  # fmt: skip
FOREIGN_PARTNERS = words(
    "trading trade strategic economic key biggest largest important close closest reliable natural main"
    " major business development security investment energy junior equal political military regional top"
    " leading trusted valuable coalition significant crucial essential indispensable valued active"
)

# How sure it is

PLANNING = words(
    "plan intend schedule expect slate prepare decide vow pledge promise resolve agree aim set commit"
    " determine arrange anticipate elect choose poise tip bill earmark pencil tap destine"
)
PROPOSING = words(
    "propose suggest consider mull discuss weigh contemplate urge recommend hope want wish seek aspire"
    " like desire eye try attempt strive offer debate explore study examine negotiate favour favor support"
    " back advocate dream ponder evaluate call push lobby appeal press encourage need wait look work"
    " welcome express voice deserve threaten consult prefer toy flirt dally wrestle"
)
REFUSING = words(
    "refuse decline reject fail oppose deny dismiss refute rule exclude forget neglect cancel drop"
    " abandon scrap shelve renounce disavow avoid refrain abstain"
)
REJECTING = words("rule reject decline refuse dismiss exclude")
"""What a state does with a membership that it does not want."""
CEASING = words("cease stop")
HELPING = words(
    "expand enlarge grow widen broaden manage help begin start proceed go allow permit enable let"
    " authorise authorize clear get continue"
)
HEARSAY = words("say report believe rumour rumor understand allege think reckon")
SEEMING = words("seem appear tend")
DECIDING = words(
    "decide agree approve vote pass endorse adopt confirm announce ratify resolve sign finalise finalize"
    " complete formalise formalize conclude accept ink"
)
DENYING = words("deny reject refute dismiss dispute disprove rebut")
PLAN_NOUNS = words(
    "process procedure formality formalities plan plans intention intent decision commitment"
    " pledge agreement promise"
    " path course roadmap way"
)
PROPOSAL_NOUNS = words(
    "desire wish aspiration interest hope ambition willingness readiness eagerness proposal idea possibility"
    " prospect option chance opportunity right bid talk talks discussion discussions negotiation negotiations"
    " question issue matter initiative campaign consideration support case call hopes aspirations ambitions"
    " prospects consultations effort efforts attempt dialogue debate eligibility requirement condition"
    " conditions criteria goal aim objective road feasibility likelihood step steps referendum argument"
    " preparation"
)
REFUSAL_NOUNS = words("refusal failure rejection opposition")
REQUEST_NOUNS = words("application request petition")
INVITATION_NOUNS = words("invitation invite offer")
TALES = words("rumour rumor report speculation claim suggestion allegation information news story gossip")
RUMOUR_NOUNS = words("rumour rumor report speculation claim suggestion allegation")
HEDGES = words("reportedly allegedly apparently supposedly purportedly rumoured rumored")
HEDGING_PHRASES = (
    "word in ",
    "word is that",
    "word has it",
    "rumour has it",
    "rumor has it",
    "the talk is that",
    "according to unconfirmed",
    "unconfirmed report",
    "according to rumour",
    "according to rumor",
    "it is rumoured",
    "it is rumored",
    "is said to",
    "are said to",
    "is believed to",
    "are believed to",
    "is understood to",
    "is rumoured to",
    "is rumored to",
    "anonymous source",
    "unnamed source",
    "sources claim",
    "speculation that",
    "citing people familiar",
    "citing sources",
    "familiar with the matter",
    "sources familiar",
    "according to media reports",
    "according to local media",
    "local media reported",
    "media outlets reported",
    "several media",
    "rumours that",
    "rumors that",
)
NOT_TRUE = (
    "it is not true that",
    "it is untrue that",
    "it is false that",
    "it is not the case that",
    "it was not true that",
    "there is no truth to",
    ", which is not true",
    ", which is untrue",
    ", which is false",
)
_TO_ITS_END = r".*?(?= (?:;|, (?:as|because|since|while|but|although|though)\b)|$)"
UNTRUE_REPORT = re.compile(
    r"\b(?:reports|rumou?rs|claims|allegations|speculation|information)\b(?: \w+){0,6} that\b.*"
    r"\b(?:are|is|were|was) (?:not true|untrue|false|unfounded|groundless|baseless|fake|wrong)\b"
    r"|\b(?:fake|false|untrue|bogus) (?:(?:the|an?|any) )?"
    r"(?:news|reports?|rumou?rs?|claims?|information|stor(?:y|ies)) that\b" + _TO_ITS_END + "|"
    r"\bwrong to (?:say|write|report|claim|state|suggest)\b" + _TO_ITS_END
)
"""Reports that the sentence itself says are untrue."""
CORRECTED = (
    "an earlier version",
    "a previous version",
    "incorrectly",
    "wrongly sa",
    "wrongly stat",
    "wrongly describ",
    "wrongly report",
    "wrongly list",
    "mistakenly",
    "erroneously",
)
"""What tells that a thing was said by mistake."""
UNKNOWN = (
    "neither confirm",
    "not aware of",
    "unaware of",
    "no knowledge of",
    "knows nothing of",
    "knew nothing of",
    "has no information on",
    "has no information about",
    "had no information on",
    "had no information about",
)
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
CONDITIONS = words("if unless whether lest provided")
