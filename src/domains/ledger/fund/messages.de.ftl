### fundMessages

fund = Solikasse
lead = Geld, das die Gruppe teilt. Wer etwas braucht, bittet darum; zwei Leute sagen ja. Bargeld und Überweisungen gehen von Mensch zu Mensch; diese Seite führt nur die Abrechnung.
none = Die Kasse fängt gerade an
noneText = Jemand sagt einen Betrag zu und übergibt ihn, und jemand mit der Aufgabe „Kasse“ trägt ein, dass er da ist. Dann können alle hier um das bitten, was sie brauchen, ohne Gründe zu nennen.
lasts =
    .empty = In der Kasse ist kein Geld.
    .still = In den letzten drei Monaten wurde nichts ausgezahlt. Das Geld ist da für alle, die es brauchen.
    .long = Wenn es so weitergeht wie in den letzten drei Monaten, reicht die Kasse länger als zwei Jahre.
    .weeks =
        { $n ->
            [0] Wenn es so weitergeht wie in den letzten drei Monaten, reicht die Kasse weniger als eine Woche.
           *[other]
                Wenn es so weitergeht wie in den letzten drei Monaten, reicht die Kasse etwa { $n ->
                    [one] { $n } Woche
                   *[other] { $n } Wochen
                }.
        }
    .months =
        { $n ->
            [one] Wenn es so weitergeht wie in den letzten drei Monaten, reicht die Kasse etwa { $n } Monat.
           *[other] Wenn es so weitergeht wie in den letzten drei Monaten, reicht die Kasse etwa { $n } Monate.
        }
pot = In der Kasse
about = etwa { $money }
monthly = Jeden Monat zugesagt
once = Einmal zugesagt, noch nicht da
none0 = noch nichts
report = Bericht
csv = Die Abrechnung als Tabelle (CSV)
promise = Einen Betrag zusagen
promiseLead = Eine Zusage ist keine Zahlung. Sie zählt, sobald das Geld da ist. Es gibt keine Quittungen, und niemand bekommt mehr Dank, weil es mehr war.
promised = Wie viel
amountHint = In { $currency }, zum Beispiel 12 oder 12,50.
every = Wie oft
everies =
    .once = Einmal
    .month = Jeden Monat
who = Von wem
whos =
    .me = Von mir
    .name = Von jemand anderem
    .nobody = Ohne Namen
name = Der Name, mit dem die Person genannt werden möchte
promiseSaid = Danke. Sie zählt, sobald das Geld da ist.
ask = Um etwas bitten
askLead = Alle hier können bitten. Bis { $cap } in 30 Tagen brauchst du keinen Grund: Zwei Leute öffnen deine Bitte, sehen, dass du es bist, und sagen ja; niemand sonst sieht es. Darüber entscheidet die ganze Gruppe. Sie liest, wie viel und wofür, nie, für wen.
askLeft = Davon hast du in diesen 30 Tagen noch { $left }, nach dem, wozu zwei Leute schon ja gesagt haben. Du kannst trotzdem um so viel bitten, wie du brauchst.
amount = Wie viel
what = Wofür
whats =
    .supplies = Material
    .travel = Fahrten
    .food = Essen
    .housing = Wohnen
    .health = Gesundheit
    .access = Barrierefreiheit
    .other = Etwas anderes
whatHint = Die Kasse zahlt für Dinge und Kosten. Sie zahlt keinen Lohn: Sonst wären manche von uns bei anderen von uns angestellt.
words = Ein paar Worte
wordsHint = Nur wenn du möchtest. Nur die zwei, die es öffnen, lesen sie.
how = Wie es zu dir kommt
howHint = Bar nach der Besprechung, ein Konto, ein Name, nach dem man fragt. Nur die zwei, die es öffnen, sehen das. 14 Tage, nachdem das Geld übergeben ist, löschen wir es.
named = Wer wissen darf, dass du es bist
namedYes = Alle Leute von der Kasse, nicht nur zwei
asked = Du hast darum gebeten. Zwei Leute sehen es sich an. Die Antwort findest du auf dieser Seite.
mine = Worum ich gebeten habe
minePromises = Was ich zugesagt habe
letGo = Zusage zurücknehmen
letGoDone = Die Zusage ist zurückgenommen. Du brauchst keinen Grund.
tray = Für die Leute von der Kasse
trayEmpty = Die Aufgabe „Kasse“ hat gerade niemand, darum können zwei beliebige Mitglieder zusammen handeln. Bitte öffne nur Bitten, um die du dich kümmern möchtest.
trayFew = Gerade haben zu wenige die Aufgabe „Kasse“, darum können andere Mitglieder helfen. Bitte öffne nur Bitten, um die du dich kümmern möchtest.
waiting = Wartet auf zwei Leute
noWaiting = Nichts wartet.
openOne = Bitte { $n }
arrived = Angekommen für { $month }
arrivedOnce = Angekommen
arrivedDone = Eingetragen. Es ist in der Kasse.
arrivedBefore = Das war schon eingetragen. Es wurde nicht doppelt gezählt.
promisesIn = Zusagen
gift = Erhaltenes Geld eintragen
giftLead = Ohne Namen: Wir tragen nicht ein, von wem es ist.
received = Wie viel angekommen ist
giftDone = Eingetragen. Es ist in der Kasse.
nobody = ohne Namen
request = Eine Bitte
yours = Deine Bitte
sealedNamed = Nur die Person, die bittet, die Leute von der Kasse und die Leute, die es geöffnet haben, können diese Seite lesen. Wer bittet, wollte es so.
sealed = Nur die Person, die bittet, und die Leute, die es geöffnet haben, können diese Seite lesen.
yoursLead = Nur du und die Leute, die es geöffnet haben, können diese Seite lesen.
openedBy =
    { $opened ->
        [0] Noch hat es niemand
        [one] Bisher hat es { $opened } Person
       *[other] Bisher haben es { $opened } Leute
    } geöffnet; insgesamt { $places ->
        [one] kann es { $places } Person
       *[other] können es { $places } Leute
    }.
openedByAll =
    { $opened ->
        [one] { $opened } Person hat es geöffnet. Für alle anderen ist es zu: Was gelesen ist, lässt sich nicht ungelesen machen. Wenn sie nichts unternimmt, kannst nur du noch eine Person hineinlassen, oder die Bitte zurückziehen und noch einmal bitten.
       *[other] { $opened } Leute haben es geöffnet. Für alle anderen ist es zu: Was gelesen ist, lässt sich nicht ungelesen machen. Wenn sie nichts unternehmen, kannst nur du noch eine Person hineinlassen, oder die Bitte zurückziehen und noch einmal bitten.
    }
stepBack = Du hast das geöffnet, und das lässt sich nicht rückgängig machen: Du hast es gelesen, darum bekommt niemand anders deinen Platz. Wenn du lieber nicht handeln möchtest, tu nichts. Wer bittet, sieht, dass es geöffnet ist, und kann noch eine Person hineinlassen.
knowing = Diese Bitte öffnen?
knowingLead = Du wirst sehen, wer bittet. Zwei Leute können sie öffnen, danach niemand mehr. Öffne sie, wenn du zu den zweien gehören möchtest, die sich darum kümmern. Sonst überlass sie anderen.
open = Öffnen: Ich sehe dann, wer bittet
asker = Wer bittet
payer = Wer es übergibt
since = Seit
notWages = Die Kasse zahlt für Dinge und Kosten, nicht für Lohn. Wenn das Bezahlung für Arbeit ist, redet zuerst zusammen darüber.
decision = Die Gruppe entscheidet
decisionLink = Zur Entscheidung
firstTurned = Eine Person hat ja gesagt. Es braucht eine zweite.
yourTurned = Du hast ja gesagt. Es braucht eine zweite Person.
states =
    .asked = Wartet auf zwei Leute
    .yes = Ja
    .to-group = Bei der Gruppe
    .promised = Unterwegs
    .handed-over = Übergeben
    .no = Diesmal nicht
    .withdrawn = Zurückgezogen
stateWords =
    .asked = Zwei Leute sehen es sich an.
    .yes = Zwei Leute, oder die Gruppe, haben ja gesagt. Jetzt übergibt es jemand davon.
    .to-group = Zwei Leute allein können das nicht geben: Es ist mehr, als die Gruppe für eine Person in 30 Tagen erlaubt, oder es sind zu wenige andere in der Gruppe. Die Gruppe entscheidet. Sie liest, wie viel und wofür, nie, für wen.
    .promised = Jemand bringt es. Wenn es angekommen ist, könnt ihr beide das hier sagen.
    .handed-over = Das Geld ist übergeben.
    .no = Diesmal lässt es sich nicht geben. Das sagt nichts über dich oder darüber, was du brauchst. Du kannst wieder bitten, wann du möchtest.
    .withdrawn = Die Bitte ist zurückgezogen. Du kannst wieder bitten, wann du möchtest.
moves =
    .yes = Ja sagen
    .no = Diesmal nicht
    .promise = Ich übergebe es
    .hand-over = Ich habe es übergeben
    .withdraw = Zurückziehen
    .let-another = Noch eine Person öffnen lassen
gotIt = Ich habe es bekommen
askAgain = Die Gruppe noch einmal fragen
noWords = Freundliche Worte für die Person, die bittet
noWordsHint = Sag, was helfen könnte: eine andere Kasse, ein anderes Mal, Gesellschaft.
answer = Die Nachricht an dich
moved =
    .yes = Dein Ja ist gespeichert.
    .no = Die Person sieht es, mit deinen Worten.
    .promise = Die Person sieht, dass es unterwegs ist.
    .hand-over = Schön. Es ist eingetragen.
    .withdraw = Zurückgezogen.
    .let-another = Noch eine Person kann es jetzt öffnen.
ends = Wir löschen diese Seite am { $day }, oder 30 Tage, nachdem es endet. In der Abrechnung bleiben der Betrag und wofür er war, und niemandes Name.
gone = Wir löschen diese Seite am { $day }. In der Abrechnung bleiben der Betrag und wofür er war, und niemandes Name.
reportTitle = Bericht über die Kasse
reportLead = Nur Summen von drei oder mehr Zahlungen, in Fünferschritten, damit niemand zu erkennen ist. Jedes Vierteljahr kommt dazu, wenn es vorbei ist, und wird nie geändert: Aus dem Vergleich zweier Berichte lässt sich keine einzelne Zahlung finden. Was zu wenige Zahlungen hat, steht unter „Etwas anderes“.
reportNone = Noch nichts zu berichten
reportNoneText = Wenn ein Vierteljahr vorbei ist, in dem mindestens dreimal Geld ausgezahlt wurde, steht hier die Summe. Bei weniger könnten Leute erraten, wer es war.
reportMore = Mehr zeigen wir nicht: Das Vierteljahr ist nicht vorbei, oder es waren zu wenige Zahlungen, um niemanden erkennen zu lassen.
out = Ausgezahlt
in = Erhalten
season = { $from } bis { $to } { $year }
upTo = Summe bis { $month } { $year }
times = { $n } Mal
back = Zurück zur Kasse
all = Die Kasse öffnen
decisionName = { $money } aus der Kasse ({ $what })
decisionDriver = Jemand hier hat die Kasse um etwas gebeten, das zwei Leute allein nicht geben können.
decisionText =
    Wir geben **{ $money }** aus unserer Kasse. Wofür: { $what }.
    
    Nur die zwei, die sich darum kümmern, wissen, wer gebeten hat. Bitte ratet nicht.
effect = Wenn das beschlossen ist, kann { $money } aus der Kasse übergeben werden ({ $what }).
effectGone = Die Bitte dahinter wurde zurückgezogen. Es wird nichts übergeben.
notCents = Gib einen Betrag in { $currency } ein, zum Beispiel 12 oder 12,50.
notWhat = Wähle eins davon.
notName = Wie sollen wir die Person nennen? Oder wähle „Ohne Namen“.
tooMany = Du hast schon um mehreres gebeten. Bitte warte zuerst auf eine Antwort.
full = Es warten schon sehr viele Bitten. Bitte versuch es später noch einmal.
manyPromises = Du hast schon viele Zusagen. Bitte nimm zuerst eine zurück.
openAnnounced = Eine Person öffnet eine Bitte an die Kasse und sieht, wer bittet.
yesAnnounced = Zwei Leute sagen ja zu einer Bitte an die Kasse und übergeben das Geld.
changed = Das hat sich inzwischen geändert. Öffne es noch einmal, um zu sehen, wie es jetzt ist.
openedAs = Geöffnet von { $who }.
openedAnd = { " " }und von{ " " }
openedKeepers =
    { $n ->
        [one] { $n } Person von der Kasse
       *[other] { $n } Leuten von der Kasse
    }
openedHelpers =
    { $n ->
        [one] { $n } Mitglied der Gruppe, weil zu wenige die Aufgabe „Kasse“ haben
       *[other] { $n } Mitgliedern der Gruppe, weil zu wenige die Aufgabe „Kasse“ haben
    }
openedBefore =
    { $n ->
        [one] { $n } Person
       *[other] { $n } Leuten
    }
notEnough = In der Kasse ist gerade nicht genug dafür. Nichts wurde eingetragen. Die Bitte bleibt offen, bis mehr Geld kommt.
knowFirst = Öffne zuerst die Bitte. Du siehst dann, wer bittet.
takenBack = Die Bitte wurde zurückgezogen oder gelöscht. Es kann nichts übergeben werden.
notPages = Beginne das auf der Seite der Kasse.
keepersOnly = Das tragen die Leute von der Kasse ein. Frag jemanden davon.
payments = Erhaltenes Geld
paymentsLead = Geld, das eingetragen wurde, das Neueste zuerst. Wenn ein Betrag falsch ist, machen ihn zwei Leute von der Kasse zusammen rückgängig; beide Zeilen bleiben in der Abrechnung. Tragt dann den richtigen Betrag als erhaltenes Geld ein.
paymentsNone = Noch kein Geld erhalten
paymentsNoneText = Zahlungen werden auf der Seite der Kasse eingetragen. Hier können zwei Leute von der Kasse einen falschen Eintrag rückgängig machen.
turnPayment = Das ist falsch: rückgängig machen
turnedPayment = rückgängig gemacht
paymentAsked = Du hast darum gebeten, es rückgängig zu machen. Innerhalb einer Woche muss noch jemand von der Kasse zustimmen. Es steht hier, oder unter „Braucht eine zweite Person“ auf der Seite der Gruppe.
paymentWaits = Jemand von der Kasse hat darum gebeten, es rückgängig zu machen. Eine zweite Person muss zustimmen.
paymentDone = Rückgängig gemacht. Trag jetzt den richtigen Betrag ein.
paymentBefore = Das wurde schon rückgängig gemacht.
paymentSpent = In der Kasse ist weniger als das, darum lässt es sich nicht rückgängig machen. Nichts wurde eingetragen.
paymentAct = { $money }, die am { $day } in die Kasse kamen, rückgängig machen: Der Betrag ist falsch
csvHead =
    .line1 = Monat
    .line2 = Art
    .line3 = wofür
    .line4 = ein
    .line5 = aus
    .line6 = Währung
purge = Bitten an die Kasse werden 30 Tage nach ihrem Ende gelöscht, oder nach 180 Tagen, in denen nichts geschah; die privaten Angaben 14 Tage, nachdem das Geld übergeben wurde, und sofort, wenn aus der Bitte nichts wird. Zusagen, die angekommen sind oder zurückgenommen wurden, werden nach 30 Tagen gelöscht. In der Abrechnung bleiben Beträge ohne Namen.

promiseText = { $money }, { LOWER($every) }
