### joiningMessages

join = Mitmachen bei { $group }
lead = Beantworte ein paar Fragen in deinen eigenen Worten. Zwei Leute hier, die dich kennen oder mit dir sprechen, bürgen für dich. Dann bist du dabei.
memberLead = Zwei Leute aus dieser Gruppe bürgen für dich. Dann bist du dabei. Ein paar Worte helfen ihnen, aber du kannst sie weglassen.
privacy = Das lesen nur Mitglieder. Wir löschen es 30 Tage nach der Antwort, oder nach 90 Tagen, wenn niemand antwortet. Du brauchst keine E-Mail-Adresse und keinen amtlichen Namen.
yourName = Name
yourNameHint = Wie wir dich nennen können.
ask = Anfragen
change = Änderungen speichern
changed = Gespeichert.
asked = Deine Anfrage ist da. Heb diese Adresse auf: Nur damit kommst du auf diese Seite zurück.
memberAsked = Deine Anfrage ist da. Die Antwort siehst du auf dieser Seite.
yourAsking = Deine Anfrage mitzumachen
states =
    .asked = Wartet auf eine Antwort.
    .admitted = Du bist dabei.
    .declined = Diesmal nicht.
    .withdrawn = Zurückgezogen.
askedText = Mitglieder lesen deine Worte und sprechen vielleicht mit dir, wenn ihr euch trefft. Mehr musst du jetzt nicht tun.
secret = Diese Seite hat eine geheime Adresse. Wer sie kennt, kann lesen und ändern, was du geschrieben hast; behalte sie also für dich.
vouched =
    { $n ->
        [one] { $n } Person hat für dich gebürgt.
       *[other] { $n } Leute haben für dich gebürgt.
    }
invited = Du bist willkommen. Wähle jetzt ein Kürzel und ein Passwort.
comeIn = Kürzel und Passwort wählen
invitationOver = Deine Einladung wurde benutzt oder ist abgelaufen. Wenn du noch nicht dabei bist, frag noch einmal.
signIn = Anmelden
toGroup = Zur Gruppe
replied = Sie haben dir geschrieben
withdrawnText = Was du geschrieben hast, haben wir gelöscht.
askAgain = Noch einmal fragen
withdraw = Zurückziehen
withdrawn = Deine Anfrage ist zurückgezogen, und was du geschrieben hast, ist gelöscht.
waiting = Wer bei { $group } mitmachen möchte
waitingLead = Bürge für Leute, die du kennst oder mit denen du gesprochen hast. Es sagt nur, dass du die Person kennst, nicht, was sie kann.
none = Niemand wartet
noneText = Wer mitmachen möchte, beantwortet ein paar Fragen. Wenn zwei Mitglieder bürgen, die die Person kennen oder mit ihr gesprochen haben, kann sie dazukommen.
address = Die Seite, auf der man anfragt
member = @{ $handle }, aus dem Kollektiv
since = Angefragt am { $day }
vouches = Wer bürgt
nobodyYet = Noch niemand.
needsNone = Es haben genug Leute gebürgt.
needs =
    { $n ->
        [one] { $n } weitere Person muss bürgen.
       *[other] { $n } weitere Leute müssen bürgen.
    }
noAnswer = Noch keine Antwort.
vouch = Ich bürge: Ich kenne die Person oder habe mit ihr gesprochen
youVouch = Du hast gebürgt.
admit = Hereinlassen
welcomerAdmits = Wer die Aufgabe „Willkommen“ hat, lässt die Person herein.
vouchDone = Danke. Du hast gebürgt.
admitted = Die Person ist dabei. Sag Hallo, wenn sie kommt.
decline = Diesmal nicht
declineWords = Freundliche Worte dazu
declineHint = Das liest nur die Person selbst. Wer es geschrieben hat, sieht niemand.
declineButton = Senden
declineAgain = Ein anderes Mitglied würde antworten: { $words } Wenn du zustimmst, schick es so ab. Wenn du es änderst, liest das Mitglied zuerst deine Fassung.
declineMine = Deine Antwort braucht ein zweites Mitglied.
declined = Die Person sieht eure Antwort jetzt auf ihrer Seite.
declineWaits = Wenn ein anderes Mitglied dieselbe Antwort schickt, sieht die Person sie auf ihrer Seite.
waitingCount =
    { $n ->
        [one] { $n } Person möchte mitmachen
       *[other] { $n } Leute möchten mitmachen
    }
joiningTitle = Mitmachen
see = Lesen und bürgen
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .thisAskingIsOver = Diese Anfrage ist beendet.
    .manyPeopleWaitForAn = Gerade warten viele auf eine Antwort. Komm bitte in ein paar Tagen wieder.
    .somebodyVouchedForYouAs = Jemand hat für dich als { $name } gebürgt. Diesen Namen kannst du erst ändern, wenn du dabei bist.
    .nobodyVouchesForThemselvesAsk = Für dich selbst kannst du nicht bürgen: Bitte zwei Leute, die dich kennen.
    .youVouchForThemAlready = Du hast schon gebürgt.
    .somebodyElseLetsYouIn = Jemand anderes muss dich hereinlassen.
    .itTakesOneMoreMember = Ein weiteres Mitglied muss bürgen.
    .writeSomeKindWordsThey = Schreib ein paar freundliche Worte: Mehr liest die Person nicht.
    .takeYourOwnAskingBack = Zieh stattdessen deine eigene Anfrage zurück.
    .chooseSomebodyWhoWaitsFor = Wähle eine Person, die auf eine Antwort wartet.
    .thisAskingToJoinIs = Diese Anfrage ist beendet. Niemand wartet darauf, hereingelassen zu werden.
    .chooseANameThatWe = Wähle einen Namen, mit dem wir dich ansprechen.
    .aFewWords = Ein paar Worte reichen.
    .keepItUnder = Bleib unter { $most } Zeichen.

effectGone = Wenn das beschlossen wird, kommt niemand herein: Die Anfrage gibt es nicht mehr.
effect = Wenn das beschlossen wird, kommt { $name } zu { $group } dazu.
