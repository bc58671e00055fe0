"""The verbs by which English news says who spoke, and the words that go with them."""

from workbench.reading.english.words.closed_class import words

SPEECH = words(
    "say tell add note stress announce confirm believe think declare report explain claim argue suggest"
    " emphasise emphasize insist recall hope warn acknowledge mean state reveal clarify reiterate conclude"
    " remark write post tweet comment reply respond answer point underline underscore highlight observe"
    " assert assure inform promise admit joke predict estimate caution contend maintain elaborate continue"
    " affirm disclose indicate pledge vow stipulate specify quip complain concede recount reaffirm propose"
    " recommend ask urge agree expect deny read mention consider charge remind regret lament signal hint"
    " opine convey forecast reckon repeat counter retort"
)
ANNOUNCED = words("say tell announce report state note inform confirm disclose reveal declare mention")
"""Verbs whose words may stand in the sentence before: "This was announced by …"."""
STATE_SAYS = words(
    "say announce confirm declare state insist warn argue note claim deny add stress acknowledge reiterate"
    " maintain affirm continue go issue release publish"
)
"""What a state says by its name: "South Africa said on Wednesday"; what it believes is its leaders'."""
# Verbs that pass somebody's words on only with "that" or behind what was said.
BARE = words(
    "say tell add note stress announce believe think claim argue insist hope warn acknowledge explain"
    " suggest confirm emphasise emphasize declare state reveal remark admit predict promise"
    " indicate maintain reiterate recall fear expect underline underscore assure write mention opine reckon"
    " hint contend assert concede joke repeat vow pledge caution"
)
ACTS = words(
    "hail describe urge deny praise thank propose call criticise criticize condemn welcome reject dismiss"
    " rule suggest blame accuse defend slam denounce reiterate reaffirm recommend pledge vow promise"
    " express voice stress emphasise emphasize underline underscore highlight commend applaud advocate"
    " appeal outline draw complain press plead speak ask note warn point lament deplore decry demand"
    " congratulate exhort flag confirm affirm restate laud appreciate value regret sketch detail"
)
VOICED = words(
    "welcome hail urge praise thank call condemn criticise criticize denounce deplore express voice stress"
    " emphasise emphasize underline underscore highlight commend applaud reiterate reaffirm appeal deny warn"
    " rule point laud confirm regret"
)
"""Those of them that are words, whoever's they are; what a body rejects or proposes, it decides."""
CALLING = words("call term dub label brand")
"""Verbs by which one calls something a step, or historic."""
CREDITING = words("report write inform quote learn")
"""Verbs by which a medium is named: "…, Trend reports"."""
PASSING_ON = CREDITING | {"say", "note"}
"""Verbs by which what others said is passed on: "…, X told the summit, the press service said"."""
TO_WHOM = words("tell inform assure remind warn ask urge")
WORDS = words("word words opinion view estimate account assessment")
# Nouns of offices and callings: "the minister" is who holds one, or spoke last.
OFFICES = words(
    "president minister minster premier chancellor secretary diplomat official spokesman spokeswoman"
    " spokesperson speaker chairman chairwoman chairperson chair adviser advisor aide ambassador envoy"
    " governor mayor senator lawmaker leader king queen prince emir sultan commissioner head director"
    " analyst expert economist politician scientist chief representative coordinator deputy mp congressman"
    " researcher professor secretary-general vice-president statesman scholar historian author lawyer"
    " executive fellow manager negotiator counselor counsellor councilor councillor rector assistant sherpa"
    " ombudsman editor columnist general founder strategist attache consul rapporteur undersecretary"
    " affaires specialist commentator pundit"
)
SOURCES = words(
    "official officials source sources expert experts analyst analysts diplomat diplomats observers"
    " economists researchers lawmakers politicians organisers organizers insiders spokespeople specialists"
)
BODIES = words(
    "ministry government embassy office service administration secretariat department agency commission"
    " committee parliament council delegation cabinet kremlin bank fund centre center institute company"
    " mission opposition party army university think-tank presidency board chancellery union lender mfa mea"
    " leadership side"
)
GROUPS = words(
    "bloc organisation organization group grouping alliance association body forum platform community"
)
PAPERS = words(
    "statement communique communiqué declaration document release report resolution letter decree message"
    " readout address speech article appeal post announcement"
)
# Who has no words of their own here: the press.
PRESS = words(
    "media newspaper newspapers news reporter reporters journalist journalists outlet outlets broadcaster"
    " tv television channel website portal correspondent"
)
