<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutWindow</name>
    <message>
        <source>About DeskSpec</source>
        <translation>Über DeskSpec</translation>
    </message>
    <message>
        <source>Cop&amp;y versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>DeskSpec&apos;s icon</source>
        <translation>Das Symbol von DeskSpec</translation>
    </message>
    <message>
        <source>Does this workstation do for my role, and where does it fall short, and why?</source>
        <translation>Reicht dieser Arbeitsplatz für meine Rolle, wo reicht er nicht, und warum?</translation>
    </message>
    <message>
        <source>MIT licence. Qt and PySide6 are used under the LGPL, version 3.</source>
        <translation>MIT-Lizenz. Qt und PySide6 werden unter der LGPL, Version 3, verwendet.</translation>
    </message>
    <message>
        <source>Versions, for a report of a fault</source>
        <translation>Die Versionen, um einen Fehler zu melden</translation>
    </message>
    <message>
        <source>What is inside</source>
        <translation>Was darin steckt</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>Woher die Zahlen stammen</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Next…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>What do you want to enter a value for?</source>
        <translation>Wofür möchten Sie einen Wert eingeben?</translation>
    </message>
    <message>
        <source>Your own word</source>
        <translation>Eigene Angaben</translation>
    </message>
</context>
<context>
    <name>AskAnew</name>
    <message>
        <source>Still so?</source>
        <translation>Immer noch so?</translation>
    </message>
</context>
<context>
    <name>CaptureDialog</name>
    <message>
        <source>A capture lets another computer check this one.</source>
        <translation>Mit einer Aufzeichnung kann ein anderer Computer diesen prüfen.</translation>
    </message>
    <message>
        <source>A new or empty one</source>
        <translation>Ein neuer oder leerer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Capture this computer</source>
        <translation>Diesen Computer aufzeichnen</translation>
    </message>
    <message>
        <source>Captures (*.zip)</source>
        <translation>Aufzeichnungen (*.zip)</translation>
    </message>
    <message>
        <source>Into a &amp;folder…</source>
        <translation>In einen &amp;Ordner…</translation>
    </message>
    <message>
        <source>Into a &amp;zip…</source>
        <translation>In ein &amp;Zip…</translation>
    </message>
    <message>
        <source>It holds the files and answers that DeskSpec reads of this computer, and nothing else.</source>
        <translation>Sie enthält die Dateien und Antworten, die DeskSpec von diesem Computer liest, und sonst nichts.</translation>
    </message>
    <message>
        <source>Look through it before you send it to anyone. What you entered yourself is not in it.</source>
        <translation>Sehen Sie sie durch, bevor Sie sie weitergeben. Was Sie selbst eingegeben haben, ist nicht darin.</translation>
    </message>
    <message>
        <source>Serial numbers, host and user names, MAC and IP addresses are taken out before it is written.</source>
        <translation>Seriennummern, Rechner- und Benutzernamen, MAC- und IP-Adressen werden vor dem Schreiben entfernt.</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Copy the check, or save it as a file</source>
        <translation>Die Prüfung kopieren oder als Datei speichern</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Nothing falls short.</source>
        <translation>Alles reicht.</translation>
    </message>
    <message>
        <source>Only what falls short</source>
        <translation>Nur was nicht reicht</translation>
    </message>
    <message>
        <source>Still unknown: %1; press the button again to see them.</source>
        <translation>Noch unbekannt: %1; ein weiterer Druck auf die Schaltfläche zeigt sie.</translation>
    </message>
    <message>
        <source>Try other values and see the verdict; nothing is kept</source>
        <translation>Andere Werte ausprobieren und das Urteil sehen; nichts wird behalten</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>%3 needs differ from %1 to %2.</source>
        <translation>%3 Anforderungen unterscheiden sich von %1 zu %2.</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ neu</translation>
    </message>
    <message>
        <source>= same</source>
        <translation>= gleich</translation>
    </message>
    <message>
        <source>? Find out</source>
        <translation>? Herausfinden</translation>
    </message>
    <message>
        <source>Also what is the same</source>
        <translation>Auch was gleich ist</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Both ask the same of a computer.</source>
        <translation>Beide verlangen von einem Computer dasselbe.</translation>
    </message>
    <message>
        <source>Change the two over</source>
        <translation>Die beiden vertauschen</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <source>From this role</source>
        <translation>Von dieser Rolle</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>New to work with</source>
        <translation>Neue Werkzeuge</translation>
    </message>
    <message>
        <source>No need differs.</source>
        <translation>Keine Anforderung unterscheidet sich.</translation>
    </message>
    <message>
        <source>One need differs from %1 to %2.</source>
        <translation>Eine Anforderung unterscheidet sich von %1 zu %2.</translation>
    </message>
    <message>
        <source>Open for both roles</source>
        <translation>Für beide Rollen offen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Vertauschen</translation>
    </message>
    <message>
        <source>This is the same role twice: choose another one.</source>
        <translation>Das ist zweimal dieselbe Rolle: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>To this role</source>
        <translation>Zu dieser Rolle</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Two roles side by side</source>
        <translation>Zwei Rollen nebeneinander</translation>
    </message>
    <message>
        <source>What this machine lacks to change over</source>
        <translation>Was diesem Rechner für den Wechsel fehlt</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht verlangt</translation>
    </message>
    <message>
        <source>– gone</source>
        <translation>– entfällt</translation>
    </message>
    <message>
        <source>↑ stricter</source>
        <translation>↑ strenger</translation>
    </message>
    <message>
        <source>↓ looser</source>
        <translation>↓ lockerer</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ anders</translation>
    </message>
    <message>
        <source>✓ Nothing that the change brings.</source>
        <translation>✓ Nichts, was der Wechsel mit sich bringt.</translation>
    </message>
</context>
<context>
    <name>EnteredCard</name>
    <message>
        <source>A&amp;dd…</source>
        <translation>Hin&amp;zufügen…</translation>
    </message>
    <message>
        <source>Enter a value of your own</source>
        <translation>Einen eigenen Wert eingeben</translation>
    </message>
    <message>
        <source>Nothing yet. What you enter here counts instead of what is detected, until you take it back.</source>
        <translation>Noch nichts. Was Sie hier eingeben, gilt anstelle des Erkannten, bis Sie es zurücknehmen.</translation>
    </message>
    <message>
        <source>Your own word</source>
        <translation>Eigene Angaben</translation>
    </message>
</context>
<context>
    <name>EnteredLine</name>
    <message>
        <source>%1 was seen then</source>
        <translation>damals war %1 zu sehen</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>%1 berichtigen</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>%1 zurücknehmen</translation>
    </message>
    <message>
        <source>What was detected counts again</source>
        <translation>Es gilt wieder, was erkannt wurde</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>you, %1</source>
        <translation>Sie, %1</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation>&amp;Berichtigen…</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>%1 berichtigen</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Enter corrects it</source>
        <translation>Eingabetaste berichtigt</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>An unexpected error: %1</source>
        <translation>Ein unerwarteter Fehler: %1</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>A rented GPU covers this need</source>
        <translation>Eine gemietete GPU deckt diesen Bedarf</translation>
    </message>
    <message>
        <source>Also seen</source>
        <translation>Auch gesehen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Correct the value…</source>
        <translation>Wert berichtigen…</translation>
    </message>
    <message>
        <source>Enter opens it</source>
        <translation>Eingabetaste öffnet</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <source>Have</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>I rent a GPU…</source>
        <translation>Ich miete eine GPU…</translation>
    </message>
    <message>
        <source>Keep a value of your own</source>
        <translation>Einen eigenen Wert behalten</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen aus</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Try another value; nothing is kept</source>
        <translation>Einen anderen Wert ausprobieren; nichts wird behalten</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Was wäre, wenn…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>open, Enter shuts it</source>
        <translation>offen, Eingabetaste schließt</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Übe&amp;rspringen</translation>
    </message>
    <message>
        <source>Answers can&apos;t be kept here, they count until DeskSpec closes: %1</source>
        <translation>Antworten lassen sich hier nicht behalten, sie gelten, bis DeskSpec schließt: %1</translation>
    </message>
    <message>
        <source>Kept on this computer, sent nowhere. Arrows move; Enter goes on.</source>
        <translation>Bleibt auf diesem Computer, wird nirgendwohin gesendet. Pfeile wechseln die Rolle, die Eingabetaste geht weiter.</translation>
    </message>
    <message>
        <source>Kept on this computer, sent nowhere. Y, N and D answer; arrows move; Enter goes on.</source>
        <translation>Bleibt auf diesem Computer, wird nirgendwohin gesendet. J, N und W antworten, Pfeile wechseln die Frage, die Eingabetaste geht weiter.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>The questions stay in the menu</source>
        <translation>Die Fragen bleiben im Menü</translation>
    </message>
    <message>
        <source>Welcome to DeskSpec</source>
        <translation>Willkommen bei DeskSpec</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Enter opens the role</source>
        <translation>Eingabetaste öffnet die Rolle</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihre eigene</translation>
    </message>
</context>
<context>
    <name>HeadEditor</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>A role needs a title.</source>
        <translation>Eine Rolle braucht einen Titel.</translation>
    </message>
    <message>
        <source>S&amp;ummary: what the person does, in a sentence</source>
        <translation>&amp;Zusammenfassung: was die Person tut, in einem Satz</translation>
    </message>
    <message>
        <source>Title and summary</source>
        <translation>Titel und Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Reading this machine…</source>
        <translation>Dieser Rechner wird gelesen…</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>&amp;Open the data folder</source>
        <translation>Daten&amp;ordner öffnen</translation>
    </message>
    <message>
        <source>A required need is below its minimum.</source>
        <translation>Eine Pflichtanforderung liegt unter ihrem Minimum.</translation>
    </message>
    <message>
        <source>Advised, or asked</source>
        <translation>Angeraten oder gefragt</translation>
    </message>
    <message>
        <source>As good as recommended, or better.</source>
        <translation>So gut wie empfohlen oder besser.</translation>
    </message>
    <message>
        <source>Below it the role can&apos;t be done well. “min 10 GB” in a row.</source>
        <translation>Darunter lässt sich die Rolle nicht gut ausüben. In einer Zeile: „mind. 10 GB“.</translation>
    </message>
    <message>
        <source>Below the minimum; the row says by how much, and what helps.</source>
        <translation>Unter dem Minimum; die Zeile sagt, wie viel fehlt und was hilft.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Correct a value; unset takes it back, list shows all.</source>
        <translation>Einen Wert berichtigen; unset nimmt ihn zurück, list zeigt alle.</translation>
    </message>
    <message>
        <source>Correct it, or try it out</source>
        <translation>Berichtigen oder ausprobieren</translation>
    </message>
    <message>
        <source>Correct the value…</source>
        <translation>Wert berichtigen…</translation>
    </message>
    <message>
        <source>DeskSpec help</source>
        <translation>Hilfe zu DeskSpec</translation>
    </message>
    <message>
        <source>DeskSpec works offline. It has no account, and counts nothing.</source>
        <translation>DeskSpec arbeitet offline. Es kennt kein Konto und zählt nichts mit.</translation>
    </message>
    <message>
        <source>Does this computer do for the role, and where does it fall short?</source>
        <translation>Reicht dieser Computer für die Rolle, und wo reicht er nicht?</translation>
    </message>
    <message>
        <source>Enough to work with; below what is recommended.</source>
        <translation>Genug zum Arbeiten; weniger als empfohlen.</translation>
    </message>
    <message>
        <source>Every reading and where it comes from; save it, open one.</source>
        <translation>Jeder Wert und woher er stammt; den Rechner speichern, einen anderen öffnen.</translation>
    </message>
    <message>
        <source>Every required need is met as recommended.</source>
        <translation>Jede Pflichtanforderung ist wie empfohlen erfüllt.</translation>
    </message>
    <message>
        <source>Every required need reaches its minimum, some of them only that.</source>
        <translation>Jede Pflichtanforderung erreicht ihr Minimum, manche nur gerade dieses.</translation>
    </message>
    <message>
        <source>Good to have, or only you can tell. Never part of the verdict.</source>
        <translation>Gut zu haben, oder nur Sie können es sagen. Nie Teil des Urteils.</translation>
    </message>
    <message>
        <source>If another part is seen than back then, what is seen counts.</source>
        <translation>Ist ein anderes Teil zu sehen als damals, gilt, was zu sehen ist.</translation>
    </message>
    <message>
        <source>In a terminal</source>
        <translation>Im Terminal</translation>
    </message>
    <message>
        <source>In the menu: what no machine can read, all in one place.</source>
        <translation>Im Menü: was kein Rechner lesen kann, alles an einem Ort.</translation>
    </message>
    <message>
        <source>It reads this computer, holds it against what a role needs, and says what is short and why.</source>
        <translation>Es liest diesen Computer, hält ihn gegen das, was eine Rolle braucht, und sagt, was nicht reicht und warum.</translation>
    </message>
    <message>
        <source>Log of errors</source>
        <translation>Fehlerprotokoll</translation>
    </message>
    <message>
        <source>Look of the window</source>
        <translation>Aussehen des Fensters</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Minimum, recommended and advised</source>
        <translation>Minimum, empfohlen und angeraten</translation>
    </message>
    <message>
        <source>None is short, but a required one is unknown. The row says what would tell.</source>
        <translation>Nichts liegt darunter, aber etwas Verpflichtendes ist unbekannt. Die Zeile sagt, wie es herauszufinden ist.</translation>
    </message>
    <message>
        <source>Nothing tells. Unknown is never taken for short; the row says what would tell.</source>
        <translation>Nichts verrät es. Unbekannt gilt nie als zu wenig; die Zeile sagt, wie es herauszufinden ist.</translation>
    </message>
    <message>
        <source>One need</source>
        <translation>Eine Anforderung</translation>
    </message>
    <message>
        <source>Only advised. It never makes a machine fall short.</source>
        <translation>Nur angeraten. Daran scheitert nie ein Rechner.</translation>
    </message>
    <message>
        <source>Only tried out: watch the verdict, then drop it. Nothing is kept.</source>
        <translation>Nur ausprobiert: das Urteil ansehen, dann verwerfen. Nichts wird behalten.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Questions…</source>
        <translation>Fragen…</translation>
    </message>
    <message>
        <source>Reading a bar</source>
        <translation>Einen Balken lesen</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Roles of your own</source>
        <translation>Eigene Rollen</translation>
    </message>
    <message>
        <source>Saved machines and captures carry no serial numbers or names.</source>
        <translation>Gespeicherte Rechner und Aufzeichnungen enthalten keine Seriennummern oder Namen.</translation>
    </message>
    <message>
        <source>Sends nothing</source>
        <translation>Sendet nichts</translation>
    </message>
    <message>
        <source>The machine with the source of every reading.</source>
        <translation>Der Rechner mit der Quelle jedes Werts.</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>Die Seiten</translation>
    </message>
    <message>
        <source>The role says outright that it does without.</source>
        <translation>Die Rolle sagt ausdrücklich, dass sie darauf verzichtet.</translation>
    </message>
    <message>
        <source>The same check as text; the exit code says how it stands.</source>
        <translation>Dieselbe Prüfung als Text; der Rückgabewert sagt, wie es steht.</translation>
    </message>
    <message>
        <source>The verdict</source>
        <translation>Das Urteil</translation>
    </message>
    <message>
        <source>This computer against every role; two compared; your own.</source>
        <translation>Dieser Computer gegen jede Rolle; zwei im Vergleich; Ihre eigenen.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Two roles side by side.</source>
        <translation>Zwei Rollen nebeneinander.</translation>
    </message>
    <message>
        <source>What DeskSpec does</source>
        <translation>Was DeskSpec tut</translation>
    </message>
    <message>
        <source>What DeskSpec itself lacks here, and the mend.</source>
        <translation>Was DeskSpec selbst hier fehlt, und die Abhilfe.</translation>
    </message>
    <message>
        <source>What can be made anew</source>
        <translation>Was neu erzeugt werden kann</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Was wäre, wenn…</translation>
    </message>
    <message>
        <source>What lasts, and does not make you wait. “rec 16 GB” in a row.</source>
        <translation>Was lange reicht und Sie nicht warten lässt. In einer Zeile: „empf. 16 GB“.</translation>
    </message>
    <message>
        <source>What you pass on</source>
        <translation>Was Sie weitergeben</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>Was Sie gesagt haben</translation>
    </message>
    <message>
        <source>When it changes</source>
        <translation>Wenn es sich ändert</translation>
    </message>
    <message>
        <source>Where your data lives</source>
        <translation>Wo Ihre Daten liegen</translation>
    </message>
    <message>
        <source>You rent a GPU, and the role accepts that. Counts as the minimum.</source>
        <translation>Sie mieten eine GPU, und die Rolle lässt das gelten. Zählt als Minimum.</translation>
    </message>
    <message>
        <source>Your word, kept for this computer beside what was seen.</source>
        <translation>Ihre Angabe, für diesen Computer behalten neben dem, was zu sehen war.</translation>
    </message>
    <message>
        <source>before the full line: short</source>
        <translation>vor der durchgezogenen Linie: reicht nicht</translation>
    </message>
    <message>
        <source>nowhere: this system names no home folder; DESKSPEC_HOME gives one</source>
        <translation>nirgends: Dieses System nennt keinen Heimatordner; DESKSPEC_HOME gibt einen an</translation>
    </message>
    <message>
        <source>past the dotted line: as recommended</source>
        <translation>hinter der gepunkteten Linie: wie empfohlen</translation>
    </message>
    <message>
        <source>past the full line: at least the minimum</source>
        <translation>hinter der durchgezogenen Linie: mindestens das Minimum</translation>
    </message>
</context>
<context>
    <name>MachineHead</name>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>A saved machine or a capture</source>
        <translation>Ein gespeicherter Rechner oder eine Aufzeichnung</translation>
    </message>
    <message>
        <source>Ca&amp;pture…</source>
        <translation>Auf&amp;zeichnen…</translation>
    </message>
    <message>
        <source>Capturing…</source>
        <translation>Wird aufgezeichnet…</translation>
    </message>
    <message>
        <source>Compare mach&amp;ines…</source>
        <translation>Rechner &amp;vergleichen…</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Every reading on the clipboard</source>
        <translation>Alle Werte in die Zwischenablage</translation>
    </message>
    <message>
        <source>Keep this machine in a file</source>
        <translation>Diesen Rechner in einer Datei behalten</translation>
    </message>
    <message>
        <source>Ope&amp;n…</source>
        <translation>Öff&amp;nen…</translation>
    </message>
    <message>
        <source>Several machines against every role</source>
        <translation>Mehrere Rechner gegen jede Rolle</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Write down what is read of this computer, redacted</source>
        <translation>Aufschreiben, was von diesem Computer gelesen wird, geschwärzt</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>gelesen: %1</translation>
    </message>
    <message>
        <source>read at an unknown time</source>
        <translation>Zeitpunkt des Lesens unbekannt</translation>
    </message>
</context>
<context>
    <name>MachinePage</name>
    <message>
        <source>%1 of %2 readings shown</source>
        <translation>%1 von %2 Werten gezeigt</translation>
    </message>
    <message>
        <source>%1 readings, %2 of them unknown</source>
        <translation>%1 Werte, %2 davon unbekannt</translation>
    </message>
    <message>
        <source>Captured into %1: %2 files, redacted. Look through them before you send them.</source>
        <translation>Aufgezeichnet in %1: %2 Dateien, geschwärzt. Sehen Sie sie durch, bevor Sie sie verschicken.</translation>
    </message>
    <message>
        <source>Compare machines</source>
        <translation>Rechner vergleichen</translation>
    </message>
    <message>
        <source>Copied: every reading with its source.</source>
        <translation>Kopiert: alle Werte mit ihrer Quelle.</translation>
    </message>
    <message>
        <source>Everything that can be read of this machine is known.</source>
        <translation>Alles, was von diesem Rechner gelesen werden kann, ist bekannt.</translation>
    </message>
    <message>
        <source>No reading holds “%1”.</source>
        <translation>Kein Wert enthält „%1“.</translation>
    </message>
    <message>
        <source>Only what is unknown</source>
        <translation>Nur was unbekannt ist</translation>
    </message>
    <message>
        <source>Open a machine</source>
        <translation>Einen Rechner öffnen</translation>
    </message>
    <message>
        <source>Save the machine</source>
        <translation>Den Rechner speichern</translation>
    </message>
    <message>
        <source>Saved as %1, under an id that does not tell which computer it is.</source>
        <translation>Gespeichert als %1, unter einer Kennung, die nicht verrät, welcher Computer es ist.</translation>
    </message>
    <message>
        <source>Saved machines (*.json)</source>
        <translation>Gespeicherte Rechner (*.json)</translation>
    </message>
    <message>
        <source>Shows only the rows that hold these words (Ctrl+F)</source>
        <translation>Zeigt nur die Zeilen, die diese Wörter enthalten (Strg+F)</translation>
    </message>
</context>
<context>
    <name>MachineTable</name>
    <message>
        <source>%1 for %2: %3, %4.</source>
        <translation>%1 für %2: %3, %4.</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>D&amp;ateien hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Show this one</source>
        <translation>Diesen an&amp;zeigen</translation>
    </message>
    <message>
        <source>Compare machines</source>
        <translation>Rechner vergleichen</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Machines and roles</source>
        <translation>Rechner und Rollen</translation>
    </message>
    <message>
        <source>Open the machine in hand for the role in hand</source>
        <translation>Den gewählten Rechner für die gewählte Rolle öffnen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The table on the clipboard</source>
        <translation>Die Tabelle in die Zwischenablage</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Which machine does for which role?</source>
        <translation>Welcher Rechner reicht für welche Rolle?</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;About DeskSpec</source>
        <translation>Über &amp;DeskSpec</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Balken</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Levels asked</source>
        <translation>&amp;Verlangtes</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>&amp;Open a machine…</source>
        <translation>Einen Rechner ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>A saved machine or a capture</source>
        <translation>Ein gespeicherter Rechner oder eine Aufzeichnung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Prü&amp;fung</translation>
    </message>
    <message>
        <source>Ctrl+?</source>
        <translation>Ctrl+?</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Machines and captures (*.json *.zip);;All files (*)</source>
        <translation>Rechner und Aufzeichnungen (*.json *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a machine</source>
        <translation>Einen Rechner öffnen</translation>
    </message>
    <message>
        <source>Quest&amp;ions…</source>
        <translation>Frage&amp;n…</translation>
    </message>
    <message>
        <source>R&amp;oles</source>
        <translation>Ro&amp;llen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This machin&amp;e</source>
        <translation>&amp;Dieser Rechner</translation>
    </message>
    <message>
        <source>What no machine can read: line, desk, chair, light</source>
        <translation>Was kein Rechner lesen kann: Leitung, Schreibtisch, Stuhl, Licht</translation>
    </message>
</context>
<context>
    <name>NeedEditor</name>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Gewicht</translation>
    </message>
    <message>
        <source>A rented &amp;GPU will do</source>
        <translation>Eine gemi&amp;etete GPU genügt</translation>
    </message>
    <message>
        <source>Inherit again</source>
        <translation>Wieder erben</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Mi&amp;nimum</source>
        <translation>Mi&amp;nimum</translation>
    </message>
    <message>
        <source>Re&amp;commended</source>
        <translation>Em&amp;pfohlen</translation>
    </message>
    <message>
        <source>Replace what is inherited</source>
        <translation>Geerbtes ersetzen</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take this as it stands, even where it is &amp;looser than what is inherited</source>
        <translation>Dies &amp;so nehmen, wie es dasteht, auch wo es lockerer ist als das Geerbte</translation>
    </message>
    <message>
        <source>The need counts again</source>
        <translation>Die Anforderung gilt wieder</translation>
    </message>
    <message>
        <source>The role&apos;s own entry goes</source>
        <translation>Der eigene Eintrag der Rolle entfällt</translation>
    </message>
    <message>
        <source>This role does without what is inherited</source>
        <translation>Diese Rolle verzichtet auf das Geerbte</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>as inherited: %1</source>
        <translation>wie geerbt: %1</translation>
    </message>
    <message>
        <source>inherited: %1</source>
        <translation>geerbt: %1</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>not set: %1</source>
        <translation>nicht gesetzt: %1</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>NeedList</name>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>Also what the role does not ask for</source>
        <translation>Auch was die Rolle nicht verlangt</translation>
    </message>
    <message>
        <source>Find or add a need</source>
        <translation>Anforderung suchen oder hinzufügen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>The role</source>
        <translation>Die Rolle</translation>
    </message>
    <message>
        <source>Title and summary</source>
        <translation>Titel und Zusammenfassung</translation>
    </message>
    <message>
        <source>minimum %1</source>
        <translation>Minimum %1</translation>
    </message>
    <message>
        <source>recommended %1</source>
        <translation>empfohlen %1</translation>
    </message>
</context>
<context>
    <name>NewRoleDialog</name>
    <message>
        <source>&amp;Builds on</source>
        <translation>&amp;Baut auf</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;Kennung</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>An id is lower-case words with hyphens, such as game-developer.</source>
        <translation>Eine Kennung besteht aus kleingeschriebenen Wörtern mit Bindestrichen, etwa game-developer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It inherits every need; you change what is different. The form opens next.</source>
        <translation>Sie erbt jede Anforderung; Sie ändern, was anders ist. Als Nächstes öffnet sich das Formular.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>New from a role</source>
        <translation>Neu aus einer Rolle</translation>
    </message>
    <message>
        <source>There is such a role already; choose another id.</source>
        <translation>Diese Rolle gibt es schon; wählen Sie eine andere Kennung.</translation>
    </message>
    <message>
        <source>such as Game Developer</source>
        <translation>etwa Game Developer</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>%1: you said %2 when %3 was seen; now %4 is seen.</source>
        <translation>%1: Sie sagten %2, als %3 zu sehen war; jetzt ist %4 zu sehen.</translation>
    </message>
    <message>
        <source>%1: you said %2 when nothing was seen; now %4 is seen.</source>
        <translation>%1: Sie sagten %2, als nichts zu sehen war; jetzt ist %4 zu sehen.</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>Ihren behalten</translation>
    </message>
    <message>
        <source>Take what is seen</source>
        <translation>Erkannten nehmen</translation>
    </message>
    <message>
        <source>Your value counts again</source>
        <translation>Ihr Wert gilt wieder</translation>
    </message>
    <message>
        <source>Your value is dropped; what is detected counts</source>
        <translation>Ihr Wert entfällt; es gilt, was erkannt wurde</translation>
    </message>
</context>
<context>
    <name>ReadingNote</name>
    <message>
        <source>%1 of %2 parts are read</source>
        <translation>%1 von %2 Teilen gelesen</translation>
    </message>
    <message>
        <source>Displays</source>
        <translation>Monitore</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Peripherals</source>
        <translation>Peripherie</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Reading this computer</source>
        <translation>Dieser Computer wird gelesen</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Laufwerke</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>○ %1: slow to answer</source>
        <translation>○ %1: antwortet langsam</translation>
    </message>
</context>
<context>
    <name>ReadingWindow</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>%1 things are left out. The first: %2</source>
        <translation>%1 Dinge sind ausgelassen. Das erste: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>DeskSpec ended unexpectedly last time. Nothing that was kept is lost.</source>
        <translation>DeskSpec wurde beim letzten Mal unerwartet beendet. Von dem, was behalten wurde, ist nichts verloren.</translation>
    </message>
    <message>
        <source>DeskSpec goes on without these.</source>
        <translation>DeskSpec läuft ohne diese weiter.</translation>
    </message>
    <message>
        <source>How DeskSpec ended</source>
        <translation>Wie DeskSpec endete</translation>
    </message>
    <message>
        <source>Nothing that you enter or make here can be kept: %1. DESKSPEC_HOME may name another folder.</source>
        <translation>Nichts, was Sie hier eingeben oder anlegen, kann behalten werden: %1. DESKSPEC_HOME kann einen anderen Ordner nennen.</translation>
    </message>
    <message>
        <source>Read this computer</source>
        <translation>Diesen Computer lesen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>The reading was stopped; there is no machine to show yet.</source>
        <translation>Das Lesen wurde angehalten; noch ist kein Computer zu zeigen.</translation>
    </message>
    <message>
        <source>This is all that is left of it; a report of the fault should carry it. Nothing was sent.</source>
        <translation>Das ist alles, was davon übrig ist; ein Fehlerbericht sollte es enthalten. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was ausgelassen ist</translation>
    </message>
</context>
<context>
    <name>RoleEditor</name>
    <message>
        <source>%1. It is not in the file yet.</source>
        <translation>%1. Das steht noch nicht in der Datei.</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>Form&amp;ular</translation>
    </message>
    <message>
        <source>Back to the role</source>
        <translation>Zurück zur Rolle</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>Date&amp;i</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Line %1, column %2: </source>
        <translation>Zeile %1, Spalte %2: </translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>Nicht geändert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved as it stands.</source>
        <translation>Gespeichert, wie es dasteht.</translation>
    </message>
    <message>
        <source>Taken up where it was left the last time; not saved yet.</source>
        <translation>Dort aufgenommen, wo Sie zuletzt aufgehört haben; noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The role as a form</source>
        <translation>Die Rolle als Formular</translation>
    </message>
    <message>
        <source>The role&apos;s file</source>
        <translation>Die Datei der Rolle</translation>
    </message>
    <message>
        <source>The role&apos;s file as text</source>
        <translation>Die Datei der Rolle als Text</translation>
    </message>
    <message>
        <source>The version before is kept beside it, as .bak.</source>
        <translation>Die vorige Fassung bleibt daneben, mit der Endung .bak.</translation>
    </message>
    <message>
        <source>To the place of what is wrong</source>
        <translation>Zu der Stelle, die falsch ist</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Show the place</source>
        <translation>Stelle zeigen</translation>
    </message>
    <message>
        <source>The file is wrong: %1 Mend it there; the form goes on when it is right.</source>
        <translation>Die Datei ist falsch: %1 Verbessern Sie sie dort; das Formular macht weiter, sobald sie stimmt.</translation>
    </message>
    <message>
        <source>The need in hand</source>
        <translation>Die gewählte Anforderung</translation>
    </message>
    <message>
        <source>To the place of what is wrong in the file</source>
        <translation>Zu der Stelle in der Datei, die falsch ist</translation>
    </message>
</context>
<context>
    <name>RoleView</name>
    <message>
        <source>All roles</source>
        <translation>Alle Rollen</translation>
    </message>
    <message>
        <source>Check and plan for this role</source>
        <translation>Für diese Rolle prüfen und planen</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>New from this role…</source>
        <translation>Neu aus dieser Rolle…</translation>
    </message>
    <message>
        <source>One role in full</source>
        <translation>Eine Rolle im Ganzen</translation>
    </message>
    <message>
        <source>The role&apos;s file, to give to others</source>
        <translation>Die Datei der Rolle, um sie weiterzugeben</translation>
    </message>
    <message>
        <source>Use this role</source>
        <translation>Diese Rolle verwenden</translation>
    </message>
    <message>
        <source>builds on %1</source>
        <translation>baut auf %1 auf</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihre eigene</translation>
    </message>
</context>
<context>
    <name>RolesGrid</name>
    <message>
        <source>Roles against this machine</source>
        <translation>Rollen gegen diesen Rechner</translation>
    </message>
    <message>
        <source>Up and Down go from role to role, Enter opens one</source>
        <translation>Auf und Ab gehen von Rolle zu Rolle, die Eingabetaste öffnet eine</translation>
    </message>
</context>
<context>
    <name>RolesOverview</name>
    <message>
        <source>A role of your own to change</source>
        <translation>Eine eigene Rolle, die Sie ändern können</translation>
    </message>
    <message>
        <source>A role written by someone else</source>
        <translation>Eine Rolle, die jemand anderes geschrieben hat</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>New from a role…</source>
        <translation>Neu aus einer Rolle…</translation>
    </message>
    <message>
        <source>Reading this machine…</source>
        <translation>Dieser Rechner wird gelesen…</translation>
    </message>
    <message>
        <source>Roles against this machine</source>
        <translation>Rollen gegen diesen Rechner</translation>
    </message>
    <message>
        <source>Two roles side by side</source>
        <translation>Zwei Rollen nebeneinander</translation>
    </message>
    <message>
        <source>Which roles does %1 do for?</source>
        <translation>Für welche Rollen reicht %1?</translation>
    </message>
    <message>
        <source>Which roles does this computer do for?</source>
        <translation>Für welche Rollen reicht dieser Computer?</translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message>
        <source>Export a role</source>
        <translation>Eine Rolle exportieren</translation>
    </message>
    <message>
        <source>Import a role</source>
        <translation>Eine Rolle importieren</translation>
    </message>
    <message>
        <source>Roles (*.yaml *.yml)</source>
        <translation>Rollen (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Roles (*.yaml *.yml);;All files (*)</source>
        <translation>Rollen (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 was damaged; the window begins with what is usual.</source>
        <translation>%1 war beschädigt; das Fenster beginnt mit dem Üblichen.</translation>
    </message>
    <message>
        <source>The look of the window can&apos;t be kept: %1 can&apos;t be read or written.</source>
        <translation>Das Aussehen des Fensters kann nicht behalten werden: %1 lässt sich nicht lesen oder schreiben.</translation>
    </message>
</context>
<context>
    <name>ShortcutsWindow</name>
    <message>
        <source>Tab goes from one thing to the next, Space presses a button, Escape closes a dialog.</source>
        <translation>Tab geht von einem zum nächsten, die Leertaste drückt einen Knopf, Esc schließt einen Dialog.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>read %1</source>
        <translation>gelesen: %1</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>%1 (you said)</source>
        <translation>%1 (Ihre Angabe)</translation>
    </message>
    <message>
        <source>%1 now unknown</source>
        <translation>%1 jetzt unbekannt</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>As of %1, reading anew…</source>
        <translation>Stand: %1, wird neu gelesen…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Every change since the last check</source>
        <translation>Jede Änderung seit der letzten Prüfung</translation>
    </message>
    <message>
        <source>No change since %1</source>
        <translation>Keine Änderung seit %1</translation>
    </message>
    <message>
        <source>Not asked by this role</source>
        <translation>Von dieser Rolle nicht verlangt</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Show no more of these changes; from now on the next ones count</source>
        <translation>Diese Änderungen nicht mehr zeigen; ab jetzt zählen die nächsten</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>This check can&apos;t be kept: %1</source>
        <translation>Diese Prüfung lässt sich nicht behalten: %1</translation>
    </message>
    <message>
        <source>What this role asks is not what it was then; the verdict follows from that too.</source>
        <translation>Diese Rolle verlangt nicht mehr dasselbe wie damals; auch daraus folgt das Urteil.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>now known</source>
        <translation>jetzt bekannt</translation>
    </message>
    <message>
        <source>now unknown</source>
        <translation>jetzt unbekannt</translation>
    </message>
    <message>
        <source>verdict %1 → %2</source>
        <translation>Urteil: %1 → %2</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>&amp;Machine</source>
        <translation>Rec&amp;hner</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Eine Datei öffnen…</translation>
    </message>
    <message>
        <source>Read the machine anew (F5)</source>
        <translation>Den Rechner neu lesen (F5)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading; what is shown stays</source>
        <translation>Lesen anhalten; was gezeigt wird, bleibt</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>TryControl</name>
    <message>
        <source>Back to what the machine is</source>
        <translation>Zurück zu dem, was der Rechner ist</translation>
    </message>
    <message>
        <source>Back: %1</source>
        <translation>Zurück: %1</translation>
    </message>
    <message>
        <source>Try another value: %1</source>
        <translation>Anderen Wert ausprobieren: %1</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>TryStrip</name>
    <message>
        <source>Back to what the machine is</source>
        <translation>Zurück zu dem, was der Rechner ist</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Leave What if; nothing of it is kept</source>
        <translation>„Was wäre, wenn“ verlassen; nichts davon wird behalten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>What if: %1. Nothing of this is kept.</source>
        <translation>Was wäre, wenn: %1. Nichts davon wird behalten.</translation>
    </message>
    <message>
        <source>What if? Move a knob or type another value: the verdict follows. Nothing is kept.</source>
        <translation>Was wäre, wenn? Schieben Sie einen Regler oder tippen Sie einen anderen Wert: Das Urteil folgt. Nichts wird behalten.</translation>
    </message>
</context>
<context>
    <name>ValueDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Correct: %1</source>
        <translation>Berichtigen: %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Wird behalten…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>What was detected counts again</source>
        <translation>Es gilt wieder, was erkannt wurde</translation>
    </message>
    <message>
        <source>kept for this computer until you take it back</source>
        <translation>gilt für diesen Computer, bis Sie es zurücknehmen</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>ask_for_machines</name>
    <message>
        <source>Machines and captures (*.json *.zip);;All files (*)</source>
        <translation>Rechner und Aufzeichnungen (*.json *.zip);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>check_export</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Export the check</source>
        <translation>Die Prüfung exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>Als &amp;JSON speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>Als &amp;Markdown speichern…</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>deskspec</name>
    <message>
        <source>/proc/cpuinfo lists no features</source>
        <translation>/proc/cpuinfo führt keine Merkmale auf</translation>
    </message>
    <message>
        <source>/proc/cpuinfo, which shows no hypervisor</source>
        <translation>/proc/cpuinfo, ohne einen Hypervisor darin</translation>
    </message>
    <message>
        <source>/proc/self/mountinfo and /sys/class/block</source>
        <translation>/proc/self/mountinfo und /sys/class/block</translation>
    </message>
    <message>
        <source>/proc/self/mountinfo and /sys/dev/block</source>
        <translation>/proc/self/mountinfo und /sys/dev/block</translation>
    </message>
    <message>
        <source>/proc/self/mountinfo and /sys/fs/btrfs</source>
        <translation>/proc/self/mountinfo und /sys/fs/btrfs</translation>
    </message>
    <message>
        <source>/proc/self/mountinfo names no root file system</source>
        <translation>/proc/self/mountinfo nennt kein Wurzeldateisystem</translation>
    </message>
    <message>
        <source>/sys/class can&apos;t be listed here</source>
        <translation>/sys/class lässt sich hier nicht auflisten</translation>
    </message>
    <message>
        <source>2 lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {all} required needs are met as recommended.</source>
        <translation>Alle {all} Pflichtanforderungen sind wie empfohlen erfüllt.</translation>
    </message>
    <message>
        <source>All {all} required needs are met, {below} of them only at the minimum.</source>
        <translation>Alle {all} Pflichtanforderungen sind erfüllt, {below} davon nur im Minimum.</translation>
    </message>
    <message>
        <source>All {all} required needs are met, {rented} of them by renting a GPU and {below} of them only at the minimum.</source>
        <translation>Alle {all} Pflichtanforderungen sind erfüllt, {rented} davon durch Miete einer GPU und {below} davon nur im Minimum.</translation>
    </message>
    <message>
        <source>All {all} required needs are met, {rented} of them by renting a GPU.</source>
        <translation>Alle {all} Pflichtanforderungen sind erfüllt, {rented} davon durch Miete einer GPU.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Backup internet</source>
        <translation>Ersatz-Internet</translation>
    </message>
    <message>
        <source>Backup storage</source>
        <translation>Sicherungsspeicher</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>Battery, UPS</source>
        <translation>Akku, USV</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU class</source>
        <translation>CPU-Klasse</translation>
    </message>
    <message>
        <source>CPU cores</source>
        <translation>CPU-Kerne</translation>
    </message>
    <message>
        <source>CPU support list of the new board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU support list of {product}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU-Threads</translation>
    </message>
    <message>
        <source>CUDA capability</source>
        <translation>CUDA-Fähigkeit</translation>
    </message>
    <message>
        <source>Calls and desk</source>
        <translation>Anrufe und Arbeitsplatz</translation>
    </message>
    <message>
        <source>Calls, desk</source>
        <translation>Anrufe, Platz</translation>
    </message>
    <message>
        <source>Can&apos;t tell yet</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>Container&apos;s limit</source>
        <translation>Grenze des Containers</translation>
    </message>
    <message>
        <source>Core i3 / Ryzen 3 class</source>
        <translation>Core i3 / Ryzen 3</translation>
    </message>
    <message>
        <source>Core i5 / Ryzen 5 class</source>
        <translation>Core i5 / Ryzen 5</translation>
    </message>
    <message>
        <source>Core i7 / Ryzen 7 class</source>
        <translation>Core i7 / Ryzen 7</translation>
    </message>
    <message>
        <source>Core i9 / Ryzen 9 class</source>
        <translation>Core i9 / Ryzen 9</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Schreibtisch</translation>
    </message>
    <message>
        <source>DeskSpec does not read this on this system yet</source>
        <translation>DeskSpec liest das auf diesem System noch nicht</translation>
    </message>
    <message>
        <source>DeskSpec&apos;s GPU table</source>
        <translation>DeskSpecs GPU-Tabelle</translation>
    </message>
    <message>
        <source>DeskSpec&apos;s GPU table, by PCI id</source>
        <translation>DeskSpecs GPU-Tabelle, nach der PCI-Kennung</translation>
    </message>
    <message>
        <source>DeskSpec&apos;s GPU table, by name</source>
        <translation>DeskSpecs GPU-Tabelle, nach dem Namen</translation>
    </message>
    <message>
        <source>DeskSpec&apos;s GPU table, by name and PCI id</source>
        <translation>DeskSpecs GPU-Tabelle, nach Name und PCI-Kennung</translation>
    </message>
    <message>
        <source>DeskSpec&apos;s table does not tell it of the {card} that you entered</source>
        <translation>DeskSpecs Tabelle nennt es nicht für die {card}, die Sie eingegeben haben</translation>
    </message>
    <message>
        <source>DeskSpec&apos;s table does not tell the power of the {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeskSpec&apos;s table does not tell the socket of the {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeskSpec&apos;s table has no throughput of the {card}</source>
        <translation>DeskSpecs Tabelle kennt keinen Durchsatz von {card}</translation>
    </message>
    <message>
        <source>Do you have a UPS (battery backup)?</source>
        <translation>Haben Sie eine USV (Notstrom aus Akku)?</translation>
    </message>
    <message>
        <source>Do you have a good headset?</source>
        <translation>Haben Sie ein gutes Headset?</translation>
    </message>
    <message>
        <source>Do you have a good webcam?</source>
        <translation>Haben Sie eine gute Webcam?</translation>
    </message>
    <message>
        <source>Do you have a quiet room or corner for work alone?</source>
        <translation>Haben Sie einen ruhigen Raum oder eine Ecke nur für die Arbeit?</translation>
    </message>
    <message>
        <source>Do you have a second way online, such as a phone to tether?</source>
        <translation>Haben Sie einen zweiten Weg ins Netz, etwa ein Handy als Hotspot?</translation>
    </message>
    <message>
        <source>Do you have an external SSD or a NAS for backups?</source>
        <translation>Haben Sie eine externe SSD oder ein NAS für Sicherungen?</translation>
    </message>
    <message>
        <source>Do you have daylight and a task light?</source>
        <translation>Haben Sie Tageslicht und eine Arbeitsleuchte?</translation>
    </message>
    <message>
        <source>Do you rent a GPU for heavy work?</source>
        <translation>Mieten Sie für schwere Arbeit eine GPU?</translation>
    </message>
    <message>
        <source>Does a USB-C socket carry a picture, with 2 or 4 lanes, or as Thunderbolt? The computer&apos;s manual tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>Laufwerke</translation>
    </message>
    <message>
        <source>E cores</source>
        <translation>E-Kerne</translation>
    </message>
    <message>
        <source>ECC</source>
        <translation>ECC</translation>
    </message>
    <message>
        <source>EDID of {node}</source>
        <translation>EDID von {node}</translation>
    </message>
    <message>
        <source>Falls short</source>
        <translation>Reicht nicht</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>For how many more SATA drives are there a socket and a place? Look inside the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Bauform</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Free slots</source>
        <translation>Freie Steckplätze</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <source>GPU {number}</source>
        <translation>GPU {number}</translation>
    </message>
    <message>
        <source>Goes online over</source>
        <translation>Geht online über</translation>
    </message>
    <message>
        <source>Good enough</source>
        <translation>Reicht knapp</translation>
    </message>
    <message>
        <source>Good enough for all {number} roles</source>
        <translation>Reicht knapp für alle {number} Rollen</translation>
    </message>
    <message>
        <source>Good enough for {roles}</source>
        <translation>Reicht knapp für {roles}</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>Headset</translation>
    </message>
    <message>
        <source>Highest clock</source>
        <translation>Höchster Takt</translation>
    </message>
    <message>
        <source>How high may a processor&apos;s cooler be? Measure from the processor to the side wall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long may a graphics card be, from the back wall to what stands in its way? Measure inside the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many 12-pin connectors (12VHPWR or 12V-2x6) does the power supply have? None before 2022.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many 8-pin connectors (6+2) for graphics cards does the power supply have? Count its cables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many M.2 places for NVMe drives are free? The manual of the computer or its board tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many slots wide may a full-height card be? Count the covers it may take; 0 if only low ones go in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many watts does the power supply give? It stands on its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyper-V&apos;s own system</source>
        <translation>das eigene System von Hyper-V</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Is your chair ergonomic?</source>
        <translation>Ist Ihr Stuhl ergonomisch?</translation>
    </message>
    <message>
        <source>Is your desk height-adjustable?</source>
        <translation>Ist Ihr Schreibtisch höhenverstellbar?</translation>
    </message>
    <message>
        <source>Is your keyboard ergonomic?</source>
        <translation>Ist Ihre Tastatur ergonomisch?</translation>
    </message>
    <message>
        <source>Is your mouse ergonomic?</source>
        <translation>Ist Ihre Maus ergonomisch?</translation>
    </message>
    <message>
        <source>It is: {need}.</source>
        <translation>Und zwar: {need}.</translation>
    </message>
    <message>
        <source>JSON that describes no product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Kubernetes (minikube, kind or k3d)</source>
        <translation>Kubernetes (minikube, kind oder k3d)</translation>
    </message>
    <message>
        <source>Largest possible</source>
        <translation>Höchstens möglich</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Beleuchtung</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>M.2 places for NVMe drives are those that count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Memory and storage</source>
        <translation>Arbeitsspeicher und Laufwerke</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Monitor size</source>
        <translation>Monitorgröße</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Monitore</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s cards only: WSL does not show Windows&apos; others</source>
        <translation>nur NVIDIA-Karten: WSL zeigt die anderen von Windows nicht</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver does not show its monitors to the system</source>
        <translation>der Treiber von NVIDIA zeigt dem System seine Monitore nicht</translation>
    </message>
    <message>
        <source>NVML does not tell</source>
        <translation>NVML sagt es nicht</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Noch ist nichts bekannt</translation>
    </message>
    <message>
        <source>Only {known} of {all} required needs can be told, so far {verdict}</source>
        <translation>Nur {known} von {all} Pflichtanforderungen lassen sich beurteilen, bisher: {verdict}</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>P cores</source>
        <translation>P-Kerne</translation>
    </message>
    <message>
        <source>PATH and the usual folders</source>
        <translation>PATH und die üblichen Ordner</translation>
    </message>
    <message>
        <source>Peripherals</source>
        <translation>Peripherie</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Power backup</source>
        <translation>Notstrom</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Processor and graphics</source>
        <translation>Prozessor und Grafik</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Reicht</translation>
    </message>
    <message>
        <source>Ready for all {number} roles</source>
        <translation>Reicht für alle {number} Rollen</translation>
    </message>
    <message>
        <source>Ready for none yet: {rest}.</source>
        <translation>Reicht noch für keine Rolle: {rest}.</translation>
    </message>
    <message>
        <source>Ready for {roles}</source>
        <translation>Reicht für {roles}</translation>
    </message>
    <message>
        <source>Ready for {roles}, good enough for {others}</source>
        <translation>Reicht für {roles}, reicht knapp für {others}</translation>
    </message>
    <message>
        <source>Refresh rate</source>
        <translation>Bildwiederholrate</translation>
    </message>
    <message>
        <source>Rented GPU</source>
        <translation>Gemietete GPU</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>SSD storage</source>
        <translation>SSD-Speicher</translation>
    </message>
    <message>
        <source>Slack, Teams or Zoom</source>
        <translation>Slack, Teams oder Zoom</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Steckplätze</translation>
    </message>
    <message>
        <source>So far {verdict}</source>
        <translation>Bisher: {verdict}</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Sockel</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Soldered</source>
        <translation>Verlötet</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Laufwerke</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>System drive</source>
        <translation>Systemlaufwerk</translation>
    </message>
    <message>
        <source>System is on</source>
        <translation>System liegt auf</translation>
    </message>
    <message>
        <source>TPM 2.0 and UEFI Secure Boot, on the maker&apos;s page of the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPM 2.0 and UEFI Secure Boot, on the maker&apos;s page of the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The biggest: {need}.</source>
        <translation>Am meisten fehlt: {need}.</translation>
    </message>
    <message>
        <source>The one required need is met as recommended.</source>
        <translation>Die eine Pflichtanforderung ist wie empfohlen erfüllt.</translation>
    </message>
    <message>
        <source>The one required need is met by renting a GPU.</source>
        <translation>Die eine Pflichtanforderung ist durch Miete einer GPU erfüllt.</translation>
    </message>
    <message>
        <source>The one required need is met, only at the minimum.</source>
        <translation>Die eine Pflichtanforderung ist erfüllt, nur im Minimum.</translation>
    </message>
    <message>
        <source>This role requires nothing that could be missing.</source>
        <translation>Diese Rolle verlangt nichts, was fehlen könnte.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Touchpad</source>
        <translation>Touchpad</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>USV</translation>
    </message>
    <message>
        <source>USB-C socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Nutzbar</translation>
    </message>
    <message>
        <source>VS Code, PyCharm or IntelliJ IDEA</source>
        <translation>VS Code, PyCharm oder IntelliJ IDEA</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Virtualization</source>
        <translation>Virtualisierung</translation>
    </message>
    <message>
        <source>WSL does not see the computer&apos;s case</source>
        <translation>WSL sieht das Gehäuse des Computers nicht</translation>
    </message>
    <message>
        <source>WSL does not show the Windows machine&apos;s graphics</source>
        <translation>WSL zeigt die Grafik des Windows-Rechners nicht</translation>
    </message>
    <message>
        <source>WSL does not show the computer&apos;s parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WSL&apos;s disk grows on the Windows drive, which may have less</source>
        <translation>das Laufwerk von WSL wächst auf dem Windows-Laufwerk, das weniger Platz haben kann</translation>
    </message>
    <message>
        <source>Webcam</source>
        <translation>Webcam</translation>
    </message>
    <message>
        <source>What is the largest main board that the case takes? The case&apos;s manual tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which form does the main board have? Its manual tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which form does the power supply have? Its label or its maker&apos;s page tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sockets for monitors are free, with their versions? The computer&apos;s or the card&apos;s manual tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wi-Fi has no fixed link speed</source>
        <translation>WLAN hat keine feste Geschwindigkeit</translation>
    </message>
    <message>
        <source>Windows 11 asks for a drive of {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows 11 asks for {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows 11 asks for {least} cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows with WSL2</source>
        <translation>Windows mit WSL2</translation>
    </message>
    <message>
        <source>Windows with a VM</source>
        <translation>Windows mit einer VM</translation>
    </message>
    <message>
        <source>Windows&apos; own</source>
        <translation>das eigene von Windows</translation>
    </message>
    <message>
        <source>Windows, but {reason}</source>
        <translation>Windows, aber {reason}</translation>
    </message>
    <message>
        <source>Wired link</source>
        <translation>Kabelverbindung</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitszimmer</translation>
    </message>
    <message>
        <source>Xen runs here</source>
        <translation>hier läuft Xen</translation>
    </message>
    <message>
        <source>Xen&apos;s own system</source>
        <translation>das eigene System von Xen</translation>
    </message>
    <message>
        <source>Your own word</source>
        <translation>Eigene Angaben</translation>
    </message>
    <message>
        <source>ZFS labels in udev&apos;s records</source>
        <translation>ZFS-Kennungen in den Einträgen von udev</translation>
    </message>
    <message>
        <source>a CSV that can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a CSV without the columns of pc-part-dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Mac runs macOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a NoSQL store (MongoDB or Cassandra)</source>
        <translation>ein NoSQL-Speicher (MongoDB oder Cassandra)</translation>
    </message>
    <message>
        <source>a SATA place is free for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a UPS for the computer and the router</source>
        <translation>eine USV für Computer und Router</translation>
    </message>
    <message>
        <source>a UPS stands between the socket and the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a better line</source>
        <translation>eine bessere Leitung</translation>
    </message>
    <message>
        <source>a better workplace</source>
        <translation>einen besseren Arbeitsplatz</translation>
    </message>
    <message>
        <source>a cable instead of Wi-Fi, or another line</source>
        <translation>ein Kabel statt WLAN, oder eine andere Leitung</translation>
    </message>
    <message>
        <source>a cable or adapter may swallow it; try another</source>
        <translation>ein Kabel oder Adapter kann sie verschlucken; probieren Sie ein anderes</translation>
    </message>
    <message>
        <source>a case is bought with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a chip&apos;s own graphics, not in the table</source>
        <translation>die eigene Grafik eines Chips, nicht in der Tabelle</translation>
    </message>
    <message>
        <source>a computer of the form {form} may take no such part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a computer of the form {form} takes no such part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a computer that runs {system}</source>
        <translation>ein Computer, auf dem {system} läuft</translation>
    </message>
    <message>
        <source>a container can&apos;t tell what kind of computer it runs on</source>
        <translation>ein Container kann nicht sagen, auf was für einem Computer er läuft</translation>
    </message>
    <message>
        <source>a container can&apos;t tell which drive carries the system</source>
        <translation>ein Container kann nicht sagen, welches Laufwerk das System trägt</translation>
    </message>
    <message>
        <source>a container does not show the computer it runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dedicated quiet space</source>
        <translation>ein eigener, ruhiger Platz</translation>
    </message>
    <message>
        <source>a device, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a diagonal such as 27 in</source>
        <translation>eine Diagonale wie 27 in</translation>
    </message>
    <message>
        <source>a dock on {link} may need a driver for its pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a drive outside is plugged into a USB socket, or into the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file that can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file that is damaged in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file that is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a graphics card</source>
        <translation>eine Grafikkarte</translation>
    </message>
    <message>
        <source>a graphics card of the {level}&apos;s class</source>
        <translation>eine Grafikkarte der Klasse {level}</translation>
    </message>
    <message>
        <source>a graphics card with {level} or more</source>
        <translation>eine Grafikkarte mit {level} oder mehr</translation>
    </message>
    <message>
        <source>a hard disk, which is not planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a headset with a boom microphone</source>
        <translation>ein Headset mit Mikrofonbügel</translation>
    </message>
    <message>
        <source>a headset works with every computer that has USB, a jack or Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a height-adjustable desk</source>
        <translation>ein höhenverstellbarer Schreibtisch</translation>
    </message>
    <message>
        <source>a hypervisor</source>
        <translation>ein Hypervisor</translation>
    </message>
    <message>
        <source>a length such as 312 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line ends at the router, not in the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of {level} or more</source>
        <translation>eine Leitung mit {level} oder mehr</translation>
    </message>
    <message>
        <source>a line with {level} of upload or more</source>
        <translation>eine Leitung mit {level} Upload oder mehr</translation>
    </message>
    <message>
        <source>a link that is down has no speed</source>
        <translation>eine getrennte Verbindung hat keine Geschwindigkeit</translation>
    </message>
    <message>
        <source>a link, which is not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a made-up device</source>
        <translation>ein erdachtes Gerät</translation>
    </message>
    <message>
        <source>a main board is bought with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mobile link beside the first</source>
        <translation>eine Mobilfunkverbindung neben der ersten</translation>
    </message>
    <message>
        <source>a monitor of {level}</source>
        <translation>ein Monitor mit {level}</translation>
    </message>
    <message>
        <source>a monitor of {level} or more</source>
        <translation>ein Monitor mit {level} oder mehr</translation>
    </message>
    <message>
        <source>a name that leads out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a network cable to the router</source>
        <translation>ein Netzwerkkabel zum Router</translation>
    </message>
    <message>
        <source>a network store or an unplugged drive can&apos;t be seen</source>
        <translation>ein Netzwerkspeicher oder ein nicht angestecktes Laufwerk ist nicht zu sehen</translation>
    </message>
    <message>
        <source>a newer type of memory than this system&apos;s udev knows</source>
        <translation>eine neuere Art von Speicher, als udev auf diesem System kennt</translation>
    </message>
    <message>
        <source>a number such as 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of the kind {kind} has none; leave it empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a phone plan with tethering, or a second line</source>
        <translation>ein Handytarif mit Hotspot, oder eine zweite Leitung</translation>
    </message>
    <message>
        <source>a phone to tether or a second contract can&apos;t be seen</source>
        <translation>ein Handy als Hotspot oder ein zweiter Vertrag ist nicht zu sehen</translation>
    </message>
    <message>
        <source>a power backup</source>
        <translation>eine Notstromversorgung</translation>
    </message>
    <message>
        <source>a power such as 650 W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a price that can&apos;t be read; the part is kept without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a processor of the {level}</source>
        <translation>ein Prozessor: {level}</translation>
    </message>
    <message>
        <source>a processor with {level} cores or more</source>
        <translation>ein Prozessor mit {level} Kernen oder mehr</translation>
    </message>
    <message>
        <source>a processor with {level} threads or more</source>
        <translation>ein Prozessor mit {level} Threads oder mehr</translation>
    </message>
    <message>
        <source>a professional NVIDIA card, Ampere or later, of {size} or more</source>
        <translation>eine professionelle NVIDIA-Karte, Ampere oder neuer, mit {size} oder mehr</translation>
    </message>
    <message>
        <source>a rate such as 100 Mbps</source>
        <translation>eine Rate wie 100 Mbps</translation>
    </message>
    <message>
        <source>a refresh rate such as 60 Hz</source>
        <translation>eine Bildwiederholrate wie 60 Hz</translation>
    </message>
    <message>
        <source>a role can only ask for “yes”; leave the level out instead</source>
        <translation>eine Rolle kann nur „yes“ verlangen; lassen Sie die Stufe sonst weg</translation>
    </message>
    <message>
        <source>a row that can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second file of the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a size of memory such as 32 GB</source>
        <translation>eine Speichergröße wie 32 GB</translation>
    </message>
    <message>
        <source>a size of storage such as 1 TB</source>
        <translation>eine Laufwerksgröße wie 1 TB</translation>
    </message>
    <message>
        <source>a socket carries its picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a socket carries its picture, perhaps at 60 Hz only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a stronger graphics card</source>
        <translation>eine stärkere Grafikkarte</translation>
    </message>
    <message>
        <source>a stronger processor</source>
        <translation>einen stärkeren Prozessor</translation>
    </message>
    <message>
        <source>a time such as 20 ms</source>
        <translation>eine Zeit wie 20 ms</translation>
    </message>
    <message>
        <source>a virtual disk lies on some drive of the computer below</source>
        <translation>ein virtuelles Laufwerk liegt auf einem Laufwerk des Computers darunter</translation>
    </message>
    <message>
        <source>a virtual machine does not show the computer it runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a virtual machine has no chassis of its own</source>
        <translation>eine virtuelle Maschine hat kein eigenes Gehäuse</translation>
    </message>
    <message>
        <source>a webcam is plugged into a USB socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a webcam of at least 1080p</source>
        <translation>eine Webcam mit mindestens 1080p</translation>
    </message>
    <message>
        <source>a whole number such as 8</source>
        <translation>eine ganze Zahl wie 8</translation>
    </message>
    <message>
        <source>a {card}</source>
        <translation>{card}</translation>
    </message>
    <message>
        <source>a {kind} cannot be entered</source>
        <translation>nicht einzugeben: {kind}</translation>
    </message>
    <message>
        <source>add yourself to the group docker, and sign in again</source>
        <translation>nehmen Sie sich in die Gruppe docker auf und melden Sie sich neu an</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>angeraten</translation>
    </message>
    <message>
        <source>all monitors are asleep</source>
        <translation>alle Monitore schlafen</translation>
    </message>
    <message>
        <source>all {number}</source>
        <translation>alle {number}</translation>
    </message>
    <message>
        <source>all {number} roles</source>
        <translation>alle {number} Rollen</translation>
    </message>
    <message>
        <source>all-in-one</source>
        <translation>All-in-One</translation>
    </message>
    <message>
        <source>an M.2 place is free for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an NVIDIA card of compute capability {level} or later</source>
        <translation>eine NVIDIA-Karte mit CUDA-Fähigkeit {level} oder neuer</translation>
    </message>
    <message>
        <source>an ergonomic chair</source>
        <translation>ein ergonomischer Stuhl</translation>
    </message>
    <message>
        <source>an ergonomic keyboard</source>
        <translation>eine ergonomische Tastatur</translation>
    </message>
    <message>
        <source>an ergonomic mouse</source>
        <translation>eine ergonomische Maus</translation>
    </message>
    <message>
        <source>an external SSD or a NAS</source>
        <translation>eine externe SSD oder ein NAS</translation>
    </message>
    <message>
        <source>an external drive is attached; whether it holds backups can&apos;t be seen</source>
        <translation>ein externes Laufwerk ist angeschlossen; ob es Sicherungen trägt, ist nicht zu sehen</translation>
    </message>
    <message>
        <source>an odd number of modules leaves a channel half used, which slows memory down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an {card}</source>
        <translation>{card}</translation>
    </message>
    <message>
        <source>another monitor</source>
        <translation>einen weiteren Monitor</translation>
    </message>
    <message>
        <source>another system</source>
        <translation>ein anderes System</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>antworten Sie</translation>
    </message>
    <message>
        <source>as root: dmidecode -t memory</source>
        <translation>als root: dmidecode -t memory</translation>
    </message>
    <message>
        <source>as sold</source>
        <translation>wie verkauft</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>at least {value}</source>
        <translation>mindestens {value}</translation>
    </message>
    <message>
        <source>at minimum</source>
        <translation>im Minimum</translation>
    </message>
    <message>
        <source>at most {value}</source>
        <translation>höchstens {value}</translation>
    </message>
    <message>
        <source>base clock, from its name</source>
        <translation>Grundtakt, dem Namen nach</translation>
    </message>
    <message>
        <source>below</source>
        <translation>darunter</translation>
    </message>
    <message>
        <source>below advice</source>
        <translation>unter der Empfehlung</translation>
    </message>
    <message>
        <source>below {level}</source>
        <translation>unter {level}</translation>
    </message>
    <message>
        <source>beside the fitted modules it runs at {rate} MT/s, the slowest rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better devices for calls</source>
        <translation>bessere Geräte für Anrufe</translation>
    </message>
    <message>
        <source>better monitors</source>
        <translation>bessere Monitore</translation>
    </message>
    <message>
        <source>better storage</source>
        <translation>bessere Laufwerke</translation>
    </message>
    <message>
        <source>board and memory are {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>board and processor have the socket {socket}, perhaps after an update of the firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boards of this socket have TPM 2.0 and Secure Boot in their firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>Netzwerkbrücke</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>Anschluss</translation>
    </message>
    <message>
        <source>by the firmware&apos;s word a slot takes {most}, not {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the width of the modules</source>
        <translation>nach der Breite der Module</translation>
    </message>
    <message>
        <source>calls and desk</source>
        <translation>Anrufe und Arbeitsplatz</translation>
    </message>
    <message>
        <source>can&apos;t tell yet</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>carries the system</source>
        <translation>trägt das System</translation>
    </message>
    <message>
        <source>clear out, or add a drive, until {level} are free</source>
        <translation>aufräumen oder ein Laufwerk ergänzen, bis {level} frei sind</translation>
    </message>
    <message>
        <source>compare it with a Core i7 or Ryzen 7 yourself, then say so</source>
        <translation>vergleichen Sie ihn selbst mit einem Core i7 oder Ryzen 7 und sagen Sie es dann</translation>
    </message>
    <message>
        <source>compute capability</source>
        <translation>Compute Capability</translation>
    </message>
    <message>
        <source>computers with Apple&apos;s own processors take no such part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect one and check again</source>
        <translation>schließen Sie einen an und prüfen Sie erneut</translation>
    </message>
    <message>
        <source>connect this computer to the network and check again</source>
        <translation>verbinden Sie diesen Computer mit dem Netz und prüfen Sie erneut</translation>
    </message>
    <message>
        <source>connected, but switched off</source>
        <translation>angeschlossen, aber ausgeschaltet</translation>
    </message>
    <message>
        <source>connected; NVIDIA&apos;s driver does not tell whether it is switched on</source>
        <translation>angeschlossen; der Treiber von NVIDIA sagt nicht, ob er eingeschaltet ist</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>convertible</source>
        <translation>Convertible</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>covered by renting</source>
        <translation>durch Miete gedeckt</translation>
    </message>
    <message>
        <source>daylight from the side and a task light</source>
        <translation>Tageslicht von der Seite und eine Arbeitsleuchte</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>detachable</source>
        <translation>Detachable</translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation>Diagonale</translation>
    </message>
    <message>
        <source>discrete</source>
        <translation>eigenständig</translation>
    </message>
    <message>
        <source>down</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>eingebettet</translation>
    </message>
    <message>
        <source>enter a card of its class, such as: </source>
        <translation>geben Sie eine Karte ihrer Klasse ein, etwa: </translation>
    </message>
    <message>
        <source>enter it</source>
        <translation>geben Sie es ein</translation>
    </message>
    <message>
        <source>enter what a speed test says</source>
        <translation>geben Sie ein, was ein Geschwindigkeitstest sagt</translation>
    </message>
    <message>
        <source>enter what is there: {command}</source>
        <translation>geben Sie ein, was da ist: {command}</translation>
    </message>
    <message>
        <source>enter what you know</source>
        <translation>geben Sie ein, was Sie wissen</translation>
    </message>
    <message>
        <source>enter what your provider or a speed test says</source>
        <translation>geben Sie ein, was Ihr Anbieter oder ein Geschwindigkeitstest sagt</translation>
    </message>
    <message>
        <source>enter what your provider or a speed test says: {command}</source>
        <translation>geben Sie ein, was Ihr Anbieter oder ein Geschwindigkeitstest sagt: {command}</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>entered values are left out: {error}</source>
        <translation>Ihre Angaben bleiben außen vor: {error}</translation>
    </message>
    <message>
        <source>ethernet</source>
        <translation>Ethernet</translation>
    </message>
    <message>
        <source>every generation of PCI Express works with every other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every required need is met</source>
        <translation>jede Pflichtanforderung ist erfüllt</translation>
    </message>
    <message>
        <source>expected from the model</source>
        <translation>vom Modell zu erwarten</translation>
    </message>
    <message>
        <source>external</source>
        <translation>extern</translation>
    </message>
    <message>
        <source>falls short</source>
        <translation>reicht nicht</translation>
    </message>
    <message>
        <source>find out</source>
        <translation>herausfinden</translation>
    </message>
    <message>
        <source>finding out {values} would settle {roles}</source>
        <translation>{values} herauszufinden klärt es für {roles}</translation>
    </message>
    <message>
        <source>firmware says</source>
        <translation>sagt die Firmware</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>form of a board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form of a power supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>free memory slots</source>
        <translation>freien Speicherplätze</translation>
    </message>
    <message>
        <source>give the virtual machine more, or run on a computer with {thing}</source>
        <translation>geben Sie der virtuellen Maschine mehr, oder ein anderer Computer: {thing}</translation>
    </message>
    <message>
        <source>give the virtual machine more, or run on {thing}</source>
        <translation>geben Sie der virtuellen Maschine mehr, oder: {thing}</translation>
    </message>
    <message>
        <source>given to this virtual machine</source>
        <translation>dieser virtuellen Maschine zugeteilt</translation>
    </message>
    <message>
        <source>good enough</source>
        <translation>reicht knapp</translation>
    </message>
    <message>
        <source>handheld</source>
        <translation>Handheld</translation>
    </message>
    <message>
        <source>hard disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>headset</source>
        <translation>Headset</translation>
    </message>
    <message>
        <source>how large its drive is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long the present graphics card is is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many external screens this Mac drives, on Apple&apos;s page of its technical specifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many long slots are wired for cards, in the manual of {product}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many monitors are plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many monitors the dock drives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many screens a computer with {chip} drives is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many screens {chip} drives in this MacBook is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many slots the card takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how much memory it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the dock is plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it has WSL2, say so</source>
        <translation>falls er WSL2 hat, sagen Sie es</translation>
    </message>
    <message>
        <source>if its maker&apos;s data sheet puts it there, say so: {command}</source>
        <translation>wenn das Datenblatt des Herstellers sie dort einordnet, sagen Sie es: {command}</translation>
    </message>
    <message>
        <source>in {surroundings}</source>
        <translation>in {surroundings}</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>inside or outside unknown</source>
        <translation>ob innen oder außen, ist unbekannt</translation>
    </message>
    <message>
        <source>install the driver, then check again</source>
        <translation>richten Sie den Treiber ein und prüfen Sie erneut</translation>
    </message>
    <message>
        <source>install {title}</source>
        <translation>{title} installieren</translation>
    </message>
    <message>
        <source>integrated</source>
        <translation>integriert</translation>
    </message>
    <message>
        <source>internal SSDs of {level} together</source>
        <translation>interne SSDs mit zusammen {level}</translation>
    </message>
    <message>
        <source>it can&apos;t be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it draws no more than the present processor, whose cooler can stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it hangs on the dock that is bought with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a battery of its own</source>
        <translation>er hat einen eigenen Akku</translation>
    </message>
    <message>
        <source>it has cores enough for Windows 11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has memory enough for Windows 11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a memory card, neither SSD nor hard disk nor eMMC</source>
        <translation>es ist eine Speicherkarte, weder SSD noch Festplatte noch eMMC</translation>
    </message>
    <message>
        <source>it is empty; every part needs a kind, such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty; every part needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is sold with Windows 11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {height} high, and there is room for only {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {height} high, and there is room for {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {length} long, and there is room for only {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {length} long, and there is room for {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {type}, the board takes {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs a free M.2 place, and there are {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs a free SATA place, and there are {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs the socket {socket}, the board has {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs {connectors}, and the power supply has too few connectors even for an adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs {connectors}, the power supply has {count} of 8 pins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs {connectors}, which the power supply has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs {connectors}; the power supply needs an adapter for that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs {link}, the computer&apos;s socket is: {has}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it stands beside the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes the slot of the present card, or the long one that desktop boards have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes {count} slots, and there is room for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes {count} slots, and there is room for {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes {types}, the board has {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its drive is large enough for Windows 11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its link carries the monitors&apos; pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its link does not carry the monitors&apos; pictures together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its pixels and its rate, on the maker&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its port takes drives outside of the case as well as inside</source>
        <translation>sein Anschluss nimmt Laufwerke außerhalb des Gehäuses ebenso wie darin</translation>
    </message>
    <message>
        <source>its service answers</source>
        <translation>sein Dienst antwortet</translation>
    </message>
    <message>
        <source>its service does not answer</source>
        <translation>sein Dienst antwortet nicht</translation>
    </message>
    <message>
        <source>its sockets</source>
        <translation>seine Sockets</translation>
    </message>
    <message>
        <source>its sockets and their versions, on the maker&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just above {level}</source>
        <translation>knapp über {level}</translation>
    </message>
    <message>
        <source>just below {level}</source>
        <translation>knapp unter {level}</translation>
    </message>
    <message>
        <source>keyboards and mice work with every computer that has USB or Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>kind of drive</source>
        <translation>Art des Laufwerks</translation>
    </message>
    <message>
        <source>kind unknown</source>
        <translation>Art unbekannt</translation>
    </message>
    <message>
        <source>laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>largest memory</source>
        <translation>größten Speicher</translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link speed unknown</source>
        <translation>Geschwindigkeit unbekannt</translation>
    </message>
    <message>
        <source>link {rate}</source>
        <translation>Verbindung {rate}</translation>
    </message>
    <message>
        <source>logical processors: nothing tells which share a core</source>
        <translation>logische Prozessoren: nichts sagt, welche sich einen Kern teilen</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>sehen Sie nach</translation>
    </message>
    <message>
        <source>look at its label</source>
        <translation>sehen Sie auf sein Etikett</translation>
    </message>
    <message>
        <source>look in the controller&apos;s own tool</source>
        <translation>sehen Sie im Werkzeug des Controllers nach</translation>
    </message>
    <message>
        <source>look inside the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look it up in the firmware&apos;s set-up</source>
        <translation>sehen Sie in den Einstellungen der Firmware nach</translation>
    </message>
    <message>
        <source>look the card up in NVIDIA&apos;s list of CUDA GPUs</source>
        <translation>schlagen Sie die Karte in NVIDIAs Liste der CUDA-GPUs nach</translation>
    </message>
    <message>
        <source>look up the processor at its maker&apos;s</source>
        <translation>schlagen Sie den Prozessor bei seinem Hersteller nach</translation>
    </message>
    <message>
        <source>look up the processor&apos;s core count at its maker&apos;s</source>
        <translation>schlagen Sie die Zahl der Kerne beim Hersteller des Prozessors nach</translation>
    </message>
    <message>
        <source>look with: ip link</source>
        <translation>sehen Sie nach mit: ip link</translation>
    </message>
    <message>
        <source>look with: ip route</source>
        <translation>sehen Sie nach mit: ip route</translation>
    </message>
    <message>
        <source>look with: iw dev, or run a speed test</source>
        <translation>sehen Sie nach mit: iw dev, oder machen Sie einen Geschwindigkeitstest</translation>
    </message>
    <message>
        <source>look with: lsblk</source>
        <translation>sehen Sie nach mit: lsblk</translation>
    </message>
    <message>
        <source>look with: lsblk -d -o name,rota</source>
        <translation>sehen Sie nach mit: lsblk -d -o name,rota</translation>
    </message>
    <message>
        <source>look with: lsblk -d -o name,tran</source>
        <translation>sehen Sie nach mit: lsblk -d -o name,tran</translation>
    </message>
    <message>
        <source>look with: lsblk; or enter it</source>
        <translation>sehen Sie nach mit: lsblk; oder geben Sie es ein</translation>
    </message>
    <message>
        <source>look with: zpool status</source>
        <translation>sehen Sie nach mit: zpool status</translation>
    </message>
    <message>
        <source>lscpu may tell</source>
        <translation>lscpu sagt es vielleicht</translation>
    </message>
    <message>
        <source>maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>measure it</source>
        <translation>messen Sie nach</translation>
    </message>
    <message>
        <source>measure the present cooler from the processor up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure the present graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>memory is bought with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory slots</source>
        <translation>Speicherplätze</translation>
    </message>
    <message>
        <source>memory sticks and hard disks look alike over USB</source>
        <translation>Speichersticks und Festplatten sehen über USB gleich aus</translation>
    </message>
    <message>
        <source>memory without error correction works wherever its type does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>min {level}</source>
        <translation>mind. {level}</translation>
    </message>
    <message>
        <source>min.</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>mini</source>
        <translation>Mini-PC</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>Mobilfunk</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>modules in pairs use both channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modules of other rates run together, at the slowest of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modules of {size} are no larger than a slot takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modules with error correction are fitted already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monitors</source>
        <translation>Monitore</translation>
    </message>
    <message>
        <source>more cells than columns; put a value with a separator in quotes, &quot;1,299&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more memory</source>
        <translation>mehr Arbeitsspeicher</translation>
    </message>
    <message>
        <source>more software</source>
        <translation>mehr Software</translation>
    </message>
    <message>
        <source>most laptops have one M.2 place, and it is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the system to an NVMe SSD</source>
        <translation>das System auf eine NVMe-SSD umziehen</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>neither /proc/cpuinfo nor /sys lists a processor</source>
        <translation>weder /proc/cpuinfo noch /sys führt einen Prozessor auf</translation>
    </message>
    <message>
        <source>neither cameras nor sound nor input devices can be read here</source>
        <translation>weder Kameras noch Ton noch Eingabegeräte sind hier lesbar</translation>
    </message>
    <message>
        <source>neither the processor nor the firmware tells whether this is a virtual machine</source>
        <translation>weder der Prozessor noch die Firmware sagt, ob das eine virtuelle Maschine ist</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>newer than this system&apos;s udev knows, and too fast for DDR4</source>
        <translation>neuer, als udev auf diesem System kennt, und zu schnell für DDR4</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no CUDA</source>
        <translation>kein CUDA</translation>
    </message>
    <message>
        <source>no MemTotal in /proc/meminfo</source>
        <translation>kein MemTotal in /proc/meminfo</translation>
    </message>
    <message>
        <source>no connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no drive bears the label of the system&apos;s ZFS pool in udev&apos;s records</source>
        <translation>kein Laufwerk trägt in udevs Aufzeichnungen das Etikett des ZFS-Pools dieses Systems</translation>
    </message>
    <message>
        <source>no driver is loaded for it</source>
        <translation>dafür ist kein Treiber geladen</translation>
    </message>
    <message>
        <source>no free socket carries the monitor&apos;s picture at 60 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no graphics card</source>
        <translation>keine Grafikkarte</translation>
    </message>
    <message>
        <source>no graphics card needs a connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no graphics card seen</source>
        <translation>keine Grafikkarte zu sehen</translation>
    </message>
    <message>
        <source>no graphics card seen, but {note}</source>
        <translation>keine Grafikkarte zu sehen, aber {note}</translation>
    </message>
    <message>
        <source>no internal SSD seen</source>
        <translation>keine interne SSD zu sehen</translation>
    </message>
    <message>
        <source>no limit is set</source>
        <translation>keine Grenze ist gesetzt</translation>
    </message>
    <message>
        <source>no machine can tell</source>
        <translation>kein Rechner kann das sagen</translation>
    </message>
    <message>
        <source>no monitor is bought with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no monitor is connected that could be judged</source>
        <translation>kein Monitor ist angeschlossen, der sich beurteilen ließe</translation>
    </message>
    <message>
        <source>no need</source>
        <translation>unnötig</translation>
    </message>
    <message>
        <source>no os-release file names it</source>
        <translation>keine os-release-Datei nennt es</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no processor class is called &quot;{text}&quot;; use one of {accepted}</source>
        <translation>keine Prozessorklasse heißt „{text}“; verwenden Sie eine von {accepted}</translation>
    </message>
    <message>
        <source>no program can read {fact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {device} seen, but not everything can be seen from here</source>
        <translation>nichts zu sehen ({device}), aber von hier ist nicht alles zu sehen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation>kein eigener</translation>
    </message>
    <message>
        <source>none of the drives seen carries the system</source>
        <translation>keines der Laufwerke, die zu sehen sind, trägt das System</translation>
    </message>
    <message>
        <source>none reports itself; one without a data cable can&apos;t be seen</source>
        <translation>keine meldet sich; eine ohne Datenkabel ist nicht zu sehen</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>nichts zu sehen</translation>
    </message>
    <message>
        <source>none shows itself; one on a jack or not connected now can&apos;t be seen</source>
        <translation>keines zeigt sich; eines an einer Klinkenbuchse oder ein gerade nicht verbundenes ist nicht zu sehen</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not NVIDIA</source>
        <translation>nicht von NVIDIA</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>not counting a card that is not in the table</source>
        <translation>ohne eine Karte, die nicht in der Tabelle steht</translation>
    </message>
    <message>
        <source>not counting {drives}</source>
        <translation>ohne {drives}</translation>
    </message>
    <message>
        <source>not every M.2 place takes a SATA drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the table, and NVML was not asked or does not tell</source>
        <translation>nicht in der Tabelle, und NVML wurde nicht gefragt oder sagt es nicht</translation>
    </message>
    <message>
        <source>not installed yet</source>
        <translation>noch nicht installiert</translation>
    </message>
    <message>
        <source>not installed yet; check again on the new computer</source>
        <translation>noch nicht installiert; auf dem neuen Computer erneut prüfen</translation>
    </message>
    <message>
        <source>not known at the last check</source>
        <translation>bei der letzten Prüfung nicht bekannt</translation>
    </message>
    <message>
        <source>not looked for on this system</source>
        <translation>auf diesem System nicht gesucht</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>not on the PATH or in the usual folders</source>
        <translation>nicht im PATH und nicht in den üblichen Ordnern</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>not read on this system</source>
        <translation>auf diesem System nicht gelesen</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>not {level}</source>
        <translation>nicht {level}</translation>
    </message>
    <message>
        <source>nothing answers</source>
        <translation>nichts antwortet</translation>
    </message>
    <message>
        <source>nothing here tells whether it can run virtual machines</source>
        <translation>nichts sagt hier, ob er virtuelle Maschinen ausführen kann</translation>
    </message>
    <message>
        <source>nothing in between</source>
        <translation>nichts dazwischen</translation>
    </message>
    <message>
        <source>nothing is installed yet</source>
        <translation>noch ist nichts installiert</translation>
    </message>
    <message>
        <source>nothing is listed; write for example {example}</source>
        <translation>nichts ist aufgezählt; schreiben Sie etwa {example}</translation>
    </message>
    <message>
        <source>nothing was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>nvidia-smi --query-gpu=compute_cap --format=csv tells</source>
        <translation>nvidia-smi --query-gpu=compute_cap --format=csv sagt es</translation>
    </message>
    <message>
        <source>of main memory</source>
        <translation>vom Arbeitsspeicher</translation>
    </message>
    <message>
        <source>of the {card} that you entered</source>
        <translation>der {card}, die Sie eingegeben haben</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on Windows, install WSL2: wsl --install in a terminal run as administrator</source>
        <translation>richten Sie unter Windows WSL2 ein: wsl --install in einem Terminal als Administrator</translation>
    </message>
    <message>
        <source>on or off unknown</source>
        <translation>ob an oder aus, ist unbekannt</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>only NVIDIA&apos;s cards have one</source>
        <translation>nur NVIDIA-Karten haben eine</translation>
    </message>
    <message>
        <source>only NVIDIA&apos;s cards run CUDA</source>
        <translation>nur auf NVIDIA-Karten läuft CUDA</translation>
    </message>
    <message>
        <source>only asked of Windows</source>
        <translation>nur von Windows verlangt</translation>
    </message>
    <message>
        <source>open the case</source>
        <translation>öffnen Sie das Gehäuse</translation>
    </message>
    <message>
        <source>operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>or rent a GPU and say so</source>
        <translation>oder mieten Sie eine GPU und sagen Sie es</translation>
    </message>
    <message>
        <source>over USB</source>
        <translation>über USB</translation>
    </message>
    <message>
        <source>over the network</source>
        <translation>über das Netz</translation>
    </message>
    <message>
        <source>packages with running CPUs</source>
        <translation>Prozessorgehäuse mit laufenden CPUs</translation>
    </message>
    <message>
        <source>part of it is soldered</source>
        <translation>ein Teil ist verlötet</translation>
    </message>
    <message>
        <source>pass through to the virtual machine {thing}</source>
        <translation>reichen Sie an die virtuelle Maschine durch: {thing}</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>planned {number}</source>
        <translation>geplant {number}</translation>
    </message>
    <message>
        <source>plug it in and check again, or say so</source>
        <translation>stecken Sie sie an und prüfen Sie erneut, oder sagen Sie es</translation>
    </message>
    <message>
        <source>plug the cable in and check again</source>
        <translation>stecken Sie das Kabel an und prüfen Sie erneut</translation>
    </message>
    <message>
        <source>power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power supplies of a maker&apos;s own form often have plugs of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power supplies of this form have the board&apos;s plugs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>psutil can&apos;t tell a UPS</source>
        <translation>psutil erkennt keine USV</translation>
    </message>
    <message>
        <source>psutil tells no speed</source>
        <translation>psutil nennt keine Geschwindigkeit</translation>
    </message>
    <message>
        <source>psutil told nothing</source>
        <translation>psutil hat nichts gesagt</translation>
    </message>
    <message>
        <source>py-cpuinfo names no processor</source>
        <translation>py-cpuinfo nennt keinen Prozessor</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>reicht</translation>
    </message>
    <message>
        <source>rec {level}</source>
        <translation>empf. {level}</translation>
    </message>
    <message>
        <source>rec.</source>
        <translation>empf.</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>refresh rate</source>
        <translation>Bildwiederholrate</translation>
    </message>
    <message>
        <source>refresh unknown</source>
        <translation>Bildwiederholrate unbekannt</translation>
    </message>
    <message>
        <source>registered or not, the modules are what the board takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rented</source>
        <translation>gemietet</translation>
    </message>
    <message>
        <source>required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>resolution unknown</source>
        <translation>Auflösung unbekannt</translation>
    </message>
    <message>
        <source>run DeskSpec in Windows</source>
        <translation>führen Sie DeskSpec in Windows aus</translation>
    </message>
    <message>
        <source>run DeskSpec on the computer itself</source>
        <translation>führen Sie DeskSpec auf dem Computer selbst aus</translation>
    </message>
    <message>
        <source>run DeskSpec on the computer that runs it</source>
        <translation>führen Sie DeskSpec auf dem Computer aus, der sie ausführt</translation>
    </message>
    <message>
        <source>run DeskSpec outside</source>
        <translation>führen Sie DeskSpec außerhalb aus</translation>
    </message>
    <message>
        <source>run DeskSpec outside the container</source>
        <translation>führen Sie DeskSpec außerhalb des Containers aus</translation>
    </message>
    <message>
        <source>run DeskSpec outside the sandbox</source>
        <translation>führen Sie DeskSpec außerhalb der Sandbox aus</translation>
    </message>
    <message>
        <source>run DeskSpec outside, or enter it</source>
        <translation>führen Sie DeskSpec außerhalb aus, oder geben Sie es ein</translation>
    </message>
    <message>
        <source>run a speed test</source>
        <translation>machen Sie einen Geschwindigkeitstest</translation>
    </message>
    <message>
        <source>say so</source>
        <translation>sagen Sie es</translation>
    </message>
    <message>
        <source>see the firmware&apos;s set-up</source>
        <translation>siehe die Einstellungen der Firmware</translation>
    </message>
    <message>
        <source>see the page “This machine”</source>
        <translation>siehe die Seite „Dieser Rechner“</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>set aside from main memory by the firmware</source>
        <translation>von der Firmware vom Arbeitsspeicher abgezweigt</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>shares main memory</source>
        <translation>teilt sich den Arbeitsspeicher</translation>
    </message>
    <message>
        <source>shares main memory; how much it may use is not told</source>
        <translation>teilt sich den Arbeitsspeicher; wie viel davon, wird nicht gesagt</translation>
    </message>
    <message>
        <source>short</source>
        <translation>zu wenig</translation>
    </message>
    <message>
        <source>short by {missing}</source>
        <translation>{missing} zu wenig</translation>
    </message>
    <message>
        <source>short: {needs}</source>
        <translation>zu wenig: {needs}</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>size of memory</source>
        <translation>Speichergröße</translation>
    </message>
    <message>
        <source>size of storage</source>
        <translation>Laufwerksgröße</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message>
        <source>sockets for monitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>soldered memory, no slots</source>
        <translation>verlöteter Speicher, keine Steckplätze</translation>
    </message>
    <message>
        <source>soldered: nothing can be added</source>
        <translation>verlötet: nichts kann ergänzt werden</translation>
    </message>
    <message>
        <source>start the installed system and check again</source>
        <translation>starten Sie das installierte System und prüfen Sie erneut</translation>
    </message>
    <message>
        <source>stick</source>
        <translation>Stick-PC</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>Laufwerke</translation>
    </message>
    <message>
        <source>switch on VT-x or AMD-V (SVM) in the firmware&apos;s setup</source>
        <translation>schalten Sie VT-x oder AMD-V (SVM) in den Einstellungen der Firmware ein</translation>
    </message>
    <message>
        <source>switched off in firmware, or the processor lacks it</source>
        <translation>in der Firmware abgeschaltet, oder der Prozessor kann es nicht</translation>
    </message>
    <message>
        <source>switched on or off in the firmware&apos;s setup; check again once it is built</source>
        <translation>in den Einstellungen der Firmware ein- oder ausgeschaltet; nach dem Einbau erneut prüfen</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>tablet</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>the best for a budget needs a budget; say how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board has fewer slots than modules are fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board has slots for the fitted modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board has the socket {socket}, the processor needs {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board is of the form {form}, the case takes {largest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board takes no registered modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board takes registered modules only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board takes {form}, the fitted modules are {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the board takes {type}, the memory is {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card that is bought with it is measured against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card that is bought with it tells its connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case takes boards of the form {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case takes no board of the form {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case takes no power supply of the form {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case takes power supplies of the form {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chip&apos;s own graphics tell none</source>
        <translation>die eigene Grafik des Chips nennt keinen</translation>
    </message>
    <message>
        <source>the clock at this moment</source>
        <translation>der Takt in diesem Augenblick</translation>
    </message>
    <message>
        <source>the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer does not run Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer is a desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer&apos;s USB-C socket is one that it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer&apos;s own drives can&apos;t be seen from here</source>
        <translation>die Laufwerke des Computers selbst sind von hier nicht zu sehen</translation>
    </message>
    <message>
        <source>the connectors at the edge of the present graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connectors at the edge of the present graphics cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the controller doesn&apos;t tell what its drives are</source>
        <translation>der Controller sagt nicht, was seine Laufwerke sind</translation>
    </message>
    <message>
        <source>the cooler does not go on the socket {socket}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cooler goes on the socket {socket}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cooler that is bought with it is measured against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the default route leaves over {interface}, a {medium} interface</source>
        <translation>die Standardroute geht über {interface}, eine Schnittstelle der Art {medium}</translation>
    </message>
    <message>
        <source>the driver does not tell how much main memory it may use</source>
        <translation>der Treiber sagt nicht, wie viel Arbeitsspeicher sie nutzen darf</translation>
    </message>
    <message>
        <source>the driver does not tell how much of main memory is set aside</source>
        <translation>der Treiber sagt nicht, wie viel Arbeitsspeicher abgezweigt ist</translation>
    </message>
    <message>
        <source>the driver does not tell, and the table does not know this card</source>
        <translation>der Treiber sagt es nicht, und die Tabelle kennt diese Karte nicht</translation>
    </message>
    <message>
        <source>the driver doesn&apos;t tell whether the link is up</source>
        <translation>der Treiber sagt nicht, ob die Verbindung steht</translation>
    </message>
    <message>
        <source>the driver tells no link speed</source>
        <translation>der Treiber nennt keine Geschwindigkeit</translation>
    </message>
    <message>
        <source>the entered value does not fit: {error}</source>
        <translation>der eingegebene Wert passt nicht: {error}</translation>
    </message>
    <message>
        <source>the firmware does not name the computer</source>
        <translation>die Firmware nennt den Computer nicht</translation>
    </message>
    <message>
        <source>the firmware does not say what kind of case this is</source>
        <translation>die Firmware sagt nicht, was für ein Gehäuse das ist</translation>
    </message>
    <message>
        <source>the firmware does not tell how much memory fits</source>
        <translation>die Firmware sagt nicht, wie viel Speicher hineinpasst</translation>
    </message>
    <message>
        <source>the firmware does not tell of error correction</source>
        <translation>die Firmware sagt nichts über Fehlerkorrektur</translation>
    </message>
    <message>
        <source>the firmware does not tell the form of the modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the firmware does not tell whether the memory is soldered</source>
        <translation>die Firmware sagt nicht, ob der Speicher verlötet ist</translation>
    </message>
    <message>
        <source>the firmware lists no memory modules</source>
        <translation>die Firmware führt keine Speichermodule auf</translation>
    </message>
    <message>
        <source>the firmware names no type of memory</source>
        <translation>die Firmware nennt keine Art von Speicher</translation>
    </message>
    <message>
        <source>the firmware says ECC, yet the modules have no bits for it</source>
        <translation>die Firmware sagt ECC, doch die Module haben keine Bits dafür</translation>
    </message>
    <message>
        <source>the firmware says that {most} is the most that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fitted modules are {form}, as the board takes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the form of another drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the form of the drive is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the form of the main board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the form of the modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the form of the power supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the graphics of this {form} can&apos;t be changed: another computer with {thing}</source>
        <translation>die Grafik lässt sich hier nicht tauschen ({form}); nötig wäre ein anderer Computer: {thing}</translation>
    </message>
    <message>
        <source>the height of the cooler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel doesn&apos;t tell how this drive is connected</source>
        <translation>der Kernel sagt nicht, wie dieses Laufwerk angeschlossen ist</translation>
    </message>
    <message>
        <source>the kernel doesn&apos;t tell whether this is a built-in eMMC or an SD card</source>
        <translation>der Kernel sagt nicht, ob das ein eingebautes eMMC oder eine SD-Karte ist</translation>
    </message>
    <message>
        <source>the kernel may count clusters of cores</source>
        <translation>der Kernel zählt womöglich Gruppen von Kernen</translation>
    </message>
    <message>
        <source>the kernel offers no KVM</source>
        <translation>der Kernel bietet kein KVM</translation>
    </message>
    <message>
        <source>the label on a module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label on a module tells</source>
        <translation>das Etikett auf einem Modul sagt es</translation>
    </message>
    <message>
        <source>the label on a module: an R after its speed means registered, a U or an E unbuffered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the largest board that the case takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the length of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lid is shut</source>
        <translation>der Deckel ist zu</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>die Leitung</translation>
    </message>
    <message>
        <source>the link&apos;s speed; the line behind it is not measured</source>
        <translation>die Geschwindigkeit der Verbindung; die Leitung dahinter ist nicht gemessen</translation>
    </message>
    <message>
        <source>the list of memory that the maker of {product} tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the main board&apos;s name</source>
        <translation>der Name der Hauptplatine</translation>
    </message>
    <message>
        <source>the maker&apos;s manual tells</source>
        <translation>das Handbuch des Herstellers sagt es</translation>
    </message>
    <message>
        <source>the maker&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maker&apos;s page of the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maker&apos;s page of the dock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maker&apos;s page of the drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maker&apos;s page of the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maker&apos;s page of the processor, and what the present cooler is made for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the maker&apos;s page or the manual of the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the manual of the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the manual of the computer or of its board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the memory of this computer is in slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the memory of this computer is soldered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the memory of this one is soldered: another computer with {thing}</source>
        <translation>der Arbeitsspeicher ist hier verlötet; nötig wäre ein anderer Computer: {thing}</translation>
    </message>
    <message>
        <source>the memory takes {count} slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the modules are {form}, the slots take {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the modules have ECC, the firmware does not use it</source>
        <translation>die Module haben ECC, die Firmware nutzt es nicht</translation>
    </message>
    <message>
        <source>the monitor&apos;s picture is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the monitor&apos;s pixels and rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the monitor&apos;s sockets are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most memory that the board takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the most that the {model} draws, on its maker&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new board has a place for it beside the present drives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new board has no place for it beside all present drives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new board has too few places for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new card has fewer sockets than there are monitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new main board has a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new main board has slots for memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of 12-pin connectors of the power supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of 8-pin connectors of the power supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of free M.2 places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of free SATA places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of memory slots of the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of places for drives of the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of slots for a graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of slots of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other {number}</source>
        <translation>die anderen {number}</translation>
    </message>
    <message>
        <source>the page “This machine” lists what was seen</source>
        <translation>die Seite „Dieser Rechner“ führt auf, was zu sehen war</translation>
    </message>
    <message>
        <source>the power of a graphics card that is in the computer is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the power of the graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the power of the power supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the power of the present graphics card, on its maker&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the power of the present graphics cards, on their makers&apos; pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the power of the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the present power supply is of the form {form} too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the present power supply is of the form {form}, this one is {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor has it, but no KVM runs: switch it on in the firmware, or load the kvm module</source>
        <translation>der Prozessor kann es, aber es läuft kein KVM: Schalten Sie es in der Firmware ein, oder laden Sie das Modul kvm</translation>
    </message>
    <message>
        <source>the processor is not one of Apple&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor of a desktop is in a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor of this {form} can&apos;t be changed: another computer with {thing}</source>
        <translation>der Prozessor lässt sich hier nicht tauschen ({form}); nötig wäre ein anderer Computer: {thing}</translation>
    </message>
    <message>
        <source>the processor of this {form} is soldered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor sets no low limit of screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the real machine&apos;s graphics cards can&apos;t be seen from here</source>
        <translation>die Grafikkarten des eigentlichen Rechners sind von hier nicht zu sehen</translation>
    </message>
    <message>
        <source>the room for a card in the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the room for a cooler in the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the room for a graphics card in the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same part as in line {line}; give each an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same product again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same product again, of which the cheapest is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the size of a module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the socket of the main board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the socket of the processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the socket of the {model}, on its maker&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the socket {socket} is the same; whether the board knows the processor, its maker tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the socket {socket} is the same; whether the board knows this processor, its maker&apos;s list tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the speed of a virtual link says nothing of the computer&apos;s own</source>
        <translation>die Geschwindigkeit einer virtuellen Verbindung sagt nichts über die des Computers</translation>
    </message>
    <message>
        <source>the system does not tell how its cores are packaged</source>
        <translation>das System sagt nicht, wie seine Kerne verteilt sind</translation>
    </message>
    <message>
        <source>the system does not tell whether it is switched on</source>
        <translation>das System sagt nicht, ob er eingeschaltet ist</translation>
    </message>
    <message>
        <source>the system itself is read-only</source>
        <translation>das System selbst ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the system shows no graphics connectors (/sys/class/drm)</source>
        <translation>das System zeigt keine Grafikanschlüsse (/sys/class/drm)</translation>
    </message>
    <message>
        <source>the system shows only one kind of core</source>
        <translation>das System zeigt nur eine Art von Kernen</translation>
    </message>
    <message>
        <source>the system tells no clock</source>
        <translation>das System nennt keinen Takt</translation>
    </message>
    <message>
        <source>the system&apos;s routes can&apos;t be read here</source>
        <translation>die Routen des Systems sind hier nicht lesbar</translation>
    </message>
    <message>
        <source>the type of memory of the main board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the type of the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the versions of both sockets, or an adapter between them that carries the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are several kinds of cores, but nothing tells which are the faster</source>
        <translation>es gibt mehrere Arten von Kernen, aber nichts sagt, welche die schnelleren sind</translation>
    </message>
    <message>
        <source>there is a mobile modem; whether it has a SIM card and a contract can&apos;t be seen</source>
        <translation>ein Mobilfunkmodem ist da; ob es SIM-Karte und Vertrag hat, ist nicht zu sehen</translation>
    </message>
    <message>
        <source>there is no default route: the computer is offline, or a VPN hides its routes</source>
        <translation>es gibt keine Standardroute: Der Computer ist offline, oder ein VPN verbirgt seine Routen</translation>
    </message>
    <message>
        <source>there is no graphics card to fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no price; write {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there may be more drives</source>
        <translation>vielleicht gibt es weitere Laufwerke</translation>
    </message>
    <message>
        <source>this system shows no PCI bus (/sys/bus/pci)</source>
        <translation>dieses System zeigt keinen PCI-Bus (/sys/bus/pci)</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>through</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>tier {number}</source>
        <translation>Stufe {number}</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>type of memory</source>
        <translation>Speichertyp</translation>
    </message>
    <message>
        <source>udev&apos;s DMI record</source>
        <translation>der DMI-Eintrag von udev</translation>
    </message>
    <message>
        <source>udev&apos;s record of {drive}</source>
        <translation>der Eintrag von udev zu {drive}</translation>
    </message>
    <message>
        <source>uname does not answer here</source>
        <translation>uname antwortet hier nicht</translation>
    </message>
    <message>
        <source>unified memory, and /proc/meminfo does not tell its size</source>
        <translation>gemeinsamer Speicher, und /proc/meminfo nennt seine Größe nicht</translation>
    </message>
    <message>
        <source>unified memory: shared with the processor</source>
        <translation>gemeinsamer Speicher: mit dem Prozessor geteilt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown system</source>
        <translation>unbekanntes System</translation>
    </message>
    <message>
        <source>unknown: {needs}</source>
        <translation>unbekannt: {needs}</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>up</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>use an SSD</source>
        <translation>verwenden Sie eine SSD</translation>
    </message>
    <message>
        <source>virtual</source>
        <translation>virtuell</translation>
    </message>
    <message>
        <source>virtual disk</source>
        <translation>virtuelles Laufwerk</translation>
    </message>
    <message>
        <source>virtual disk; what carries it can&apos;t be told</source>
        <translation>virtuelles Laufwerk; was es trägt, ist nicht zu erkennen</translation>
    </message>
    <message>
        <source>vm</source>
        <translation>virtuelle Maschine</translation>
    </message>
    <message>
        <source>vpn</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>wake them and check again</source>
        <translation>wecken Sie sie und prüfen Sie erneut</translation>
    </message>
    <message>
        <source>way of fitting memory</source>
        <translation>Art der Speicherbestückung</translation>
    </message>
    <message>
        <source>we saw {value}</source>
        <translation>wir sahen {value}</translation>
    </message>
    <message>
        <source>webcam</source>
        <translation>Webcam</translation>
    </message>
    <message>
        <source>what DeskSpec runs on is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a USB-C socket carries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what lies behind the USB bridge may also be an NVMe drive</source>
        <translation>was hinter der USB-Brücke liegt, kann auch ein NVMe-Laufwerk sein</translation>
    </message>
    <message>
        <source>what such an adapter claims is no card&apos;s memory</source>
        <translation>was ein solcher Adapter angibt, ist kein Speicher einer Karte</translation>
    </message>
    <message>
        <source>what the container&apos;s virtual machine has; the computer may have more</source>
        <translation>was die virtuelle Maschine des Containers hat; der Computer kann mehr haben</translation>
    </message>
    <message>
        <source>what the system is left with</source>
        <translation>was dem System bleibt</translation>
    </message>
    <message>
        <source>whether a cooler comes with it, or the present one is enough, is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether a free socket carries the monitor&apos;s picture is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether an adapter comes with the card, and how many 8-pin connectors it takes, on the maker&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether card and dock both compress (DSC), on their makers&apos; pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it has TPM 2.0 and Secure Boot, as Windows 11 asks, is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it has WSL2 or a VM is not read yet</source>
        <translation>ob es WSL2 oder eine VM hat, wird noch nicht gelesen</translation>
    </message>
    <message>
        <source>whether it is a card of its own can&apos;t be told</source>
        <translation>ob es eine eigene Karte ist, ist nicht zu erkennen</translation>
    </message>
    <message>
        <source>whether it is an SSD can&apos;t be told</source>
        <translation>ob es eine SSD ist, ist nicht zu erkennen</translation>
    </message>
    <message>
        <source>whether its service runs is unknown: {reason}</source>
        <translation>ob sein Dienst läuft, ist unbekannt: {reason}</translation>
    </message>
    <message>
        <source>whether the USB-C socket carries a picture, in the computer&apos;s manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the board has slots for several cards is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the board takes DIMMs or SODIMMs is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the board takes modules with error correction is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the board takes registered modules is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the case has a place for a radiator of {length} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the cooler has a radiator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the drive is an NVMe or a SATA one is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the fitted modules are registered is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the link carries the pictures depends on its version and on compression (DSC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the memory corrects errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the modules are registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the power supply has the 24-pin plug of ATX; look at the main board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the present cooler is higher than {room} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the processor of this {form} is in a socket is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether there is a place for a drive of the form {form} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether {drives} is an SSD can&apos;t be told, and {more}</source>
        <translation>ob {drives} eine SSD ist, ist nicht zu erkennen, und {more}</translation>
    </message>
    <message>
        <source>which M.2 places take SATA drives, in the manual of {product}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which boards the case takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which connectors the cards that stay need is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which connectors the present graphics card needs is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which forms of power supply the case takes, in its manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which memory the processor takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which modules can stay out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which monitors are in use is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which of the present drives are inside is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which of the present drives can stay out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which of the present graphics cards stays is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which power connectors the card has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which power supplies the case takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which radiators the case takes, in its manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which sockets for monitors are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which sockets of the board work beside the card, in its manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which sockets the cooler goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which sockets the graphics card has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>wifi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>without boost</source>
        <translation>ohne Turbo</translation>
    </message>
    <message>
        <source>wsl</source>
        <translation>WSL</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>you said {said} when {saw} was seen; still so? {command}</source>
        <translation>Sie sagten {said}, als {saw} zu sehen war; immer noch so? {command}</translation>
    </message>
    <message>
        <source>you said {said}; still so? {command}</source>
        <translation>Sie sagten {said}; immer noch so? {command}</translation>
    </message>
    <message>
        <source>your answer</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>{card} CUDA</source>
        <translation>{card} CUDA</translation>
    </message>
    <message>
        <source>{card} does {low} to {high} TFLOPS, by the power that its maker allows it; the class of {other} begins at {least}</source>
        <translation>{card} leistet {low} bis {high} TFLOPS, je nach der Leistung, die ihr Hersteller zulässt; die Klasse {other} beginnt bei {least}</translation>
    </message>
    <message>
        <source>{card} driver</source>
        <translation>{card} Treiber</translation>
    </message>
    <message>
        <source>{card} is not in this DeskSpec&apos;s table of graphics cards</source>
        <translation>{card} steht nicht in der Tabelle der Grafikkarten dieses DeskSpec</translation>
    </message>
    <message>
        <source>{card} kind</source>
        <translation>{card} Art</translation>
    </message>
    <message>
        <source>{card} memory</source>
        <translation>{card} Speicher</translation>
    </message>
    <message>
        <source>{card} model</source>
        <translation>{card} Modell</translation>
    </message>
    <message>
        <source>{card} shared</source>
        <translation>{card} geteilt</translation>
    </message>
    <message>
        <source>{category}: not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chip} drives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chip} drives two external screens while the lid is shut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chip} in a laptop drives {count} external at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} are covered by renting a GPU.</source>
        <translation>
            <numerusform>{count} ist durch Miete einer GPU gedeckt.</numerusform>
            <numerusform>{count} sind durch Miete einer GPU gedeckt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} cores</source>
        <translation>
            <numerusform>{count} Kern</numerusform>
            <numerusform>{count} Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} monitors are to hang on it, it drives {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} more can&apos;t be told yet.</source>
        <translation>
            <numerusform>{count} weitere ist noch offen.</numerusform>
            <numerusform>{count} weitere sind noch offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} required needs are below the minimum.</source>
        <translation>
            <numerusform>{count} von {all} Pflichtanforderungen liegt unter dem Minimum.</numerusform>
            <numerusform>{count} von {all} Pflichtanforderungen liegen unter dem Minimum.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} sockets are needed, and {free} are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drive} is a virtual disk; what carries it can&apos;t be told from inside</source>
        <translation>{drive} ist ein virtuelles Laufwerk; was es trägt, ist von innen nicht zu erkennen</translation>
    </message>
    <message>
        <source>{fact} is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}, on the maker&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: DeskSpec brings a role {id} itself; change the id in the file</source>
        <translation>{file}: DeskSpec bringt selbst eine Rolle {id} mit; ändern Sie die id in der Datei</translation>
    </message>
    <message>
        <source>{file}: a role&apos;s file is no machine; import it among the roles</source>
        <translation>{file}: eine Rollendatei ist keine Maschine; nehmen Sie sie unter den Rollen auf</translation>
    </message>
    <message>
        <source>{file}: there is such a file already; mend it, or choose another id</source>
        <translation>{file}: Diese Datei gibt es schon; verbessern Sie sie, oder wählen Sie eine andere Kennung</translation>
    </message>
    <message>
        <source>{file}: you have a role {id} already; delete it first, or change the id</source>
        <translation>{file}: Sie haben schon eine Rolle {id}; löschen Sie sie zuerst, oder ändern Sie die Kennung</translation>
    </message>
    <message>
        <source>{file}: {error}</source>
        <translation>{file}: {error}</translation>
    </message>
    <message>
        <source>{file}: {error}; choose another place</source>
        <translation>{file}: {error}; wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>{file}: {error}; give a folder, an archive or a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {error}; give a saved machine or a capture</source>
        <translation>{file}: {error}; geben Sie einen gespeicherten Rechner oder eine Aufzeichnung an</translation>
    </message>
    <message>
        <source>{file}: {error}; give another place</source>
        <translation>{file}: {error}; geben Sie einen anderen Ort an</translation>
    </message>
    <message>
        <source>{file}: {error}; nothing was changed</source>
        <translation>{file}: {error}; nichts wurde geändert</translation>
    </message>
    <message>
        <source>{form} is the form that the board takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} comes with DeskSpec and stays; lock it out of a plan instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id}: comes with DeskSpec and stays as it is; make a role of your own from it</source>
        <translation>{id}: gehört zu DeskSpec und bleibt, wie es ist; machen Sie eine eigene Rolle daraus</translation>
    </message>
    <message>
        <source>{id}: there is such a role already; choose another id</source>
        <translation>{id}: Diese Rolle gibt es schon; wählen Sie eine andere Kennung</translation>
    </message>
    <message numerus="yes">
        <source>{id}: {roles} build on it; delete that first, or change its extends</source>
        <translation>
            <numerusform>{id}: {roles} baut darauf auf; löschen Sie das zuerst, oder ändern Sie dort „extends“</numerusform>
            <numerusform>{id}: {roles} bauen darauf auf; löschen Sie das zuerst, oder ändern Sie dort „extends“</numerusform>
        </translation>
    </message>
    <message>
        <source>{items} and {last}</source>
        <translation>{items} und {last}</translation>
    </message>
    <message>
        <source>{items} or {last}</source>
        <translation>{items} oder {last}</translation>
    </message>
    <message>
        <source>{level} monitors, a laptop&apos;s own included</source>
        <translation>{level} Monitore, der eines Laptops eingerechnet</translation>
    </message>
    <message>
        <source>{level} of memory; the page “This machine” tells slots and the largest possible</source>
        <translation>{level} Arbeitsspeicher; die Seite „Dieser Rechner“ nennt Steckplätze und das höchstens Mögliche</translation>
    </message>
    <message>
        <source>{load} of load ask for {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metric}: {error}</source>
        <translation>{metric}: {error}</translation>
    </message>
    <message>
        <source>{metric}: “{text}” is too long for a value; write {example}</source>
        <translation>{metric}: „{text}“ ist zu lang für einen Wert; schreiben Sie {example}</translation>
    </message>
    <message>
        <source>{model}, by DeskSpec&apos;s table of processor families</source>
        <translation>{model}, nach DeskSpecs Tabelle der Prozessorfamilien</translation>
    </message>
    <message>
        <source>{names} ({count} in all)</source>
        <translation>{names} (insgesamt {count})</translation>
    </message>
    <message>
        <source>{names}, by {source}</source>
        <translation>{names}, nach {source}</translation>
    </message>
    <message>
        <source>{names}: a drive does not tell its size</source>
        <translation>{names}: ein Laufwerk nennt seine Größe nicht</translation>
    </message>
    <message>
        <source>{name} holds an entry of a kind that is not read ({what}); unpack it and give the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds more than {most} files, which no catalogue does; give the catalogue&apos;s own folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged or cut short ({why}); download it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is encrypted; unpack it with its password and give the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than {most} MiB; a table of parts is smaller: give fewer rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is neither a folder nor a {known}; unpack it and give the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not text; give a CSV, a folder or an archive of a catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is packed in a way that is not read here; unpack it and give the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} lists more files than a catalogue has; give the catalogue&apos;s own archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} unpacks to more than {most} MiB, which no catalogue does; give the catalogue&apos;s own archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} unpacks to more than {ratio} times its size, as no honest archive does; download it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}, column {column}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}: no table of parts; its first row must name the columns kind and name, and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}: not a CSV ({why}); save it again as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}: the column {column} is missing; every part needs a kind and a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}: the column {column} is there twice; leave one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}: {column}: no such column; did you mean {nearest}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}: {column}: no such column; take it out, or name it as a field of a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, line {line}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: beyond what JSON of a product holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: it has no opendb_id or no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: it needs {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: larger than {most} MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: no object in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not JSON at line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nothing in it can be used; looked for {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nothing in it can be used; looked for {what}; the first that was passed over: {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs}, and as many are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs}, the firmware says that there are {slots}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs}, the power supply gives only {watts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs}, the power supply gives {watts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs}: it replaces what is fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs}; it may have to replace what is fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{need}, none where {level} is needed</source>
        <translation>{need}, nichts, wo {level} nötig ist</translation>
    </message>
    <message>
        <source>{need}, {have} where {level} are needed</source>
        <translation>{need}, {have}, wo {level} nötig sind</translation>
    </message>
    <message>
        <source>{need}, {have} where {level} is needed</source>
        <translation>{need}, {have}, wo {level} nötig ist</translation>
    </message>
    <message>
        <source>{number} roles</source>
        <translation>{number} Rollen</translation>
    </message>
    <message>
        <source>{number} values</source>
        <translation>{number} Werte</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>{n} GHz</source>
        <translation>{n} GHz</translation>
    </message>
    <message>
        <source>{n} Gbps</source>
        <translation>{n} Gbps</translation>
    </message>
    <message>
        <source>{n} Hz</source>
        <translation>{n} Hz</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} MT/s</source>
        <translation>{n} MT/s</translation>
    </message>
    <message>
        <source>{n} Mbps</source>
        <translation>{n} Mbps</translation>
    </message>
    <message>
        <source>{n} TB</source>
        <translation>{n} TB</translation>
    </message>
    <message>
        <source>{n} W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} in</source>
        <translation>{n}″</translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation>insgesamt {n}</translation>
    </message>
    <message>
        <source>{n} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} ms</source>
        <translation>{n} ms</translation>
    </message>
    <message>
        <source>{n} too long</source>
        <translation>{n} zu lang</translation>
    </message>
    <message>
        <source>{part} does not tell its {fact}</source>
        <translation>von {part} ist nicht bekannt: {fact}</translation>
    </message>
    <message>
        <source>{path}: there is no such file or folder; give a folder, an archive or a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rated} MT/s, runs at {speed}</source>
        <translation>{rated} MT/s, läuft mit {speed}</translation>
    </message>
    <message>
        <source>{roles} also need {things}</source>
        <translation>{roles} brauchen auch {things}</translation>
    </message>
    <message>
        <source>{roles} fall short, each of something else</source>
        <translation>{roles} reicht er nicht, jeder aus einem anderen Grund</translation>
    </message>
    <message>
        <source>{roles} fall short, {number} of them because they need {things}</source>
        <translation>{roles} reicht er nicht, {number} davon brauchen {things}</translation>
    </message>
    <message>
        <source>{roles} need {things}</source>
        <translation>{roles} brauchen {things}</translation>
    </message>
    <message>
        <source>{role} also needs {things}</source>
        <translation>{role} braucht auch {things}</translation>
    </message>
    <message>
        <source>{role} needs {things}</source>
        <translation>{role} braucht {things}</translation>
    </message>
    <message>
        <source>{size} of unified memory</source>
        <translation>{size} gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>{so_far}; find out: {values}.</source>
        <translation>{so_far}; herauszufinden: {values}.</translation>
    </message>
    <message>
        <source>{source} ({how})</source>
        <translation>{source} ({how})</translation>
    </message>
    <message>
        <source>{source} says {value}</source>
        <translation>{source} sagt {value}</translation>
    </message>
    <message>
        <source>{source} tells no compute capability: {error}</source>
        <translation>{source} nennt keine CUDA-Fähigkeit: {error}</translation>
    </message>
    <message>
        <source>{source} tells only a bound of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{system} in a container</source>
        <translation>{system} in einem Container</translation>
    </message>
    <message>
        <source>{system} in a container ({name})</source>
        <translation>{system} in einem Container ({name})</translation>
    </message>
    <message>
        <source>{system} in a virtual machine</source>
        <translation>{system} in einer virtuellen Maschine</translation>
    </message>
    <message>
        <source>{system} in a virtual machine ({name})</source>
        <translation>{system} in einer virtuellen Maschine ({name})</translation>
    </message>
    <message>
        <source>{system} in {name}</source>
        <translation>{system} in {name}</translation>
    </message>
    <message>
        <source>{system} inside WSL</source>
        <translation>{system} in WSL</translation>
    </message>
    <message>
        <source>{system}, kernel {kernel}</source>
        <translation>{system}, Kernel {kernel}</translation>
    </message>
    <message>
        <source>{thing}, or {other}</source>
        <translation>{thing}, oder {other}</translation>
    </message>
    <message>
        <source>{thing}, {rent}</source>
        <translation>{thing}, {rent}</translation>
    </message>
    <message>
        <source>{thing}; {rent}</source>
        <translation>{thing}; {rent}</translation>
    </message>
    <message>
        <source>{told} here, but {named} in the column price; write one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}, and all of them more than that</source>
        <translation>{told}, und alle davon noch mehr</translation>
    </message>
    <message>
        <source>{told}, and {number} of them more than that</source>
        <translation>{told}, und {number} davon noch mehr</translation>
    </message>
    <message>
        <source>{told}.</source>
        <translation>{told}.</translation>
    </message>
    <message>
        <source>{value} was seen</source>
        <translation>{value} war zu sehen</translation>
    </message>
    <message>
        <source>“Add…” under “Your own word”</source>
        <translation>„Hinzufügen…“ unter „Eigene Angaben“</translation>
    </message>
    <message>
        <source>“Correct the value…”</source>
        <translation>„Wert berichtigen…“</translation>
    </message>
    <message>
        <source>“I rent a GPU…”</source>
        <translation>„Ich miete eine GPU…“</translation>
    </message>
    <message>
        <source>“{id}”: an id is lower-case words with hyphens, such as game-developer</source>
        <translation>„{id}“: Eine Kennung besteht aus kleingeschriebenen Wörtern mit Bindestrichen, etwa game-developer</translation>
    </message>
    <message>
        <source>“{id}”: no such part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}”: no such part; did you mean {nearest}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{id}”: there is no such role any more</source>
        <translation>„{id}“: Diese Rolle gibt es nicht mehr</translation>
    </message>
    <message>
        <source>“{kind}”: no such kind of part; did you mean {nearest}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{kind}”: no such kind of part; one of {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{metric}” under “Your own word” on the page “This machine”</source>
        <translation>„{metric}“ unter „Eigene Angaben“ auf der Seite „Dieser Rechner“</translation>
    </message>
    <message>
        <source>“{name}”: no such metric; did you mean {nearest}?</source>
        <translation>„{name}“: Diese Größe gibt es nicht; meinten Sie {nearest}?</translation>
    </message>
    <message>
        <source>“{name}”: no such metric; “Add…” on the page “This machine” shows them all</source>
        <translation>„{name}“: Diese Größe gibt es nicht; „Hinzufügen…“ auf der Seite „Dieser Rechner“ zeigt alle</translation>
    </message>
    <message>
        <source>“{pair}”: write METRIC=VALUE, such as memory.size=32GB</source>
        <translation>„{pair}“: Schreiben Sie GRÖSSE=WERT, etwa memory.size=32GB</translation>
    </message>
    <message>
        <source>“{text}” can be read in more than one way; write {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” has no currency; write such as $1,299 or 1299 EUR, or fill a column currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is beyond what a part costs; write {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is negative; write {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no currency known here; write a code such as USD or EUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no date such as 2025-07-23, 2025-07 or 2025</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no kind; did you mean {nearest}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no kind; write one of {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no one graphics card of DeskSpec&apos;s table; write its full name, or leave it empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no processor that DeskSpec knows; write its full name, or leave it empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no rate; write a number such as 1.08</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no tax rate; write percent from 0 to 50, such as 19</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no type of memory such as DDR5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a plain number such as 8 or 2.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a price; write {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is too long for a price; write {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is too long for an id; write at most 64 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” names no socket for a picture such as 2 x HDMI 2.1, DisplayPort 1.4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” names two currencies; write {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”: its digits are not in groups of three; write {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”: write what one unit of another currency is in {own}, such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”: you plan in {own}; give the budget in it, or choose another currency first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”: a title is one line of up to {most} characters</source>
        <translation>„{title}“: Ein Titel ist eine Zeile von höchstens {most} Zeichen</translation>
    </message>
    <message>
        <source>“{written}” has a comma; write {meant}, a fraction with a point</source>
        <translation>„{written}“ hat ein Komma an falscher Stelle; schreiben Sie {meant}</translation>
    </message>
    <message>
        <source>“{written}” is beyond reason; write {meant}</source>
        <translation>„{written}“ ist jenseits aller Vernunft; schreiben Sie {meant}</translation>
    </message>
    <message>
        <source>“{written}” is negative; write {meant}</source>
        <translation>„{written}“ ist negativ; schreiben Sie {meant}</translation>
    </message>
    <message>
        <source>“{written}” is neither yes nor no</source>
        <translation>„{written}“ ist weder ja noch nein</translation>
    </message>
    <message>
        <source>“{written}” is no GeForce card of DeskSpec&apos;s table, such as {example}</source>
        <translation>„{written}“ ist keine GeForce-Karte aus DeskSpecs Tabelle, etwa {example}</translation>
    </message>
    <message>
        <source>“{written}” is no list of sockets such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{written}” is none of: {known}</source>
        <translation>„{written}“ ist nichts von: {known}</translation>
    </message>
    <message>
        <source>“{written}” is not a number such as 1.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{written}” is not a resolution such as 3840x2160</source>
        <translation>„{written}“ ist keine Auflösung wie 3840x2160</translation>
    </message>
    <message>
        <source>“{written}” is not a version such as 8.6</source>
        <translation>„{written}“ ist keine Version wie 8.6</translation>
    </message>
    <message>
        <source>“{written}” is not a whole number such as 8</source>
        <translation>„{written}“ ist keine ganze Zahl wie 8</translation>
    </message>
    <message>
        <source>“{written}” is not between {least} and {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{written}” is not in DeskSpec&apos;s table of graphics cards, such as {example}</source>
        <translation>„{written}“ steht nicht in DeskSpecs Tabelle der Grafikkarten, etwa {example}</translation>
    </message>
    <message>
        <source>“{written}” is not {meant}</source>
        <translation>„{written}“ ist nicht {meant}</translation>
    </message>
    <message>
        <source>“{written}” may mean bytes; 1 megabyte is 8 megabits: write a rate such as 100 Mbps</source>
        <translation>„{written}“ kann Bytes meinen; 1 Megabyte sind 8 Megabit: Schreiben Sie eine Rate wie 100 Mbps</translation>
    </message>
    <message>
        <source>“{written}”: the unit is missing; write {meant}</source>
        <translation>„{written}“: Die Einheit fehlt; schreiben Sie {meant}</translation>
    </message>
    <message>
        <source>“{written}”: the unit “{unit}” does not fit; write {meant}</source>
        <translation>„{written}“: Die Einheit „{unit}“ passt nicht; schreiben Sie {meant}</translation>
    </message>
</context>
<context>
    <name>filter_field</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>first_start</name>
    <message>
        <source>Around it</source>
        <translation>Drumherum</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <source>Internet line</source>
        <translation>Internetleitung</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No machine can see it. Leave open what you don&apos;t know.</source>
        <translation>Kein Rechner kann ihn sehen. Lassen Sie offen, was Sie nicht wissen.</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>Auf dem Tisch</translation>
    </message>
    <message>
        <source>Power, backups and heavy work</source>
        <translation>Strom, Sicherungen und schwere Arbeit</translation>
    </message>
    <message>
        <source>This computer is held against it. You can change it at any time.</source>
        <translation>Dieser Computer wird dagegen gehalten. Sie können sie jederzeit ändern.</translation>
    </message>
    <message>
        <source>What is your role?</source>
        <translation>Was ist Ihre Rolle?</translation>
    </message>
    <message>
        <source>What your contract or a speed test says. Leave open what you don&apos;t know.</source>
        <translation>Was Ihr Vertrag oder ein Geschwindigkeitstest sagt. Lassen Sie offen, was Sie nicht wissen.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Your desk</source>
        <translation>Ihr Arbeitsplatz</translation>
    </message>
    <message>
        <source>Your line and what stands behind it</source>
        <translation>Ihre Leitung und was dahintersteht</translation>
    </message>
</context>
<context>
    <name>locale</name>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 Min.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das ging nicht</translation>
    </message>
</context>
<context>
    <name>role_dialogs</name>
    <message>
        <source>Changes that are not saved</source>
        <translation>Änderungen, die nicht gespeichert sind</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Delete a role</source>
        <translation>Eine Rolle löschen</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Its file stays in the folder of your profiles, with the ending .bak.</source>
        <translation>Ihre Datei bleibt im Ordner Ihrer Profile, mit der Endung .bak.</translation>
    </message>
    <message>
        <source>Leave the changes to this role unsaved?</source>
        <translation>Die Änderungen an dieser Rolle ungespeichert lassen?</translation>
    </message>
</context>
<context>
    <name>role_form_change</name>
    <message>
        <source>Give a minimum or a recommended level; nothing is inherited to take it from.</source>
        <translation>Geben Sie ein Minimum oder eine Empfehlung an; geerbt wird dafür nichts.</translation>
    </message>
    <message>
        <source>This is less than the minimum of %1.</source>
        <translation>Das ist weniger als das Minimum von %1.</translation>
    </message>
</context>
<context>
    <name>role_form_words</name>
    <message>
        <source>From %1: </source>
        <translation>Aus %1: </translation>
    </message>
    <message>
        <source>Inherited: %1</source>
        <translation>Geerbt: %1</translation>
    </message>
    <message>
        <source>No effect: %1 is inherited, which is stricter.</source>
        <translation>Keine Wirkung: Geerbt ist %1, und das ist strenger.</translation>
    </message>
    <message>
        <source>No effect: inherited as %1, which counts more.</source>
        <translation>Keine Wirkung: geerbt als „%1“, und das zählt mehr.</translation>
    </message>
    <message>
        <source>No effect: the inherited minimum is stricter.</source>
        <translation>Keine Wirkung: Das geerbte Minimum ist strenger.</translation>
    </message>
    <message>
        <source>No effect: the need is inherited.</source>
        <translation>Keine Wirkung: Die Anforderung ist geerbt.</translation>
    </message>
    <message>
        <source>No effect: what is inherited does not take a rented GPU.</source>
        <translation>Keine Wirkung: Das Geerbte lässt keine gemietete GPU gelten.</translation>
    </message>
    <message>
        <source>Not shown: the stricter level is inherited, and so are its reason and source.</source>
        <translation>Nicht gezeigt: Die strengere Stufe ist geerbt, und mit ihr Begründung und Quelle.</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>Gelesen als %1</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Quelle: %1.</translation>
    </message>
    <message>
        <source>Together with what is inherited: %1.</source>
        <translation>Zusammen mit dem Geerbten: %1.</translation>
    </message>
    <message>
        <source>a rented GPU will do</source>
        <translation>eine gemietete GPU genügt</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>angeraten</translation>
    </message>
    <message>
        <source>asked: only a person can tell</source>
        <translation>gefragt: nur ein Mensch kann es sagen</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>geerbt</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>nicht verlangt</translation>
    </message>
    <message>
        <source>only you can tell</source>
        <translation>nur Sie können es sagen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>required: makes the verdict</source>
        <translation>Pflicht: entscheidet das Urteil</translation>
    </message>
    <message>
        <source>– left out</source>
        <translation>– weggelassen</translation>
    </message>
    <message>
        <source>◆ no effect</source>
        <translation>◆ ohne Wirkung</translation>
    </message>
    <message>
        <source>● yours</source>
        <translation>● Ihre eigene</translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation>✕ falsch</translation>
    </message>
</context>
<context>
    <name>role_needs</name>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Tut</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Source: </source>
        <translation>Quelle: </translation>
    </message>
    <message>
        <source>The work</source>
        <translation>Die Arbeit</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>a rented GPU will do</source>
        <translation>eine gemietete GPU genügt</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>angeraten</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>only you can tell</source>
        <translation>nur Sie können es sagen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>Pflicht</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Among the roles</source>
        <translation>Bei den Rollen</translation>
    </message>
    <message>
        <source>Back to all roles</source>
        <translation>Zurück zu allen Rollen</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Filter the readings</source>
        <translation>Die Werte filtern</translation>
    </message>
    <message>
        <source>In the questions</source>
        <translation>Bei den Fragen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Leave What if</source>
        <translation>„Was wäre, wenn“ verlassen</translation>
    </message>
    <message>
        <source>Next or previous need</source>
        <translation>Nächste oder vorige Anforderung</translation>
    </message>
    <message>
        <source>Next or previous question</source>
        <translation>Nächste oder vorige Frage</translation>
    </message>
    <message>
        <source>Next or previous reading</source>
        <translation>Nächster oder voriger Wert</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>On a need</source>
        <translation>Auf einer Anforderung</translation>
    </message>
    <message>
        <source>On a reading</source>
        <translation>Auf einem Wert</translation>
    </message>
    <message>
        <source>Open or shut it</source>
        <translation>Öffnen oder schließen</translation>
    </message>
    <message>
        <source>Open the role</source>
        <translation>Die Rolle öffnen</translation>
    </message>
    <message>
        <source>Shut it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Skip the rest</source>
        <translation>Den Rest überspringen</translation>
    </message>
    <message>
        <source>Y, N, D</source>
        <translation>J, N, W</translation>
    </message>
    <message>
        <source>Yes, no, don&apos;t know</source>
        <translation>Ja, nein, weiß nicht</translation>
    </message>
</context>
</TS>
