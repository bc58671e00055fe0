<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AnnotationsPanel</name>
    <message numerus="yes">
        <source>Annotations — %n</source>
        <translation>
            <numerusform>Annotations — %n</numerusform>
            <numerusform>Annotations — %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message numerus="yes">
        <source>and %n more claim(s)</source>
        <translation>
            <numerusform>and %n more claim</numerusform>
            <numerusform>and %n more claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message numerus="yes">
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>%n reprint</numerusform>
            <numerusform>%n reprints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open claim(s)</source>
        <translation>
            <numerusform>%n open claim</numerusform>
            <numerusform>%n open claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefPage</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a source</source>
        <translation>
            <numerusform>%n line without a source</numerusform>
            <numerusform>%n lines without a source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message numerus="yes">
        <source>%n correction(s) taken back.</source>
        <translation>
            <numerusform>%n correction taken back.</numerusform>
            <numerusform>%n corrections taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taking back %n correction(s)</source>
        <translation>
            <numerusform>Taking back %n correction</numerusform>
            <numerusform>Taking back %n corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n claim(s) accepted. {undo} takes it back.</source>
        <translation>
            <numerusform>%n claim accepted. {undo} takes it back.</numerusform>
            <numerusform>%n claims accepted. {undo} takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) rejected. {undo} takes it back.</source>
        <translation>
            <numerusform>%n claim rejected. {undo} takes it back.</numerusform>
            <numerusform>%n claims rejected. {undo} takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) taken up again.</source>
        <translation>
            <numerusform>%n claim taken up again.</numerusform>
            <numerusform>%n claims taken up again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) put off: they wait at the end.</source>
        <translation>
            <numerusform>%n claim put off: it waits at the end.</numerusform>
            <numerusform>%n claims put off: they wait at the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deciding on %n claim(s)</source>
        <translation>
            <numerusform>Deciding on %n claim</numerusform>
            <numerusform>Deciding on %n claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntitiesPage</name>
    <message numerus="yes">
        <source>%n in all. Choose several (Ctrl, Shift) that are one and the same.</source>
        <translation>
            <numerusform>%n in all. Choose several (Ctrl, Shift) that are one and the same.</numerusform>
            <numerusform>%n in all. Choose several (Ctrl, Shift) that are one and the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityChanges</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) hold these words.</source>
        <translation>
            <numerusform>%n article holds these words.</numerusform>
            <numerusform>%n articles hold these words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityHead</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityPageView</name>
    <message numerus="yes">
        <source>%n chosen mention(s) will be of another one</source>
        <translation>
            <numerusform>%n chosen mention will be of another one</numerusform>
            <numerusform>%n chosen mentions will be of another one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityPanel</name>
    <message numerus="yes">
        <source>%n more article(s) on the page…</source>
        <translation>
            <numerusform>%n more article on the page…</numerusform>
            <numerusform>%n more articles on the page…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>%n article added</numerusform>
            <numerusform>%n articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reprint(s)</source>
        <translation>
            <numerusform>%n reprint</numerusform>
            <numerusform>%n reprints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read by the machine</source>
        <translation>
            <numerusform>%n could not be read by the machine</numerusform>
            <numerusform>%n could not be read by the machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n claim(s), all decided</source>
        <translation>
            <numerusform>%n claim, decided</numerusform>
            <numerusform>%n claims, all decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{claims}: %n decided</source>
        <translation>
            <numerusform>{claims}: %n decided</numerusform>
            <numerusform>{claims}: %n decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>Taking back %n change(s)</source>
        <translation>
            <numerusform>Taking back %n change</numerusform>
            <numerusform>Taking back %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message numerus="yes">
        <source>%n time(s) in this article</source>
        <translation>
            <numerusform>once in this article</numerusform>
            <numerusform>%n times in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s) of the dossier</source>
        <translation>
            <numerusform>in %n article of the dossier</numerusform>
            <numerusform>in %n articles of the dossier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message numerus="yes">
        <source>%n to be decided</source>
        <translation>
            <numerusform>%n to be decided</numerusform>
            <numerusform>%n to be decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message numerus="yes">
        <source>{month}: %n mention(s)</source>
        <translation>
            <numerusform>{month}: %n mention</numerusform>
            <numerusform>{month}: %n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RereadCommands</name>
    <message numerus="yes">
        <source>%n article(s) were read by an earlier reader</source>
        <translation>
            <numerusform>%n article was read by an earlier reader</numerusform>
            <numerusform>%n articles were read by an earlier reader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) read again</source>
        <translation>
            <numerusform>%n article read again</numerusform>
            <numerusform>%n articles read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided claim(s) now read otherwise</source>
        <translation>
            <numerusform>%n decided claim now reads otherwise</numerusform>
            <numerusform>%n decided claims now read otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided claim(s) no longer found</source>
        <translation>
            <numerusform>%n decided claim is no longer found</numerusform>
            <numerusform>%n decided claims are no longer found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new claim(s)</source>
        <translation>
            <numerusform>%n new claim</numerusform>
            <numerusform>%n new claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read by the machine</source>
        <translation>
            <numerusform>%n could not be read by the machine</numerusform>
            <numerusform>%n could not be read by the machine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message numerus="yes">
        <source>%n origin(s)</source>
        <translation>
            <numerusform>%n origin</numerusform>
            <numerusform>%n origins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review — %n open claim(s) in the dossier</source>
        <translation>
            <numerusform>Review — %n open claim in the dossier</numerusform>
            <numerusform>Review — %n open claims in the dossier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review — %n open claim(s) in this article</source>
        <translation>
            <numerusform>Review — %n open claim in this article</numerusform>
            <numerusform>Review — %n open claims in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n independent origin(s)</source>
        <translation>
            <numerusform>%n independent origin</numerusform>
            <numerusform>%n independent origins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterClipboard</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open claim(s)</source>
        <translation>
            <numerusform>%n open claim</numerusform>
            <numerusform>%n open claims</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>Add %n article(s)</source>
        <translation>
            <numerusform>Add %n article</numerusform>
            <numerusform>Add %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be taken</source>
        <translation>
            <numerusform>%n file cannot be taken</numerusform>
            <numerusform>%n files cannot be taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message numerus="yes">
        <source>%n half typed</source>
        <translation>
            <numerusform>%n half typed</numerusform>
            <numerusform>%n half typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
