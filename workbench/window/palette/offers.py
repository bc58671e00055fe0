"""What the window knows by name without asking the dossier: commands, settings, tabs, states and formats, the
manual, recent dossiers."""

from collections.abc import Iterator
from functools import cache, partial

from PySide6.QtCore import QObject

from workbench.domain import gazetteer, manual
from workbench.domain.words import also
from workbench.window.desk import Desk
from workbench.window.help.options import setter
from workbench.window.palette.candidates import Candidate, Kind
from workbench.window.palette.recents import Recents
from workbench.window.translations import in_the_other
from workbench.window.workspace.tabs import article_key
from workbench.window.workspace.workspace import Workspace

# Menus whose commands are found as something else.
_SETTINGS, _DOSSIERS = ("view/theme", "view/language"), "file/recent"
_MANY = 6
"""An option with more choices is set on its page."""


class Offers(QObject):
    """Gathers the candidates anew each time the palette opens."""

    def __init__(self, desk: Desk, recents: Recents, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._recents = recents
        self._workspace = workspace

    def gather(self) -> list[Candidate]:
        """Everything that can be chosen now."""
        made = [*self._commands(), *self._settings(), *self._sections()]
        if self._desk.dossier is not None:
            made += [*self._open_tabs(), *self._formats(), *self._states()]
        return made

    def recent(self, gathered: list[Candidate]) -> list[Candidate]:
        """What was opened lately and what was run lately, the latest of each first."""
        here = f"article:{self._desk.article}"
        things = [
            self._thing(memory, name, gathered) for memory, name in self._recents.things() if memory != here
        ]
        by_memory = {one.memory: one for one in gathered if one.memory.startswith("command:")}
        commands = [by_memory.get(f"command:{one}") for one in self._recents.commands()]
        return [one for one in [*things[:6], *commands[:5]] if one is not None]

    def _thing(self, memory: str, name: str, gathered: list[Candidate]) -> Candidate | None:
        kind, _, rest = memory.partition(":")
        if kind == "article":
            return self.article(int(rest), name)
        known = next((one for one in gathered if one.memory == memory), None)
        return known or self.entity(rest, name)

    def article(
        self, article: int, title: str, aside: str = "", place: tuple[int, int] | None = None
    ) -> Candidate:
        """An article, opened where it was left, or at a place in it."""
        go = partial(self._desk.place_chosen.emit, article, *place) if place else None
        return Candidate(
            Kind.ARTICLE,
            title,
            go or partial(self._desk.choose_article, article),
            aside=aside,
            beside=partial(self._open_beside, article_key(article)),
            memory=f"article:{article}",
        )

    def entity(
        self, entity: str, name: str, detail: str = "", aside: str = "", also: tuple[str, ...] = ()
    ) -> Candidate:
        """A state, a format, a person or another thing that articles name: opened on its page, or beside the
        article, on its card and in the text."""
        kind = entity.partition(":")[0]
        return Candidate(
            Kind(kind) if kind in list(Kind) else Kind.ENTITY,
            name,
            partial(self._desk.show_page, f"entity:{entity}"),
            detail,
            aside,
            also=also,
            beside=partial(self._desk.entity_chosen.emit, entity),
            memory=f"entity:{entity}",
        )

    def _open_beside(self, key: str) -> None:
        """In the other pane, made now if there is none."""
        if not self._workspace.is_split:
            self._workspace.split()
        other = self._workspace.view.shown[1]
        self._workspace.open_key(other, key)
        other.tabs.keep(key)
        other.setFocus()

    def _commands(self) -> Iterator[Candidate]:
        menus = self._desk.menus
        titles = menus.titles() if menus else {}
        for name, command in menus.by_name() if menus else ():
            if not command.enabled() or command.menu in _SETTINGS or command.id.startswith("find."):
                continue
            if command.menu == _DOSSIERS:
                yield Candidate(Kind.DOSSIER, command.name(), command.try_run)
            else:
                yield Candidate(
                    Kind.COMMAND,
                    name,
                    command.try_run,
                    aside=titles.get(command.menu.split("/")[0], ""),
                    key=command.key(),
                    icon=command.icon,
                    also=(in_the_other(name),),
                    memory=f"command:{command.id}",
                    sought=also(command.id),
                )

    def _settings(self) -> Iterator[Candidate]:
        """The choices that are not in force; where there are many, the option's place on the page."""
        options = self._desk.options
        for option in options.all() if options else ():
            choices, now, memory = option.choices(), option.get(), f"command:option.{option.id}"
            sought = also(f"option.{option.id}")
            if len(choices) > _MANY:
                run = partial(self._desk.show_page, f"settings:{option.id}")
                title, words = option.title(), option.words(now)
                other = (in_the_other(title),)
                yield Candidate(
                    Kind.SETTING, title, run, aside=words, also=other, memory=memory, sought=sought
                )
                continue
            for choice in choices:
                if choice.value != now:
                    title = f"{option.title()}: {choice.words}"
                    memory_of = f"{memory}.{choice.value}"
                    other, put = (in_the_other(title),), setter(option, choice)
                    yield Candidate(Kind.SETTING, title, put, also=other, memory=memory_of, sought=sought)

    def _open_tabs(self) -> Iterator[Candidate]:
        for pane in self._workspace.view.shown:
            for key in pane.tabs.keys():  # noqa: SIM118 - no mapping
                if key != self._workspace.tabs.current:
                    run = partial(self._workspace.open_key, pane, key)
                    yield Candidate(Kind.TAB, pane.tabs.title_of(key), run)

    def _formats(self) -> Iterator[Candidate]:
        for entry in gazetteer.formats().values():
            name = entry.name[self._desk.language]
            also = tuple({entry.id, *entry.name.values(), *entry.short.values()} - {name})
            yield self.entity(f"format:{entry.id}", name, entry.short[self._desk.language], also=also)

    def _states(self) -> Iterator[Candidate]:
        for code in gazetteer.states_file():
            name = gazetteer.state_name(code, self._desk.language)
            yield self.entity(f"state:{code}", name, code, also=tuple(_state_names(code) - {name}))

    def _sections(self) -> Iterator[Candidate]:
        """The pages of the manual and what stands under each of their headings."""
        language = self._desk.language
        for page in manual.PAGES:
            title = manual.title(page, language)
            for section in manual.sections(page, language):
                key = f"manual:{page}#{section.anchor}" if section.anchor else f"manual:{page}"
                detail = title if section.anchor else ""
                run = partial(self._desk.show_page, key)
                yield Candidate(Kind.MANUAL, section.heading, run, detail, text=section.text)


@cache
def _state_names(code: str) -> frozenset[str]:
    """What the state is called in either language, its code among it."""
    state = gazetteer.states_file()[code]
    told = [{state[language]["name"], *state[language].get("aliases", ())} for language in ("ru", "en")]
    return frozenset({code}.union(*told))
