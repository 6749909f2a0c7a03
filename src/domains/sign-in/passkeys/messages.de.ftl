### passkeyMessages

title = Passkeys
lead = Mit einem Passkey meldet dich dein Telefon oder Computer an: mit deinem Finger, deinem Gesicht oder seinem eigenen Code. Dein Passwort gilt weiter wie bisher.
none = Du hast noch keinen
noneText = Füg auf jedem Gerät, das du benutzt, einen hinzu. Wenn ein Gerät verloren geht, entferne seinen Passkey hier.
yours = Deine Passkeys
made = seit { $day }
used = zuletzt benutzt { $day }
never = noch nicht benutzt
remove = Entfernen
removed = Dieser Passkey öffnet hier nichts mehr. Lösch ihn auch auf dem Gerät.
add = Dieses Gerät hinzufügen
name = Wie nennst du dieses Gerät?
nameHint = Zum Beispiel: mein Telefon.
needsScript = Zum Hinzufügen braucht es JavaScript. Alles andere geht ohne.
cannot = Dieser Browser kennt keine Passkeys.
failed = Das hat nicht geklappt. Dein Passwort gilt weiter wie bisher.
signIn = Mit einem Passkey anmelden
lostTitle = Mit einem Passkey
lostText = Wenn ein Telefon oder Computer von dir einen Passkey für hier hat, meldet er dich ohne Passwort an. Wähle danach auf deiner eigenen Seite ein neues.
nameIt = Gib ihm einen Namen, an dem du das Gerät erkennst.
refused = Dieser Passkey geht hier nicht. Vielleicht wurde er entfernt, oder es hat zu lange gedauert.
many = Mehr als { $most } gehen nicht. Entferne einen, den du nicht mehr benutzt.
toPasskeys = Passkeys
toWords = Wörter zur Wiederherstellung
section = Wege hinein
sectionLead = Damit du wieder hineinkommst, wenn du dein Passwort verloren hast.
