### circleMessages

title = Wie diese Runde arbeitet
way = Was hier bleibt, wer zuhört, wie man geht
stays = Was hier bleibt
listens = Wer zuhört
leaving = Wie man geht
notSaid = Das hat noch niemand aufgeschrieben. Frag, bevor du kommst.
needNow = Ich brauche jetzt jemanden
edit = Bearbeiten
make = Zu einer Unterstützungsrunde machen
editTitle = Eine Unterstützungsrunde
editLead = Für Runden, in denen Leute einander stützen, heilen und reden. Vor jedem Formular dieser Gruppe steht, wohin man sich in Not wenden kann.
staysHint = Was Leute hier erzählen, und was davon anderswo erzählt werden darf. Schreib auch, was nicht hier bleiben kann.
listensHint = Wer da ist, was sie gelernt haben, und was sie nicht können. Namen sind nicht nötig.
leavingHint = Alle können jederzeit gehen, ohne Grund. Schreib, wie, und wer danach fragt, wie es geht.
save = Speichern
saved = Gespeichert.
end = Das ist keine Unterstützungsrunde
ended = Es ist keine Unterstützungsrunde mehr.
saveAct = Zu einer Unterstützungsrunde machen und sagen, was hier bleibt, wer zuhört und wie man geht.
endAct = Nicht mehr sagen, dass das eine Unterstützungsrunde ist.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .stays = Schreib, was hier bleibt.
    .leaving = Schreib, wie man geht.
