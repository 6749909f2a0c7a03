### namedMessages

title = Nur genannte Server
lead = Für Kollektive, die mit ihren Geschwistern reden möchten und mit niemandem sonst.
how =
    .line1 = Nur eure Geschwister und die Server, die ihr hier nennt, können euch folgen, euch antworten oder euch etwas schicken.
    .line2 = An niemanden sonst wird etwas geschickt, und niemand sonst wird etwas gefragt. Eure öffentlichen Seiten bleiben öffentlich.
    .line3 = Nichts wird gelöscht. Wer euch von anderswo folgt, bleibt und hört wieder von euch, wenn ihr es ausschaltet.
on = Nur mit genannten Servern reden
onHint = Geschwister sind immer dabei.
hosts = Weitere Server
hostsHint = Einer je Zeile, etwa friends.example.
save = Speichern
savedOn = Ihr redet nur mit genannten Servern.
savedOff = Ihr redet mit allen, die ihr nicht blockiert habt.
onAct = Nur mit Geschwistern und genannten Servern reden.
offAct = Mit allen reden, die nicht blockiert sind.
wrong = Das ist kein Server: { $line }
tooMany = Das sind zu viele. Nenn höchstens 500.
