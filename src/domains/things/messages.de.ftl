### thingMessages

things = Dinge zum Leihen
thingsLead = Was die Gruppe mit allen teilt: wer es gerade hat, und wie man damit umgeht.
thingsNone = Noch nichts hier
thingsNoneText = Ein Ding, das in einer Wohnung selten gebraucht wird, kann für eine ganze Straße da sein. Füg einen Topf, eine Bohrmaschine oder einen Klapptisch hinzu, sag, wie man damit umgeht, und verleih es mit einem Tag, an dem es zurück sein soll.
thingsNoneFound = Nichts gefunden
thingsNoneFoundText = Versuch es mit anderen Worten, oder lösch die Filter. Vielleicht kann es jemand an der Pinnwand verleihen.
here =
    { $all ->
        [one] { $all } Ding, { $here } jetzt hier.
       *[other] { $all } Dinge, { $here } jetzt hier.
    }
all = Alle Dinge
add = Ein Ding hinzufügen
added = Hinzugefügt. Danke fürs Teilen.
edit = Bearbeiten
saved = Gespeichert.
save = Speichern
name = Was ist es?
content = Mehr dazu
contentHint = Was dabei ist, was es kann. Markdown geht.
care = Wie man damit umgeht
careHint = Wie man es benutzt und putzt, was zu vermeiden ist, wen man fragt. Markdown geht.
place = Wo es ist
picture = Bild
pictureHint = Die Adresse eines der Bilder der Gruppe, wie /files/…, aus „Bilder und Papiere“.
state = Wo es gerade ist
states =
    .here = Da
    .lent = Verliehen
    .mending = Wird repariert
    .missing = Fehlt
    .retired = Wird nicht mehr verliehen
filter = Filter
q = Suchwörter
any = alles, was man leihen kann
show = Suchen
reset = Filter löschen
holder = Wer es hat
due = Zurück am
lend = Verleihen
lendTo = Wem
lendToHint = @ und ein Kürzel für ein Mitglied, oder ein Name. Wir löschen es, wenn das Ding zurück ist.
lendDue = Soll zurück sein am
lendDueHint = Niemand zahlt, wenn es später wird. Wenn leer, gibt es keinen Tag für die Rückgabe.
lent = Verliehen. Hoffentlich hilft es.
back = Es ist zurück
backDone = Es ist zurück. Wer es hatte, haben wir gelöscht.
mending = Es muss repariert werden
missing = Es fehlt
found = Es ist gefunden oder repariert
retire = Nicht mehr verleihen
retireText = Damit verschwindet es aus der Liste. Du kannst es zurückholen.
bringBack = Zurück in die Liste
placed = Gespeichert.
overdue =
    { $days ->
        [one] Es sollte vor { $days } Tag zurück sein. Frag freundlich, wie es steht: Das Leben kommt dazwischen, und vielleicht wird es noch gebraucht.
       *[other] Es sollte vor { $days } Tagen zurück sein. Frag freundlich, wie es steht: Das Leben kommt dazwischen, und vielleicht wird es noch gebraucht.
    }
mineOverdue =
    { $days ->
        [one] Es sollte vor { $days } Tag zurück sein. Du musst nichts zahlen, und niemand ist böse: Bring es zurück, oder sag der Gruppe, wie lange du es noch brauchst.
       *[other] Es sollte vor { $days } Tagen zurück sein. Du musst nichts zahlen, und niemand ist böse: Bring es zurück, oder sag der Gruppe, wie lange du es noch brauchst.
    }
offer = An der Pinnwand anbieten
offerText = Wir machen einen Entwurf. Prüf ihn, und veröffentliche ihn, wann du möchtest.
offered = Hier ist der Entwurf. Veröffentliche ihn, wann du möchtest.
myThings = Was du geliehen hast
myRecalls = Zurückgerufen: Bitte sieh zu Hause nach
recallLine = { $name }, Charge { $number }
iKnow = Gut, ich habe es gelesen
known = Danke fürs Nachsehen.
label = Das Etikett zeigen
herbs = Kräutervorrat
herbsHere =
    { $lots ->
        [one] { $lots } Charge im Kräutervorrat.
       *[other] { $lots } Chargen im Kräutervorrat.
    }
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .theGroupHasNoSuch = Die Gruppe hat kein solches Bild.
    .aGroupKeepsThingsAt = Eine Gruppe kann höchstens { $maxThings } Dinge haben.
    .whoTakesItAlong = Wer leiht es?
    .itIsNotHereJust = Es ist gerade nicht hier. Sieh noch einmal nach, wo es ist.
    .itWasRetiredBringIt = Es wurde aus der Liste genommen. Hol es zuerst zurück.
    .itIsNotThereTo = Es lässt sich gerade nicht verleihen. Finde oder reparier es zuerst.
    .thisLotIsRecalledNothing = Diese Charge ist zurückgerufen. Du kannst nichts davon weggeben.
    .itIsNotMarkedAs = Es ist noch nicht als fertig zum Teilen markiert.
    .nothingOfItIsLeft = Davon ist nichts mehr da.
    .sayInAFewWords = Schreib in wenigen Worten, was es ist.
    .copyTheAddressOfA = Kopier die Adresse eines der Bilder der Gruppe, wie /files/…, aus „Bilder und Papiere“.
    .aDayIsWrittenLike = Schreib das Datum wie 2026-12-05.
    .thisDayIsOverWhen = Dieser Tag ist vorbei. Wann soll es zurück sein?
    .noSuchHandle = Niemand hier hat dieses Kürzel. Lass das @ weg, wenn es ein Name in Worten ist.
    .withinAYear = Innerhalb eines Jahres; es lässt sich wieder verleihen.

keeps =
    .whoTookFromA = Wer etwas aus einer Charge des Kräutervorrats genommen hat, ist 90 Tage nach ihrem Haltbarkeitstag vergessen; wo sie keinen hat, nach zwei Jahren.
