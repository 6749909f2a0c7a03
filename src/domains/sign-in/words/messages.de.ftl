### wordsMessages

title = Deine Wörter zur Wiederherstellung
lead = Mit diesen Wörtern kannst du ein neues Passwort wählen, wenn du deines verloren hast. Du brauchst dafür keine E-Mail-Adresse.
write = Druck diese Seite, oder schreib die Wörter auf Papier, und bewahr sie dort auf, wo niemand sonst hinsieht. Sie werden nur dieses eine Mal gezeigt.
handleLine = Für @{ $handle } bei { $host }
how = So benutzt du sie: Öffne { $url }, wähle „Ich kann mich nicht anmelden“ und gib dein Kürzel und die Wörter ein. Großbuchstaben und Bindestriche sind egal. Sie gelten einmal; dann kannst du hier neue machen.
have = Du hast am { $day } Wörter zur Wiederherstellung gemacht.
none = Du hast im Moment keine.
make = Wörter zur Wiederherstellung machen
renew = Neue machen
renewText = Wenn du neue machst, gelten diese nicht mehr.
forget = Meine Wörter zur Wiederherstellung löschen
forgotten = Deine Wörter zur Wiederherstellung sind gelöscht.
toMe = Weiter
lostTitle = Mit Wörtern zur Wiederherstellung
lostLead = Sieben Wörter, die du beim Beitreten oder später gedruckt oder aufgeschrieben hast.
lostLink = Ich habe meine Wörter
handle = Kürzel
words = Deine Wörter zur Wiederherstellung
wordsHint = Alle sieben, in ihrer Reihenfolge.
password = Neues Passwort
passwordHint = Mindestens 10 Zeichen. Vier Wörter hintereinander kann man sich leicht merken.
use = Speichern und anmelden
used = Dein Passwort ist geändert, und überall sonst bist du abgemeldet. Deine Wörter zur Wiederherstellung sind verbraucht: Hier kannst du neue machen.
wrong = Kürzel und Wörter passen nicht zusammen, oder die Wörter wurden schon benutzt.
