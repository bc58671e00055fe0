"""What can be asked of a dossier, by the dossier itself or in the middle of an action on it.

Every answer is of one moment: one read transaction, which no writer can make wait. Answers are frozen rows.
"""

from collections.abc import Callable, Collection, Sequence

from workbench.domain.additions import AdditionRow, Additions, together
from workbench.domain.article import Article
from workbench.domain.chronology import Event
from workbench.domain.corrections import Correction
from workbench.domain.evidence import Source
from workbench.domain.review_groups import Standing
from workbench.domain.roster import Membership
from workbench.domain.rows import (
    AnnotationRow,
    ArticleRow,
    ArticleView,
    ClaimRow,
    HistoryRow,
    SaidClaim,
    SearchHit,
)
from workbench.domain.vocabulary import Review
from workbench.dossier import (
    addition_rows,
    article_rows,
    claim_rows,
    correction_rows,
    fact_rows,
    history_rows,
    search,
    standing,
)
from workbench.dossier.entity_questions import EntityQuestions


class Questions(EntityQuestions):
    """The questions; where the connection comes from is for the asker to say."""

    def articles(self, articles: Collection[int] | None = None) -> list[ArticleRow]:
        """Every article, or these (some hundreds at most), the latest published first."""
        with self.asking() as connection:
            if articles is None:
                return article_rows.articles(connection)
            return article_rows.rows_of(connection, articles)

    def newest_article(self) -> int | None:
        """The article at the head of the list."""
        with self.asking() as connection:
            return article_rows.newest(connection)

    def article(self, article: int) -> Article | None:
        """The article with its text; None if there is no such article."""
        with self.asking() as connection:
            return article_rows.article(connection, article)

    def text_of(self, article: int) -> str:
        """The words of an article; "" if there is no such article."""
        with self.asking() as connection:
            return article_rows.text_of(connection, article)

    def formats_said(self, article: int) -> dict[str, int]:
        """How often an article names each format, a claim about it counted as three names."""
        with self.asking() as connection:
            return article_rows.formats_said(connection, article)

    def titles(self, articles: Sequence[int]) -> dict[int, str]:
        """What these articles are called; those that are no more are missing."""
        with self.asking() as connection:
            return article_rows.titles(connection, articles)

    def articles_not_read_by(self, edition: str) -> list[int]:
        """The articles that have no reading by this edition of the reader."""
        with self.asking() as connection:
            return article_rows.articles_not_read_by(connection, edition)

    def article_view(self, article: int, most_mentions: int | None = None) -> ArticleView | None:
        """Everything that is known of an article; None if there is no such article. Of more mentions than
        `most_mentions` none is told."""
        with self.asking() as connection:
            row, known = (
                article_rows.article_row(connection, article),
                article_rows.article(connection, article),
            )
            if row is None or known is None:
                return None
            claims = tuple(claim_rows.claims(connection, article=article))
            annotations = tuple(article_rows.annotations(connection, article))
            article_rows.check_spans(known.text, annotations)
            article_rows.check_spans(known.text, [span for row in claims for span in row.claim.evidence])
            all_told = most_mentions is None or (row.mentions or 0) <= most_mentions
            mentions = article_rows.mentions(connection, article, known.text) if all_told else ()
            aside = tuple(correction_rows.aside(connection, article))
            return ArticleView(row, known.text, mentions, claims, annotations, aside)

    def find_text(self, text: str) -> int | None:
        """The first article of exactly these words."""
        with self.asking() as connection:
            return article_rows.find_text(connection, text)

    def annotations(self, article: int | None = None) -> list[AnnotationRow]:
        with self.asking() as connection:
            return article_rows.annotations(connection, article)

    def corrections(self, article: int | None = None) -> list[Correction]:
        """The corrections of mentions that hold (in an article), in the order in which they were made."""
        with self.asking() as connection:
            return correction_rows.corrections(connection, article)

    def count_places(self, sought: Correction, article: int) -> tuple[int, int, int, int]:
        """At how many places a correction would hold, marked ones and others: of the article, of all."""
        with self.asking() as connection:
            return standing.count(connection, sought, article)

    def entity_called(self, entity: str) -> str | None:
        """What articles call an entity; None if none names it."""
        with self.asking() as connection:
            return correction_rows.entity_called(connection, entity)

    def claims(self, review: Review | None = None, article: int | None = None) -> list[ClaimRow]:
        with self.asking() as connection:
            return claim_rows.claims(connection, review, article)

    def claims_by_id(self, claims: Collection[int]) -> list[ClaimRow]:
        """Some claims, without what accepting them would do."""
        with self.asking() as connection:
            return claim_rows.claims_by_id(connection, claims)

    def said_claims(self, format: str | None = None, state: str | None = None) -> list[SaidClaim]:
        """The claims about a format or a state by the day on which they came out."""
        with self.asking() as connection:
            return claim_rows.said(connection, format, state)

    def reasons(self, limit: int) -> list[str]:
        """Why claims were rejected, the reasons given last first."""
        with self.asking() as connection:
            return claim_rows.reasons(connection, limit)

    def standing(self, formats: Collection[str]) -> Standing:
        """The rows of roster and chronology about these formats, without evidence."""
        with self.asking() as connection:
            return Standing(
                [row for name in formats for row in fact_rows.bare_memberships(connection, name)],
                [row for name in formats for row in fact_rows.bare_events(connection, name)],
            )

    def origins_of(self, owner: str, rows: Collection[int]) -> dict[int, frozenset[str]]:
        """Who said first what these rows rest on, each a `membership` or an `event`."""
        with self.asking() as connection:
            return fact_rows.origins_of(connection, owner, rows)

    def sources_of(self, articles: Collection[int]) -> dict[int, Source]:
        """The sources that these articles are."""
        with self.asking() as connection:
            return fact_rows.sources_of(connection, articles)

    def claims_in_doubt(self) -> list[ClaimRow]:
        """Decided claims of which the newest reading says something else, or nothing."""
        with self.asking() as connection:
            return claim_rows.in_doubt(connection)

    def claim(self, claim: int) -> ClaimRow | None:
        with self.asking() as connection:
            return claim_rows.claim(connection, claim)

    def open_claims(self) -> int:
        with self.asking() as connection:
            return claim_rows.open_claims(connection)

    def memberships(self, format: str | None = None) -> list[Membership]:
        """Every row of the roster, whenever it held; `domain.roster.roster_as_of` picks a day."""
        with self.asking() as connection:
            return fact_rows.memberships(connection, format)

    def events(self, format: str | None = None) -> list[Event]:
        with self.asking() as connection:
            return fact_rows.events(connection, format)

    def formats(self) -> list[str]:
        """The formats that roster or chronology speak of."""
        with self.asking() as connection:
            return fact_rows.formats(connection)

    def sources(self) -> list[Source]:
        with self.asking() as connection:
            return fact_rows.sources(connection)

    def addition_list(self) -> list[AdditionRow]:
        """What the analyst added to the reader's names, in the order in which it was."""
        with self.asking() as connection:
            return addition_rows.additions(connection)

    def additions(self) -> Additions:
        """The same, as a reading takes it."""
        return together(row.addition for row in self.addition_list())

    def history(self, limit: int | None = None) -> list[HistoryRow]:
        with self.asking() as connection:
            return history_rows.history(connection, limit)

    def action_row(self, action: int) -> HistoryRow | None:
        """One action of the history; None if there is no such action."""
        with self.asking() as connection:
            return history_rows.action_row(connection, action)

    def next_undo(self) -> HistoryRow | None:
        """The action that undo would take back."""
        with self.asking() as connection:
            action = history_rows.next_undo(connection)
            return history_rows.action_row(connection, action)

    def next_redo(self) -> HistoryRow | None:
        """The action that redo would do again."""
        with self.asking() as connection:
            action = history_rows.next_redo(connection)
            return history_rows.action_row(connection, action)

    def search(self, query: str, limit: int, lemmatise: Callable[[str], str]) -> list[SearchHit]:
        """The articles that hold every word of the query, in any inflected form, the best first."""
        with self.asking() as connection:
            return search.search(connection, query, limit, lemmatise)

    def holding(self, phrases: Sequence[str], limit: int = 8) -> list[int]:
        """The articles in whose words most of the phrases stand, the best first; see `intake.reprints`."""
        with self.asking() as connection:
            return search.holding(connection, phrases, limit)
