### reviewMessages

title = Stimmt sie noch?
by = Die Gruppe überprüft sie bis { $day }.
since = Sie sollte bis { $day } überprüft werden; das ist { $late } her. Vieles kann noch stimmen, aber frag Leute, die sich auskennen, bevor du dich darauf verlässt.
reviewed = Zuletzt überprüft am { $day }.
never = Kein Tag für die Überprüfung ist gewählt.
flag = Das wirkt veraltet
flagText = Was wirkt falsch oder alt?
flagHint = Ein paar Worte reichen. Es lesen die Leute, die sich um diese Anleitung kümmern. Über dich behalten wir nichts.
trap = Lass das leer
send = Senden
sent = Danke. Die Leute, die sich um diese Anleitung kümmern, sehen es sich an.
full = Danke. Mehrere Leute haben uns das schon gesagt.
flags = Was Leute beim Lesen bemerkt haben
dismiss = Erledigt
dismissed = Aus der Liste entfernt.
keep = Überprüfung
byLabel = Nächste Überprüfung bis
byHint = Ein künftiges Datum. Wenn leer: die übliche Zeit für diese Art von Anleitung, oder keine.
setDay = Datum setzen
done = Wir haben sie geprüft: Sie stimmt noch
saved = Gespeichert.
library = Bibliothek
overdue = Zu überprüfen
overdueLead = Anleitungen deiner Gruppen, die überprüft werden sollen, jetzt oder bald; Sicherheitshinweise und Vorschläge, die eine Antwort brauchen; und was Leute beim Lesen und Ausprobieren sagen.
none = Nichts zu überprüfen
noneText = Wenn eine Anleitung an der Reihe ist, wenn jemand sagt, dass etwas veraltet wirkt, oder wenn eine Notiz, ein Sicherheitshinweis oder ein Vorschlag wartet, siehst du es hier.
waiting =
    { $n ->
        [one] { $n } Notiz wartet auf Prüfung
       *[other] { $n } Notizen warten auf Prüfung
    }
notices =
    { $n ->
        [one] { $n } Sicherheitshinweis braucht deine Antwort
       *[other] { $n } Sicherheitshinweise brauchen deine Antwort
    }
suggestions =
    { $n ->
        [one] { $n } Vorschlag braucht deine Antwort
       *[other] { $n } Vorschläge brauchen deine Antwort
    }
someFlags =
    { $n ->
        [one] { $n } Person sagt, dass etwas veraltet wirkt
       *[other] { $n } Leute sagen, dass etwas veraltet wirkt
    }
overdueBadge = Überfällig
soonBadge = Bald
theirs = Das gehört Leuten anderswo. Sag es ihnen dort, wo es veröffentlicht wurde.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .giveADayOrSay = Wähle ein Datum, oder sag, dass du sie geprüft hast.
    .writeAFewWords = Schreib ein paar Worte.
    .thatIsFarAwayChoose = Das ist zu weit weg. Wähle ein Datum in den nächsten zehn Jahren.
    .aDayToCome = Gib einen künftigen Tag an, wie 2027-05-03.
