"""The job of a morning without a screen: read, decide, correct, mark, write a brief, take a picture.

tour.py FOLDER      makes sample.dossier, brief.docx, brief.pdf and window.png there
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from window_picture import take

from workbench.actions import Dossier
from workbench.actions.annotations import annotate
from workbench.actions.articles import list_articles, view_article
from workbench.actions.briefs import write_brief
from workbench.actions.claims import accept, list_claims
from workbench.actions.dossiers import close_dossier, new_dossier
from workbench.actions.roster import set_membership
from workbench.domain.acceptance import Effect
from workbench.domain.vocabulary import Review
from workbench.domain.wording import claim_line

SOUND = {Effect.ADDS_ROW, Effect.ADDS_SOURCE, Effect.REFINES}


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sample.dossier"
    for old in folder.glob("sample.dossier*"):
        old.unlink()
    dossier = new_dossier(path, "ca-consultative")
    try:
        read_and_decide(dossier)
        for name in ("brief.docx", "brief.pdf"):
            print(f"the brief:   {write_brief(dossier, folder / name, language='en')}")
    finally:
        close_dossier(dossier)
    take(path, folder / "window.png")
    print(f"the picture: {folder / 'window.png'}")
    print(f"the dossier: {path}")


def read_and_decide(dossier: Dossier) -> None:
    """Accepts what the articles say where it contradicts nothing, corrects a row by hand, marks a passage."""
    articles = list_articles(dossier)
    print(f"read {len(articles)} articles")
    for row in list_claims(dossier, Review.OPEN):
        # What accepting does depends on what was accepted before: ask again for each.
        now = next(claim for claim in list_claims(dossier, Review.OPEN, row.article) if claim.id == row.id)
        if now.consequence and now.consequence.effect in SOUND:
            accept(dossier, [row.id])
            print(f"accepted: {claim_line(row.claim, 'en')}")
    set_membership(dossier, "TM", "ca-consultative", "member", note="Checked by hand.")
    newest = view_article(dossier, articles[0].id)
    annotate(dossier, articles[0].id, 0, newest.text.index("\n"), note="The headline says “proposed”.")


if __name__ == "__main__":
    main()
