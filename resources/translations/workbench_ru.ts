<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>Annotating</name>
    <message>
        <source>Next annotation</source>
        <translation>Следующая пометка</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>Предыдущая пометка</translation>
    </message>
    <message>
        <source>Nothing is annotated in this article.</source>
        <translation>В этой статье пометок нет.</translation>
    </message>
    <message>
        <source>Annotation {number} of {count}</source>
        <translation>Пометка {number} из {count}</translation>
    </message>
    <message>
        <source>Tag selected words</source>
        <translation>Поставить метку на выделенные слова</translation>
    </message>
    <message>
        <source>Highlight selected words</source>
        <translation>Выделить цветом</translation>
    </message>
    <message>
        <source>Note on selected words</source>
        <translation>Заметка к выделенному</translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <translation>Сначала выделите слова.</translation>
    </message>
</context>
<context>
    <name>AnnotationsPanel</name>
    <message>
        <source>Choose an article: what you mark in it stands here.</source>
        <translation>Выберите статью: здесь будет всё, что вы в ней отметите.</translation>
    </message>
    <message>
        <source>Nothing is marked in this article.</source>
        <translation>В этой статье нет пометок.</translation>
    </message>
    <message>
        <source>Highlight what is selected</source>
        <translation>Выделить выбранные слова</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>No annotations yet. Select some words in the text and press {mark}, {note} or {tag}.</source>
        <translation>Пометок пока нет. Выделите слова в тексте и нажмите {mark}, {note} или {tag}.</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Удалить пометку</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Пометки</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Tags, apart by commas</source>
        <translation>Метки через запятую</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Remove annotation (Delete); undo brings it back</source>
        <translation>Удалить пометку (Delete); отмена вернёт её</translation>
    </message>
    <message numerus="yes">
        <source>Annotations — %n</source>
        <translation>
            <numerusform>Пометки — %n</numerusform>
            <numerusform>Пометки — %n</numerusform>
            <numerusform>Пометки — %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>corrected by you</source>
        <translation>исправлено вами</translation>
    </message>
    <message>
        <source>{review} claim: {claim}</source>
        <translation>утверждение, {review}: {claim}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more claim(s)</source>
        <translation>
            <numerusform>и ещё %n утверждение</numerusform>
            <numerusform>и ещё %n утверждения</numerusform>
            <numerusform>и ещё %n утверждений</numerusform>
        </translation>
    </message>
    <message>
        <source>marked by you: {note}</source>
        <translation>ваша пометка: {note}</translation>
    </message>
    <message>
        <source>the claim rests on these words</source>
        <translation>на этих словах держится утверждение</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>no date</source>
        <translation>без даты</translation>
    </message>
    <message>
        <source>reprint</source>
        <translation>перепечатка</translation>
    </message>
    <message numerus="yes">
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>%n перепечатка</numerusform>
            <numerusform>%n перепечатки</numerusform>
            <numerusform>%n перепечаток</numerusform>
        </translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>ещё не прочтена машиной</translation>
    </message>
    <message numerus="yes">
        <source>%n open claim(s)</source>
        <translation>
            <numerusform>%n открытое утверждение</numerusform>
            <numerusform>%n открытых утверждения</numerusform>
            <numerusform>%n открытых утверждений</numerusform>
        </translation>
    </message>
    <message>
        <source>unread</source>
        <translation>новая</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Открыть статью</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>No articles.</source>
        <translation>Статей нет.</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Следующая статья</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Предыдущая статья</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Отобрать статьи</translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation>Удалить статью</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Отбор…</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Open claims</source>
        <translation>К разбору</translation>
    </message>
    <message>
        <source>This format</source>
        <translation>Этот формат</translation>
    </message>
    <message>
        <source>Only articles about the format chosen in Member states</source>
        <translation>Только статьи о формате, выбранном в панели «Участники»</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Look for it in the texts</source>
        <translation>Искать в текстах</translation>
    </message>
    <message>
        <source>No article passes the filter.</source>
        <translation>Под отбор не подходит ни одна статья.</translation>
    </message>
    <message>
        <source>No articles yet. Open, paste or drop one.</source>
        <translation>Статей пока нет. Откройте, вставьте или перетащите сюда.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Date of the article…</source>
        <translation>Дата статьи…</translation>
    </message>
</context>
<context>
    <name>BesideList</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Раз</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
</context>
<context>
    <name>BriefChoices</name>
    <message>
        <source>All formats of the dossier</source>
        <translation>Все форматы досье</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Roster as of</source>
        <translation>Состав на</translation>
    </message>
    <message>
        <source>News since</source>
        <translation>Новое с</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Вид файла</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>последнее</translation>
    </message>
    <message>
        <source>What has happened since a day, a month or a year; empty for the latest ten news.</source>
        <translation>Что произошло с какого-то дня, месяца или года; пусто — десять последних событий.</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>PDF (.pdf)</source>
        <translation>PDF (.pdf)</translation>
    </message>
    <message>
        <source>HTML (.html)</source>
        <translation>HTML (.html)</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
</context>
<context>
    <name>BriefPage</name>
    <message>
        <source>Nothing to tell yet: accept claims, or enter rows in roster and chronology.</source>
        <translation>Рассказать пока не о чем: примите утверждения или внесите строки в состав и хронологию.</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>без источника</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>и ещё %n строка</numerusform>
            <numerusform>и ещё %n строки</numerusform>
            <numerusform>и ещё %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n источник</numerusform>
            <numerusform>%n источника</numerusform>
            <numerusform>%n источников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a source</source>
        <translation>
            <numerusform>%n строка без источника</numerusform>
            <numerusform>%n строки без источника</numerusform>
            <numerusform>%n строк без источника</numerusform>
        </translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Write brief…</source>
        <translation>Составить справку…</translation>
    </message>
    <message>
        <source>Choose the file; every line has its source by number</source>
        <translation>Выбрать файл; у каждой строки — номер источника</translation>
    </message>
    <message>
        <source>Show the next line without a source</source>
        <translation>Показать следующую строку без источника</translation>
    </message>
    <message>
        <source>How the brief will read</source>
        <translation>Как будет выглядеть справка</translation>
    </message>
    <message>
        <source>Write brief</source>
        <translation>Составить справку</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Составляется {name}</translation>
    </message>
    <message>
        <source>Brief written: {name}</source>
        <translation>Справка готова: {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Decided, and now read otherwise</source>
        <translation>Решено, но теперь прочитано иначе</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решено</translation>
    </message>
</context>
<context>
    <name>ChronologyHead</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Отбор…</translation>
    </message>
    <message>
        <source>Filter the chronology</source>
        <translation>Отбор в хронологии</translation>
    </message>
    <message>
        <source>Words of the date, the event or the place</source>
        <translation>Слова из даты, события или места</translation>
    </message>
    <message>
        <source>Kinds of event</source>
        <translation>Виды событий</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Добавить событие</translation>
    </message>
</context>
<context>
    <name>ChronologyModel</name>
    <message>
        <source>Independent sources: {independent} of {every}; Space lists them</source>
        <translation>Независимых источников: {independent} из {every}; пробел покажет их</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Sources disagree: {values}</source>
        <translation>Источники расходятся: {values}</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Исправлено вручную</translation>
    </message>
</context>
<context>
    <name>ChronologyPanel</name>
    <message>
        <source>Columns as usual</source>
        <translation>Обычные столбцы</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>A lane for each state, meetings on top. Plus and minus zoom, the arrows move, Control and an arrow go from mark to mark. The table below says the same in words.</source>
        <translation>Полоса для каждой страны, встречи сверху. Плюс и минус меняют масштаб, стрелки двигают, Control со стрелкой ведёт от отметки к отметке. В таблице ниже то же самое словами.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Добавить событие</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>Приблизить шкалу времени</translation>
    </message>
    <message>
        <source>Zoom out on the timeline</source>
        <translation>Отдалить шкалу времени</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>Показать всю шкалу времени</translation>
    </message>
    <message>
        <source>Timeline with more room</source>
        <translation>Шкала времени крупнее</translation>
    </message>
    <message>
        <source>No such event.</source>
        <translation>Таких событий нет.</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Хронология</translation>
    </message>
    <message>
        <source>Nothing yet. Accept a claim in Review, or add an event with {key}.</source>
        <translation>Пока ничего. Примите утверждение в «Разборе» или добавьте событие: {key}.</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Добавить событие</translation>
    </message>
    <message>
        <source>What the event rests on</source>
        <translation>На чём основано событие</translation>
    </message>
    <message>
        <source>Remove event</source>
        <translation>Удалить событие</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Meant as</source>
        <translation>В каком смысле</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>claim {number} of {count}</source>
        <translation>утверждение {number} из {count}</translation>
    </message>
    <message>
        <source>{claim} · edited</source>
        <translation>{claim} · исправлено</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Leave  Esc</source>
        <translation>Отмена  Esc</translation>
    </message>
    <message>
        <source>Keep and accept  Ctrl+Enter</source>
        <translation>Сохранить и принять  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Keep  Enter</source>
        <translation>Сохранить  Enter</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Членство</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Высказывание</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Утверждение</translation>
    </message>
    <message>
        <source>Claim made of selected words</source>
        <translation>Утверждение из выделенных слов</translation>
    </message>
</context>
<context>
    <name>Claiming</name>
    <message>
        <source>Make a claim of selected words…</source>
        <translation>Сделать утверждение из выделенных слов…</translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <translation>Сначала выделите слова.</translation>
    </message>
    <message>
        <source>Made and accepted: {claim}</source>
        <translation>Сделано и принято: {claim}</translation>
    </message>
    <message>
        <source>Made: {claim}</source>
        <translation>Сделано: {claim}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>ClaimsCards</name>
    <message>
        <source>a click shows it in its article</source>
        <translation>щелчок покажет его в статье</translation>
    </message>
    <message>
        <source>A click shows them apart</source>
        <translation>Щелчок покажет их порознь</translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message>
        <source>A lane for each state and status, a mark for each claim on the day on which it came out. Control and an arrow go from mark to mark, Enter opens a claim in its article. Review says the same as a list.</source>
        <translation>Полоса для каждой страны и статуса, отметка для каждого утверждения в день его публикации. Control со стрелкой ведёт от отметки к отметке, Enter открывает утверждение в статье. В разборе то же самое списком.</translation>
    </message>
    <message>
        <source>Open, accepted, rejected</source>
        <translation>Открытые, принятые, отклонённые</translation>
    </message>
    <message>
        <source>How claims are meant</source>
        <translation>Как понимать утверждения</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Claims over time</source>
        <translation>Утверждения во времени</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Условные обозначения</translation>
    </message>
    <message>
        <source>No claims yet. Open articles: what they assert is shown here by the day.</source>
        <translation>Утверждений пока нет. Откройте статьи: то, что в них утверждается, появится здесь по дням.</translation>
    </message>
    <message>
        <source>No such claims.</source>
        <translation>Таких утверждений нет.</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>yellow</source>
        <translation>жёлтый</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зелёный</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>синий</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>розовый</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>фиолетовый</translation>
    </message>
    <message>
        <source>Highlight in {colour}</source>
        <translation>Выделить: {colour}</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>State</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>добавилась</translation>
    </message>
    <message>
        <source>left</source>
        <translation>выбыла</translation>
    </message>
    <message>
        <source>other status</source>
        <translation>другой статус</translation>
    </message>
    <message>
        <source>other dates</source>
        <translation>другие даты</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>без изменений</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Two days: {format}</source>
        <translation>Два дня: {format}</translation>
    </message>
    <message>
        <source>Only what is different</source>
        <translation>Только различия</translation>
    </message>
    <message>
        <source>The roster on two days</source>
        <translation>Участники на два дня</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Один день</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Другой день</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>“{words}” is now marked as {name}, {where}</source>
        <translation>«{words}» теперь — {name} ({where})</translation>
    </message>
    <message>
        <source>Link words to an entity…</source>
        <translation>Связать слова с сущностью…</translation>
    </message>
    <message>
        <source>Words are not an entity…</source>
        <translation>Слова — не сущность…</translation>
    </message>
    <message>
        <source>Take back the correction of these words</source>
        <translation>Отменить исправление этих слов</translation>
    </message>
    <message>
        <source>Select some words first, or put the caret into a mention.</source>
        <translation>Сначала выделите слова или поставьте курсор в упоминание.</translation>
    </message>
    <message>
        <source>Not marked, by your correction</source>
        <translation>Не выделяется: так исправлено вами</translation>
    </message>
    <message>
        <source>By your correction: {what}</source>
        <translation>Исправлено вами: {what}</translation>
    </message>
    <message>
        <source>Now: {what}</source>
        <translation>Сейчас: {what}</translation>
    </message>
    <message>
        <source>Correcting “{words}”</source>
        <translation>Исправление: «{words}»</translation>
    </message>
    <message>
        <source>here</source>
        <translation>здесь</translation>
    </message>
    <message>
        <source>in this article</source>
        <translation>в этой статье</translation>
    </message>
    <message>
        <source>in the dossier</source>
        <translation>во всём досье</translation>
    </message>
    <message>
        <source>“{words}” is marked no more, {where}</source>
        <translation>«{words}» больше не выделяется {where}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Taking back the correction</source>
        <translation>Исправление снимается</translation>
    </message>
    <message>
        <source>Nothing is corrected on these words.</source>
        <translation>На этих словах ничего не исправлено.</translation>
    </message>
    <message>
        <source>The correction is taken back.</source>
        <translation>Исправление отменено.</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>What the words name</source>
        <translation>Что называют слова</translation>
    </message>
    <message>
        <source>Name of a person, state, format…</source>
        <translation>Имя лица, название государства, формата…</translation>
    </message>
    <message>
        <source>What may be meant</source>
        <translation>Что может иметься в виду</translation>
    </message>
    <message>
        <source>Take the correction back</source>
        <translation>Отменить исправление</translation>
    </message>
    <message>
        <source>“{words}” is…</source>
        <translation>«{words}» — это…</translation>
    </message>
    <message>
        <source>“{words}” is not an entity</source>
        <translation>«{words}» — не сущность</translation>
    </message>
    <message>
        <source>New: {kind} “{name}”</source>
        <translation>Новое: {kind} «{name}»</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Здесь</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>В этой статье</translation>
    </message>
    <message>
        <source>In the dossier</source>
        <translation>Во всём досье</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n место</numerusform>
            <numerusform>%n места</numerusform>
            <numerusform>%n мест</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message>
        <source>Corrections</source>
        <translation>Исправления</translation>
    </message>
    <message>
        <source>Corrections of mentions</source>
        <translation>Исправления упоминаний</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Называют</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>What the reader found stands again (Delete); undo corrects anew</source>
        <translation>Снова будет так, как прочитано (Delete); исправление можно вернуть отменой</translation>
    </message>
    <message>
        <source>Nothing is corrected yet. Where a mention is wrong, or one is missing, select the words and press L to say what they name, or X if they name nothing: here, in the article or everywhere.</source>
        <translation>Исправлений пока нет. Если упоминание неверно или пропущено, выделите слова и нажмите L, чтобы указать, что они называют, или X, если они ничего не называют: здесь, в статье или везде.</translation>
    </message>
    <message>
        <source>They hold for articles that are read again or imported later, too. The newest comes first.</source>
        <translation>Они действуют и в статьях, которые будут прочитаны заново или добавлены позже. Новые — вверху.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) taken back.</source>
        <translation>
            <numerusform>Отменено %n исправление.</numerusform>
            <numerusform>Отменены %n исправления.</numerusform>
            <numerusform>Отменено %n исправлений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taking back %n correction(s)</source>
        <translation>
            <numerusform>Снятие %n исправления</numerusform>
            <numerusform>Снятие %n исправлений</numerusform>
            <numerusform>Снятие %n исправлений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dating</name>
    <message>
        <source>Date of the article…</source>
        <translation>Дата статьи…</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>any time</source>
        <translation>за всё время</translation>
    </message>
    <message>
        <source>As of day</source>
        <translation>На день</translation>
    </message>
    <message>
        <source>A day, a month or a year; empty for any time. Up and Down step by a day, Page Up and Page Down by a month, with Ctrl by a year.</source>
        <translation>День, месяц или год; пусто — за всё время. Стрелки вверх и вниз меняют день, Page Up и Page Down — месяц, с Ctrl — год.</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>Published on</source>
        <translation>Дата публикации</translation>
    </message>
    <message>
        <source>Day on which the article was published</source>
        <translation>День публикации статьи</translation>
    </message>
    <message>
        <source>16.11.2025, or empty</source>
        <translation>16.11.2025 или пусто</translation>
    </message>
    <message>
        <source>Save  Enter</source>
        <translation>Сохранить  Enter</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>Отмена  Esc</translation>
    </message>
    <message>
        <source>This day is told by the text itself, in its dateline.</source>
        <translation>Этот день назван в начале самого текста.</translation>
    </message>
</context>
<context>
    <name>Decider</name>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Вернуть на разбор</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Взять новое</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить моё</translation>
    </message>
    <message>
        <source>{count} chosen · Esc: one again</source>
        <translation>Выбрано: {count} · Esc — снова одно</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Keep and accept</source>
        <translation>Сохранить и принять</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Accept {count} that agree</source>
        <translation>Принять совпадающие: {count}</translation>
    </message>
    <message>
        <source>Do to roster and chronology what the claim says</source>
        <translation>Внести сказанное в состав и хронологию</translation>
    </message>
    <message>
        <source>Correct the claim first</source>
        <translation>Сначала исправить утверждение</translation>
    </message>
    <message>
        <source>Say no, with a reason if you like</source>
        <translation>Отклонить; можно указать причину</translation>
    </message>
    <message>
        <source>Put off: it waits at the end of the list</source>
        <translation>Отложить: будет ждать в конце списка</translation>
    </message>
    <message>
        <source>Put it back among those that wait</source>
        <translation>Вернуть к тем, что ждут решения</translation>
    </message>
    <message>
        <source>Let it wait for a decision again</source>
        <translation>Пусть снова ждёт решения</translation>
    </message>
    <message>
        <source>Decide the same of what the reader now says</source>
        <translation>Решить так же о том, что прочитано теперь</translation>
    </message>
    <message>
        <source>Leave it as it was decided</source>
        <translation>Оставить, как было решено</translation>
    </message>
    <message>
        <source>Keep what the form says; the claim stays open</source>
        <translation>Сохранить написанное; утверждение останется открытым</translation>
    </message>
    <message>
        <source>Keep what the form says, and accept it</source>
        <translation>Сохранить написанное и принять</translation>
    </message>
    <message>
        <source>Close the form; the claim stays as it was</source>
        <translation>Закрыть форму; утверждение останется как было</translation>
    </message>
    <message>
        <source>Accept all that say what roster or chronology say already</source>
        <translation>Принять все, которые говорят то же, что уже стоит в составе или хронологии</translation>
    </message>
    <message>
        <source>attendance only</source>
        <translation>только присутствие</translation>
    </message>
    <message>
        <source>plan, not fact</source>
        <translation>план, а не факт</translation>
    </message>
    <message>
        <source>another format</source>
        <translation>другой формат</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>повтор</translation>
    </message>
    <message>
        <source>misread</source>
        <translation>прочитано неверно</translation>
    </message>
    <message>
        <source>Reason, if there is one: a digit, or words. Enter rejects, Esc leaves it open.</source>
        <translation>Причина, если есть: цифра или слова. Enter отклоняет, Esc оставляет открытым.</translation>
    </message>
    <message>
        <source>Reason for rejecting</source>
        <translation>Причина отклонения</translation>
    </message>
    <message>
        <source>Reject: {reason}</source>
        <translation>Отклонить: {reason}</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n claim(s) accepted. {undo} takes it back.</source>
        <translation>
            <numerusform>Принято %n утверждение. Отменить — {undo}.</numerusform>
            <numerusform>Принято %n утверждения. Отменить — {undo}.</numerusform>
            <numerusform>Принято %n утверждений. Отменить — {undo}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) rejected. {undo} takes it back.</source>
        <translation>
            <numerusform>Отклонено %n утверждение. Отменить — {undo}.</numerusform>
            <numerusform>Отклонено %n утверждения. Отменить — {undo}.</numerusform>
            <numerusform>Отклонено %n утверждений. Отменить — {undo}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited and accepted. {undo} takes it back.</source>
        <translation>Исправлено и принято. Отменить — {undo}.</translation>
    </message>
    <message numerus="yes">
        <source>Deciding on %n claim(s)</source>
        <translation>
            <numerusform>Решение по %n утверждению</numerusform>
            <numerusform>Решение по %n утверждениям</numerusform>
            <numerusform>Решение по %n утверждениям</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) taken up again.</source>
        <translation>
            <numerusform>%n утверждение возвращено к разбору.</numerusform>
            <numerusform>%n утверждения возвращены к разбору.</numerusform>
            <numerusform>%n утверждений возвращено к разбору.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) put off: they wait at the end.</source>
        <translation>
            <numerusform>Отложено %n утверждение: оно ждёт в конце.</numerusform>
            <numerusform>Отложено %n утверждения: они ждут в конце.</numerusform>
            <numerusform>Отложено %n утверждений: они ждут в конце.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Keeping an edit</source>
        <translation>Правка записывается</translation>
    </message>
    <message>
        <source>Is kept as soon as what is under way is done.</source>
        <translation>Запишется, как только закончится то, что выполняется сейчас.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Записано.</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Take out of the window, or put back</source>
        <translation>Вынести из окна или вернуть</translation>
    </message>
    <message>
        <source>Put away (View menu brings it back)</source>
        <translation>Убрать (вернуть можно в меню «Вид»)</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Member states</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Хронология</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Разбор</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Пометки</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message>
        <source>Undoing</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Undone: {action}</source>
        <translation>Отменено: {action}</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Done again: {action}</source>
        <translation>Возвращено: {action}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>EntitiesModel</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Упоминания</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Другие имена</translation>
    </message>
</context>
<context>
    <name>EntitiesPage</name>
    <message>
        <source>All entities</source>
        <translation>Все сущности</translation>
    </message>
    <message>
        <source>Filter by name, in either language…</source>
        <translation>Отбор по имени на любом из языков…</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Отбор по имени</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Сущности</translation>
    </message>
    <message>
        <source>maybe the same</source>
        <translation>возможно, одно и то же</translation>
    </message>
    <message>
        <source>Only those of whom another may be the same, beside each other</source>
        <translation>Только те, у кого, возможно, есть двойник; они стоят рядом</translation>
    </message>
    <message>
        <source>Take together</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <source>{names} will be the same as {name}.</source>
        <translation>Станут одним с «{name}»: {names}.</translation>
    </message>
    <message>
        <source>Nothing of that name. Articles that are imported name more.</source>
        <translation>Такого имени нет. Новые статьи упомянут и других.</translation>
    </message>
    <message numerus="yes">
        <source>%n in all. Choose several (Ctrl, Shift) that are one and the same.</source>
        <translation>
            <numerusform>Всего %n. Выберите несколько (Ctrl, Shift), если это одно и то же.</numerusform>
            <numerusform>Всего %n. Выберите несколько (Ctrl, Shift), если это одно и то же.</numerusform>
            <numerusform>Всего %n. Выберите несколько (Ctrl, Shift), если это одно и то же.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken together. Undo parts them again.</source>
        <translation>Объединено. Отмена разделит снова.</translation>
    </message>
</context>
<context>
    <name>EntityChanges</name>
    <message>
        <source>Taken together. Undo parts them again.</source>
        <translation>Объединено. Отмена разделит снова.</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n упоминание</numerusform>
            <numerusform>%n упоминания</numerusform>
            <numerusform>%n упоминаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Split off: {names}</source>
        <translation>Отделено: {names}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Kept for the next reading.</source>
        <translation>Сохранено для следующего чтения.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) hold these words.</source>
        <translation>
            <numerusform>Эти слова есть в %n статье.</numerusform>
            <numerusform>Эти слова есть в %n статьях.</numerusform>
            <numerusform>Эти слова есть в %n статьях.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочесть заново</translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message>
        <source>Entities</source>
        <translation>Сущности</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n упоминание</numerusform>
            <numerusform>%n упоминания</numerusform>
            <numerusform>%n упоминаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityHead</name>
    <message>
        <source>“{name}” may be the same person ({times}).</source>
        <translation>«{name}» — возможно, то же лицо ({times}).</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Имя по-русски</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Имя по-английски</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>То же, что…</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>То же, что</translation>
    </message>
    <message>
        <source>Another name of the same: find it, and Enter takes the two together</source>
        <translation>Другое имя того же самого: найдите его, Enter объединит</translation>
    </message>
    <message>
        <source>Take together</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Не то же самое</translation>
    </message>
    <message>
        <source>Change the name here; Enter keeps it</source>
        <translation>Имя можно изменить здесь; Enter сохранит</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n упоминание</numerusform>
            <numerusform>%n упоминания</numerusform>
            <numerusform>%n упоминаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n статья</numerusform>
            <numerusform>%n статьи</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>no article names it</source>
        <translation>ни одна статья не упоминает</translation>
    </message>
    <message>
        <source>“{name}” may be the same ({times}).</source>
        <translation>«{name}» — возможно, то же самое ({times}).</translation>
    </message>
    <message>
        <source>Take together with {name}</source>
        <translation>Объединить с «{name}»</translation>
    </message>
    <message>
        <source>{other} ({times}) and {name} will be one. Enter takes them together.</source>
        <translation>«{other}» ({times}) и «{name}» станут одним. Enter объединит.</translation>
    </message>
</context>
<context>
    <name>EntityNames</name>
    <message>
        <source>What articles call by the chosen names becomes another one</source>
        <translation>То, что статьи называют выбранными именами, станет другой сущностью</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Раз</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Another name for the reader…</source>
        <translation>Другое имя для чтения…</translation>
    </message>
    <message>
        <source>Another name for the reader</source>
        <translation>Другое имя для чтения</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Take the chosen names of yours away (Delete)</source>
        <translation>Убрать выбранные имена, добавленные вами (Delete)</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>статьи</translation>
    </message>
    <message>
        <source>yours, for the reader</source>
        <translation>ваше, для чтения</translation>
    </message>
    <message>
        <source>One name must stay here.</source>
        <translation>Хотя бы одно имя должно остаться здесь.</translation>
    </message>
    <message>
        <source>Does one of these names mean somebody else? Choose it and split it off.</source>
        <translation>Какое-то из имён означает кого-то другого? Выберите его и отделите.</translation>
    </message>
</context>
<context>
    <name>EntityPageView</name>
    <message>
        <source>Nothing stands in the roster yet. Accept a claim, or add a row there.</source>
        <translation>В составе пока ничего нет. Примите утверждение или добавьте строку в состав.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen mention(s) will be of another one</source>
        <translation>
            <numerusform>%n выбранное упоминание станет относиться к другому</numerusform>
            <numerusform>%n выбранных упоминания станут относиться к другому</numerusform>
            <numerusform>%n выбранных упоминаний станут относиться к другому</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose mentions that mean somebody else, several with Ctrl or Shift</source>
        <translation>Выберите упоминания, которые означают другое; несколько — с Ctrl или Shift</translation>
    </message>
    <message>
        <source>Mentions in articles</source>
        <translation>Упоминания в статьях</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Высказывания</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Участие</translation>
    </message>
    <message>
        <source>No article names it yet. Import articles, or add another name for the reader and read again.</source>
        <translation>Ни одна статья пока не упоминает. Добавьте статьи или другое имя для чтения и прочтите заново.</translation>
    </message>
    <message>
        <source>No article quotes it yet.</source>
        <translation>Высказываний в статьях пока нет.</translation>
    </message>
    <message>
        <source>Named nearby</source>
        <translation>Упоминаются рядом</translation>
    </message>
    <message>
        <source>Nothing is named nearby yet.</source>
        <translation>Рядом пока ничего не упоминается.</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Упоминания</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
</context>
<context>
    <name>EntityPanel</name>
    <message>
        <source>All entities</source>
        <translation>Все сущности</translation>
    </message>
    <message numerus="yes">
        <source>%n more article(s) on the page…</source>
        <translation>
            <numerusform>ещё %n статья — на странице…</numerusform>
            <numerusform>ещё %n статьи — на странице…</numerusform>
            <numerusform>ещё %n статей — на странице…</numerusform>
        </translation>
    </message>
    <message>
        <source>Page of the entity</source>
        <translation>Страница сущности</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Names, mentions, statements, related entities ({key})</source>
        <translation>Имена, упоминания, высказывания, кто рядом ({key})</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Раз</translation>
    </message>
    <message>
        <source>Articles that name it</source>
        <translation>Статьи с упоминанием</translation>
    </message>
    <message>
        <source>Entity — {name}</source>
        <translation>Карточка — {name}</translation>
    </message>
    <message>
        <source>Click a marked name in the text to see who or what it is.</source>
        <translation>Щёлкните по отмеченному имени в тексте, чтобы увидеть, кто или что это.</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>no article names it</source>
        <translation>ни в одной статье не упоминается</translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n упоминание</numerusform>
            <numerusform>%n упоминания</numerusform>
            <numerusform>%n упоминаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n статья</numerusform>
            <numerusform>%n статьи</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>independent sources: {independent} of {every}</source>
        <translation>независимых источников: {independent} из {every}</translation>
    </message>
    <message>
        <source>{sources}; edited by hand</source>
        <translation>{sources}; исправлено вручную</translation>
    </message>
    <message>
        <source>Sources disagree: {values}</source>
        <translation>Источники расходятся: {values}</translation>
    </message>
    <message>
        <source>No source: entered by hand</source>
        <translation>Без источника: внесено вручную</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Основания</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>независимый</translation>
    </message>
    <message>
        <source>same origin as {first}</source>
        <translation>того же происхождения, что {first}</translation>
    </message>
    <message>
        <source>Show the words in the article</source>
        <translation>Показать слова в статье</translation>
    </message>
    <message>
        <source>status</source>
        <translation>статус</translation>
    </message>
    <message>
        <source>since</source>
        <translation>с</translation>
    </message>
    <message>
        <source>until</source>
        <translation>по</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>state</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>who</source>
        <translation>кто</translation>
    </message>
    <message>
        <source>meant as</source>
        <translation>в каком смысле</translation>
    </message>
    <message>
        <source>says {facts}</source>
        <translation>говорит: {facts}</translation>
    </message>
    <message>
        <source>Not opened, for it is no address of the web: {address}</source>
        <translation>Не открыто, это не адрес в интернете: {address}</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>Roster and chronology as tables (CSV)…</source>
        <translation>Состав и хронология таблицами (CSV)…</translation>
    </message>
    <message>
        <source>Write tables</source>
        <translation>Записать таблицы</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Записывается {name}</translation>
    </message>
    <message>
        <source>Tables written: {names}</source>
        <translation>Таблицы записаны: {names}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
<context>
    <name>FactCards</name>
    <message>
        <source>Independent sources: {independent} of {every} · double click or Enter lists them</source>
        <translation>Независимых источников: {independent} из {every} · двойной щелчок или Enter покажет их</translation>
    </message>
    <message>
        <source>sources disagree: {values}</source>
        <translation>источники расходятся: {values}</translation>
    </message>
    <message>
        <source>No source: entered by hand</source>
        <translation>Источника нет: внесено вручную</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open dossier…</source>
        <translation>Открыть досье…</translation>
    </message>
    <message>
        <source>New dossier…</source>
        <translation>Новое досье…</translation>
    </message>
    <message>
        <source>New dossier with sample articles…</source>
        <translation>Новое досье с примерами статей…</translation>
    </message>
    <message>
        <source>Open article…</source>
        <translation>Открыть статью…</translation>
    </message>
    <message>
        <source>Open folder of articles…</source>
        <translation>Открыть папку со статьями…</translation>
    </message>
    <message>
        <source>Paste article</source>
        <translation>Вставить статью</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Сделать резервную копию</translation>
    </message>
    <message>
        <source>Close dossier</source>
        <translation>Закрыть досье</translation>
    </message>
    <message>
        <source>Open dossier</source>
        <translation>Открыть досье</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Новое досье</translation>
    </message>
    <message>
        <source>New dossier with sample articles</source>
        <translation>Новое досье с примерами статей</translation>
    </message>
    <message>
        <source>my.dossier</source>
        <translation>моё.dossier</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>Открывается {name}</translation>
    </message>
    <message>
        <source>Making {name}</source>
        <translation>Создаётся {name}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Создаётся резервная копия</translation>
    </message>
    <message>
        <source>Backed up to {name}</source>
        <translation>Резервная копия: {name}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Открыть статьи</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Open folder of articles</source>
        <translation>Открыть папку со статьями</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that could be an article.</source>
        <translation>В буфере обмена нет ничего, что могло бы стать статьёй.</translation>
    </message>
    <message>
        <source>This dossier is open to read only; nothing can be added.</source>
        <translation>Досье открыто только для чтения: добавить ничего нельзя.</translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation>Чтение статей</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Открыть первую</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>добавлена %n статья</numerusform>
            <numerusform>добавлены %n статьи</numerusform>
            <numerusform>добавлено %n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n уже есть</numerusform>
            <numerusform>%n уже есть</numerusform>
            <numerusform>%n уже есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>%n перепечатка</numerusform>
            <numerusform>%n перепечатки</numerusform>
            <numerusform>%n перепечаток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read by the machine</source>
        <translation>
            <numerusform>%n машина не смогла прочесть</numerusform>
            <numerusform>%n машина не смогла прочесть</numerusform>
            <numerusform>%n машина не смогла прочесть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n не принята</numerusform>
            <numerusform>%n не приняты</numerusform>
            <numerusform>%n не принято</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлено</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Досье</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>In all articles</source>
        <translation>Во всех статьях</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Найти в статье</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Только целые слова</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} из {total}</translation>
    </message>
</context>
<context>
    <name>FindCommands</name>
    <message>
        <source>Find anything</source>
        <translation>Найти что угодно</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Найти команду</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Search articles, names, commands</source>
        <translation>Поиск: статьи, имена, команды</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Find in article…</source>
        <translation>Найти в статье…</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
</context>
<context>
    <name>FocusMode</name>
    <message>
        <source>Focus mode</source>
        <translation>Только статья</translation>
    </message>
    <message>
        <source>{key} or Esc brings everything back.</source>
        <translation>{key} или Esc вернёт всё на место.</translation>
    </message>
</context>
<context>
    <name>Folding</name>
    <message>
        <source>Fold the lower panels</source>
        <translation>Свернуть нижние панели</translation>
    </message>
    <message>
        <source>Open the lower panels</source>
        <translation>Развернуть нижние панели</translation>
    </message>
</context>
<context>
    <name>FormatCard</name>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>По-русски</translation>
    </message>
    <message>
        <source>in short</source>
        <translation>кратко</translation>
    </message>
    <message>
        <source>English</source>
        <translation>По-английски</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Russian, in short</source>
        <translation>По-русски, кратко</translation>
    </message>
    <message>
        <source>English, in short</source>
        <translation>По-английски, кратко</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>синий</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зелёный</translation>
    </message>
    <message>
        <source>red</source>
        <translation>красный</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>оранжевый</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>фиолетовый</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>бирюзовый</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>розовый</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>коричневый</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>оливковый</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>серый</translation>
    </message>
    <message>
        <source>Keep  Enter</source>
        <translation>Сохранить  Enter</translation>
    </message>
    <message>
        <source>Drop  Esc</source>
        <translation>Отменить  Esc</translation>
    </message>
</context>
<context>
    <name>FormatOffer</name>
    <message>
        <source>This article is about {format}</source>
        <translation>Эта статья — о формате «{format}»</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the roster of {format}</source>
        <translation>Показать участников формата «{format}»</translation>
    </message>
    <message>
        <source>Not for this article</source>
        <translation>Не для этой статьи</translation>
    </message>
</context>
<context>
    <name>FormatPopup</name>
    <message>
        <source>Type a name…</source>
        <translation>Введите название…</translation>
    </message>
    <message>
        <source>Find a format</source>
        <translation>Найти формат</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Форматы</translation>
    </message>
    <message>
        <source>In this dossier</source>
        <translation>В этом досье</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Другие</translation>
    </message>
    <message>
        <source>New format “{name}”</source>
        <translation>Новый формат «{name}»</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message>
        <source>Click or {key}: choose all of them</source>
        <translation>Щелчок или {key} — выбрать их все</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>no date</source>
        <translation>без даты</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>reprint</source>
        <translation>перепечатка</translation>
    </message>
    <message>
        <source>No claims found</source>
        <translation>Утверждений не найдено</translation>
    </message>
    <message>
        <source>Not read by the machine</source>
        <translation>Не прочитано машиной</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s), all decided</source>
        <translation>
            <numerusform>%n утверждение, решено</numerusform>
            <numerusform>%n утверждения, все решены</numerusform>
            <numerusform>%n утверждений, все решены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n утверждение</numerusform>
            <numerusform>%n утверждения</numerusform>
            <numerusform>%n утверждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{claims}: %n decided</source>
        <translation>
            <numerusform>{claims}: решено %n</numerusform>
            <numerusform>{claims}: решено %n</numerusform>
            <numerusform>{claims}: решено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>no date, {day} by its text</source>
        <translation>без даты, по тексту {day}</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>на русском</translation>
    </message>
    <message>
        <source>English</source>
        <translation>на английском</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>на азербайджанском</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>на белорусском</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>на казахском</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>на киргизском</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>на таджикском</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>на туркменском</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>на турецком</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>на украинском</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>на узбекском</translation>
    </message>
    <message>
        <source>{language}, not read yet</source>
        <translation>{language}, пока не читается</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>Manual</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>About Summit Workbench</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>A desktop workbench for analysts who follow groups of states that meet: who belongs, since when, and who says so.</source>
        <translation>Рабочее место аналитика, который следит за объединениями государств: кто участвует, с какого времени и кто об этом говорит.</translation>
    </message>
    <message>
        <source>Version {version}, Qt {qt}</source>
        <translation>Версия {version}, Qt {qt}</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Qt is used under the LGPL.</source>
        <translation>Свободная программа под лицензией Apache 2.0. Qt используется по лицензии LGPL.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Open article</source>
        <translation>Открыть статью</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Every change will stand here, to be taken back at will.</source>
        <translation>Пока ничего не изменено. Здесь появится каждое изменение, и любое можно будет отменить.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Undo back to here</source>
        <translation>Отменить до этого места</translation>
    </message>
    <message>
        <source>Takes back the chosen change and every later one; Redo brings them back</source>
        <translation>Отменяет выбранное изменение и все более поздние; «Вернуть» их возвращает</translation>
    </message>
    <message numerus="yes">
        <source>Taking back %n change(s)</source>
        <translation>
            <numerusform>Отменяется %n изменение</numerusform>
            <numerusform>Отменяются %n изменения</numerusform>
            <numerusform>Отменяется %n изменений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>Corrected by hand</source>
        <translation>Исправлено вручную</translation>
    </message>
    <message>
        <source>Not an entity…</source>
        <translation>Не сущность…</translation>
    </message>
    <message>
        <source>Other entity…</source>
        <translation>Другая сущность…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Take the correction back, wherever it holds</source>
        <translation>Отменить исправление везде, где оно действует</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in this article</source>
        <translation>
            <numerusform>%n раз в этой статье</numerusform>
            <numerusform>%n раза в этой статье</numerusform>
            <numerusform>%n раз в этой статье</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s) of the dossier</source>
        <translation>
            <numerusform>в %n статье досье</numerusform>
            <numerusform>в %n статьях досье</numerusform>
            <numerusform>в %n статьях досье</numerusform>
        </translation>
    </message>
    <message>
        <source>not linked to an entity</source>
        <translation>не связано с карточкой</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливается…</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Press the keys…  Esc leaves, Backspace takes the key away</source>
        <translation>Нажмите клавиши…  Esc — оставить как есть, Backspace — убрать</translation>
    </message>
    <message>
        <source>{key} is needed for writing and moving. Press another.</source>
        <translation>{key} нужна, чтобы писать и перемещаться. Нажмите другую.</translation>
    </message>
    <message>
        <source>{key} opens the menu “{menu}”. Press another.</source>
        <translation>{key} открывает меню «{menu}». Нажмите другую.</translation>
    </message>
    <message>
        <source>{key} is taken by “{command}”.</source>
        <translation>{key} занята: «{command}».</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Reset</source>
        <translation>Вернуть обычную</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Вернуть все обычные</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Choose a line and press Enter, or click it twice, to give it another key. Letters work with the Russian layout, too.</source>
        <translation>Чтобы назначить другую клавишу, выберите строку и нажмите Enter или щёлкните по ней дважды. Буквы действуют и в русской раскладке.</translation>
    </message>
    <message>
        <source>Find a command or a key…</source>
        <translation>Найти команду или клавишу…</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Найти команду или клавишу</translation>
    </message>
    <message>
        <source>Those without a key, too</source>
        <translation>И без клавиш</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Команды и их клавиши</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>Изменить клавишу</translation>
    </message>
    <message>
        <source>No command is called that, and none has that key.</source>
        <translation>Нет ни команды с таким названием, ни такой клавиши.</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>ваша</translation>
    </message>
    <message>
        <source>In tables and lists</source>
        <translation>В таблицах и списках</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Править ячейку</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Удалить строку</translation>
    </message>
    <message>
        <source>Leave without a change</source>
        <translation>Выйти, ничего не меняя</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>Tab</source>
        <translation>Вкладка</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Настройка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Государство</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Лицо</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Пометка</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Досье</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Open tabs</source>
        <translation>Открытые вкладки</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Пометки</translation>
    </message>
    <message>
        <source>Recent dossiers</source>
        <translation>Недавние досье</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Brief…</source>
        <translation>Справка…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Follow the link in the status line</source>
        <translation>Перейти по ссылке в строке состояния</translation>
    </message>
    <message>
        <source>Something broke that should not have: {error}</source>
        <translation>Сломалось то, что не должно было: {error}</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Открывается {name}…</translation>
    </message>
    <message>
        <source>This dossier is open to read only: nothing that you do changes it.</source>
        <translation>Досье открыто только для чтения: изменить его нельзя.</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Открыть для чтения</translation>
    </message>
</context>
<context>
    <name>ManualPage</name>
    <message>
        <source>Search the manual…</source>
        <translation>Поиск в руководстве…</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Поиск в руководстве</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Страницы руководства</translation>
    </message>
    <message>
        <source>Manual: {page}</source>
        <translation>Руководство: {page}</translation>
    </message>
    <message>
        <source>Nothing in the manual has these words.</source>
        <translation>В руководстве нет таких слов.</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Signs beside the text</source>
        <translation>Знаки рядом с текстом</translation>
    </message>
    <message>
        <source>Scroll bar with the signs of the whole text</source>
        <translation>Полоса прокрутки со знаками всего текста</translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided</source>
        <translation>
            <numerusform>%n не решено</numerusform>
            <numerusform>%n не решено</numerusform>
            <numerusform>%n не решено</numerusform>
        </translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>все решены</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n утверждение</numerusform>
            <numerusform>%n утверждения</numerusform>
            <numerusform>%n утверждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n пометка</numerusform>
            <numerusform>%n пометки</numerusform>
            <numerusform>%n пометок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n найденное место</numerusform>
            <numerusform>%n найденных места</numerusform>
            <numerusform>%n найденных мест</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>next below: {sign}</source>
        <translation>следующий ниже: {sign}</translation>
    </message>
    <message>
        <source>annotation: {words}</source>
        <translation>пометка: {words}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} из {count}</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Seats: member, associate, observer or partner</source>
        <translation>Места: участник, ассоциированный участник, наблюдатель или партнёр</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Мест</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Страна</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Who sits where</source>
        <translation>Кто где состоит</translation>
    </message>
    <message>
        <source>States…</source>
        <translation>Страны…</translation>
    </message>
    <message>
        <source>Filter the states</source>
        <translation>Отбор стран</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>States and formats that have nothing on this day, too</source>
        <translation>И страны и форматы, у которых на этот день ничего нет</translation>
    </message>
    <message>
        <source>Empty ones, too</source>
        <translation>И пустые</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Форматы</translation>
    </message>
    <message>
        <source>Order of the states</source>
        <translation>Порядок стран</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Скопировать таблицей</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По названию</translation>
    </message>
    <message>
        <source>By number of seats</source>
        <translation>По числу мест</translation>
    </message>
    <message>
        <source>Who sits where: states by formats. Enter tells what a cell rests on, Control C copies.</source>
        <translation>Кто где состоит: страны по форматам. Enter показывает, на чём основана ячейка, Control C копирует.</translation>
    </message>
    <message>
        <source>Nobody sits anywhere on this day: choose another, or accept claims in Review.</source>
        <translation>На этот день никто нигде не состоит: выберите другой или примите утверждения в разборе.</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Условные обозначения</translation>
    </message>
    <message>
        <source>sources disagree</source>
        <translation>источники расходятся</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>На чём основано</translation>
    </message>
    <message>
        <source>Show in the roster</source>
        <translation>Показать в списке участников</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>Таблица скопирована</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>Recent dossiers</source>
        <translation>Недавние досье</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Статья</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>П&amp;ереход</translation>
    </message>
    <message>
        <source>&amp;Claims</source>
        <translation>&amp;Утверждения</translation>
    </message>
    <message>
        <source>&amp;Member states</source>
        <translation>У&amp;частники</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Панели</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>По&amp;мощь</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>Mentions by month</source>
        <translation>Упоминания по месяцам</translation>
    </message>
    <message numerus="yes">
        <source>{month}: %n mention(s)</source>
        <translation>
            <numerusform>{month}: %n упоминание</numerusform>
            <numerusform>{month}: %n упоминания</numerusform>
            <numerusform>{month}: %n упоминаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesCommands</name>
    <message>
        <source>Corrections of mentions</source>
        <translation>Исправления упоминаний</translation>
    </message>
    <message>
        <source>Names for the reader…</source>
        <translation>Имена для чтения…</translation>
    </message>
    <message>
        <source>Add selected words as another name…</source>
        <translation>Добавить выделенное как другое имя…</translation>
    </message>
    <message>
        <source>Read this article again</source>
        <translation>Прочесть статью заново</translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <translation>Сначала выделите слова.</translation>
    </message>
    <message>
        <source>Kept for the next reading.</source>
        <translation>Учтётся при следующем чтении.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Add “{words}” as another name of…</source>
        <translation>Добавить «{words}» как другое имя…</translation>
    </message>
    <message>
        <source>Add “{words}” as a format…</source>
        <translation>Добавить «{words}» как формат…</translation>
    </message>
    <message>
        <source>Add “{words}” as a word for a status…</source>
        <translation>Добавить «{words}» как слово для статуса…</translation>
    </message>
    <message>
        <source>Add “{words}” as a leader…</source>
        <translation>Добавить «{words}» как руководителя…</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Names for the reader</source>
        <translation>Имена для чтения</translation>
    </message>
    <message>
        <source>What you add here is known from the next reading on, in every case and in both languages. It belongs to this dossier.</source>
        <translation>Добавленное здесь узнаётся при следующем чтении, в любом падеже и на обоих языках. Оно принадлежит этому досье.</translation>
    </message>
    <message>
        <source>Nothing was added yet.</source>
        <translation>Пока ничего не добавлено.</translation>
    </message>
    <message>
        <source>Added names</source>
        <translation>Добавленные имена</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Другое имя</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Status word</source>
        <translation>Слово статуса</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove (Delete); undo brings it back</source>
        <translation>Убрать (Delete); отмена вернёт</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Загрузить…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Выгрузить…</translation>
    </message>
    <message>
        <source>Read the open article again</source>
        <translation>Прочесть статью заново</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>Загрузить имена</translation>
    </message>
    <message>
        <source>Export names</source>
        <translation>Выгрузить имена</translation>
    </message>
    <message>
        <source>Names written: {name}</source>
        <translation>Имена записаны: {name}</translation>
    </message>
</context>
<context>
    <name>NamesForm</name>
    <message>
        <source>Also called</source>
        <translation>Другое имя</translation>
    </message>
    <message>
        <source>This is a</source>
        <translation>Чьё оно</translation>
    </message>
    <message>
        <source>known as</source>
        <translation>известно как</translation>
    </message>
    <message>
        <source>State or format</source>
        <translation>Государство или формат</translation>
    </message>
    <message>
        <source>In Russian</source>
        <translation>По-русски</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>По-английски</translation>
    </message>
    <message>
        <source>Abbreviation, Russian</source>
        <translation>Сокращение, русское</translation>
    </message>
    <message>
        <source>Abbreviation, English</source>
        <translation>Сокращение, английское</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Краткое имя</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Другие имена</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>Прежние имена</translation>
    </message>
    <message>
        <source>Its meetings, Russian</source>
        <translation>Встречи по-русски</translation>
    </message>
    <message>
        <source>Its meetings, English</source>
        <translation>Встречи по-английски</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>mean the status</source>
        <translation>значат статус</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>the name as a dictionary lists it</source>
        <translation>в именительном падеже</translation>
    </message>
    <message>
        <source>small Latin letters, e.g. midforum</source>
        <translation>латиницей, например midforum</translation>
    </message>
    <message>
        <source>apart by semicolons</source>
        <translation>через точку с запятой</translation>
    </message>
    <message>
        <source>встреча</source>
        <translation>встреча</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>a noun with what goes with it, in the singular</source>
        <translation>существительное с зависимыми словами, в единственном числе</translation>
    </message>
    <message>
        <source>2026, 2026-03 or 2026-03-15</source>
        <translation>2026, 2026-03 или 2026-03-15</translation>
    </message>
    <message>
        <source>nothing while it goes on</source>
        <translation>пусто, если продолжается</translation>
    </message>
    <message>
        <source>where it can be looked up</source>
        <translation>где это можно проверить</translation>
    </message>
</context>
<context>
    <name>NoArticle</name>
    <message>
        <source>Open article</source>
        <translation>Открыть статью</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>No article is open. Choose one in the list, open, paste or drop one.</source>
        <translation>Ни одна статья не открыта. Выберите её в списке, откройте, вставьте или перетащите сюда.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Column width</source>
        <translation>Ширина столбца</translation>
    </message>
    <message>
        <source>How many letters a line of an article has. 60 to 75 read best.</source>
        <translation>Сколько букв в строке статьи. Лучше всего читаются строки в 60–75 букв.</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Узкая</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычная</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Широкая</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Расстояние между строками</translation>
    </message>
    <message>
        <source>How far apart the lines of an article stand.</source>
        <translation>Как далеко друг от друга стоят строки статьи.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Малое</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Обычное</translation>
    </message>
    <message>
        <source>Far apart</source>
        <translation>Большое</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Контрастная светлая</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Контрастная тёмная</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Colours of the window. “As the system” changes with the system.</source>
        <translation>Цвета окна. «Как в системе» меняется вместе с системой.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Of menus, dates and names. Articles stay in their own language.</source>
        <translation>Меню, даты и названия. Статьи остаются на своём языке.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Of everything, by the size that the system has for text.</source>
        <translation>Всего текста в окне, считая от размера, принятого в системе.</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size} %</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing here is called that. Enter looks among everything.</source>
        <translation>Здесь ничего так не называется. Enter — искать везде.</translation>
    </message>
    <message>
        <source>Look among everything</source>
        <translation>Искать везде</translation>
    </message>
    <message>
        <source>How to find things</source>
        <translation>Как искать</translation>
    </message>
    <message>
        <source>Article, name, command, setting, manual…</source>
        <translation>Статья, имя, команда, настройка, руководство…</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Найти что угодно</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что нашлось</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Commands  &gt;</source>
        <translation>Команды  &gt;</translation>
    </message>
    <message>
        <source>Names  @</source>
        <translation>Имена  @</translation>
    </message>
    <message>
        <source>Formats and tags  #</source>
        <translation>Форматы и метки  #</translation>
    </message>
    <message>
        <source>Manual  ?</source>
        <translation>Руководство  ?</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter open   Ctrl+Enter beside the article   Esc back</source>
        <translation>↑ ↓ выбрать   Enter открыть   Ctrl+Enter рядом со статьёй   Esc назад</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавнее</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters, or the other words for it.</source>
        <translation>Так ничего не называется. Попробуйте меньше букв или другие слова.</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>One pane again</source>
        <translation>Снова одна панель</translation>
    </message>
    <message>
        <source>Split view</source>
        <translation>Две панели рядом</translation>
    </message>
</context>
<context>
    <name>PasteBar</name>
    <message>
        <source>Take  Enter</source>
        <translation>Принять  Enter</translation>
    </message>
    <message>
        <source>Drop  Esc</source>
        <translation>Отменить  Esc</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>Вставленные строки</translation>
    </message>
    <message>
        <source>What pasting would do, line by line</source>
        <translation>Что изменит вставка, по строкам</translation>
    </message>
    <message>
        <source>Pasting: {what}</source>
        <translation>Вставка: {what}</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>Save or copy the picture</source>
        <translation>Сохранить или скопировать картинку</translation>
    </message>
    <message>
        <source>Save picture as SVG or PNG…</source>
        <translation>Сохранить картинку: SVG или PNG…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Скопировать картинку</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Рисунок (*.svg)</translation>
    </message>
    <message>
        <source>Image (*.png)</source>
        <translation>Изображение (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Сохранить картинку</translation>
    </message>
    <message>
        <source>Picture written: {name}</source>
        <translation>Картинка записана: {name}</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Картинка скопирована</translation>
    </message>
</context>
<context>
    <name>PictureCommands</name>
    <message>
        <source>Who sits where</source>
        <translation>Кто где состоит</translation>
    </message>
    <message>
        <source>Claims over time</source>
        <translation>Утверждения во времени</translation>
    </message>
    <message>
        <source>Save timeline as SVG or PNG…</source>
        <translation>Сохранить шкалу времени: SVG или PNG…</translation>
    </message>
    <message>
        <source>Copy timeline as a picture</source>
        <translation>Скопировать шкалу времени картинкой</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
</context>
<context>
    <name>PictureSource</name>
    <message>
        <source>Source: dossier {name}</source>
        <translation>Источник: досье «{name}»</translation>
    </message>
    <message>
        <source>, independent sources: {count}</source>
        <translation>, независимых источников: {count}</translation>
    </message>
</context>
<context>
    <name>PrintCommands</name>
    <message>
        <source>Timeline: {format}</source>
        <translation>Шкала времени: {format}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>на {day}</translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>Что печатать</translation>
    </message>
    <message>
        <source>With highlights and notes</source>
        <translation>С выделениями и заметками</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>How the pages will look</source>
        <translation>Как будут выглядеть страницы</translation>
    </message>
    <message>
        <source>No printer is set up here. A PDF prints anywhere.</source>
        <translation>Принтер здесь не настроен. PDF можно напечатать где угодно.</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} из {pages}</translation>
    </message>
    <message>
        <source>Sent to the printer: {name}</source>
        <translation>Отправлено на принтер: {name}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}</source>
        <translation>Не удаётся записать {name}: {reason}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>Take off this list (Delete); the file stays</source>
        <translation>Убрать из списка (Delete); файл останется</translation>
    </message>
    <message>
        <source>Take {name} off this list</source>
        <translation>Убрать {name} из списка</translation>
    </message>
</context>
<context>
    <name>RereadCommands</name>
    <message>
        <source>Read this article again</source>
        <translation>Прочесть статью заново</translation>
    </message>
    <message>
        <source>Read all articles again</source>
        <translation>Прочесть все статьи заново</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were read by an earlier reader</source>
        <translation>
            <numerusform>%n статья прочитана прежней версией программы</numerusform>
            <numerusform>%n статьи прочитаны прежней версией программы</numerusform>
            <numerusform>%n статей прочитано прежней версией программы</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочесть заново</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>Чтение заново</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Показать первое</translation>
    </message>
    <message>
        <source>This reader, with these names, has read every article</source>
        <translation>Все статьи уже прочитаны этим чтением и с этими названиями</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) read again</source>
        <translation>
            <numerusform>%n статья прочитана заново</numerusform>
            <numerusform>%n статьи прочитаны заново</numerusform>
            <numerusform>%n статей прочитано заново</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided claim(s) now read otherwise</source>
        <translation>
            <numerusform>%n решённое утверждение теперь читается иначе</numerusform>
            <numerusform>%n решённых утверждения теперь читаются иначе</numerusform>
            <numerusform>%n решённых утверждений теперь читаются иначе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided claim(s) no longer found</source>
        <translation>
            <numerusform>%n решённое утверждение больше не находится</numerusform>
            <numerusform>%n решённых утверждения больше не находятся</numerusform>
            <numerusform>%n решённых утверждений больше не находятся</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new claim(s)</source>
        <translation>
            <numerusform>%n новое утверждение</numerusform>
            <numerusform>%n новых утверждения</numerusform>
            <numerusform>%n новых утверждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read by the machine</source>
        <translation>
            <numerusform>%n машина прочесть не смогла</numerusform>
            <numerusform>%n машина прочесть не смогла</numerusform>
            <numerusform>%n машина прочесть не смогла</numerusform>
        </translation>
    </message>
    <message>
        <source>what you decided stays</source>
        <translation>решения остались как были</translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message>
        <source>Next claim</source>
        <translation>Следующее утверждение</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Предыдущее утверждение</translation>
    </message>
    <message>
        <source>Choose the next claim, too</source>
        <translation>Выбрать и следующее утверждение</translation>
    </message>
    <message>
        <source>Choose the previous claim, too</source>
        <translation>Выбрать и предыдущее утверждение</translation>
    </message>
    <message>
        <source>Choose all claims of this group</source>
        <translation>Выбрать все утверждения группы</translation>
    </message>
    <message>
        <source>Accept claim</source>
        <translation>Принять утверждение</translation>
    </message>
    <message>
        <source>Edit claim</source>
        <translation>Исправить утверждение</translation>
    </message>
    <message>
        <source>Reject claim</source>
        <translation>Отклонить утверждение</translation>
    </message>
    <message>
        <source>Put claim off, or take it up again</source>
        <translation>Отложить утверждение или вернуть его</translation>
    </message>
    <message>
        <source>Accept all that agree with roster and chronology</source>
        <translation>Принять все, что совпадают с составом и хронологией</translation>
    </message>
    <message>
        <source>Claims of this article, or of the whole dossier</source>
        <translation>Утверждения статьи или всего досье</translation>
    </message>
</context>
<context>
    <name>ReviewFilters</name>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Досье</translation>
    </message>
    <message>
        <source>Claims of this article</source>
        <translation>Утверждения этой статьи</translation>
    </message>
    <message>
        <source>Claims of every article, by what they would change</source>
        <translation>Утверждения всех статей, по тому, что они изменят</translation>
    </message>
    <message>
        <source>Only who is what of which format</source>
        <translation>Только о том, кто кем где участвует</translation>
    </message>
    <message>
        <source>Only events</source>
        <translation>Только события</translation>
    </message>
    <message>
        <source>Only what somebody said</source>
        <translation>Только высказывания</translation>
    </message>
    <message>
        <source>Only what waits for a decision</source>
        <translation>Только то, что ждёт решения</translation>
    </message>
    <message>
        <source>Only what was put off</source>
        <translation>Только отложенное</translation>
    </message>
    <message>
        <source>Only what is decided</source>
        <translation>Только решённое</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Состав</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ждут</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решено</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Review</source>
        <translation>Разбор</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>claim {number} of {count}</source>
        <translation>утверждение {number} из {count}</translation>
    </message>
    <message>
        <source>Claims of the whole dossier</source>
        <translation>Утверждения всего досье</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>agrees, but its origin counts already</source>
        <translation>согласуется, но этот источник уже учтён</translation>
    </message>
    <message numerus="yes">
        <source>%n origin(s)</source>
        <translation>
            <numerusform>%n источник</numerusform>
            <numerusform>%n источника</numerusform>
            <numerusform>%n источников</numerusform>
        </translation>
    </message>
    <message>
        <source>No claims were found in this article. {key} shows those of the whole dossier.</source>
        <translation>В этой статье утверждений не найдено. {key} покажет утверждения всего досье.</translation>
    </message>
    <message>
        <source>Roster: {now}</source>
        <translation>Состав: {now}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Разбор</translation>
    </message>
    <message numerus="yes">
        <source>Review — %n open claim(s) in the dossier</source>
        <translation>
            <numerusform>Разбор — %n открытое утверждение в досье</numerusform>
            <numerusform>Разбор — %n открытых утверждения в досье</numerusform>
            <numerusform>Разбор — %n открытых утверждений в досье</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review — %n open claim(s) in this article</source>
        <translation>
            <numerusform>Разбор — %n открытое утверждение в статье</numerusform>
            <numerusform>Разбор — %n открытых утверждения в статье</numerusform>
            <numerusform>Разбор — %n открытых утверждений в статье</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is of the kinds that are chosen above.</source>
        <translation>Нет ничего из того, что выбрано выше.</translation>
    </message>
    <message>
        <source>No claim waits for a decision. Open or paste articles to find some.</source>
        <translation>Ни одно утверждение не ждёт решения. Откройте или вставьте новые статьи.</translation>
    </message>
    <message>
        <source>Open an article to see what it claims.</source>
        <translation>Откройте статью, чтобы увидеть, что она утверждает.</translation>
    </message>
    <message>
        <source>Chronology: {now}</source>
        <translation>Хронология: {now}</translation>
    </message>
    <message>
        <source>{field}: {held} here, {said} in the article</source>
        <translation>{field}: здесь {held}, в статье {said}</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>on a corrected mention</source>
        <translation>упоминание исправлено</translation>
    </message>
    <message>
        <source>nearly certain</source>
        <translation>почти наверняка</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>вероятно</translation>
    </message>
    <message>
        <source>rather likely</source>
        <translation>скорее да</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>сомнительно</translation>
    </message>
    <message>
        <source>You corrected what is marked in its words since the reader found it.</source>
        <translation>С тех пор как утверждение найдено, вы исправили то, что отмечено в его словах.</translation>
    </message>
    <message>
        <source>{share} % of claims like this one were right.</source>
        <translation>Из таких утверждений верны {share} %.</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Правило: {rule}</translation>
    </message>
    <message numerus="yes">
        <source>%n independent origin(s)</source>
        <translation>
            <numerusform>%n независимый источник</numerusform>
            <numerusform>%n независимых источника</numerusform>
            <numerusform>%n независимых источников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n статья</numerusform>
            <numerusform>%n статьи</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>no change</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>⚠ They disagree — {fields}</source>
        <translation>⚠ Расходятся — {fields}</translation>
    </message>
    <message>
        <source>Statement: {effect}</source>
        <translation>Высказывание: {effect}</translation>
    </message>
    <message>
        <source>The reader now says: {claim}</source>
        <translation>Теперь читается так: {claim}</translation>
    </message>
    <message>
        <source>The reader no longer finds this claim.</source>
        <translation>Новое чтение этого утверждения не находит.</translation>
    </message>
    <message>
        <source>status</source>
        <translation>статус</translation>
    </message>
    <message>
        <source>how it is meant</source>
        <translation>в каком смысле</translation>
    </message>
    <message>
        <source>since</source>
        <translation>с</translation>
    </message>
    <message>
        <source>until</source>
        <translation>по</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>state</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>who</source>
        <translation>кто</translation>
    </message>
    <message>
        <source>occasion</source>
        <translation>повод</translation>
    </message>
    <message>
        <source>number</source>
        <translation>номер</translation>
    </message>
    <message>
        <source>title</source>
        <translation>название</translation>
    </message>
    <message>
        <source>format</source>
        <translation>формат</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>кто говорит</translation>
    </message>
    <message>
        <source>office</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>нет в списке</translation>
    </message>
</context>
<context>
    <name>RosterClipboard</name>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>Скопирована %n строка</numerusform>
            <numerusform>Скопированы %n строки</numerusform>
            <numerusform>Скопировано %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted: {what}</source>
        <translation>Вставлено: {what}</translation>
    </message>
</context>
<context>
    <name>RosterColumn</name>
    <message>
        <source>Take this roster away</source>
        <translation>Убрать этот формат</translation>
    </message>
    <message>
        <source>in all of them</source>
        <translation>во всех</translation>
    </message>
</context>
<context>
    <name>RosterColumns</name>
    <message>
        <source>Columns as usual</source>
        <translation>Обычные столбцы</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>Сколько поместится</translation>
    </message>
</context>
<context>
    <name>RosterCommands</name>
    <message>
        <source>Compare two days</source>
        <translation>Сравнить два дня</translation>
    </message>
    <message>
        <source>Several rosters side by side</source>
        <translation>Несколько форматов рядом</translation>
    </message>
    <message>
        <source>New format</source>
        <translation>Новый формат</translation>
    </message>
    <message>
        <source>Name, colour, describe this format</source>
        <translation>Название, цвет и описание формата</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Копировать строки</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Вставить строки</translation>
    </message>
    <message>
        <source>Merge rows</source>
        <translation>Объединить строки</translation>
    </message>
    <message>
        <source>Add membership</source>
        <translation>Добавить участие</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Исправить ячейку</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>До какого времени</translation>
    </message>
    <message>
        <source>Note on membership</source>
        <translation>Заметка об участии</translation>
    </message>
    <message>
        <source>What the row rests on</source>
        <translation>На чём основана строка</translation>
    </message>
    <message>
        <source>Remove membership</source>
        <translation>Удалить участие</translation>
    </message>
    <message>
        <source>Choose format</source>
        <translation>Выбрать формат</translation>
    </message>
    <message>
        <source>Choose the as-of day</source>
        <translation>Выбрать день</translation>
    </message>
    <message>
        <source>Show any time</source>
        <translation>Показать за всё время</translation>
    </message>
    <message>
        <source>Filter the roster</source>
        <translation>Отобрать строки</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Упорядочить по этому столбцу</translation>
    </message>
    <message>
        <source>Group by status</source>
        <translation>Сгруппировать по статусу</translation>
    </message>
</context>
<context>
    <name>RosterFilter</name>
    <message>
        <source>State, code, status or note…   Esc closes</source>
        <translation>Страна, код, статус или заметка…   Esc закроет</translation>
    </message>
    <message>
        <source>Filter the roster</source>
        <translation>Отобрать строки</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>folded</source>
        <translation>свёрнуто</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>развёрнуто</translation>
    </message>
</context>
<context>
    <name>RosterPanel</name>
    <message>
        <source>No row holds these words.</source>
        <translation>Таких строк нет.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Nobody on this day. Choose another on the slider.</source>
        <translation>В этот день никого. Выберите другой день на шкале.</translation>
    </message>
    <message>
        <source>Show any time</source>
        <translation>Показать за всё время</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Вставить таблицу</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Member states</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>Nobody yet. Accept a claim in Review, or add a row with {key}.</source>
        <translation>Пока никого. Примите утверждение в «Разборе» или добавьте строку: {key}.</translation>
    </message>
    <message>
        <source>Meant as</source>
        <translation>В каком смысле</translation>
    </message>
</context>
<context>
    <name>RosterTop</name>
    <message>
        <source>This format and others</source>
        <translation>Этот формат и другие</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>на</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>На день</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>Independent sources: {independent} of {every}; Space lists them</source>
        <translation>Независимых источников: {independent} из {every}; пробел покажет их</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Meant as</source>
        <translation>В каком смысле</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Вручную</translation>
    </message>
    <message>
        <source>Open claims</source>
        <translation>Неразобранные утверждения</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>Sources disagree: {values}</source>
        <translation>Источники расходятся: {values}</translation>
    </message>
    <message>
        <source>{count} · open</source>
        <translation>{count} · не решено</translation>
    </message>
    <message>
        <source>{independent} of {every}</source>
        <translation>{independent} из {every}</translation>
    </message>
    <message>
        <source>An open claim says so; a click shows its words</source>
        <translation>Так говорит неразобранное утверждение; щелчок покажет его слова</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Исправлено вручную</translation>
    </message>
</context>
<context>
    <name>RostersPage</name>
    <message>
        <source>Rosters</source>
        <translation>Форматы рядом</translation>
    </message>
    <message>
        <source>Rosters side by side</source>
        <translation>Участники нескольких форматов</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>на</translation>
    </message>
    <message>
        <source>Add a roster</source>
        <translation>Добавить формат</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>На день</translation>
    </message>
    <message>
        <source>Add a roster to see who sits in both.</source>
        <translation>Добавьте ещё один формат, чтобы увидеть, кто состоит в обоих.</translation>
    </message>
    <message>
        <source>In all {count}: {names}</source>
        <translation>Во всех ({count}): {names}</translation>
    </message>
    <message>
        <source>No state sits in all of them on this day.</source>
        <translation>На этот день ни одна страна не состоит во всех сразу.</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Not kept yet: it waits until what is under way is done.</source>
        <translation>Ещё не записано: ждёт, пока закончится то, что выполняется сейчас.</translation>
    </message>
</context>
<context>
    <name>SayingsModel</name>
    <message>
        <source>“{quote}”</source>
        <translation>«{quote}»</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selected words</source>
        <translation>Выделенные слова</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Note; Enter keeps it</source>
        <translation>Заметка; Enter сохраняет</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Tags, apart by commas</source>
        <translation>Метки через запятую</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Сочетания клавиш…</translation>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message>
        <source>The chosen ones mean…</source>
        <translation>Выбранное означает…</translation>
    </message>
    <message>
        <source>Whom or what the chosen ones mean</source>
        <translation>Кого или что означает выбранное</translation>
    </message>
    <message>
        <source>Find it by name, or leave this empty: then they are somebody new</source>
        <translation>Найдите по имени или оставьте пустым: тогда это будет новая сущность</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Отделить</translation>
    </message>
</context>
<context>
    <name>StandingList</name>
    <message>
        <source>{state} on {day}</source>
        <translation>{state} на {day}</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Государство</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Done: {action}</source>
        <translation>Сделано: {action}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>No dossier</source>
        <translation>Досье не открыто</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>только чтение</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранено</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n статья</numerusform>
            <numerusform>%n статьи</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open claim(s)</source>
        <translation>
            <numerusform>%n открытое утверждение</numerusform>
            <numerusform>%n открытых утверждения</numerusform>
            <numerusform>%n открытых утверждений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>Next mention of this entity</source>
        <translation>Следующее упоминание</translation>
    </message>
    <message>
        <source>Previous mention of this entity</source>
        <translation>Предыдущее упоминание</translation>
    </message>
    <message>
        <source>Put the caret into a mention first, or click one.</source>
        <translation>Сначала поставьте курсор на упоминание или щёлкните по нему.</translation>
    </message>
    <message>
        <source>This article does not name it.</source>
        <translation>В этой статье его нет.</translation>
    </message>
    <message>
        <source>Mention {number} of {count}</source>
        <translation>Упоминание {number} из {count}</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>{title}, preview</source>
        <translation>{title}, предпросмотр</translation>
    </message>
    <message>
        <source>Open articles and pages</source>
        <translation>Открытые статьи и страницы</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Закрыть вкладку</translation>
    </message>
    <message>
        <source>A preview: what you look at next takes this tab. A double click keeps it</source>
        <translation>Предпросмотр: следующая статья займёт эту вкладку. Двойной щелчок оставит её</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Files, folders, text and dossiers can be dropped here; this cannot.</source>
        <translation>Сюда можно перетащить файлы, папки, текст и досье, но не это.</translation>
    </message>
    <message>
        <source>Web addresses are not read yet: save the page as a file, or drag its text here.</source>
        <translation>Страницы по адресу пока не читаются: сохраните страницу в файл или перетащите её текст.</translation>
    </message>
    <message>
        <source>This text is too long for an article.</source>
        <translation>Текст слишком длинный для одной статьи.</translation>
    </message>
    <message>
        <source>Add the text as an article</source>
        <translation>Добавить текст как статью</translation>
    </message>
    <message>
        <source>Open “{title}” here</source>
        <translation>Открыть «{title}» здесь</translation>
    </message>
    <message>
        <source>Open dossier {name}</source>
        <translation>Открыть досье {name}</translation>
    </message>
    <message>
        <source>{name} cannot be taken for an article.</source>
        <translation>{name} не может быть статьёй.</translation>
    </message>
    <message>
        <source>Add the articles in {name}</source>
        <translation>Добавить статьи из папки {name}</translation>
    </message>
    <message numerus="yes">
        <source>Add %n article(s)</source>
        <translation>
            <numerusform>Добавить %n статью</numerusform>
            <numerusform>Добавить %n статьи</numerusform>
            <numerusform>Добавить %n статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be taken</source>
        <translation>
            <numerusform>%n файл не подходит</numerusform>
            <numerusform>%n файла не подходят</numerusform>
            <numerusform>%n файлов не подходят</numerusform>
        </translation>
    </message>
    <message>
        <source>Names for the reader belong to a dossier: open one first.</source>
        <translation>Имена для чтения принадлежат досье: сначала откройте его.</translation>
    </message>
    <message>
        <source>Add the names in {name} for the reader</source>
        <translation>Добавить имена для чтения из {name}</translation>
    </message>
    <message>
        <source>This dossier is open to read only; nothing can be added.</source>
        <translation>Досье открыто только для чтения, добавить в него ничего нельзя.</translation>
    </message>
    <message>
        <source>a new dossier is asked for first</source>
        <translation>сначала спросим, где создать досье</translation>
    </message>
</context>
<context>
    <name>TimelineBinding</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc does not</source>
        <translation>Enter сохранит, Esc отменит</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Встречи</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>Другие события</translation>
    </message>
    <message>
        <source>A click shows them apart</source>
        <translation>Щелчок покажет их порознь</translation>
    </message>
    <message>
        <source>{row}: since {date}</source>
        <translation>{row}: с {date}</translation>
    </message>
    <message>
        <source>{row}: until {date}</source>
        <translation>{row}: по {date}</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>A lane for each state, meetings on top. Plus and minus zoom, the arrows move, Control and an arrow go from mark to mark, Enter tells what a mark rests on. The roster and the chronology say the same as tables.</source>
        <translation>Полоса для каждой страны, встречи сверху. Плюс и минус меняют масштаб, стрелки двигают, Control со стрелкой ведёт от отметки к отметке, Enter показывает, на чём отметка основана. То же самое таблицами — в списке участников и в хронологии.</translation>
    </message>
    <message>
        <source>Nothing yet. Accept a claim in Review, or add a state to the roster.</source>
        <translation>Пока ничего нет. Примите утверждение в разборе или добавьте страну в список участников.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>Formats beside this one</source>
        <translation>Другие форматы рядом</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Статусы</translation>
    </message>
    <message>
        <source>Kinds of event</source>
        <translation>Виды событий</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Условные обозначения</translation>
    </message>
</context>
<context>
    <name>TimelineSigns</name>
    <message>
        <source>sources disagree</source>
        <translation>источники расходятся</translation>
    </message>
    <message>
        <source>known to the month or year</source>
        <translation>известно с точностью до месяца или года</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>продолжается</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Открыть статью</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Справка</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Each claim comes with its words and with what accepting it would change. {accept} accepts, {edit} edits, {reject} rejects, {next} and {previous} go on and back. {undo} takes anything back.</source>
        <translation>У каждого утверждения — слова, на которых оно держится, и то, что изменится, если его принять. {accept} — принять, {edit} — исправить, {reject} — отклонить, {next} и {previous} — вперёд и назад. {undo} отменит что угодно.</translation>
    </message>
    <message>
        <source>A brief in Word, PDF or HTML, each line with its source. Everything else is found by name: press {find}. Help → First steps shows this again.</source>
        <translation>Справка в Word, PDF или HTML, где у каждой строки есть источник. Всё остальное ищется по имени: {find}. Показать это снова: Помощь → Первые шаги.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Первые шаги</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} из {steps}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Everything you collect is listed here. The number tells how many claims wait to be decided. Drop files, folders or text on the window to add more.</source>
        <translation>Здесь всё, что вы собрали. Число показывает, сколько утверждений ждут вашего решения. Чтобы добавить статьи, перетащите в окно файлы, папки или текст.</translation>
    </message>
    <message>
        <source>What the text names</source>
        <translation>Что названо в тексте</translation>
    </message>
    <message>
        <source>States, persons, formats, places and dates are marked, each by a colour and a line of its own. Point at one to see what it stands for; click to see all that is known of it.</source>
        <translation>Страны, люди, форматы, места и даты выделены, каждый вид — своим цветом и своей линией. Наведите указатель, чтобы узнать, о чём речь; щёлкните, чтобы увидеть всё, что об этом известно.</translation>
    </message>
    <message>
        <source>What the text claims</source>
        <translation>Что утверждает текст</translation>
    </message>
    <message>
        <source>Who stands how, and who says so</source>
        <translation>Кто в каком статусе и кто об этом сказал</translation>
    </message>
    <message>
        <source>Members and guests on the chosen day. The number of sources opens the evidence; a triangle marks what the sources do not agree about.</source>
        <translation>Участники и гости на выбранный день. Число источников открывает цитаты; треугольник отмечает то, в чём источники расходятся.</translation>
    </message>
    <message>
        <source>What you hand on</source>
        <translation>Что вы передадите дальше</translation>
    </message>
</context>
<context>
    <name>UnfinishedPage</name>
    <message>
        <source>Half-typed words</source>
        <translation>Недописанное</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Дописать</translation>
    </message>
    <message>
        <source>Go on writing where it was begun (Enter)</source>
        <translation>Дописать там, где начато (Enter)</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Give up what was typed (Delete); it can be brought back</source>
        <translation>Убрать начатое (Delete); его можно вернуть</translation>
    </message>
    <message>
        <source>Nothing is half typed: all that you wrote is saved.</source>
        <translation>Недописанного нет: всё, что вы написали, сохранено.</translation>
    </message>
    <message>
        <source>What you began to type and did not save, the latest first. It outlives a crash, too.</source>
        <translation>То, что вы начали писать и не сохранили; последнее — сверху. Не пропадёт и при сбое.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Tags of an annotation</source>
        <translation>Метки к пометке</translation>
    </message>
    <message>
        <source>What the words name</source>
        <translation>Кого или что называют слова</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>Новое утверждение</translation>
    </message>
    <message>
        <source>Reason for rejecting</source>
        <translation>Причина отклонения</translation>
    </message>
    <message>
        <source>Edited claim</source>
        <translation>Правка утверждения</translation>
    </message>
    <message>
        <source>Row of the roster</source>
        <translation>Строка состава</translation>
    </message>
    <message>
        <source>Row of the chronology</source>
        <translation>Строка хронологии</translation>
    </message>
    <message>
        <source>Name for the reader</source>
        <translation>Имя для чтения</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Ещё одно имя</translation>
    </message>
    <message>
        <source>Given up: “{words}”</source>
        <translation>Убрано: «{words}»</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Half-typed words</source>
        <translation>Недописанное</translation>
    </message>
    <message numerus="yes">
        <source>%n half typed</source>
        <translation>
            <numerusform>недописанное: %n</numerusform>
            <numerusform>недописанное: %n</numerusform>
            <numerusform>недописанное: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What you began to type and did not save; nothing of it is lost</source>
        <translation>То, что вы начали писать и не сохранили; ничего не пропало</translation>
    </message>
    <message>
        <source>Kept from last time, not saved yet: “{words}”</source>
        <translation>Сохранено с прошлого раза, ещё не внесено: «{words}»</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Дописать</translation>
    </message>
    <message>
        <source>What you had typed here is back. Esc drops it.</source>
        <translation>То, что вы здесь набирали, снова на месте. Esc — убрать.</translation>
    </message>
    <message>
        <source>What you type cannot be kept until it is saved: {reason}</source>
        <translation>Набранное пока не сохраняется: {reason}</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Обычный размер</translation>
    </message>
    <message>
        <source>Usual arrangement</source>
        <translation>Обычное расположение</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Copy with citation</source>
        <translation>Копировать со ссылкой на источник</translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <translation>Сначала выделите слова.</translation>
    </message>
    <message>
        <source>Copied with citation.</source>
        <translation>Скопировано со ссылкой на источник.</translation>
    </message>
    <message>
        <source>Mark other names too</source>
        <translation>Отмечать и прочие имена</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Summit Workbench</source>
        <translation>Summit Workbench</translation>
    </message>
    <message>
        <source>Who belongs to which group of states, since when, and who says so. Everything you collect lies in one file, a dossier.</source>
        <translation>Кто участвует в каком объединении государств, с какого времени и кто об этом говорит. Всё собранное лежит в одном файле — досье.</translation>
    </message>
    <message>
        <source>Recent dossiers</source>
        <translation>Недавние досье</translation>
    </message>
    <message>
        <source>Or drop a dossier, articles or a piece of text anywhere on this window.</source>
        <translation>Или перетащите досье, статьи либо кусок текста в любое место окна.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCommands</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Следующая вкладка</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Предыдущая вкладка</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Закрыть вкладку</translation>
    </message>
    <message>
        <source>Keep tab</source>
        <translation>Оставить вкладку</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>Вернуть закрытую вкладку</translation>
    </message>
    <message>
        <source>Split view</source>
        <translation>Две панели рядом</translation>
    </message>
    <message>
        <source>Go to the other pane</source>
        <translation>Перейти в другую панель</translation>
    </message>
    <message>
        <source>Move tab to the other pane</source>
        <translation>Перенести вкладку в другую панель</translation>
    </message>
    <message>
        <source>Close other tabs</source>
        <translation>Закрыть остальные вкладки</translation>
    </message>
</context>
<context>
    <name>ZoomButtons</name>
    <message>
        <source>Zoom out</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>−, Ctrl and wheel</source>
        <translation>−, Ctrl и колесо</translation>
    </message>
    <message>
        <source>Show the whole time</source>
        <translation>Показать всё время</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>+, Ctrl and wheel</source>
        <translation>+, Ctrl и колесо</translation>
    </message>
</context>
</TS>
