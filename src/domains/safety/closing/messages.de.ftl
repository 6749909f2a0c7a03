### closingMessages

title = Das Kollektiv für immer schließen
way = Das Kollektiv für immer schließen
lead = Wenn ihr fertig seid oder aufhören müsst. Es lässt sich nicht rückgängig machen. Es braucht eine Entscheidung von allen, zwei Personen und zwei Wochen, in denen jedes Mitglied es anhalten kann.
goes = Was verschwindet
counts =
    .members =
        { $n ->
            [one] das Konto von { $n } Mitglied, mit allem darin
           *[other] die Konten von { $n } Mitgliedern, mit allem darin
        }
    .groups =
        { $n ->
            [one] { $n } Gruppe
           *[other] { $n } Gruppen und alle verborgenen
        }
    .followers =
        { $n ->
            [one] { $n } Person oder Gruppe auf anderen Servern, die euch folgt
           *[other] { $n } Personen und Gruppen auf anderen Servern, die euch folgen
        }
    .siblings =
        { $n ->
            [one] die Verbindung zu { $n } Geschwisterkollektiv
           *[other] die Verbindungen zu { $n } Geschwisterkollektiven
        }
    .events =
        { $n ->
            [one] { $n } Treffen
           *[other] { $n } Treffen
        }
    .guides =
        { $n ->
            [one] { $n } Anleitung
           *[other] { $n } Anleitungen
        }
    .offers =
        { $n ->
            [one] { $n } Angebot oder Gesuch
           *[other] { $n } Angebote und Gesuche
        }
    .pictures =
        { $n ->
            [one] { $n } Bild, Aufnahme oder Datei
           *[other] { $n } Bilder, Aufnahmen und Dateien
        }
all = Alles andere auch: Entscheidungen, Vereinbarungen, die Konten für Stunden und Geld, Nachrichten, Adressen und die Sicherungen, die dieser Server selbst gemacht hat.
how = Wie es geht
steps =
    .line1 = Du fragst alle. Das Kollektiv entscheidet im Konsens.
    .line2 = Wenn alle einverstanden sind, starten zwei Personen, die unabhängig voneinander dazugekommen sind, die Wartezeit.
    .line3 = Alle erfahren es. 14 Tage lang kann jedes Mitglied es anhalten, und alle können aufheben, was sie behalten möchten.
    .line4 = Dann bekommen alle, die euch folgen, euren Abschied, und alles wird gelöscht. Jede Seite sagt, dass das Kollektiv geschlossen ist.
stays = Was bleibt
staysText = Andere Server werden gebeten zu löschen, was sie von euch haben; zwingen können wir sie nicht. Kopien, die die Leute, die diesen Server betreiben, anderswo aufbewahren, müssen sie selbst löschen. Euer Name und der Tag bleiben hier stehen, damit niemand euren Platz einnimmt.
begin = Alle fragen
reason = Warum
reasonHint = Für die Mitglieder. Sag, wie es dazu kam.
ask = Alle fragen, ob wir schließen
isDeciding = Ihr entscheidet gerade darüber.
isAgreed = Ihr seid einverstanden. Noch ist nichts geschehen.
theDecision = Die Entscheidung lesen
keysText = Zwei Personen starten die Wartezeit. Bis sie vorbei ist, wird nichts gelöscht.
beginWaiting = Die 14 Tage starten
begun = Alle wissen es jetzt. Die Wartezeit läuft.
isWaiting = Das Kollektiv schließt am { $time }, wenn niemand es anhält.
isHeld = Jemand möchte erst reden. Bis es weitergehen darf, geschieht nichts.
toStop = Anhalten oder weitergehen lassen
archive = Alles, was wir geschrieben haben
archiveText = Heb auf, was dir wichtig ist: heute oder in der Wartezeit. Danach ist es weg.
readArchive = Alles lesen oder drucken, was wir geschrieben haben
archiveFile = Als Datei herunterladen
ownData = Alles über dich
archiveLead = Von { $origin }, so wie du es am { $day } lesen konntest. Namen stehen hier nur dort, wo steht, von wem etwas ist.
moreThanFits = Es ist mehr, als hier Platz hat. Das Älteste fehlt.
nothingHere = Noch nichts.
kinds =
    .event = Treffen
    .guide = Anleitungen
    .offer = Angebote und Gesuche
    .story = Geschichten
    .agreement = Vereinbarungen
    .decision = Entscheidungen
    .minutes = Protokolle
closed = { $name } ist geschlossen
closedText = Dieses Kollektiv hat sich am { $day } verabschiedet.
closedErased = Alles, was es aufbewahrt hat, ist gelöscht. Hier kann sich niemand mehr anmelden.
act = Das Kollektiv für immer schließen: sich von allen verabschieden, die ihm folgen, und alles löschen.
askedAct = Die 14 Tage beginnen, in denen jedes Mitglied es anhalten kann. Dann schließt das Kollektiv für immer: alle, die ihm folgen, bekommen den Abschied, und alles wird gelöscht.
decisionSays = Wenn ihr einverstanden seid, können zwei Mitglieder damit beginnen, das Kollektiv für immer zu schließen. Alle erfahren es, und 14 Tage lang kann jedes Mitglied es anhalten. Dann wird alles gelöscht.
decisionText = Wir schließen unser Kollektiv für immer. Alle, die uns folgen, bekommen unseren Abschied. Zwei Wochen nachdem zwei von uns es gestartet haben, wird auf diesem Server alles gelöscht.
kept = Wenn ein Kollektiv für immer schließt, wird innerhalb von Minuten alles gelöscht, und die Schlüssel, sobald alle, die ihm folgen, es wissen, spätestens nach einer Woche.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .reason = Sag in ein, zwei Zeilen, warum.
    .runs = Das läuft schon.
    .noDecision = Erst muss das Kollektiv einverstanden sein.
    .nothingToStop = Es gibt nichts anzuhalten.
    .second = Gespeichert. Eine zweite Person muss es bestätigen: Es wartet auf der Seite „Braucht eine zweite Person“.
