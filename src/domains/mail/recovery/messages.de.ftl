### recoveryMessages

title = Ich kann mich nicht anmelden
lead = Gib dein Kürzel ein, oder die E-Mail-Adresse, die du hier angegeben hast. Wenn du eine Adresse bestätigt hast, schicken wir dorthin einen Link, mit dem du ein neues Passwort wählen kannst.
noMail = Bitte die Leute, die diesen Server betreiben, dir ein neues Passwort zu geben.
ways = Das sind die Wege zurück. Einer davon reicht.
byMail = Mit einem Link per E-Mail
byServer = Wenn nichts anderes geht
who = Kürzel oder E-Mail-Adresse
send = Link schicken
asked = Wenn wir dich kennen und du eine Adresse bestätigt hast, ist ein Link unterwegs. Er gilt eine Stunde.
otherwise = Es kommt keine E-Mail? Dann haben wir keine bestätigte Adresse von dir. Bitte die Leute, die diesen Server betreiben, dir ein neues Passwort zu geben.
mail =
    .subject = Ein Link zum Anmelden
    .lead = Jemand hat bei { $place } ({ $host }) um ein neues Passwort für @{ $handle } gebeten. Wenn du das warst, öffne diese Seite und wähle eines. Der Link gilt einmal, eine Stunde lang.
    .button = Neues Passwort wählen
    .notYou = Wenn du es nicht warst, tu nichts. Dein Passwort bleibt, wie es ist.
choose = Ein neues Passwort wählen
chooseLead = Damit wirst du überall sonst abgemeldet.
password = Neues Passwort
passwordHint = Mindestens 10 Zeichen. Vier Wörter hintereinander kann man sich leicht merken.
set = Speichern und anmelden
done = Dein Passwort ist geändert. Überall sonst bist du abgemeldet.
