### protocolMessages

# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .sayWhichResourceEG = Sag, welche Ressource gemeint ist, zum Beispiel ?resource=acct:moss@moss.example
    .thereIsNoBody = Die Anfrage hat keinen Inhalt.

keeps =
    .marksOfMessagesFrom = Vermerke über Nachrichten von anderen Servern werden nach 30 Tagen gelöscht.
    .thatSomebodyElsewhereEnded = Dass jemand anderswo aufgehört hat zu folgen, bleibt zwei Tage vermerkt.
    .followersWhomNothingCould = Wen 30 Tage lang nichts erreichen konnte, dem schicken wir nichts mehr. Vermerke darüber, und über Server, an die wir nichts mehr schicken, werden nach 90 Tagen gelöscht.
