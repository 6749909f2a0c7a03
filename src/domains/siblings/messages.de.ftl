### siblingMessages

siblings = Geschwister
lead = Geschwister sind andere Kollektive, denen wir folgen. Ihre Treffen, Anleitungen und Angebote stehen hier neben unseren. Alle bleiben unabhängig.
none = Noch keine Geschwister
noneText = Folgt einem anderen Kollektiv mit seiner Adresse. Auch eine Gruppe auf Mobilizon, eine Seite mit Gancio oder WordPress oder ein Konto bei Mastodon geht.
add = Einem Geschwisterkollektiv folgen
address = Die Adresse
addressHint = Zum Beispiel @moss@moss.example, oder die Adresse der Webseite.
follow = Folgen
asked = Wir fragen ihren Server. Diese Seite zeigt, wenn er antwortet.
states =
    .requested = wartet auf Antwort
    .following = wir folgen ihnen
    .mutual = wir folgen einander
    .failed = hat nicht geklappt
    .gone = fort oder hier blockiert; was sie veröffentlicht haben, ist ausgeblendet und wird 30 Tage aufbewahrt
movedFrom = Hierher umgezogen von
unfollow = Nicht mehr folgen
unfollowed = Wir folgen ihnen nicht mehr. Was sie veröffentlicht haben, ist hier entfernt.
confirmTitle = Ihnen folgen?
confirmText = Euer Kollektiv wird ihnen folgen. Was sie veröffentlichen, erscheint in eurem Kalender, eurer Bibliothek und an eurer Pinnwand.
who = Nur wer die Aufgabe „Brückenpflege“ hat (sich um den Kontakt mit anderen Servern kümmert), kann das für das Kollektiv tun.
troubleWaiting = Unsere Anfrage ist noch nicht angekommen. Wir versuchen es weiter. { $answer }
troubleGivenUp = Wir konnten unsere Anfrage nicht zustellen und haben aufgegeben. { $answer }
aside =
    .title = Ausgeblendet, dann gelöscht
    .lead = Wenn jemand auf einem anderen Server fort ist oder ihr jemanden blockiert, sieht hier niemand, was von dort veröffentlicht wurde. Wir bewahren es 30 Tage auf, falls sie zurückkommen; dann löschen wir es.
    .none = Niemand
    .noneText = Niemand auf einem anderen Server ist fort.
    .see = Wer fort ist, und bis wann wir ihre Sachen aufbewahren
    .since = seit
    .kept = aufbewahrt bis
    .back = ist zurück; alles ist wieder zu sehen. War fort seit
    .sibling = wir folgen ihnen
    .follower = sie folgen uns
asideWhy =
    .gone = ihre eigene Adresse sagt, dass sie fort sind (410)
    .tombstone = ihre eigene Adresse sagt, dass sie gelöscht wurden
    .said = sie haben uns gesagt, dass sie gehen
    .blocked = hier blockiert
asideThings =
    { $n ->
        [one] { $n } Sache von ihnen ist ausgeblendet
       *[other] { $n } Sachen von ihnen sind ausgeblendet
    }
servers =
    .server = Dieser Server
    .follows = Folgeanfragen, die nicht angekommen sind
    .title = Andere Server
    .lead = Wohin wir schicken, was wir veröffentlichen, und wo es gerade nicht ankommt.
    .none = Noch wurde nichts geschickt.
    .dead = Aufgegeben
    .retry = Noch einmal versuchen
    .retried = Wir versuchen es jetzt noch einmal.
    .gone = Wer fort ist oder entfernt wurde
    .see = Kontakt mit anderen Servern
posts = Beiträge von Geschwistern
actAsk = { $address } als Geschwisterkollektiv folgen und ihnen schreiben: „{ $words }“
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .fewerWords = Schreib höchstens { $most } Zeichen.
    .writeItLikeNameServer = Schreib sie wie @name@server, oder gib die ganze Adresse ihrer Webseite ein.
    .thisIsYourOwnCollective = Das ist euer eigenes Kollektiv.
    .youAlreadyFollowThem = Ihr folgt ihnen schon.
    .theCollectiveItselfDecidesThis = Das entscheidet das Kollektiv in seiner eigenen Gruppe.

effect = Wenn das beschlossen ist, folgen wir { $address } als Geschwisterkollektiv.
keeps =
    .looks = Was wir von einem anderen Kollektiv gesehen haben, bevor wir ihm folgen, wird nach einer Stunde gelöscht; wen Geschwister uns nennen, wenn wir es 14 Tage nicht mehr gehört haben.
    .whatSiblingsSayBeside = Was Geschwister neben ihren Treffen, Anleitungen und Angeboten sagen, wird nach 30 Tagen gelöscht.
    .aside = Wenn jemand anderswo fort ist oder hier blockiert wird, sieht niemand mehr, was von dort kam. Nach 30 Tagen wird es gelöscht, außer sie kommen zurück oder die Blockierung wird aufgehoben.
acts =
    .follow = { $address } als Geschwisterkollektiv folgen.
    .unfollow = { $address } nicht mehr folgen; was von dort kam, wird hier entfernt.
