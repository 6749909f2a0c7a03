### hourMessages

title = Die erste Stunde
lead = Mit diesen vier Dingen können andere euer Kollektiv finden und kommen. Die Reihenfolge ist egal, und jedes dauert ein paar Minuten.
done = Erledigt
open = Noch zu tun
steps =
    .words = Sag, wer ihr seid
    .event = Plane euer erstes Treffen
    .invite = Lade jemanden ein
    .sibling = Folgt einem anderen Kollektiv
texts =
    .words = Ein paar Worte auf eurer Seite, und ein Bild, wenn ihr möchtet. Das lesen Leute aus der Nachbarschaft zuerst.
    .event = Was, wann und wo. Es steht sofort im Kalender, und alle, die euch folgen, erfahren davon.
    .invite = Mach einen Link und schick ihn einer Person, der du vertraust. Vieles braucht hier zwei Leute.
    .sibling = Seine öffentlichen Treffen kommen in euren Kalender, seine Anleitungen in eure Bibliothek.
all = Alle vier sind erledigt. Bei dem, was jetzt kommt, geht es um mehr als dieses Programm:
next = Die sieben ersten Schritte
settings = Sprache, Zeitzone und Startseite
progress = { $done } von { $all } erledigt
goOn = Weiter
