### letterMessages

title = Nachrichten
lead = Zwischen dir und einem anderen Mitglied. Niemand sonst liest sie. 30 Tage nach der letzten Nachricht werden sie gelöscht.
none = Keine Nachrichten
noneText = Auf der Seite eines Mitglieds kannst du ihm schreiben.
with = Mit { $name }
write = An { $name } schreiben
content = Deine Nachricht
contentHint = Nur { $name } liest sie. Einfacher Text.
send = Senden
sent = Deine Nachricht ist gesendet.
you = Du
decline = Lieber nicht
declineText = Löscht die Nachrichten für euch beide. Die Person kann dir hier nicht mehr schreiben und erfährt nicht, warum.
declined = Die Nachrichten sind gelöscht. Die Person kann dir hier nicht mehr schreiben.
forget = Diese Nachrichten löschen
forgetText = Für euch beide.
forgotten = Die Nachrichten sind gelöscht.
report = Melden
closed = Diesem Mitglied kannst du hier nicht schreiben.
notTaken = Diesem Mitglied kannst du hier nicht schreiben.
empty = Schreib mindestens ein Wort.
waitForAnswer = Bitte warte auf eine Antwort, bevor du wieder schreibst.
full = Das ist sehr lang geworden. Lösch diese Nachrichten, um neu anzufangen.
toLetters = Nachrichten
keeps = Was ein Mitglied einem anderen schreibt, ist verschlüsselt, nur die beiden lesen es, und 30 Tage nach der letzten Nachricht wird es gelöscht. Dass jemand keine Nachrichten wollte, wird ein Jahr aufbewahrt, ohne eines der Worte.
