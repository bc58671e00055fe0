"""The closed lists of words that the program speaks, as the contract names them."""

from enum import StrEnum


class MentionType(StrEnum):
    """What a span of an article names. `OTHER` is marked only when asked for."""

    PERSON = "person"
    STATE = "state"
    PLACE = "place"
    ORGANISATION = "organisation"
    FORMAT = "format"
    EVENT = "event"
    ROLE = "role"
    DATE = "date"
    ORDINAL = "ordinal"
    OTHER = "other"


class Status(StrEnum):
    """How a state stands to a format."""

    MEMBER = "member"
    ASSOCIATE = "associate"
    OBSERVER = "observer"
    PARTNER = "partner"
    GUEST = "guest"
    INVITED = "invited"
    CANDIDATE = "candidate"
    SUSPENDED = "suspended"
    FORMER = "former"


class Modality(StrEnum):
    """How a claim is meant: a proposal is no membership."""

    DECIDED = "decided"
    PLANNED = "planned"
    PROPOSED = "proposed"
    DENIED = "denied"
    REPORTED = "reported"


class EventType(StrEnum):
    """What happened in a format's life."""

    MEETING = "meeting"
    DECISION = "decision"
    INITIATIVE = "initiative"
    DOCUMENT = "document"
    ACCESSION = "accession"
    WITHDRAWAL = "withdrawal"


class Review(StrEnum):
    """What the analyst said of a claim."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Language(StrEnum):
    """The languages that the program speaks; articles may be in others."""

    RU = "ru"
    EN = "en"
