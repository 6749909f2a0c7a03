### libraryMessages

# Die Bibliothek
searchHint = Kleine Schreibfehler in Titeln machen nichts.
language = Sprache
group = Welche Gruppe
time = Wie lange es dauert
upToMinutes = Bis zu { $n } Minuten
upToHours = Bis zu { $n } Stunden
costs = Was es kostet
costsNothing = Nichts zu kaufen
free = kostet nichts
sibling = Geschwisterkollektiv
best = Am besten passend
close = Nichts hat genau diese Worte. Diese Titel sind ähnlich.
notFound = Nichts gefunden
notFoundText = Versuch es mit weniger oder anderen Worten, oder nimm einen Filter weg.
takeAlong = Abonnieren
stories = Geschichten zum Anhören
bundle = Die Bibliothek herunterladen
importGuides = Anleitungen importieren
overdue = Zu überprüfen
takeAlongText = Was du jetzt siehst, mit diesen Filtern, für Feedreader und Lesegeräte.
atom = Neues als Feed (Atom)
json = Neues als Feed (JSON)
catalogue = Katalog für Lesegeräte (OPDS)
searchIn = In der Bibliothek von { $name } suchen
# Das Wörterverzeichnis
glossary = Wörterverzeichnis
glossaryLead = Wörter, die nicht alle kennen, und was wir damit meinen.
term = Wort
meaning = Was es bedeutet
meaningHint = Sag es so, wie du es in der Nachbarschaft erklären würdest.
addWord = Ein Wort hinzufügen
add = Hinzufügen
change = Ändern
changeWord = „{ $term }“ ändern
save = Speichern
remove = Entfernen
wordAdded = Wort hinzugefügt.
wordSaved = Wort gespeichert.
wordRemoved = Wort entfernt.
noWords = Noch keine Wörter
noWordsText = Eine Tinktur, eine Ankommrunde, ein Redekreis: Was dir klar ist, ist jemand anderem neu. Jedes Mitglied kann ein Wort hinzufügen.
wordsUsed = Wörter, die hier vorkommen
noTerm = Gib das Wort ein.
noMeaning = Schreib, was es bedeutet.
badLanguage = Schreib die Sprache als Code, wie en oder pt-BR.
termKnown = Dieses Wort gibt es hier schon. Ändere es dort.
tooManyWords = Das Wörterverzeichnis ist voll. Entferne ein Wort, das niemand mehr braucht.
# Einfache Worte
plain = Hilfe für einfache Worte
plainLead = Hier werden Wörter gezählt und gezeigt, was manche beim Lesen schwer finden. Was du änderst, entscheidest du. Niemand sonst sieht es, und nichts wird gespeichert.
plainOf = Hilfe für einfache Worte: { $name }
text = Dein Text
look = Prüfen
edit = Die Anleitung bearbeiten
back = Zurück zur Anleitung
nothingYet = Noch nichts zu prüfen
nothingYetText = Schreib deinen Text in das Feld.
howItReads = Wie es sich liest
levels =
    .very-easy = Sehr leicht zu lesen, wie ein Kinderbuch
    .easy = Leicht zu lesen, wie eine Geschichte
    .middle = Ziemlich leicht, wie eine Zeitung
    .hard = Schwer, wie ein Brief vom Amt
    .very-hard = Sehr schwer, wie ein Gesetz
lix = Lesbarkeitsindex (LIX) { $n }
sentencesAndWords = Sätze und Wörter
counted =
    { $all ->
        [one] { $all } Wort
       *[other] { $all } Wörter
    } in { $sentences ->
        [one] { $sentences } Satz
       *[other] { $sentences } Sätzen
    }
perSentence = { $n } Wörter in einem Satz, im Durchschnitt
longShare = { $percent } von 100 Wörtern sind lang (mehr als sechs Buchstaben)
tooShort = Zu kurz, um etwas zu sagen.
longSentences = Lange Sätze
longSentencesText = Aus jedem davon könnten zwei werden.
ofWords =
    { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörter
    }
longWords = Lange Wörter, die oft vorkommen
longWordsText = Gibt es ein kürzeres Wort? Wenn nicht, gehört es vielleicht ins Wörterverzeichnis.
times =
    { $n ->
        [one] { $n } Mal
       *[other] { $n } Mal
    }
abbreviations = Abkürzungen, die nicht erklärt sind
abbreviationsText = Schreib sie einmal aus, mit der Abkürzung dahinter in Klammern.
pictures = Bilder ohne Beschreibung
picturesText = Wer das Bild nicht sehen kann, liest seine Beschreibung. Schreib sie zwischen die eckigen Klammern.
line = Zeile { $n }
allWell = Nichts fällt auf. Lies es einmal laut vor: Wo du stolperst, stolpern auch andere.
