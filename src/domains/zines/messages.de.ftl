### zineMessages

untitled = Ohne Titel
version = Fassung { $n }
draft = Entwurf
guides =
    { $n ->
        [one] { $n } Anleitung
       *[other] { $n } Anleitungen
    }
andOthers =
    { $n ->
        [one] { $name } und { $n } weitere Anleitung
       *[other] { $name } und { $n } weitere Anleitungen
    }
by = von { $who }
takeCare = Vorsicht
contents = Inhalt
notes = Notizen
about = Über dieses Heft
aboutOf = Über „{ $name }“
credit = Von wem
license = Lizenz
cautions = Vorsicht
cautionsSee = Mehr dazu steht im Abschnitt vor dem Text.
family = Beruht auf
ancestor =
    { GIVEN($credit) ->
        [yes] „{ $name }“ von { $credit } ({ $license })
       *[no] „{ $name }“ ({ $license })
    }
wishes = Wie sich die Leute, von denen es ist, wünschen, dass es verwendet wird
sources = Quellen
notice =
    { $severity ->
        [urgent] DRINGEND ({ $date }, { $by }):
        [caution] Vorsicht ({ $date }, { $by }):
       *[other] Gut zu wissen ({ $date }, { $by }):
    }
current = Ist dieses Exemplar noch aktuell? Sieh hier nach:
qr = Ein Code, der zu { $address } führt
edition = Fassung { $version }, { $date }
print = Drucken
printLead = Auf Papier, als Heft, als E-Book oder als einfacher Text.
reading = Zum Lesen oder zum flachen Drucken
readingText = Im Großdruck sind die Buchstaben 18 Punkt groß und größer. Diese Dateien gehen gut mit einem Screenreader.
a4 = auf A4 (PDF)
letter = auf US Letter (PDF)
large = Großdruck
booklet = Ein Heft zum Klammern
bookletText = Halb so groß wie dein Papier, einmal gefaltet. Druck auf beide Seiten, falte den Stapel in der Mitte, klammere entlang der Falte.
paper = Dein Papier
papers =
    .a4 = A4
    .letter = US Letter
duplex = Wie dein Drucker das Papier wendet
duplexes =
    .short = Über die kurze Kante
    .long = Über die lange Kante
    .single = Er druckt nur auf eine Seite: erst die erste Hälfte der Datei, dann wende ich den Stapel
reversed = Nach dem Wenden kommt das letzte Blatt meines Stapels zuerst
spine = Wo die Falte ist
spines =
    .left = Links (die meisten Sprachen)
    .right = Rechts (Arabisch, Hebräisch, Persisch …)
makeBooklet = Heft erstellen (PDF)
mini = Ein Mini-Zine (kleines Heft) aus einem Blatt
miniText = Acht kleine Seiten auf einer Seite eines Blattes: ein Schnitt, ein paar Falten, keine Klammern. Für kurze Texte.
ebook = E-Book und Text
epub = E-Book (EPUB)
text = Einfacher Text
markdown = Markdown
testPage = Nicht sicher bei deinem Drucker? Druck zuerst die Testseite; sie sagt dir, was du wählen sollst.
testA4 = Testseite auf A4 (PDF)
testLetter = Testseite auf US Letter (PDF)
testSheet =
    .title = Testseite für deinen Drucker
    .side = Seite { $n }
testSheet-side1 =
    .line1 = Druck diese Datei so, wie du das Heft drucken willst: auf beide Seiten, wenn dein Drucker das kann, mit 100 %, im Querformat.
    .line2 = Halte dann Blatt 1 mit dieser Seite zu dir, und wende es wie die Seite eines Buches, um die linke oder rechte Kante.
testSheet-side2 =
    .line1 = Zeigt der Pfeil nach oben, wie auf Seite 1? Dann wähle „Über die kurze Kante“.
    .line2 = Zeigt er nach unten? Dann wähle „Über die lange Kante“.
    .line3 = Ist Seite 2 auf einem eigenen Blatt? Dann druckt dein Drucker nur auf eine Seite: Weiter geht es mit Seite 3.
testSheet-side3 =
    .line1 = Für Drucker, die nur auf eine Seite drucken: Druck nur die Seiten 1 und 3 dieser Datei, wende den Stapel wie die Seite eines Buches, leg ihn zurück, und druck die Seiten 2 und 4.
    .line2 = Sieh nach, was hinter dieser Seite ist.
testSheet-side4 =
    .line1 = Ist dahinter Seite 3? Dann wähle „Er druckt nur auf eine Seite“.
    .line2 = Ist dahinter Seite 1? Dann wähle das auch, und kreuz „Nach dem Wenden kommt das letzte Blatt meines Stapels zuerst“ an.
testSheet-ruler = Die Linie oben ist 100 mm lang. Wenn deine es nicht ist, schalte „an Seite anpassen“ aus. Die beiden Rahmen sind 5 und 10 mm vom Rand entfernt: Was du nicht siehst, kann dein Drucker nicht drucken.
howBooklet = So faltest du das Heft
howBookletSteps =
    .line1 = Druck mit 100 %, nicht „an Seite anpassen“.
    .line2 = Lass die Blätter in der Reihenfolge, in der sie herauskommen. Der Umschlag ist außen auf dem ersten.
    .line3 = Falte den ganzen Stapel in der Mitte, mit dem Umschlag nach außen.
    .line4 = Klammere zweimal entlang der Falte, von außen, oder nähe es. Ein Heft mit mehr als 40 Seiten kommt in mehreren kleinen: Falte jedes, dann leg sie hintereinander.
howMini = So faltest du das Mini-Zine
howMiniSteps =
    .line1 = Falte an der langen Mitte, öffne; falte an der kurzen Mitte, öffne; falte beide äußeren Viertel zur Mitte, öffne. Jetzt sind acht Felder da.
    .line2 = Falte an der kurzen Mitte und schneid von der Falte bis zum nächsten Knick, an der gepunkteten Linie entlang. Öffne: In der Mitte ist ein Schlitz.
    .line3 = Falte an der langen Mitte, mit dem Druck nach außen.
    .line4 = Schieb die Enden zusammen, bis sich der Schlitz zu einer Raute öffnet und dann zu einem Kreuz. Falte die Seiten herum, mit dem Umschlag nach vorn.
several = Mehrere Anleitungen in einem Heft
severalText = Gib die Adressen oder Nummern anderer Anleitungen ein, mit Leerzeichen dazwischen. Sie kommen nach dieser.
severalWith = Andere Anleitungen
severalSubmit = Zusammenstellen
together = In diesem Heft
onlyThis = Nur diese Anleitung
tooMini = Für acht kleine Seiten ist es zu lang: Die Buchstaben wären kleiner als 7 Punkt. Druck stattdessen das Heft.
tooLong = Es ist zu lang, um es in einem Stück zu drucken. Wähle weniger Anleitungen.
missingScript = Keine Schrift auf diesem Server hat diese Buchstaben: { $letters } ({ $script }). Wer den Server betreibt, kann eine Schrift dafür in den Ordner „fonts“ bei den Daten legen.
busy = Gerade werden viele Hefte gemacht. Bitte versuch es in einer Minute noch einmal.
check = Ist dein Exemplar noch aktuell?
checkCurrent = Ja. Du hast Fassung { $version }, und das ist die neueste.
checkOld = Nein. Du hast Fassung { $paper }; die neueste ist Fassung { $now }. Bitte nimm die neue.
checkUnknown = Diese Fassung kennen wir nicht. Sieh dir die neueste an.
checkNotices = Sicherheitshinweise
checkNoticesText = Sieh nach, ob diese Worte in deinem Exemplar stehen. Wenn nicht, schreib sie darauf, und sag es allen, denen du eines gegeben hast.
checkNoNotices = Seit sie geschrieben wurde, gab es keine Sicherheitshinweise, außer dem, was schon darin zur Vorsicht steht.
mayNot = { $who } hat nicht gesagt, dass andere diese Anleitung vervielfältigen dürfen. Du kannst sie auf ihrer eigenen Seite lesen. Bevor du sie druckst, frag bitte dort.
wrongWith = Eine der anderen Anleitungen haben wir nicht gefunden. Gib ihre Adressen oder Nummern ein, mit Leerzeichen dazwischen.
tooMany = In einem Heft können höchstens { $max } Anleitungen sein.
checkSince = Zuletzt geändert am { $date }.
checkCautions = Vorsicht
checkRead = Die neueste Fassung lesen
checkPrint = Noch einmal drucken
