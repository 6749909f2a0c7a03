### notesMessages

title = Was Leute erfahren haben
titleOf = Was Leute mit { $name } erfahren haben
kinds =
    .tried = Wir haben es probiert
    .wrong = Was schiefging
    .ritual = Ein kleines Ritual
    .question = Eine Frage
numbers =
    .line1 = keine
    .line2 = eine
    .line3 = zwei
    .line4 = drei
    .line5 = vier
    .line6 = fünf
    .line7 = sechs
    .line8 = sieben
    .line9 = acht
    .line10 = neun
    .line11 = zehn
    .line12 = elf
    .line13 = zwölf
manyNumbers = mehr als ein Dutzend
countsOf =
    .tried = { $number } vom Ausprobieren
    .wrong = { $number } davon, was schiefging
    .ritual = { $number } mit einem kleinen Ritual
    .question = { $number } mit einer Frage
counts =
    { $total ->
        [one] Es gibt eine Notiz: { $listed }.
       *[other] Es gibt Notizen: { $listed }.
    }
none = Noch hat niemand gesagt, wie es war
noneText = Wenn du eine Anleitung probierst, lass ein paar Zeilen darunter: wie es war, was schiefging, ein kleines Ritual, das half, eine Frage. Dann können die Nächsten dort anfangen, wo ihr aufgehört habt.
write = Sag, was du erfahren hast
kind = Worum geht es?
source = Deine Notiz
sourceHint = Ein paar Sätze reichen. Bitte nenn keine anderen beim Namen. Einfacher Text oder Markdown.
credit = Dein Name
creditHint = In beliebigen Worten: „aus der Nachtpflege“, „Rosa“. Oder lass es leer, dann steht kein Name da.
language = Sprache
shownAtOnce = Sie erscheint sofort, denn diese Anleitung ist von deiner eigenen Gruppe.
heldFirst = Die Gruppe prüft sie zuerst. Bis dahin sehen nur sie und du die Notiz.
elsewhere = Von Mastodon und Ähnlichem: Antworte auf die Anleitung mit { $tags }.
theirs = Diese Anleitung wurde anderswo veröffentlicht. Mach eure eigene Abwandlung und schreib deine Notizen darunter, oder antworte dort.
keep = Notiz veröffentlichen
shown = Deine Notiz ist veröffentlicht. Danke.
held = Danke. Die Gruppe prüft deine Notiz zuerst.
waiting = Wartet auf Prüfung
refusedBadge = Nicht gezeigt
waitingTitle = Notizen, die auf Prüfung warten
yours = Deine Notizen, die auf Prüfung warten
refusedTitle = Notizen, die nicht gezeigt wurden
change = Entfernen
show = Veröffentlichen
refuse = Nicht veröffentlichen
delete = Löschen
decided =
    .shown = Die Notiz ist veröffentlicht.
    .refused = Die Notiz wird nicht veröffentlicht.
deleted = Die Notiz ist gelöscht.
from = Zur Fassung
by = von
family = Aus anderen Abwandlungen
all = Alle Notizen
nobody = Jemand
notYours = Diese Anleitung gehört Leuten anderswo. Mach eure eigene Abwandlung und schreib deine Notizen darunter.
tooMany = Du hast heute viele Notizen geschrieben. Ruh dich aus und mach morgen weiter.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .chooseWhatKindOfNote = Wähle, was für eine Notiz es ist.
    .writeAtLeastASentence = Schreib mindestens einen Satz.
    .thisIsLongForA = Das ist zu lang für eine Notiz. Schreib nur das Wichtigste.
    .aLanguageIsWrittenLike = Schreib die Sprache als Code, wie en oder pt-BR.
