"""What an act takes for granted: who turned an invitation down had it, whose application was barred had
applied."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.domain.vocabulary import Status
from workbench.reading import patterns
from workbench.reading.memberships.proposition import Proposition
from workbench.reading.patterns import Act
from workbench.reading.syntax.trees import Tree

_DECLINING = patterns.wordset("отклонить отклонять отвергнуть отказаться отказываться")
_BARRING = patterns.wordset("заблокировать блокировать ветировать наложить")
_ASKED = patterns.APPLYING | {"приглашение"}


def taken_for_granted(tree: Tree, said: Proposition) -> Iterator[Proposition]:
    """«отказалась от приглашения»: it was invited; «заявку на вступление заблокировали»: it applied."""
    above = (said.trigger, *tree.ancestors(said.trigger))
    asked = next((node for node in above if tree.lemma(node) in _ASKED), None)
    if asked is None or tree.parents[asked] < 0:
        return
    verb = tree.parents[asked]
    invited = tree.lemma(asked) == "приглашение"
    if tree.lemma(verb) not in (_DECLINING if invited else _BARRING) or not _is_told(tree, verb):
        return
    status = Status.INVITED if invited else Status.CANDIDATE
    yield replace(said, status=status, act=Act.IS, bare=True, rule="ru.application")


def _is_told(tree: Tree, verb: int) -> bool:
    """Whether it was done or is: «отклонила», «блокирует»."""
    done = tree.feat(verb, "Tense") in ("Past", "Pres") or tree.is_passive(verb)
    if any(tree.lemma(node) in patterns.DENYING for node in tree.ancestors(verb)):
        return False  # «опровергла, что заблокировала заявку»
    return done and not tree.negated(verb) and tree.feat(verb, "VerbForm") != "Inf"
