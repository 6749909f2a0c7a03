### rotaMessages

rotas = Schichtpläne
rotasLead = Gemeinsame Arbeit, bei der sich Leute abwechseln. Gefragt wird eine Person nach der anderen. Niemand braucht einen Grund, um „Diesmal nicht“ zu sagen, und es hat keine Folgen.
rotasNone = Noch keine Schichtpläne
rotasNoneText = Oft bleibt die Arbeit, die niemand sieht, an denselben wenigen hängen. Beginne einen Schichtplan für das Putzen, die Kräuter oder das Zuhörtelefon: Er fragt zuerst, wer am wenigsten gemacht hat, lässt zwei Wochen dazwischen und fragt jemand anderen, wenn es nicht passt.
even = Ist unsere gemeinsame Arbeit gleichmäßig verteilt? Ja.
leaning = Ein paar Leute machen das meiste von unserer gemeinsamen Arbeit. Wer könnte etwas lernen, oder sich ausruhen?
begin = Einen Schichtplan beginnen
begun = Der Schichtplan hat begonnen. Du siehst die Schichten der nächsten sechs Wochen.
edit = Bearbeiten
save = Speichern
saved = Gespeichert. Schichten, die jemand übernommen hat, bleiben, wie sie waren.
kinds =
    .cleaning = Putzen
    .herbs = Kräuter vorbereiten
    .listening = Zuhören
    .clinic = Sprechtag
    .other = Etwas anderes
states =
    .running = läuft
    .resting = pausiert
    .ended = beendet
next = nächste { $when }
free =
    { $n ->
        [one] { $n } freier Platz
       *[other] { $n } freie Plätze
    }
turned =
    .running = Er läuft wieder.
    .resting = Er ist pausiert. Niemand wird gefragt. Schichten, die jemand übernommen hat, bleiben.
    .ended = Er ist beendet. Danke, dass ihr das gemacht habt. Schichten, die jemand übernommen hat, bleiben.
rest = Pausieren
end = Beenden
run = Weiterführen
turnText = Damit fallen kommende Schichten weg, die niemand übernommen hat. Du kannst ihn später wieder beginnen.
more = Mehr über diesen Schichtplan
when = Wann
length = Dauer
place = Wo
gap = Abstand zwischen Schichten
gapText =
    { $n ->
        [0] keiner
       *[other]
            mindestens { $n ->
                [one] { $n } Tag
               *[other] { $n } Tage
            } zwischen zwei Schichten derselben Person
    }
weight = Zählt
weightText = { $n } mal so viel wie ihre Zeit
laterWeeks =
    { $n ->
        [one] Die Woche danach
       *[other] Die { $n } Wochen danach
    }
week = Woche vom { $day }
sheet = Blatt zum Drucken
noShifts = Keine kommenden Schichten
noShiftsText = Der Schichtplan ist pausiert, oder seine Regel ergibt in den nächsten sechs Wochen keinen Tag. Bearbeite ihn, oder führ ihn weiter.
seat = Platz
learning = zum Lernen
learningSeat = { $name } ({ learning })
needs = für Leute, die das können: { $practice }
seatStates =
    .open = offen
    .asked = jemand ist gefragt
    .held = übernommen
    .looking = braucht eine Vertretung
    .done = erledigt
    .empty = niemand kam
you = du
forAll = offen für alle
youAreAsked = Möchtest du? Du kannst bis { $until } antworten.
yes = Ja
notThisTime = Diesmal nicht
take = Ich mache es
standIn = Ich vertrete
cannotCome = Ich kann nicht kommen
canCome = Ich kann doch kommen
release = Abgeben
empty = Wer kam, und wer fehlte
emptyText = Notiere, wo niemand kam, damit wir wissen, wo Hilfe fehlt. Einen Namen behalten wir dazu nicht. Wenn du zu einer Schicht kamst, die niemand übernommen hatte oder bei der aus Versehen „niemand kam“ steht, sag es: Sie zählt wie jede andere.
emptyThis = Niemand kam
wasThere = Ich war da
nobodyHeld = niemand
clash = Zu dieser Zeit hast du auch: { $name }.
carriedBy = { $name } hat für dich ja gesagt. Wenn das nicht stimmt, gib die Schicht ab.
calledOff = abgesagt
callOff = Eine Schicht absagen
callOffText = Wer einen Platz übernommen hat, sieht es auf der eigenen Seite.
putOn = Doch stattfinden lassen
whichShift = Welche Schicht
why = Warum, in wenigen Worten
lately = Die letzten zwei Wochen
said =
    .yes = Danke. Die Schicht ist deine.
    .no = Gespeichert. Wir fragen jemand anderen. Das ist in Ordnung.
    .taken = Danke. Die Schicht ist deine.
    .looking = Jetzt sehen es die anderen. Bis jemand übernimmt, bleibt die Schicht deine.
    .kept = Schön, dass du kommen kannst.
    .released = Sie ist wieder offen. Das ist in Ordnung.
    .empty = Gespeichert, ohne Namen.
    .there = Danke, dass du da warst. Gespeichert.
    .off = Abgesagt.
    .on = Findet doch statt.
    .regular =
        { $n ->
            [0] Es gab keinen Platz zu übernehmen: Einer bleibt immer für andere.
           *[other]
                Du hast { $n ->
                    [one] { $n } Platz
                   *[other] { $n } Plätze
                } mehr.
        }
    .carried = Gespeichert. Die Person sieht auf ihrer eigenen Seite, dass du für sie ja gesagt hast.
    .practices = Gespeichert.
regular = Jedes Mal kommen
regularText = Du übernimmst einen Platz in jeder kommenden Schicht. Wo es mehrere gibt, bleibt ein offener oder ein Lernplatz für andere.
regularDo = Jedes Mal einen Platz übernehmen
carry = Für jemand anderen ja sagen
carryText = Für eine Person, die dir ja gesagt hat und diese Seite nicht benutzt.
carrySeat = Welcher Platz
carryWho = Kürzel der Person
carryDo = Die Person hat ja gesagt
hands = Öffentlich um mehr Hilfe bitten
handsText = Niemand außerhalb der Gruppe sieht den Schichtplan. Eine öffentliche Bitte um Hilfe ist ein Gesuch an der Pinnwand; du kannst jedes Wort davon ändern.
handsName = Hilfe gesucht: { $name }
form =
    .name = Was ist es?
    .content = Wie man es macht
    .contentHint = Was man mitbringen soll, wo der Schlüssel ist. Markdown geht.
    .kind = Art
    .starts = Beginn der ersten Schicht
    .timeZone = Zeitzone
    .every = Wie oft
    .weekdays = An diesen Tagen
    .weekdaysHint = Nur wenn es sich nach Wochen wiederholt. Ohne Auswahl gilt der Tag, an dem es beginnt.
    .rule = Regel
    .ruleHint = Nur bei „nach eigener Regel“, etwa FREQ=WEEKLY;INTERVAL=3;BYDAY=TU.
    .minutes = Minuten
    .weight = Wie viel es zählt
    .otherWeight = { $n } mal
    .gapDays = Tage zwischen zwei Schichten derselben Person
    .place = Wo
    .seats = Plätze
    .seatsHint = Wofür jede Person da ist. Zeilen ohne Namen und Zahl fallen weg.
    .seatNr = Platz { $n }
    .seatName = Wofür
    .practice = Was man können muss
    .practiceHint = In einem Wort, wie Leute es über sich selbst sagen würden. Wenn leer, können es alle übernehmen.
    .many = Wie viele
    .learning = ein Lernplatz: für Leute, die es noch nicht kennen
    .inKit = Starthilfe
    .inKitYes = Sein Muster in unsere Starthilfe aufnehmen: Name, wie oft und Plätze, aber keine Leute und keinen Ort. Nenn dann niemanden darin.
form-everyWays =
    .week = jede Woche
    .biweekly = alle zwei Wochen
    .month-weekday = jeden Monat an diesem Wochentag (am zweiten Samstag)
    .month-last-weekday = jeden Monat am letzten solchen Wochentag
    .month-day = jeden Monat am selben Datum
    .day = jeden Tag
    .rule = nach eigener Regel
form-weekdayNames =
    .MO = Mo
    .TU = Di
    .WE = Mi
    .TH = Do
    .FR = Fr
    .SA = Sa
    .SU = So
form-weights =
    .usual = üblich
    .twice = doppelt so viel: Nächte, Putzen, Zuhören in einer Krise
sheetLead = Unterschreib, wenn du kommst, falls du möchtest. Du musst nicht.
sheetSign = Unterschrift
sheetWho = Wer
sheetNone = Keine Schichten in dieser Woche.
before = Vorige Woche
after = Nächste Woche
sharedText =
    { $rotas ->
        [one] { $rotas } Schichtplan
       *[other] { $rotas } Schichtpläne
    }, { $free ->
        [one] { $free } freier Platz
       *[other] { $free } freie Plätze
    }
myShifts = Deine Schichten
asked = Möchtest du?
held = Schichten, die du übernommen hast
wanted = Braucht jemanden
practices = Was ich kann
practicesSay = Sag, was du kannst
practicesText = Für manche Schichten muss man etwas können, etwa Erste Hilfe. Sag selbst, was du kannst. Niemand prüft es, und wir zeigen die Liste niemand anderem.
practicesKnown = In deinen Gruppen gebraucht
practicesOthers = Anderes
practicesOthersHint = Mit Kommas getrennt.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .somebodyWasQuicker = Jemand anders war schneller, oder es hat sich geändert. Sieh noch einmal nach der Schicht.
    .aGroupKeepsRotasAt = Eine Gruppe kann höchstens { $maxRotas } Schichtpläne haben.
    .thisRotaCantBeginAs = So, wie er geschrieben ist, kann dieser Schichtplan nicht beginnen. Beginne ihn auf seiner eigenen Seite.
    .practicesAtMost = Höchstens { $max } Dinge, die du kannst.
    .theHandleOfAMember = Gib das Kürzel eines Mitglieds dieser Gruppe ein.
    .seatsAreForMembersOf = Schichten sind für Mitglieder der Gruppe.
    .thisSeatAsksForWhoever = Für diese Schicht muss man „{ $practice }“ können. Wenn du es kannst, sag es auf deiner eigenen Seite. Wenn nicht, ist ein Lernplatz ein guter Anfang.
    .somebodyHadThisSeatOr = Jemand hatte diesen Platz übernommen, oder du hattest einen anderen in dieser Schicht. Wenn niemand kam, notiere das zuerst.
    .sayInAFewWords = Schreib in wenigen Worten, was es ist.
    .chooseOne = Wähle eins.
    .aTimeZoneIsWritten = Schreib die Zeitzone wie Europe/Amsterdam.
    .whenIsTheFirstOne = Wann ist die erste?
    .between025And4 = Gib eine Zahl zwischen 0,25 und 4 ein; 1 ist üblich.
    .thisShiftWasCalledOff = Diese Schicht wurde abgesagt.
    .thisShiftIsOver = Diese Schicht ist vorbei.
    .theTimeToAnswerIs = Die Zeit zum Antworten ist vorbei. Wir haben jemand anderen gefragt.
    .thisSeatIsNotYours = Diese Schicht ist nicht mehr deine: Jemand hat sie übernommen. Sag danke, wenn ihr euch seht.
    .itHasBegunAlready = Sie hat schon begonnen.
    .itHasNotBegunYet = Sie hat noch nicht begonnen.
    .thisWasTooLongAgo = Das ist zu lange her.
    .atLeastOne = Ein Schichtplan braucht mindestens einen Platz.
    .maxKinds = Höchstens { $most } Arten von Plätzen.
    .howMany = Von 1 bis 20 Plätze jeder Art.
effect =
    { $seats ->
        [one] Wenn das beschlossen ist, beginnt der Schichtplan „{ $name }“: { $rule }, { $minutes } Minuten, { $seats } Platz.
       *[other] Wenn das beschlossen ist, beginnt der Schichtplan „{ $name }“: { $rule }, { $minutes } Minuten, { $seats } Plätze.
    }
keeps =
    .whoWasAskedFor = Wer für eine Schicht gefragt wurde und was die Person geantwortet hat, wird einen Tag danach gelöscht. Wer welchen Platz hatte, wird nach einem Jahr gelöscht; zu einem Platz, der leer blieb, wird kein Name behalten.
