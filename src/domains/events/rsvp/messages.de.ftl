### rsvpMessages

title = Kommst du?
yes = Ich komme
maybe = Vielleicht
no = Ich kann nicht
more = Etwas dazuschreiben oder von Änderungen erfahren
addNote = Etwas dazuschreiben
answerThere = Auf der Seite dort antworten
change = Meine Antwort ändern
note = Eine Nachricht an die Veranstaltenden
noteHint = Nur wer veranstaltet, liest sie. Wir löschen sie zwei Tage nach dem Treffen.
slot = Wähle eine Zeit
timesTaken = Alle Zeiten sind vergeben.
name = Wie sollen wir dich nennen?
nameHint = Jeder Name ist in Ordnung.
email = E-Mail oder deine Fediverse-Adresse
handle = Deine Fediverse-Adresse
handleHint = Wie @name@server. Wir schicken eine private Nachricht und fragen, ob sie deine ist. Wir nutzen sie nur für Neues zu diesem Treffen. Du kannst sie weglassen: Heb dann den Link auf, den du bekommst.
refusedAddress = Unsere Nachrichten an die Adresse, die du angegeben hast, kommen zurück, darum schicken wir keine mehr. Heb diesen Link auf: Er zeigt immer deine Antwort.
askedAddress = Du hast eine Adresse angegeben. Wir nutzen sie erst, wenn du gesagt hast, dass sie deine ist: Öffne den Link in der Nachricht, die wir dorthin schicken.
out =
    .title = Nichts Neues mehr zu diesem Treffen?
    .lead = Wir löschen die Adresse, die du angegeben hast. Deine Antwort bleibt, wie sie ist.
    .button = Meine Adresse löschen
    .done = Deine Adresse ist gelöscht. Zu diesem Treffen schicken wir dir nichts mehr.
confirm =
    .subject = Ist das deine Adresse?
    .lead = Jemand hat diese Adresse angegeben, um Neues zu „{ $event }“ zu bekommen. Wenn du das warst, öffne diese Seite und bestätige es:
    .open = Ja, das ist meine Adresse
    .notYou = Wenn du es nicht warst, tu nichts. Wir schicken dann nichts weiter.
    .forgotten = Wir löschen die Adresse 48 Stunden nach dem Treffen.
    .title = Ist das deine Adresse?
    .pageLead = Wenn du es bestätigst, schicken wir dir Neues zu diesem Treffen.
    .button = Ja, das ist meine Adresse
    .done = Wir schicken dir Neues zu diesem Treffen.
    .doneLead = Deine Antwort bleibt, wie sie ist. Ändern kannst du sie über deinen eigenen Link.
emailHint = Wie du@mail.example oder @name@server. Wir schicken eine Nachricht und fragen, ob sie deine ist. Wir nutzen sie nur für Neues zu diesem Treffen. Du kannst sie weglassen: Heb dann den Link auf, den du bekommst.
guestTitle = Ohne Konto antworten
guestLink = Dieser Link ist nur für dich: Du kannst damit deine Antwort ändern. Heb ihn auf; wir können ihn nicht noch einmal schicken.
yours = Deine Antwort
forgetMe = Meine Antwort und alles über mich löschen
answered = Deine Antwort ist gespeichert.
standing =
    .coming = Du kommst.
    .waiting = Alle Plätze sind vergeben. Du stehst auf der Warteliste.
    .asked = Du hast um einen Platz gebeten. Die Veranstaltenden antworten dir noch.
    .declined = Diesmal ist kein Platz für dich da.
    .maybe = Du hast „Vielleicht“ gesagt.
    .no = Du hast gesagt, dass du nicht kannst.
yourTime = Deine Zeit: { $time }.
place = Du bist Nummer { $n } auf der Warteliste.
news =
    .moved-up = Ein Platz ist für dich frei geworden.
    .confirmed = Du hast eine Zusage.
    .waiting = Du hast eine Zusage und stehst auf der Warteliste.
    .declined = Diesmal gibt es leider keinen Platz für dich.
    .message = Die Veranstaltenden haben dir geschrieben.
    .cancelled = Es ist abgesagt.
    .postponed = Es ist verschoben; ein neuer Termin folgt.
    .moved = Zeit oder Ort haben sich geändert. Sieh bitte nach.
    .on-again = Es findet doch statt.
    .ignored = Dort werden keine Antworten von anderen Servern angenommen. Sieh bitte auf ihrer Seite nach.
closed = Dieses Treffen nimmt gerade keine Antworten an.
notNeeded = Du brauchst nicht zu antworten. Komm einfach.
fullWait = Alle Plätze sind vergeben. Wenn du zusagst, kommst du auf die Warteliste und rückst nach, sobald ein Platz frei wird.
signIn = Zum Antworten anmelden
hostSees = Wer kommt, sehen nur die Veranstaltenden.
countComing =
    { $n ->
        [one] 1 Person kommt
       *[other] { $n } Leute kommen
    }
countMaybe = { $n } vielleicht
countWaiting = { $n } auf der Warteliste
people = Wer kommt
peopleText = Das sehen nur du und die anderen Veranstaltenden. Wir löschen es zwei Tage nach dem Treffen.
print = Druck diese Seite für den Eingang aus. Neben jeder Person ist ein Kästchen zum Abhaken.
nobody = Noch hat niemand geantwortet
nobodyText = Wenn Leute antworten, siehst du sie hier.
groups =
    .coming = Kommt
    .asked = Um einen Platz gebeten
    .waiting = Warteliste
    .maybe = Vielleicht
    .no = Kommt nicht
    .declined = Abgelehnt
accept = Annehmen
decline = Ablehnen
accepted = Angenommen. Der Platz ist vergeben.
declinedDone = Abgelehnt. Die Person weiß Bescheid.
from =
    .member = Mitglied
    .guest = Gast
    .elsewhere = von einem anderen Server
write = An alle schreiben, die kommen
writeHint = Mitglieder sehen es auf der Seite des Treffens, andere bekommen es per E-Mail oder als Direktnachricht. Wer auf der Warteliste steht oder um einen Platz gebeten hat, bekommt es nicht.
message = Nachricht
send = Senden
sent =
    { $n ->
        [one] An eine Person geschickt.
       *[other] An { $n } Leute geschickt.
    }
messages = Von den Veranstaltenden
elsewhere = Um einen Platz bitten
elsewhereText = Unsere Gruppe fragt in ihrem eigenen Namen. Dein Name wird nicht verschickt.
elsewhereUnsaid = Wie man dort zusagt, steht nicht dabei. Wenn du nichts hörst, sieh auf ihrer Seite nach:
askedUnsaid = Unsere Gruppe hat dort Bescheid gesagt, dass jemand von uns kommt. Manche Server antworten darauf nie: Du brauchst auf keine Antwort zu warten.
elsewhereNot = Antworten gehen dort nur über die eigene Seite.
withdraw = Zurückziehen
mine = Deine Treffen
shutOut =
    { $n ->
        [one] Ein Treffen, zu dem du geantwortet hast, ist jetzt nur noch für Mitglieder der Gruppe, darum können wir es dir nicht mehr zeigen. Wenn du kommen wolltest, frag die Veranstaltenden, ob du noch kannst.
       *[other] { $n } Treffen, zu denen du geantwortet hast, sind jetzt nur noch für Mitglieder der Gruppe, darum können wir sie dir nicht mehr zeigen. Wenn du kommen wolltest, frag die Veranstaltenden, ob du noch kannst.
    }
mineNone = Noch nichts. Wenn du zu einem Treffen zusagst, siehst du es hier.
mail =
    .subject = Es geht um: { $name }
    .hello =
        { GIVEN($name) ->
            [yes] Hallo { $name },
           *[no] Hallo,
        }
    .confirmed = Du kommst. Dein Platz ist für dich reserviert.
    .waiting = Alle Plätze sind vergeben. Du stehst auf der Warteliste, und wir schreiben dir, wenn ein Platz frei wird.
    .asked = Du hast um einen Platz gebeten. Die Veranstaltenden antworten dir noch.
    .declined = Diesmal ist kein Platz für dich da.
    .moved-up = Ein Platz ist frei geworden, und er ist deiner.
    .maybe = Du hast „Vielleicht“ gesagt.
    .closed = Das Treffen nimmt gerade keine Antworten an.
    .slots = Wähle eine Zeit auf der Seite des Treffens.
    .reminder = Bald ist es so weit:
    .message = Die Veranstaltenden haben geschrieben:
    .cancelled = Das ist abgesagt:
    .postponed = Das ist verschoben, und ein neuer Termin folgt:
    .moved = Zeit oder Ort haben sich geändert. Jetzt gilt:
    .on-again = Es findet doch statt:
    .closedSubject = Zu einem Treffen, bei dem du geantwortet hast
    .members-only = Ein Treffen, zu dem du geantwortet hast, können jetzt nur noch Mitglieder sehen. Wenn du kommen wolltest, frag dort nach, ob du noch kannst.
    .link = Die Seite des Treffens
    .stop = Diese Nachrichten abbestellen
    .end = Du bekommst das, weil du für dieses Treffen deine Adresse angegeben hast. Wir löschen sie zwei Tage nach dem Treffen.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .placesAreAskedForAt = Bitte auf der Seite dort um einen Platz.
    .writeSomethingFirst = Schreib zuerst etwas.
    .sayYesMaybeOrNo = Sag ja, vielleicht oder nein.
    .thisEventTakesNoAnswers = Dieses Treffen nimmt gerade keine Antworten an.
    .youSaidSomethingNewerAlready = Du hast schon eine neuere Antwort gegeben.
    .chooseATime = Wähle eine Zeit.
    .somebodyWasQuickerThisTime = Diese Zeit hat gerade jemand anderes genommen. Wähle bitte eine andere.
    .nameMissing = Wie sollen wir dich nennen? Jeder Name ist gut.
    .badAddress = Das sieht nicht nach einer E-Mail-Adresse aus, auch nicht nach @name@server. Du kannst es weglassen.
ownLink = Dein eigener Link
ownCalendar = In deinen Kalender eintragen (.ics)
