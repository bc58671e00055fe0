"""The table of wordings: each a pattern over a line of lemmas and marks, and what it says.

Marks: S a state, K a capital, C what stands for a state, F a format, B what stands for one, I "it" or "they",
A a state's adjective, D a date, P a person, L a place. `<s>` is a list of states, `<f>` a format, `<st>` a
status with its format, if told, `<d>` a date with its preposition.
"""

import re
from dataclasses import dataclass

from workbench.domain.vocabulary import Modality, Status

_ONE = r"(?:the )?(?:[SK]\d+)(?! (?:'|’))(?: \( [^()]{1,30} \))?"
_AND = r"(?: ,)?(?: (?:and|as well as|plus|along with|together with|alongside|followed by|but also|and also))?"
_LIST = rf"{_ONE}(?:(?=(?: ,| and| as| plus| along| together| alongside| followed| but)){_AND} {_ONE})*"
_STATES = rf"(?P<s>{_LIST}|[CI]\d+(?! (?:'|’)))"
_FORMAT = r"(?:the )?(?P<f>[FBI]\d+)"
_DATE = r"(?P<d>(?:(?:in|on|since|from|as of|by|effective) )?D\d+)"
_KIND = (
    r"(?:(?:full|fledged|full-fledged|fully-fledged|associate|associated|dialogue|observer|candidate|partner|sectoral|"
    r"special|honorary|invited|acceding|participating|-) )*"
)
_STATUS_WORD = (
    r"(?:member|observer|partner|candidate|associate|participant|membership|newcomer|entrant|guest)"
    r"(?:[ -](?:state|country|nation|member|status))?"
)
_STATUS_WORD = rf"(?:{_STATUS_WORD}|(?:acceding|applicant) (?:state|country|nation))"
_DETAIL = (
    r"(?:(?:a|an|the|its|their|new|newest|latest|last|first|second|third|\w+th|only|official|founding|permanent|other|"
    r"fresh|\d+ st|\d+ nd|\d+ rd|\d+ th|one of the|so-called) )*"
)
_STATUS = (
    rf"{_DETAIL}(?:(?P<fs>F\d+) (?:(?:'|’) (?:s )?)?)?(?P<st>{_KIND}{_STATUS_WORD})"
    r"(?: (?:for|of|in|at|to|with|within|into|for membership of|for membership in|for membership|for accession to)"
    r" (?:the )?(?P<fo>[FB]\d+)(?: membership| accession)?| for membership| for accession)?"
)
_MACROS = {"<s>": _STATES, "<f>": _FORMAT, "<st>": _STATUS, "<d>": _DATE}
_FILL = r"(?: (?!;|:|\.)\S+){0,%d}?"


@dataclass(frozen=True, slots=True)
class Wording:
    """`keys` are lemmas of which the sentence must have one. `act` and `status` are those of propositions;
    `modality` what the wording makes of it, None where its verb alone tells; `turned` the status that a request
    or an invitation makes; `again` that status, format or act are those of what was said before; `least` the
    number of states that a list must have; `certain` that no trap around undoes it; `past` that it is so no more; `acts` the acts of which alone it can be said again; `at_once` that it was on the same day; `anew` that it is told although it was
    said before, for its date; `implied` that a partner needs no format beside it; `states_again` that the
    states are those of what was said before; `many` that the noun of status is a plural."""

    rule: str
    keys: frozenset[str]
    pattern: re.Pattern[str]
    act: str = ""
    status: Status | None = None
    modality: Modality | None = None
    turned: Status | None = None
    again: bool = False
    least: int = 1
    granted: bool = False
    certain: bool = False
    past: bool = False
    acts: tuple[str, ...] = ()
    at_once: bool = False
    anew: bool = False
    implied: bool = False
    states_again: bool = False
    many: bool = False


def _wording(
    rule: str,
    keys: str,
    pattern: str,
    act: str = "",
    status: Status | None = None,
    modality: Modality | None = None,
    anchored: bool = False,
    **more: object,
) -> Wording:
    pattern = re.sub(r"(?<!\?P)<(?:s|f|st|d)>", lambda found: _MACROS[found[0]], pattern)
    pattern = re.sub(r" ?\.\.(\d+)", lambda found: _FILL % int(found[1]), pattern)
    opens = r"^(?:[\d*•·–—-]+ )?(?:the )?" if anchored else r"(?:(?<=\s)|^)"
    compiled = re.compile(rf"{opens}{pattern}(?=\s|$)")
    return Wording(f"en.wording.{rule}", frozenset(keys.split()), compiled, act, status, modality, **more)  # type: ignore[arg-type]


_MEMBER, _CANDIDATE, _FORMER, _GUEST = Status.MEMBER, Status.CANDIDATE, Status.FORMER, Status.GUEST
_PROPOSED, _DENIED, _DECIDED, _PLANNED = Modality.PROPOSED, Modality.DENIED, Modality.DECIDED, Modality.PLANNED

_FOUND = (
    r"(?P<v>found|co-found|establish|create|form|launch|set|revive|re-establish|relaunch|resurrect|institute|initiate|"
    r"inaugurate|start|conceive|forge|constitute|bring)"
)
_FOUND_KEYS = (
    "found co-found establish create form launch set revive re-establish relaunch resurrect institute initiate"
    " inaugurate start conceive forge constitute bring founding"
)
_RULERS = (
    r"(?:(?:the )?(?:leader|president|head of state|head|prime minister|minister|foreign minister|government)s? of )?"
)
_ENTRY = r"(?:accession|admission|entry|inclusion|joining|arrival|addition|acceptance|incorporation|induction)"
_COUNTRY = r"(?:country|state|nation|republic|economy|power|one|government|member|entrant|newcomer|to)"

_FOUNDING = (
    _wording("founded", _FOUND_KEYS,
             rf"<f>(?: ,)?(?: which| that)? ..4 {_FOUND}(?: up| about| back| into being)? ..8 by {_RULERS}<s>",
             "joins", _MEMBER, granted=True, least=2),
    _wording("treaty", "treaty agreement accord charter pact declaration protocol convention",
             r"(?:treaty|agreement|accord|charter|pact|declaration|protocol|convention)"
             r"(?: on| of| for| that)?(?: the)? (?:establish|establishment|establishing|creation|create|creating|found"
             r"|founding|foundation|form|forming|formation)(?: of)? <f> ..5 (?P<v>sign|ink|conclude) ..6 by "
             rf"{_RULERS}<s>", "joins", _MEMBER, granted=True, least=2),
    _wording("among.founders", "founder founding co-founder",
             r"<s> (?P<v>be) (?:one of |among )(?:the |its )?(?:founder|co-founder|(?:founding|original|first) "
             r"(?:member|state|country|nation|republic|signatory|party)(?: state| country)?) of <f>", "is", _MEMBER),
)  # fmt: skip
_LISTS = (
    _wording("limited", "membership participation",
             r"membership (?:of|in) <f> (?P<v>be|remain) (?:limit|limited|confine|confined|restrict|restricted|open only)"
             r" to <s>", "is", _MEMBER, least=2),
    _wording("counts", "count number list have include reckon boast",
             r"<f> (?:(?:now|also|today|already|currently) )?(?P<v>count|number|list|have|include|reckon|boast) <s>"
             r" (?:among|amongst|as one of|as part of|as|in) (?:its|the|their) ..2 <st>", "is", certain=True),
    _wording("counts.among", "count number list have include reckon boast",
             r"<f> (?:(?:now|also|today|already|currently) )?(?P<v>count|number|list|have|include|reckon|boast)"
             r" (?:among|amongst) (?:its|the|their) ..1 <st>(?: ,)? <s>", "is", certain=True),
    _wording("listed.be", "list",
             r"on (?:the |its |that )?(?:(?P<f>[FB]\d+) ' s )?(?:\w+ )?list of <st>(?: for membership)? (?P<v>be) <s>", "is"),
    _wording("be.listed", "list",
             r"<s> (?P<v>be|remain|stay|stand)(?: also| still| all| now| already| both)* on"
             r" (?:the |its |that |this )?(?:(?P<f>[FB]\d+) ' s )?(?:same |long |short )?list of <st>", "is"),
    _wording("be.listed.too", "list queue",
             r"<s> (?P<v>be|remain|stay|stand)(?: also| still| all| now| already| both)* on (?:the|that|this)"
             r" (?:same |long |short |waiting )?list", "is", again=True),
    _wording("so.are", "so same", r"so (?:be|do|have|too be|too do) <s>", again=True),
    _wording("as.are", "as", r"as (?:be|do|have) <s>", again=True, at_once=True),
    _wording("true.of", "true same", r"(?:the )?(?:same|like) (?:be|hold|go)(?: true)? (?:of|for|with) <s>", again=True),
    _wording("did.so", "do follow",
             r"<s>(?: , (?:in turn|too|however|for its part) ,)? (?:have |later |then |also )*(?P<v>do|follow)"
             r" (?:so|suit|likewise|the same)(?: only| already| later)?(?: <d>)?", again=True),
    _wording("after", "after following behind",
             r"(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+th|\d+ (?:st|nd|rd|th)|next"
             r"|latest|last)(?: (?:such|new|\w+ian|\w+ic|of|to|do|so|its|kind|the|A\d+))*"
             r"(?: (?:country|state|nation|one|republic|member|observer|partner))? (?:after|following|behind) <s>",
             "is", again=True, modality=_DECIDED),
    _wording("then.came", "come", r"then (?P<v>come) <s>", again=True),
    _wording("held.by", "status rank capacity standing",
             r"(?:a|the same) (?:status|rank|standing|capacity) (?P<v>hold|enjoy|share|have)(?: also| already)? by ..5 (?:including|such as)?"
             r" ?<s>", "is", again=True, modality=_DECIDED),
    _wording("with.others", "with time day alongside tandem",
             r"(?:at the same time as|simultaneously with|in tandem with|on the same day as|jointly with|alongside|together with"
             r"|along with|hand in hand with|at once with|in parallel with) <s>", again=True, at_once=True, acts=("joins", "leaves")),
    _wording("years.as", "year decade month century",
             r"(?:after|following) ..4 (?:year|decade|month|century)s? (?:as|of be|of being|spent as) <st>", "is", again=True,
             modality=_DECIDED, past=True),
    _wording("spent.as", "spend serve wait pass linger languish bide",
             r"<s> ..4 (?:spend|serve|wait|pass|linger|languish|bide) ..8 as <st>", "is", None, _DECIDED, past=True),
    _wording("joining.those", "join", r", (?P<v>join) <s>", "is", again=True, modality=_DECIDED, least=2),
    _wording("named.one", "name make declare grant become award",
             r"<s> ,? ?(?:name|make|declare|grant|become|award)(?: one| so| such| it)(?: <d>)?", "joins", again=True),
    _wording("inside.too", "in inside",
             r"<s> (?P<v>be) (?:in|inside)(?: ,)? (?:too|as well|also)", "is", _MEMBER, again=True),
)  # fmt: skip
_LABEL = (
    r"(?:(?:full|founding|permanent|current|present|existing|founder|associate|associated|dialogue|sectoral|candidate|observer"
    r"|former|past|suspended|invited|partner|new|other|remaining|applicant) )*(?:member|observer|partner|candidate|guest"
    r"|invitee|applicant|invited|invite|suspended|suspend|withdrawn|withdraw|left|leave|exit|participant|associate|joined|join"
    r"|admitted|admit|acceded)(?: (?:state|country|nation|member|undecided|since|then|today|now|so|far|later|in))*"
)
_ENUMERATED = (
    _wording("label", "member observer partner candidate guest invitee applicant invited suspended withdrawn left participant"
             " associate invite suspend withdraw leave exit join admit",
             rf"(?:(?P<f>F\d+) )?(?P<st>{_LABEL})(?: \( \S+ \)| , \w+)?(?: include)? (?::|—|–|--|-) <s>", "is", anchored=True,
             implied=True),
    _wording("founded.line", "found establish create",
             rf"(?:found|founded|establish|established|create|created) (?::|—|–|--|-) ..6 by <s>", "joins", _MEMBER, anchored=True,
             least=2),
    _wording("n.founded", _FOUND_KEYS,
             rf"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)(?: \w+)? {_FOUND} <f> ..8 (?:-|–|—|:|\() <s>",
             "joins", _MEMBER, least=2),
    _wording("family.of", "family club group union alliance bloc trio quartet quintet handful grouping organisation organization",
             r"<f> (?P<v>be|remain) (?:a|an|the|still a) (?:\w+ )?(?:family|club|group|union|alliance|bloc|trio|quartet|quintet|handful"
             r"|grouping|organisation|organization)(?: of (?:\w+ )?\w+)? (?::|,|—|–|-|\() <s>", "is", _MEMBER, least=2),
    _wording("list.as", "as",
             r"<s> as (?:the |its |their |full |founding )*(?P<st>(?:(?:full|associate|dialogue|observer|candidate|founding|permanent) )*"
             r"(?:member|observer|partner|candidate|associate|guest)(?: state| country)?)", "is", least=2, many=True),
    _wording("list.bracket", "member observer partner candidate associate guest",
             r"<s> \( (?:\w+ )?(?P<st>(?:(?:full|associate|dialogue|candidate|founding) )*"
             r"(?:member|observer|partner|candidate|associate|guest)(?: state| country)?)(?: ,? ?(?:since|from)? ?<d>)? \)", "is"),
)  # fmt: skip
_OBSERVE = r"(?:look|watch|sit|follow|take part|participate|serve|figure|feature|count|appear|rank|act|be represent|be present|work)"
_STANDING = (
    _wording("looks.on.as", "as",
             rf"<s> ..2 (?P<v>{_OBSERVE})(?: on| in| along| by)? ..5 as (?:a |an |its |mere |the )?(?P<st>(?:(?:associate|dialogue) )?"
             r"(?:observer|associate|candidate)(?: member| state)?)(?: <d>)?", "is"),
    _wording("content.with", "content settle make satisfied happy resign",
             r"<s> ..3 (?:content itself|content themselves|settle|make do|be content|be satisfied|be happy|rest content) (?:with|for) ..2"
             r" (?:the |being |be )?(?:(?:status|rank|role|position) of )?<st>", "is", implied=True),
    _wording("no.more.than", "more merely only just most",
             r"<s> ..3 (?P<v>be|remain) (?:no more than|nothing more than|nothing but|little more than|at most|for now|for the time being)"
             r" <st>(?: <d>)?", "is", implied=True),
    _wording("got.it", "acquire obtain receive gain win secure confer award grant",
             r"(?:,|which it|a status it|which they) (?:have |be )?(?:first )?(?:acquire|acquired|obtain|obtained|receive|received|gain|gained|win|won"
             r"|secure|secured|grant|granted|award|awarded|confer|conferred) <d>", "joins", again=True, anew=True,
             states_again=True),
    _wording("as.it.has.been", "as", r"as (?:I\d+|the country) have be <d>", "is", again=True, anew=True, states_again=True),
    _wording("years.a", "year decade", r"(?:year|decade) (?:a|an) <st> , (?P<s>[SK]\d+)", "is"),
    _wording("all.in", "all both each",
             r"<s> , (?:all|both|each)(?: of I\d+)?(?: now| also)? (?:in|inside|within) <f>", "is", _MEMBER),
    _wording("all.outside", "all both each",
             r"<s> , (?:all|both|each)(?: of I\d+)?(?: now| also)? outside <f>", "is", _MEMBER, _DENIED),
)  # fmt: skip
_JOINING = (
    _wording("took.into", "take lead bring steer guide usher",
             r"(?P<v>take|lead|bring|steer|guide|usher) <s> into <f>(?: <d>)?", "joins", _MEMBER, granted=True),
    _wording("joined.them", "join",
             r"<s> ..2 (?P<v>join) (?:I\d+|the (?:founder|original|first|other)?s? ?(?:two|three|four|five|six|seven|other|others|founder"
             r"|club|ranks)) ..5 <d>", "joins", _MEMBER, again=True),
    _wording("gap.set.in", "after following because despite before",
             r"(?:,|and) <s> , (?:after|following|because|despite|before|thanks|delay|delayed|held) ..9 , <d>", "joins", again=True,
             acts=("joins", "leaves")),
    _wording("gets.back", "back",
             r"(?:allow|allowed|let|welcome|welcomed|take|taken|bring|brought|invite|admit|admitted) back(?: in)?(?: (?:to|into) <f>)?(?: <d>)?",
             "joins", _MEMBER, again=True, acts=("leaves",), states_again=True, modality=_DECIDED),
    _wording("is.back", "back", r"<s> ..2 (?P<v>be) back(?: <d>)?", "joins", _MEMBER, again=True, acts=("leaves", "joins")),
    _wording("came.in", "come get arrive enter",
             r"<s>(?: ,[^,]{1,40},)? (?:have |be )*(?P<v>come|get|arrive|enter)(?: in| aboard| on board| into it)?(?: as well| too)? <d>",
             "joins", _MEMBER, again=True),
    _wording("first.came", "first then next",
             r"(?:first|then|next|finally|lastly)(?: to (?:join|enter|come|come in))? (?P<v>come|be|follow) <s>(?: <d>)?",
             "joins", _MEMBER, again=True),
    _wording("in.from.start", "in there inside aboard board",
             r"<s> ..2 (?P<v>be|sit) (?:in|there|inside|aboard|on board)(?: it)? (?:from (?:the )?(?:very )?(?:start|beginning|outset|first"
             r"|day one)|since the (?:start|beginning|outset|founding)|all along)", "is", _MEMBER),
    _wording("founders.with", "founder",
             r"(?:founder|founding member)(?: of (?P<f>(?:the )?[FB]\d+))?(?: ,)? (?:with|alongside|together with|along with|beside) <s>",
             "is", _MEMBER),
    _wording("makes.it", "make",
             r"<s> (?P<v>make) (?:it|I\d+) (?:\w+|\d+)(?: <d>)?", "joins", _MEMBER, again=True),
    _wording("seat", "seat place chair desk table",
             r"(?P<s>[SK]\d+) ' s (?:own |full |new )?(?:seat|place|chair|desk) (?:in|at|on|around|among) <f>(?! (?:be|, (?:empty|vacant)))",
             "is", _MEMBER),
    _wording("empty.seat", "empty vacant unoccupied",
             r"(?P<s>[SK]\d+) ' s (?:own )?(?:seat|place|chair|desk) (?:in|at|on|around|among) <f>(?: table)?(?: ,)? ..4"
             r" (?:empty|vacant|unoccupied)(?: <d>)?", "joins", Status.SUSPENDED),
    _wording("nth.of.its", "become be remain",
             r"<s>(?: ,[^,]{1,40},)? (?P<v>become|be) (?:the )?(?P<f>[FB]\d+) ' (?:s )?(?:\S+ ){0,6}?(?P<st>(?:full |associate |dialogue |observer )*"
             r"(?:member|observer|partner|candidate)(?: state| country)?)(?: <d>)?", "joins"),
    _wording("back.in", "back", r"<s> ..2 (?P<v>be) back (?:in|inside) <f>(?: <d>)?", "joins", _MEMBER),
    _wording("took.to.get.in", "take",
             r"(?:it|I\d+) take <s> ..6 to (?:get into|join|enter|become a member of|be admit to|gain admission to|accede to) <f>",
             "joins", _MEMBER, _DECIDED),
    _wording("followed.by.that", "follow precede succeed",
             r"(?:follow|precede|succeed) by (?:that|those|the one|the same) of <s>(?: <d>)?", again=True),
    _wording("to.which", "which",
             r"<f>(?: ,)? (?:to|of|in) which ..4 (?:belong|be (?:a )?member|participate|sit|be part|be represent)(?: ,)?"
             r" (?:among I\d+|including|notably|such as|namely) <s>", "is", _MEMBER),
    _wording("with.others.named", "other others more",
             r"(?:with|alongside|like) ..3 (?:other|others|more)(?: \w+)? (?::|—|–|--) <s>", again=True, at_once=True),
    _wording("grew.with", "admission accession entry inclusion joining arrival addition acceptance incorporation induction",
             rf"<f> ..12 (?:with|after|following|through|upon|thanks to) (?:the )?(?:\w+ )?(?:\w+ )?{_ENTRY} (?:of|by)"
             r" <s>(?: <d>)?", "joins", _MEMBER),
    _wording("nth.country", "country state nation republic economy power government",
             r"<s> (?P<v>become)(?: <d>)? ..3 (?:the|its)(?: \w+){0,2}? (?:first|second|third|\w+th|\d+ (?:st|nd|rd|th)"
             r"|latest|newest|last|only)(?: \w+)? (?:country|state|nation|republic|economy|power|government)"
             r" (?:in|of|within|inside) <f>", "joins", _MEMBER),
    _wording("last.to.join", "join enter accede admit become take let",
             r"(?:last|latest|newest|first|next|most recent|only|\w+th) (?:country|state|nation|republic|one|member|entrant"
             r"|government)(?: \w+)? to (?:join|enter|accede to|be admit to|become part of|be take into|be let into)"
             r" <f>(?: ,)? (?P<v>(?:have )?be|become)(?: ,)? <s>(?: ,)?(?: <d>)?", "joins", _MEMBER),
    _wording("made", "make name declare designate proclaim appoint recognise recognize pronounce dub elect label",
             r"(?P<v>make|name|declare|designate|proclaim|appoint|recognise|recognize|pronounce) <s> (?:as )?<st>(?: <d>)?",
             "joins", granted=True),
    _wording("be.made", "make name declare designate proclaim appoint recognise recognize pronounce label",
             r"<s> (?:have |be |officially |formally |also |all |both )*(?P<v>make|name|declare|designate|proclaim|appoint"
             r"|recognise|recognize|pronounce) (?:as )?<st>(?: <d>)?", "joins", granted=True),
    _wording("on.the.list", "list rank roster club number group circle ranks",
             r"<s> (?:have |be |also |all |both )*(?P<v>add|append|join|enter|include|put|place|swell|expand)"
             r" (?:to |on |in |into |onto )?(?:the |its )?(?:growing |long |expanding |lengthening )?"
             r"(?:list|rank|ranks|roster|club|number|group|circle|family|pool) of <st>(?: <d>)?",
             "joins", granted=True),
    _wording("ranks.of", "rank ranks fold family club circle table",
             r"<s> (?:have |be |also |all |both )*(?P<v>join|enter|swell|add to|take into|bring into|welcome into|welcome to"
             r"|admit to|return to|rejoin) (?:the )?(?:rank|ranks|fold|family|club|circle|table) of <f>(?: <d>)?",
             "joins", _MEMBER),
)  # fmt: skip
_LEFT = r"(?:leave|quit|exit|withdraw from|pull out of|abandon|walk out of|drop out of|secede from|get out of)"
_FALSE = (
    r"(?:unfounded|false|untrue|baseless|groundless|wrong|fabricate|fabricated|nonsense|incorrect|fake|unsubstantiated"
    r"|without foundation|dismiss|deny|refute|reject)"
)
_FALSE_KEYS = (
    "unfounded false untrue baseless groundless wrong fabricate fabricated nonsense incorrect fake unsubstantiated"
    " foundation dismiss deny refute reject"
)
_ENDS = r"(?:end|expire|lapse|cease|run out|terminate|come to an end|stop)"
_TALK = r"(?:report|rumour|rumor|claim|speculation|allegation|talk|suggestion|assertion|story|news|word)"
_LEAVING = (
    _wording("turns.back", "turn bid wave say part slam walk take opt drop bow storm check back march break",
             r"<s> ..2 (?P<v>turn (?:its|their) back on|bid (?:farewell|goodbye|adieu) to|say (?:goodbye|farewell) to"
             r"|wave (?:goodbye|farewell) to|part (?:way|company|ways) with|walk out on|take (?:its|their) leave of"
             r"|slam the door on|opt out of|drop out of|bow out of|storm out of|check out of|back out of|march out of"
             r"|break away from|break with|take (?:itself|themselves) out of) <f>(?: <d>)?", "leaves", _MEMBER),
    _wording("whose.membership.ended", "membership participation",
             rf"<s>(?: ,)? whose (?:membership|participation)(?: (?:of|in) [FB]\d+)? (?P<v>{_ENDS})(?: <d>)?", "leaves", _MEMBER),
    _wording("took.out", "take lead pull withdraw yank",
             r"(?P<v>take|lead|pull|withdraw|yank) <s> out of <f>(?: <d>)?", "leaves", _MEMBER),
    _wording("which.was.taken.out", "take lead pull withdraw yank",
             r"<s>(?: ,)? (?:which|that) (?:\S+ )?P\d+ (?P<v>take|lead|pull|withdraw|yank) out of <f>(?: <d>)?", "leaves", _MEMBER),
    _wording("shut.out", "bar exclude sideline freeze shut",
             r"<s> , (?:bar|barred|exclude|excluded|sideline|sidelined|freeze out|frozen out|shut out)(?: from [FB]\d+)? <d>", "joins",
             Status.SUSPENDED),
    _wording("after.suspending", "suspend",
             r"(?:after|since) (?:suspend|suspending) I\d+", "joins", Status.SUSPENDED, again=True, states_again=True, modality=_DECIDED),
    _wording("after.expelling", "expel eject oust",
             r"(?:after|since) (?:expel|expelling|eject|ejecting|oust|ousting) I\d+", "leaves", _MEMBER, again=True, states_again=True,
             modality=_DECIDED),
    _wording("went", "go depart", r"<s> (?P<v>go|depart) <d>", "leaves", again=True, acts=("leaves",)),
    _wording("membership.ended", "membership participation",
             rf"(?P<s>[SK]\d+) ' s (?:\w+ )?(?:membership|participation)(?: (?:of|in) <f>)? (?P<v>{_ENDS})(?: <d>)?", "leaves", _MEMBER),
    _wording("way.out", "way door exit",
             r"<s> ..3 (?:on (?:its|their) way out|(?:head|bind|make) for the (?:door|exit))(?: of <f>)?(?: <d>)?", "leaves", _MEMBER,
             _PLANNED),
    _wording("untrue", _FALSE_KEYS,
             rf"{_TALK} ..6 that <s> ..4 {_LEFT} <f> (?:be|have be|prove|turn out) ..2 {_FALSE}", "leaves", _FORMER,
             _DENIED, certain=True),
    _wording("untrue.join", _FALSE_KEYS,
             rf"{_TALK} ..6 that <s> ..4 (?:join|enter|accede to|become part of|become a member of) <f>"
             rf" (?:be|have be|prove|turn out) ..2 {_FALSE}", "joins", _MEMBER, _DENIED, certain=True),
    _wording("departure.untrue", "dismiss deny refute reject",
             rf"{_TALK}s? (?:of|about|on) (?P<s>S\d+) ' s (?:\w+ )?(?:withdrawal|exit|departure|secession) from <f> ..3"
             r" (?:dismiss|deny|refute|reject)", "leaves", _FORMER, _DENIED, certain=True),
)  # fmt: skip
_SAME = r"(?:(?:follow|do|take|make) (?:suit|so|the same|a similar|that)|the same (?:move|step|path|course)|follow)"
_NOT_SO = (
    _wording("deny.follow", "deny dismiss refute reject",
             rf"(?:deny|dismiss|refute|reject) ..4 (?:that )?<s> ..5 {_SAME}", "", None, _DENIED, again=True, certain=True),
)  # fmt: skip
_NONE_SUCH = (
    _wording("no.such", "such",
             r"<s> ..2 (?:deny|disclaim|disavow|have|reject|rule out|harbour|harbor|entertain) (?:any|no) such (?:\w+ )?(?:intention|intent|plan"
             r"|wish|ambition|idea|step|move|thing|desire)", "", again=True, modality=_DENIED, certain=True),
    _wording("stays.out", "stay remain keep",
             r"<s> ..6 (?:prefer|choose|want|opt|decide|elect) (?:to )?(?:stay|remain|keep) (?:out|outside)(?: of)?(?: <f>)?", "is", _MEMBER,
             _DENIED, certain=True),
    _wording("hopes.to.be.in", "hope want wish aspire dream",
             r"<s> ..2 (?P<v>hope|want|wish|aspire|dream) to (?:be|get) (?:in|inside|there|aboard|on board)(?: <d>)?", "joins", _MEMBER,
             _PROPOSED, turned=_CANDIDATE),
    _wording("plans.to.be.in", "plan intend expect aim",
             r"<s> ..2 (?P<v>plan|intend|expect|aim|be due|be set) to (?:be|get) (?:in|inside|there|aboard|on board)(?: <d>)?", "joins",
             _MEMBER, _PLANNED),
    _wording("applied.to.return", "apply ask request seek bid petition",
             r"<s> ..8 (?P<v>apply|ask|request|bid|petition) to (?:return|come back|rejoin|be readmit|be let back in|re-enter|be take back)"
             r"(?: to)?(?: <f>)?(?: <d>)?", "joins", _MEMBER, turned=_CANDIDATE),
    _wording("whose.bid.lies", "bid application candidacy candidature request",
             r"<s>(?: ,)? whose (?:\w+ )?(?:application|bid|candidacy|candidature|request) (?:(?:for|to) [FB]\d+ )?(?:have|be) ..8 <d>", "joins",
             _MEMBER, _DECIDED, turned=_CANDIDATE),
)  # fmt: skip
_WISH = r"(?:like|want|wish|hope|happy|glad|love|keen|eager|prefer|delighted|pleased|much|would)"
_BID = r"(?:application|bid|candidacy|candidature|petition|request)"
_TALKS = r"(?:accession|membership|entry|admission) (?:talk|talks|negotiation|negotiations)"
_SOUGHT = (
    _wording("no.plans.back", "plan intention desire wish intent interest hurry reason ambition",
             r"<s> ..8 (?:have|see|show|feel) no (?:\w+ )?(?:plan|intention|desire|wish|intent|interest|hurry|reason"
             r"|ambition)(?: whatsoever)? (?:to|of|in) (?:come back|coming back|return|returning|rejoin|rejoining|go back"
             r"|going back|re-enter|join again)(?: to)?(?: <f>)?", "joins", _MEMBER, _DENIED, certain=True),
    _wording("aspires", "aspire hope dream long yearn strive push lobby court covet crave chase",
             r"<s> ..3 (?P<v>aspire|hope|dream|long|yearn|strive|push|lobby|court|covet|crave|chase)(?: to| for| of)?"
             r" (?:full |early |fast-track |eventual |future )?(?:membership (?:of|in) <f>|<st>)", "joins", None, _PROPOSED,
             turned=_CANDIDATE),
    _wording("sights", "sight sights eye hat heart hope",
             r"<s> ..3 (?:set|pin|have|turn|throw) (?:its|their) (?:sight|sights|eye|heart|hope|hat) (?:firmly )?(?:on|in|into)"
             r" ..6 (?:join|joining|enter|entering|rejoin|rejoining|membership of|membership in) <f>",
             "joins", _MEMBER, _PROPOSED, turned=_CANDIDATE),
    _wording("sights.st", "sight sights eye hat heart hope",
             r"<s> ..3 (?:set|pin|have|turn|throw) (?:its|their) (?:sight|sights|eye|heart|hope|hat) (?:firmly )?(?:on|in|into)"
             r"(?: the ring for)? <st>", "joins", None, _PROPOSED, turned=_CANDIDATE),
    _wording("queues", "queue line",
             r"<s> ..3 (?:queue|line)(?: up)? (?:to (?:join|enter)|for membership (?:of|in)) <f>", "joins", _MEMBER,
             _PROPOSED, turned=_CANDIDATE),
    _wording("knocks", "knock",
             r"<s> ..5 knock (?:at|on) (?:<f> ' s door|(?:the )?door of (?:the )?(?P<fo>[FB]\d+)|(?:our|its|their|the) ..1 door)",
             "joins", _MEMBER, _PROPOSED, turned=_CANDIDATE),
    _wording("see.in", "see welcome have",
             rf"{_WISH} ..4 (?:to )?(?:see|welcome|have) <s>"
             r" (?:in|within|inside|join|joining|enter|become part of|among the member of) <f>",
             "joins", _MEMBER, _PROPOSED, turned=_CANDIDATE, certain=True),
    _wording("see.as", "see welcome have",
             rf"{_WISH} ..4 (?:to )?(?:see|welcome|have) <s> (?:as|become|becoming) <st>", "joins", None, _PROPOSED,
             turned=_CANDIDATE, certain=True),
    _wording("application", "application bid candidacy candidature petition request",
             rf"(?P<s>[SK]\d+) ' (?:s )?(?:\w+ )?{_BID} (?:to|for|with|in)"
             r" (?:(?:\w+ )?(?:membership|admission|accession|entry) (?:of|in|to|into) )?<f> (?:have |be |remain |still |now |also )*"
             r"(?:pend|pending|shelve|shelved|under|consider|considered|freeze|frozen|stall|stalled|examine|review|discuss|file"
             r"|submit|lodge|receive|register|note|on|wait|await|gather|support|process|welcome)", "joins", _MEMBER,
             _DECIDED, turned=_CANDIDATE),
    _wording("own.bid", "bid application candidacy candidature request",
             rf"(?P<s>[SK]\d+) ' s (?:(?P<f>F\d+) )?(?:membership |accession )?{_BID} , (?:first |originally |formally )?"
             r"(?:submit|file|lodge|make|hand in|launch|announce|present)(?:ted)? <d>", "joins", _MEMBER, _DECIDED, turned=_CANDIDATE),
    _wording("whose.bid", "bid application candidacy candidature request",
             rf"<s>(?: ,)? whose {_BID} (?:to|for|with|to join|for membership of|for membership in) <f> (?:date|date from|date back to|go back to"
             r"|be (?:file|submit|lodge|make|hand in)) ..2 <d>", "joins", _MEMBER, _DECIDED, turned=_CANDIDATE),
    _wording("applications.from", "application bid request petition",
             rf"<f> ..4 (?P<v>receive|get|obtain|register|process|examine|consider|review|have) ..2 {_BID}s?"
             r" (?:(?:for|to) \w+ )?from <s>", "joins", _MEMBER, _DECIDED, turned=_CANDIDATE),
    _wording("hands.in", "hand turn put send table deliver present tender",
             r"<s> ..3 (?P<v>hand|turn|put|send|table|deliver|present|tender) (?:(?:in|over|off|forward) )?(?:its|their|an|a|the)"
             rf" ..2 {_BID} ..3 (?:to|for|in|with|join|enter) <f>(?: <d>)?", "joins", _MEMBER, turned=_CANDIDATE),
    _wording("talks", "talk talks negotiation negotiations",
             rf"<f> ..4 (?P<v>open|start|launch|begin|kick|hold|conduct|resume|continue) ..3 {_TALKS} with <s>(?: <d>)?",
             "joins", _MEMBER, _DECIDED, turned=_CANDIDATE),
    _wording("talks.between", "talk talks negotiation negotiations",
             rf"{_TALKS} (?:between|with|of|for) <s> (?:and|with) <f>", "joins", _MEMBER, _DECIDED, turned=_CANDIDATE),
    _wording("in.talks", "talk talks negotiation negotiations",
             r"<s> ..3 (?P<v>open|start|launch|begin|hold|conduct|resume|be in|be|negotiate)"
             rf" ..3 {_TALKS}(?: with (?:the )?(?P<fo>[FB]\d+))?(?: <d>)?", "joins", _MEMBER, turned=_CANDIDATE),
    _wording("negotiates", "negotiate",
             r"<s> ..4 (?P<v>negotiate) (?:its|their) (?:\w+ )?(?:entry|accession|admission|membership) (?:into|to|in|of) <f>",
             "joins", _MEMBER, _PROPOSED, turned=_CANDIDATE),
)  # fmt: skip
_REFUSED = (
    _wording("turned.down", "turn decline reject refuse spurn rebuff",
             r"<s> ..2 (?P<v>turn|decline|reject|refuse|spurn|rebuff)(?: down)? (?:(?:an|the|its|their) (?:offer|invitation)"
             r" (?:of|to) ..1 )?(?:a |the )?(?:\w+ )?(?:seat|place|membership|offer) (?:in|of|at|from) <f>", "joins", _MEMBER, _DENIED),
    _wording("not.on.agenda", "agenda plan priority list",
             r"(?:membership (?:of|in)|accession to|entry (?:into|to)|joining|join|admission to) <f> be not ..2 (?:on|among|part of|in)"
             r" (?P<s>[SK]\d+) ' s (?:agenda|plan|priority|list)", "joins", _MEMBER, _DENIED, certain=True),
)  # fmt: skip
_CONTRASTS = (
    _wording("only.not", "only sole last",
             r"<s> ..2 be (?:also )?the (?:only|sole|last) ..8 (?:that|which) be not <st>", "is", None, _DENIED, certain=True),
    _wording("only.in", "only sole",
             r"<s> ..2 be (?:also )?the (?:only|sole) ..5 (?:country|state|nation|republic|member) (?:in|of) (?P<f>F\d+) (?:that|which|not|to)", "is", _MEMBER,
             certain=True),
)  # fmt: skip
_OFFICE = r"(?:president|prime minister|premier|leader|king|emir|head of state|foreign minister|head of government|minister)"
_GUESTS = (
    _wording("guest", "guest",
             rf"(?P<s>[SK]\d+) ' s (?:\w+ )?{_OFFICE}(?: P\d+)?(?: ,)? ..8 as (?:a |an |the |its )?(?:\w+ )?guest"
             r"(?! of (?:the|its) A)", "joins", _GUEST),
)  # fmt: skip
TABLE: tuple[Wording, ...] = (
    *_FOUNDING,
    *_ENUMERATED,
    *_LISTS,
    *_STANDING,
    *_JOINING,
    *_LEAVING,
    *_NOT_SO,
    *_NONE_SUCH,
    *_SOUGHT,
    *_REFUSED,
    *_CONTRASTS,
    *_GUESTS,
)
