### addressMessages

title = Benachrichtigungen per E-Mail
lead = Gib uns deine E-Mail-Adresse, dann schicken wir dir, was auf dich wartet, so oft du möchtest. Niemand hier sieht die Adresse; wir speichern sie verschlüsselt.
none = Dieser Server verschickt keine E-Mails, darum fragt er nicht nach deiner Adresse. Deine Benachrichtigungen stehen auf deiner eigenen Seite, und du kannst deinen Kalender abonnieren.
field = Deine E-Mail-Adresse
hint = Zuerst schicken wir eine einzige E-Mail und fragen, ob die Adresse deine ist. Bis du ja sagst, schicken wir nichts weiter.
wrong = Gib eine E-Mail-Adresse ein, wie du@mail.example.
give = E-Mail schicken
change = Eine andere Adresse nehmen
asked = Wir haben dir eine E-Mail mit einem Link geschickt. Öffne ihn und bestätige, dass die Adresse deine ist.
waiting = Wir haben bei { $address } gefragt, ob sie deine ist. Auf die Antwort warten wir sieben Tage.
goes = E-Mails gehen an { $address }.
forget = Meine Adresse löschen
forgotten = Deine Adresse ist gelöscht.
refused = E-Mails an { $address } kamen zurück, darum schicken wir nichts mehr dorthin. Prüfe die Adresse und gib sie noch einmal ein.
stopped = Du hast E-Mails an { $address } über einen Link in einer unserer E-Mails abbestellt. Gib sie noch einmal ein, um wieder anzufangen.
question =
    .subject = Ist das deine Adresse?
    .lead = Jemand hat diese Adresse bei { $place } ({ $host }) eingegeben, um Benachrichtigungen per E-Mail zu bekommen. Wenn du das warst, öffne diese Seite und bestätige es.
    .button = Ja, das ist meine Adresse
    .notYou = Wenn du es nicht warst, tu nichts. Wir schicken dann nichts weiter.
confirm =
    .title = Ist das deine Adresse?
    .lead = Wenn du es bestätigst, schicken wir dir deine Benachrichtigungen per E-Mail.
    .button = Ja, das ist meine Adresse
    .done = Wir schicken dir deine Benachrichtigungen jetzt per E-Mail.
    .doneLead = Wie oft, wählst du auf deiner eigenen Seite.
stop =
    .title = Keine E-Mails mehr?
    .lead = An diese Adresse schicken wir dann nichts mehr. Deine Benachrichtigungen bleiben auf deiner eigenen Seite.
    .button = Keine E-Mails mehr
    .done = Wir schicken dir keine E-Mails mehr.

keeps =
    .aMailAddressThat = Eine E-Mail-Adresse, die ein Mitglied angibt, ist verschlüsselt, mit einem Schlüssel, der nicht in der Datenbank ist, bis das Mitglied sie löscht oder geht. Eine, die niemand bestätigt, wird nach sieben Tagen gelöscht.
    .linksToSignIn = Links per E-Mail, um sich wieder anzumelden, gelten einmal und werden nach einer Stunde gelöscht.
