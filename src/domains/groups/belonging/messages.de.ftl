### belongingMessages

title = Wie viel du übernehmen kannst
change = Ändern, oder eine Weile ausruhen
lead = Das siehst nur du. Du kannst es jederzeit ändern, ohne einen Grund zu nennen. Solange du dich ausruhst, fragt dich niemand um etwas.
capacity = In { $group }
capacities =
    .resting = Ich ruhe mich aus
    .little = Ein wenig
    .some = Einiges
    .usual = Wie üblich
    .more = Mehr als üblich
save = Speichern
saved = Gespeichert. Das siehst nur du.
paused = Auszeit bis { $day }
pausedRead = Lesen, warum
data = Deine Daten
dataText = Alles hier, wo du vorkommst, in einer Datei. Lade sie herunter, bevor du gehst, oder jederzeit.
dataLink = Herunterladen (JSON)
dataPageLink = Als Seite lesen
dataPage =
    .title = Deine Daten
    .lead = Alles hier, wo du vorkommst, von { $origin }, am { $day }. Die Namen anderer sind weggelassen. Du kannst diese Seite drucken oder speichern. Wer sie hat, kann das alles lesen.
    .address = Deine E-Mail-Adresse
    .parts = Darunter ist jede Überschrift eine Tabelle der Datenbank, mit den englischen Namen, die dort stehen.
    .empty = leer
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .quiet = Ihr seid still bis { $day }. Bis dahin kommt niemand Neues dazu.
    .chooseOneOfThese = Wähle eines davon.
keeps =
    .askingsToJoinWith = Anfragen mitzumachen, mit ihren Antworten und Bürgschaften, werden 30 Tage nach ihrem Ende gelöscht; wenn niemand antwortet, nach 90 Tagen.
    .whatWasWrittenAbout = Was zu einer Auszeit geschrieben wurde, wird 180 Tage danach gelöscht; eine Auszeit, der keine zweite Person zustimmt, nach einer Woche.
    .aTenderGroupThat = Eine verborgene Gruppe, die alle verlassen haben, endet. Was sie geschrieben hat, wird 30 Tage später gelöscht; die Buchführung über Stunden und Geld bleibt.
