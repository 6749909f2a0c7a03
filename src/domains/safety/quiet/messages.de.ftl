### quietMessages

title = Eine Weile still
card = { $name } ist eine Weile still
cardText = Bis { $day } zeigen wir hier nichts. Dann sind wir wieder da wie zuvor.
cardMember = Bis { $day } kommt niemand Neues herein, und niemand wird eingeladen. Es lässt sich früher beenden.
cardTurn = Wohin du dich wenden kannst, wenn du jetzt jemanden brauchst
signIn = Mitglieder melden sich hier an
manage = Still werden
manageLead = Wenn ihr angegriffen werdet oder Ruhe braucht. Nichts geht verloren, und danach ist alles wieder da.
what =
    .line1 = Nach außen ist keine Seite zu sehen, nur eine Karte. Auch Feeds und Einladungen sind geschlossen.
    .line2 = Nichts geht an andere Server, und nichts kommt herein. Wir sagen ihnen, dass sie später wiederkommen sollen, damit euch niemand streicht.
    .line3 = Ihr macht weiter wie zuvor. Was ihr veröffentlicht, geht am Ende hinaus, und was Geschwister inzwischen veröffentlicht haben, wird dann gelesen.
two = Dafür braucht es zwei von euch.
one = Ihr seid so wenige, dass eine Person reicht.
keepers = Die Schlüsselverwahrung beginnt und beendet das. Wo niemand diese Aufgabe hat, können es zwei Mitglieder.
until = Bis
untilHint = Höchstens 30 Tage. Ihr könnt es jederzeit beenden.
reason = Warum
reasonHint = Für eure eigene Gruppe. Außen sieht es niemand.
go = Still werden
gone = Ihr seid jetzt still.
is = Ihr seid still bis { $day }.
whatItIs = Was das heißt
end = Jetzt beenden
ended = Ihr seid wieder da.
act = Still werden bis { $until }: außen nichts zeigen, und nichts herein- oder hinauslassen.
actWhy = { $act } Warum: { $reason }
endAct = Nicht mehr still sein.
way = Still werden
kept = Stille Zeiten werden 30 Tage nach ihrem Ende vergessen.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .until = Schreib einen Tag in den nächsten 30 Tagen.
    .is = Ihr seid schon still.
    .second = Es wartet unter „Braucht eine zweite Person“, bis ein anderes Mitglied es auch tut.
