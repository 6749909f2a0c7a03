### ballotMessages

title = Geheime Abstimmung
chooseLead = Kreuz alles an, womit du leben könntest. Gewählt ist, womit die meisten leben können.
senseLead = Wie stark sträubt sich in dir etwas gegen jede Möglichkeit? 0: gar nicht. 10: Das darf nicht sein. Gewählt ist die Möglichkeit mit dem geringsten Widerstand insgesamt.
secret = Niemand erfährt, wie du abgestimmt hast: Deine Stimme wird zu den Summen gezählt und sonst nirgends gespeichert. Darum ist sie endgültig: Auch du kannst sie nicht ändern oder nachsehen. Die Summen stehen hier, wenn die Abstimmung endet, falls mindestens drei Leute abgestimmt haben.
pick = Damit könnte ich leben
resistance = Widerstand gegen „{ $option }“
unset = wähle eine Zahl
none = 0, keiner
most = 10, das darf nicht sein
cast = Meine Stimme abgeben. Sie ist endgültig.
done = Deine Stimme ist gezählt. Danke.
mine = Du hast abgestimmt. Deine Stimme ist endgültig; niemand kann sie nachsehen.
soFar =
    { $roll ->
        [one] Bisher haben { $cast } von { $roll } Person abgestimmt.
       *[other] Bisher haben { $cast } von { $roll } Leuten abgestimmt.
    }
waiting = Die Summen sind verborgen, bis die Abstimmung endet.
notYou = Hier stimmen die ab, die bei Beginn Mitglied waren, außer denen, um die es geht.
few = Weniger als drei Stimmen: Wir zeigen keine Summen, damit niemandes Stimme zu erraten ist.
result = Was entschieden wurde
spread = Wie viel Widerstand es gegen jede Möglichkeit insgesamt gab, und wie viele Leute welche Zahl wählten: 0 ist keiner, 10 der größte.
ballots =
    { $n ->
        [one] { $n } Stimme
       *[other] { $n } Stimmen
    }
option = Möglichkeit
canLive = Können damit leben
total = Summe
steps =
    .line1 = 0
    .line2 = 1–3
    .line3 = 4–6
    .line4 = 7–10
tieNote = Es steht unentschieden. Keine Regel entscheidet das: Redet darüber, was diese Möglichkeiten unterscheidet, und arbeitet noch einmal daran.
quoted = „{ $name }“
outcomes =
    .choose = { LIST($names) }: { $total } von { $of } können damit leben.
    .sense =
        { $of ->
            [one] { LIST($names) } stößt auf den geringsten Widerstand: { $total } insgesamt, aus { $of } Stimme.
           *[other] { LIST($names) } stößt auf den geringsten Widerstand: { $total } insgesamt, aus { $of } Stimmen.
        }
    .tie = Unentschieden zwischen { LIST($names) }. Es geht zurück an die Gruppe.
    .none = Mit keiner der Möglichkeiten kann jemand leben. Es geht zurück an die Gruppe.
    .few = { $needed ->
            [one] Zu wenige haben mitgemacht: Mindestens { $needed } Stimme ist nötig.
           *[other] Zu wenige haben mitgemacht: Mindestens { $needed } Stimmen sind nötig.
        }
notes =
    .resistance = Eine Zahl von 0 bis 10 für jede Möglichkeit.
    .option = Diese Möglichkeit gibt es nicht.
    .notOpen = Die Abstimmung ist nicht offen.
    .notOnRoll = Du warst kein Mitglied, als die Abstimmung begann, darum stimmst du hier nicht ab.
    .concerned = Es geht um dich: Du kannst alles sehen und sagen, stimmst aber nicht ab.
    .twice = Du hast schon abgestimmt. Deine Stimme ist endgültig.
    .noOptions = Es gibt nichts auszuwählen. Bitte die Moderation, mindestens zwei Möglichkeiten aufzuschreiben.
