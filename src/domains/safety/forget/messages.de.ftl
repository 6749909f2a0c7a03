### forgetMessages

title = Vergesst mich
lead = Du hast hier kein Konto, aber du hast auf ein Treffen geantwortet, etwas abonniert oder gefragt? Schreib die Adresse, die du benutzt hast. Wir schicken eine einzige Nachricht dorthin, mit einem Link, der alles löscht.
address = Deine Adresse
addressHint = Die E-Mail-Adresse, oder die Adresse im Fediverse wie @name@server.
send = Schickt mir den Link
what = Was wir löschen
goes =
    .line1 = deine Antworten auf Treffen, und deinen Platz dort
    .line2 = deine Abonnements
    .line3 = was du unsere Gruppen gefragt hast, und was sie geantwortet haben
    .line4 = was du uns von einem anderen Server geschrieben hast, und was noch auf eine Bestätigung wartet
bySecret = Wenn du den geheimen Link hast, den du beim Antworten oder Fragen bekommen hast, öffne ihn: Dort kannst du ohne Nachricht alles löschen.
members = Du hast ein Konto?
toMine = Deine eigene Seite zeigt alles über dich, und wie du gehen kannst.
elsewhere = Andere Server behalten, was du dort geschrieben hast. Nur sie können es löschen.
asked = Wenn wir etwas mit dieser Adresse haben, ist eine Nachricht unterwegs. Darin ist ein Link, der zwei Tage lang gilt. Wenn wir nichts haben, bekommt niemand eine Nachricht.
confirmLead = Alles, was wir mit dieser Adresse haben, wird gelöscht. Das lässt sich nicht rückgängig machen.
confirm = Alles löschen
done = Fertig. Wir haben nichts mehr über dich.
letter =
    .subject = Sollen wir dich vergessen?
    .lead = Jemand hat auf { $host } darum gebeten, dass alles mit dieser Adresse gelöscht wird: Antworten, Abonnements, Fragen.
    .button = Ja, alles löschen
    .notYou = Wenn du das nicht warst, tu nichts. Der Link gilt zwei Tage lang.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .address = Schreib eine E-Mail-Adresse, oder eine Adresse im Fediverse wie @name@server.
