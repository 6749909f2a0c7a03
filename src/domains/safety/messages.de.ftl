### safetyMessages

quotes = Zitate
quotesLead = Beiträge auf anderen Servern, die ein Treffen oder eine Anleitung dieser Gruppe zitieren. Wenn du die Erlaubnis zurückziehst, zeigt der Beitrag es nicht mehr.
quotesNone = Keine Zitate
quotesNoneText = Ob andere euch zitieren dürfen, wählst du auf der Seite, auf der du die Gruppe bearbeitest.
takeQuoteBack = Erlaubnis zurückziehen
quoteTaken = Erlaubnis zurückgezogen. Wir haben es ihrem Server gesagt.
safety = Sicherheit
lead = Server und Leute, die wir blockieren, Meldungen, und Antworten, die auf Freigabe warten.
blocks = Blockiert
noBlocks = Niemand ist blockiert.
look = Zeigen, was fort wäre
value = Ein Server, oder die Adresse von jemandes Seite
valueHint = Zum Beispiel bad.example. Was von dort kam, ist sofort ausgeblendet, und nichts wird mehr empfangen oder geschickt.
reason = Warum
reasonHint = Für die, die sich später darum kümmern.
blocked = Blockiert. Niemand sieht mehr, was von dort kam. Nach 30 Tagen löschen wir es.
unblock = Nicht mehr blockieren
unblocked = Nicht mehr blockiert. Was dadurch ausgeblendet war, ist wieder zu sehen.
reports = Meldungen
noReports = Keine Meldungen.
done = Erledigt
dropped = Meldung gelöscht.
replies = Antworten, die auf Freigabe warten
noReplies = Keine Antworten warten.
repliesWait =
    { $n ->
        [one] { $n } Antwort wartet auf Freigabe
       *[other] { $n } Antworten warten auf Freigabe
    }
nobodyAnswers = Gerade antwortet niemand für diese Gruppe. Zwei beliebige von euch können die Aufgabe jemandem von euch geben, für einen Tag oder für 90 Tage.
toRoles = Zu den Aufgaben
reportsWait =
    { $n ->
        [one] { $n } Meldung wartet darauf, dass jemand sie ansieht
       *[other] { $n } Meldungen warten darauf, dass jemand sie ansieht
    }
show = Freigeben
refuse = Nicht zeigen
answer = Im Namen der Gruppe antworten
answerHint = Deine Antwort ist öffentlich, und die Person bekommt eine Benachrichtigung.
answerButton = Freigeben und antworten
answered = Deine Antwort ist unterwegs.
allReports = Alle Meldungen
private = nur an dich
decided = Danke fürs Prüfen.
on = hierzu
answerAlone = Privat antworten, im Namen der Gruppe
answerAloneHint = Die Person hat nur der Gruppe geschrieben. Niemand sonst liest deine Antwort.
answerAloneButton = Antworten
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .writeAServerSuchAs = Gib einen Server ein, etwa bad.example, oder die ganze Adresse von jemandes Seite.
    .until = Schreib einen Tag, der noch kommt, etwa 2027-01-31.
    .endsSibling = Ihr würdet ein Geschwisterkollektiv verlieren, darum braucht es zwei von euch. Es wartet unter „Braucht eine zweite Person“, bis ein anderes Mitglied es auch tut. Damit ihr sofort sicher seid, schalte es stumm.
    .thisIsYourOwnServer = Das ist euer eigener Server.
    .unknownAccount = Dieses Konto kennen wir nicht. Gib die ganze Adresse seiner Seite ein oder seinen Server.
    .writeAtLeastAWord = Schreib zuerst etwas.
    .theyWroteToYouAlone = Die Person hat nur dir geschrieben. Eine Antwort hier wäre öffentlich.

keeps =
    .repliesFromElsewhereThat = Antworten von anderswo, die niemand angesehen hat, und solche, die abgelehnt wurden, werden nach 30 Tagen gelöscht.
    .reports = Meldungen werden nach 90 Tagen gelöscht, zusammen mit dem, was deswegen getan wurde. Was Leute hier melden, ist verschlüsselt; wer gemeldet hat, sieht niemand.
    .hidden = Was wegen einer Meldung ausgeblendet wurde, ist nach zwei Wochen wieder zu sehen, außer zwei Leute haben es angesehen und ausgeblendet gelassen.
acts =
    .block = { $address } blockieren.
    .blockWhy = { $address } blockieren: { $reason }
    .unblock = { $address } nicht mehr blockieren.
