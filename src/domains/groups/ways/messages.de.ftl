### waysTexts

ways = So machen wir es
lead = Was die Gruppe für sich vereinbart hat. Nur eine Entscheidung kann es ändern, damit alle mitreden.
usual = Die Gruppe hat nichts anderes beschlossen: So ist es üblich.
economy =
    .gift = Wir geben und nehmen frei. Nichts wird gezählt.
    .hours = Wir zählen Stunden in einer Zeitbank: Jede Stunde ist gleich viel wert, egal von wem.
    .none = Wir nutzen keine Zeitbank und teilen keine Gaben.
floor = Man kann { $hours } Stunden im Minus sein; danach sind zuerst andere mit Anbieten dran.
noFloor = Wie viele Stunden man im Minus sein kann, ist nicht begrenzt.
currency = Geld wird in { $code } gezählt.
fundCap = Zwei von der Kasse können einer Person in 30 Tagen bis zu { $sum } geben, ohne die Gruppe zu fragen. Für mehr braucht es eine Entscheidung.
minOpen =
    { $hours ->
        [one] Für eine Entscheidung haben alle mindestens { $hours } Stunde Zeit zum Antworten.
       *[other] Für eine Entscheidung haben alle mindestens { $hours } Stunden Zeit zum Antworten.
    }
quorum = Eine Entscheidung zählt, wenn { $percent } % der Mitglieder geantwortet haben.
aside = Wenn { $percent } % derer, die geantwortet haben, beiseitestehen oder Bedenken haben, geht der Text zurück in die Arbeit.
joining =
    .open = Wer eingeladen ist oder die Gruppe sehen kann, kann mitmachen.
    .questions = Wer mitmachen möchte, beantwortet unsere Fragen. Wenn zwei Mitglieder bürgen, ist die Person dabei.
questions = Unsere Fragen
change = Um etwas davon zu ändern, beginnt eine Entscheidung mit der Wirkung „Ändern, wie wir es machen“.
decided = Wenn das beschlossen wird, macht es die Gruppe so: { $lines }
published = Wenn das beschlossen wird, öffnet sich die Gruppe: Alle können ab dann lesen, was sie veröffentlicht, und ihr folgen. Was vorher geschrieben wurde, bleibt so privat, wie es ist.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .thisDecisionNamesAWay = Diese Entscheidung würde etwas festlegen, das nicht möglich ist.
    .sayAtLeastOneThing = Wähle mindestens eine Sache, die sich ändern soll.
    .thisGroupBecameTenderIn = Diese Gruppe ist inzwischen verborgen. Sie bleibt verborgen.
    .alreadyOpen = Diese Gruppe ist schon offen.
    .staysTender = Eine verborgene Gruppe bleibt verborgen.

notes =
    .hoursFloor = Schreib Stunden, etwa 10, oder none.
    .economy = Wähle gift, hours oder none.
    .currency = Eine Währung hat drei Buchstaben, etwa EUR.
    .fundCap = Schreib einen Betrag wie 50 oder 50.00
    .minOpenHours = Von 1 bis 720 Stunden.
    .percent = Von 1 bis 100.
    .joining = Wähle open oder questions.
    .questions = Höchstens { $most } Fragen, eine je Zeile, jede unter 200 Zeichen.
firstQuestions =
    .line1 = Was zieht dich zu uns?
    .line2 = Was möchtest du geben, und was möchtest du finden?
