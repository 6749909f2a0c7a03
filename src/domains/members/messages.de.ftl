### memberMessages

signIn = Anmelden
signInLead = Schön, dass du wieder da bist.
handle = Kürzel
password = Passwort
noAccount = Noch kein Konto? Bitte ein Mitglied um eine Einladung.
lost = Ich kann mich nicht anmelden
you = Du
nothingWaits = Nichts wartet auf dich
nothingWaitsText = Wenn dich jemand etwas fragt oder du eine Antwort bekommst, siehst du es zuerst hier: Entscheidungen, Schichten, Ausleihen, Hilfe.
unread =
    { $n ->
        [one] { $n } neue Benachrichtigung
       *[other] { $n } neue Benachrichtigungen
    }
settings = Einstellungen
toNews = Sprache und Benachrichtigungen
toAccount = Konto: Name, Passwort, Wege zum Anmelden, deine Daten
account = Konto
yourName = Name
yourNameHint = Wie andere dich nennen. Du kannst ihn jederzeit ändern.
language = Sprache der Seiten
languageHint = Seiten, Benachrichtigungen und E-Mails an dich sind in dieser Sprache.
changeLanguage = Sprache ändern
save = Speichern
saved = Gespeichert.
changePassword = Passwort ändern
current = Jetziges Passwort
newPassword = Neues Passwort
newPasswordHint = Mindestens 10 Zeichen. Vier Wörter hintereinander kann man sich leicht merken.
passwordChanged = Dein Passwort ist geändert. Überall sonst bist du abgemeldet.
sessions = Wo du angemeldet bist
thisOne = Dieses Gerät
browser = Ein Browser
program = Ein Programm
until = bis { $day }
end = Abmelden
endAll = Überall sonst abmelden
ended = Abgemeldet.
signOut = Abmelden
signedOut = Du bist abgemeldet. Mach’s gut.
leave = Das Kollektiv verlassen
takeAlong = Lade zuerst deine Daten herunter.
leaveText = Du kannst jederzeit gehen, ohne einen Grund zu nennen. Deinen Namen, dein Passwort, deine Zugehörigkeiten und deine Aufgaben löschen wir sofort. Treffen, Anleitungen und Angebote, die du für eine Gruppe geschrieben hast, bleiben bei ihr, ohne deinen Namen; was du in Entscheidungen gesagt hast, wird gelöscht.
leaveButton = Jetzt gehen
left = Du bist gegangen, und wir behalten nichts Persönliches von dir. Alles Gute.
groupsTitle = Deine Gruppen
invite = Jemanden einladen
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .thisHandleIsTakenChoose = Dieses Kürzel ist vergeben. Wähle ein anderes.
    .chooseANameThatOthers = Wähle einen Namen, mit dem andere dich ansprechen.
    .aLanguageIsWrittenLike = Schreib die Sprache als Code, etwa de oder pt-BR.
    .thisIsNotYourPassword = Das ist nicht dein jetziges Passwort.
    .thereIsNoMemberHere = Ein Mitglied { $handle } gibt es hier nicht.
    .thisIsNotYourPassword2 = Das ist nicht dein Passwort.
    .aHandleHas1To = Ein Kürzel hat 1 bis 30 kleine Buchstaben (a bis z), Ziffern und _.
    .chooseANameThatOthers2 = Wähle einen Namen, mit dem andere dich ansprechen. Es muss nicht dein amtlicher Name sein.
    .useAtLeastCharactersFour = Nimm mindestens { $shortestPassword } Zeichen. Vier Wörter hintereinander kann man sich leicht merken.
    .thisIsTooLongUp = Das ist zu lang. Höchstens 500 Zeichen.
    .chooseSomethingOtherThanYour = Nimm etwas anderes als dein Kürzel.
    .chooseSomethingThatIsHarder = Nimm etwas, das schwerer zu erraten ist.
    .text = { $title } { $detail }
keeps =
    .wrongPasswordsAreCounted = Falsche Passwörter werden höchstens eine Stunde gezählt, unter einer verschlüsselten Prüfsumme aus dem Kürzel und dem Netz, aus dem sie kamen; ebenso einen Tag lang, wie oft nach einer Gästeadresse gefragt wurde, wie viel Fremde schreiben und wie oft Formulare mit einer Grenze aus einem Netz abgeschickt werden. Der Schlüssel wechselt jeden Tag und wird mit ihm vergessen.
    .signinsEndAfterDays = Anmeldungen enden nach 30 Tagen oder wenn du dich abmeldest, und werden gelöscht.
    .whatWasSentIs = Was abgeschickt wurde, wird einen Tag lang wiedererkannt, damit zweimal Tippen nur eine Sache macht; die Antwort darauf ist verschlüsselt, und beides wird gelöscht.
    .setupLinksAreDeleted = Links zum Einrichten werden nach 30 Minuten gelöscht.
