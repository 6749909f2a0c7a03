### importMessages

importTitle = Treffen aus einer Datei importieren
importLead = Eine .ics-Datei aus einem anderen Kalender, oder eine Tabelle (CSV) mit mindestens Titel und Beginn. Bevor du sie importierst, siehst du, was darin ist.
file = Datei
paste = Oder hier einfügen
orAddress = Du hast stattdessen die Adresse eines Kalenders? Folge ihm
look = Die Datei prüfen
preview = Das ist in der Datei
found =
    { $n ->
        [one] { $n } kommendes Treffen
       *[other] { $n } kommende Treffen
    }
andMore = und { $n } weitere
which = Was importiert wird
whichHint = Nimm das Häkchen weg bei allem, was nicht mitkommen soll.
comeToo = und { $n } weitere, die mit importiert werden
off =
    { $n ->
        [one] { $n } Treffen, das abgesagt oder verschoben ist, bleibt weg.
       *[other] { $n } Treffen, die abgesagt oder verschoben sind, bleiben weg.
    }
more = Die Datei ist länger, als wir auf einmal importieren können; der Rest fällt weg.
placeHint = Wenn ein Ort eine Wohnung ist, zeig ihn nur denen, die kommen. Was in den Beschreibungen steht, ist mit dem Treffen zu sehen, egal was du hier wählst.
place = Wer die Orte in der Datei sieht
places =
    .open = Alle, die das Treffen sehen
    .sealed = Nur wer einen sicheren Platz hat, und Mitglieder dieser Gruppe
visibility = Wer sie lesen kann
visibilities =
    .public = Alle, auch auf anderen Servern
    .members = Mitglieder des Kollektivs
    .group = Mitglieder dieser Gruppe
publish = Wie
publishes =
    .no = Als Entwürfe, um sie einzeln durchzusehen
    .yes = Sofort veröffentlicht; wer folgt, erfährt es, wenn die Tage näher kommen
take = Importieren
running = Treffen werden importiert
progress = { $done } von { $total }
reload = Du kannst diese Seite verlassen. Es geht von selbst weiter.
again = Noch einmal nachsehen
done = Import beendet
cameIn =
    { $n ->
        [one] { $n } Treffen wurde importiert.
       *[other] { $n } Treffen wurden importiert.
    }
stoodHere =
    { $n ->
        [one] { $n } stand schon hier.
       *[other] { $n } standen schon hier.
    }
undo = Diesen Import rückgängig machen
undoLead =
    { $n ->
        [one] { $n } Treffen wird wieder entfernt. Was seither geändert wurde, worauf jemand geantwortet hat und wovon andere Server schon wissen, bleibt.
       *[other] { $n } Treffen werden wieder entfernt. Was seither geändert wurde, worauf jemand geantwortet hat und wovon andere Server schon wissen, bleibt.
    }
undoNow = Entfernen
undone =
    { $n ->
        [0] Es war nichts mehr zu entfernen.
        [one] Rückgängig gemacht: { $n } Treffen wurde entfernt.
       *[other] Rückgängig gemacht: { $n } Treffen wurden entfernt.
    }
toGroup = Zur Gruppe
# What somebody gave us instead of a calendar or a table.
mistaken =
    .address = Das ist eine Adresse, nicht der Kalender selbst. Folge ihm lieber über den Link unten: dann bleiben seine Treffen aktuell.
    .page = Das ist eine Webseite, kein Kalender. Suche darauf einen Link, der auf .ics endet, oder „Exportieren“.
    .otherExport = Das ist ein Export in einer anderen Form, etwa von WordPress (XML) oder einem Programm (JSON). Exportiere die Treffen als .ics oder CSV.
    .spreadsheet = Das ist eine Tabellendatei. Speichere sie mit „Speichern unter“ als CSV, und wähle diese Datei.
    .document = Das ist ein Dokument oder ein Bild, kein Kalender und keine Tabelle.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .thisFileTakesLongerTo = Diese Datei zu lesen dauert zu lange.
    .chooseAFileOrPaste = Wähle eine Datei, oder füge ihren Inhalt ein.
    .thereIsNoEventTo = In dieser Datei sind keine kommenden Treffen.
    .chooseAtLeastOne = Wähle mindestens ein Treffen.
    .sayFirstWhichTimeZones = Sag zuerst, welche Zeitzonen die Datei meint.
    .sayFirstWhichColumnIs = Sag zuerst, welche Spalte der Titel ist und welche der Beginn.
