### everyoneMessages

title = Nachrichten an alle
lead = Eine Nachricht an alle Mitglieder des Kollektivs. Zwei Mitglieder schicken sie zusammen, und höchstens eine pro Woche.
none = Noch keine Nachrichten
noneText = Wenn etwas alle angeht, schreib es hier. Ein anderes Mitglied bestätigt es, und dann bekommen es alle Mitglieder als Benachrichtigung, und per E-Mail, wenn sie das gewählt haben.
write = An alle schreiben
subject = Betreff
subjectHint = Er steht in Benachrichtigungen und E-Mails. Bitte lass Namen von Leuten weg.
content = Nachricht
contentHint = Einfacher Text oder Markdown. Nur Mitglieder lesen sie. Nach einem Jahr löschen wir sie.
send = Eine zweite Person um Bestätigung bitten
asked = Gespeichert. Sie geht hinaus, wenn ein anderes Mitglied sie innerhalb einer Woche bestätigt.
sent = An alle geschickt.
next = Die letzte Nachricht ging vor weniger als einer Woche hinaus. Die nächste kannst du ab { $day } schreiben.
way = Nachrichten an alle
last = zuletzt { $day }
act = Das an alle Mitglieder schicken: „{ $name }“. { $content }
errors =
    .giveItASubject = Schreib einen Betreff, mit höchstens { $most } Zeichen.
    .writeSomething = Schreib die Nachricht, mit höchstens { $most } Zeichen.
    .onceAWeek = An alle geht höchstens eine Nachricht pro Woche. Die nächste geht ab { $day }.
