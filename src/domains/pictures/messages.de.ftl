### pictureMessages

picture = Ein Bild
file = Datei
pictureHint = JPEG, PNG, WebP, AVIF oder GIF, höchstens { $max }. Wo und mit welcher Kamera es gemacht wurde, lassen wir weg.
avatar = Ein kleines quadratisches Bild (es steht neben dem Namen)
banner = Ein breites Bild (es steht oben auf der Seite)
alt = Was darauf zu sehen ist
altHint = Für Leute, die es nicht sehen können. Zu einem Bild nötig: „Zwölf Leute um einen langen Tisch mit Suppe“.
people = Auf diesem Bild sind Menschen
consent = Wer einverstanden ist, wie, und bis wann
consentHint = Zum Beispiel: „Alle wurden am selben Tag gefragt; bis wir es herunternehmen.“ Nur Mitglieder sehen das. Ohne das zeig keine Gesichter.
focus = Was sichtbar bleiben muss, wo der Rand abgeschnitten wird
places =
    .top-left = Oben links
    .top = Oben
    .top-right = Oben rechts
    .left = Links
    .middle = Die Mitte
    .right = Rechts
    .bottom-left = Unten links
    .bottom = Unten
    .bottom-right = Unten rechts
remove = Dieses Bild entfernen
now = Das Bild, das jetzt da steht
errors =
    .consentNeeded = Sag, wie die Menschen darauf zugestimmt haben, und bis wann. Oder nimm ein Bild ohne Menschen.
    .altNeeded = Sag in ein paar Worten, was auf dem Bild zu sehen ist. Leute, die es nicht sehen können, brauchen das.
    .noPictureYet = Wähle das Bild, um das es in diesen Worten geht.
    .badPicture = Dieses Bild konnten wir nicht lesen. Es ist beschädigt, von einer Art, die wir nicht kennen, oder viel zu groß: höchstens 50 Millionen Punkte.
    .tooLarge = Dieses Bild ist zu groß. Höchstens { $max }.
    .empty = Wähle ein Bild.
    .again = Wähle das Bild noch einmal: Es konnte nicht aufgehoben werden, solange etwas anderes fehlte.
    .badFocus = Der Fokus sind zwei Zahlen von -1 bis 1, etwa „0,0.5“.
# Was wann gelöscht wird.
keeps =
    .picturesOfSiblings = Bilder von Sachen der Geschwister bewahren wir als Kopien auf, damit niemandes Browser einen anderen Server fragt. Sie werden mit ihrer Sache gelöscht, und die ältesten, wenn es zu viele sind.
