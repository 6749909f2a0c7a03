### protocolMessages

# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .sayWhichResourceEG = Sag, welche Ressource gemeint ist, zum Beispiel ?resource=acct:moss@moss.example
    .thereIsNoBody = Die Anfrage hat keinen Inhalt.

keeps =
    .marksOfMessagesFrom = Vermerke über Nachrichten von anderen Servern werden nach 30 Tagen gelöscht.
    .thatSomebodyElsewhereEnded = Dass jemand anderswo aufgehört hat zu folgen, bleibt zwei Tage vermerkt.
    .followersWhomNothingCould = Wen 30 Tage lang nichts erreichen konnte, dem schicken wir nichts mehr. Vermerke darüber, und über Server, an die wir nichts mehr schicken, werden nach 90 Tagen gelöscht.
discover =
    .form = Schreib deine Adresse wie @name@server.
    .notFound = Wir haben dich dort nicht gefunden. Such stattdessen auf deinem eigenen Server nach unserer Adresse.
    .noWay = Dein Server sagt nicht, wo man folgt. Such stattdessen dort nach unserer Adresse.
noAnswer = Der Server dort hat nicht wie erwartet geantwortet: { $why }.
# Was über Server und Leute, die folgen, vermerkt wird.
notes =
    .gone = Das Postfach dort hat mit 410 geantwortet, und die eigene Adresse, dass es fort ist.
    .silent = 30 Tage lang ließ sich dorthin nichts zustellen
    .blocked = Mit so einer Adresse verbinden wir uns nicht.
# An einen Server, dessen Zustellung abgelehnt wird.
deliveryRefused = Diese Zustellung wurde nicht angenommen.
