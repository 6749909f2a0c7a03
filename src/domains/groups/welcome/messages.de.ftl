### welcomeMessages

invitation = Einladung
link = Link
qr = QR-Code des Links
words = Worte zum Mitschicken
wordsIn = Sprache der Worte
wordsToSend =
    { $n ->
        [one] Du bist zu { $name } eingeladen. Öffne diesen Link, wähle einen Namen und ein Passwort, und du bist dabei: { $url } Er gilt für eine Person, bis { $day }.
       *[other] Du bist zu { $name } eingeladen. Öffne diesen Link, wähle einen Namen und ein Passwort, und du bist dabei: { $url } Er gilt für { $n } Leute, bis { $day }.
    }
wordsOnly = Gib ihn nur an Leute weiter, die du gern hier hättest.
brings = Was sie bewirkt
bringsPeople =
    { $n ->
        [one] Noch { $n } Person kann damit dazukommen.
       *[other] Noch { $n } Leute können damit dazukommen.
    }
bringsUntil = Sie gilt bis { $day }.
bringsOnly = Sie werden Mitglieder von { $name }.
bringsGroups = Sie werden Mitglieder von { $name } und von { LIST($groups, type: "and") }.
bringsAsk = Wenn eine Gruppe zuerst Fragen stellt, antworten die Leute auf ihrer Seite, und zwei Mitglieder bürgen.
noLink = Diesen Link können wir nicht zeigen: Er entstand, bevor wir Links aufbewahrt haben. Mach einen neuen, und zieh diesen zurück.
show = Link und QR-Code zeigen
print = Du kannst diese Seite drucken: Auf dem Papier sind nur der Code, der Link und was er bewirkt.
cancel = Einladung zurückziehen
all = Alle Einladungen
hello = Willkommen, { $name }
helloLead = { $group } freut sich, dass du da bist.
steps = Drei Dinge, die du jetzt tun kannst
sayHello = Sag Hallo
sayHelloText = Ein, zwei Zeilen an { $group }. Die Mitglieder lesen sie 14 Tage lang auf der Seite der Gruppe.
sayHelloLabel = Deine Worte
sayHelloButton = Senden
saidHello = Gesendet. Die Mitglieder von { $group } können es lesen.
saidAlready = Du hast Hallo gesagt: „{ $words }“
nextEvent = Sag, ob du zum nächsten Treffen kommst
noEvent = Noch ist kein Treffen geplant. Der Kalender zeigt, was kommt.
calendar = Kalender
ownPage = Sieh dir deine eigene Seite an
ownPageText = Was andere von dir sehen, wie du von uns hörst, und wie du dich anmeldest.
ownPageLink = Deine Seite
toGroup = Zu { $group }
more = Mehr über uns
newHere = Neu hier
since = seit { $day }
welcomeWaiting = Willkommen: drei Dinge, die du jetzt tun kannst
errors =
    .writeALine = Schreib eine Zeile, mit höchstens { $most } Zeichen.
