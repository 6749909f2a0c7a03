### pauseMessages

care = Auszeit
careLead = Eine Auszeit gibt Leuten ein paar Tage Abstand von der Gruppe. Sie sagt nichts darüber, wer recht hat. Sie dauert höchstens 14 Tage und endet von selbst. Um eine zu beginnen, braucht es zwei Personen.
heldBy = Das machen die, die für das Miteinander da sind, zusammen.
heldByAny = Die Aufgabe „Miteinander“ hat gerade niemand: Zwei beliebige Mitglieder können es zusammen tun.
waiting = Wartet auf eine zweite Person
waitsHere =
    { $n ->
        [one] Eine Auszeit braucht eine zweite Person.
       *[other] { $n } Auszeiten brauchen eine zweite Person.
    }
look = Lesen und entscheiden
none = Nichts wartet
noneText = Wenn etwas wehtut, sprich zuerst mit einer Person, der du vertraust. Wenn Leute ein paar Tage Abstand brauchen, könnt ihr ihnen zu zweit eine Auszeit geben.
wouldPause =
    { $n ->
        [one] { $name }, für { $n } Tag
       *[other] { $name }, für { $n } Tage
    }
agreement = Vereinbarung, um die es geht
noAgreement = Keine
until = Wird am { $day } gelöscht, wenn niemand sonst zustimmt.
turn = Ich habe das gelesen und stimme zu
turnHint = Die Auszeit beginnt sofort. Die Person kann diese Worte lesen.
takeBack = Zurückziehen
announced =
    { $n ->
        [one] Jemandem in der Gruppe { $n } Tag Auszeit geben. Nur die zwei, die darum bitten, wissen, um wen es geht und warum.
       *[other] Jemandem in der Gruppe { $n } Tage Auszeit geben. Nur die zwei, die darum bitten, wissen, um wen es geht und warum.
    }
yourKey = Du hast darum gebeten. Jemand anderes liest es hier und stimmt zu.
begin = Um eine Auszeit bitten
whom = Für wen
days = Für wie viele Tage
daysHint = Von 1 bis 14. Eine Person kann in 90 Tagen höchstens eine Auszeit haben.
words = Was passiert ist
wordsHint = Das lesen nur die Person, die zustimmt, und die, um die es geht. Wir löschen es 180 Tage nach dem Ende.
beginButton = Um eine zweite Person bitten
asked = Gespeichert. Eine zweite Person liest deine Worte und stimmt innerhalb einer Woche zu.
turned = Die Auszeit hat begonnen. Sie endet von selbst.
tookBack = Zurückgezogen.
kept = Auszeiten, um die du gebeten oder denen du zugestimmt hast
runs = Bis { $day }.
over = Am { $day } zu Ende gegangen.
end = Jetzt beenden
ended = Die Auszeit ist zu Ende.
pause = Deine Auszeit
pauseLead = Du hast bis { $day } eine Auszeit von { $group }. Danach ist alles wie vorher. Niemand muss dafür etwas tun.
overLead = Deine Auszeit von { $group } ist zu Ende. Alles ist wie vorher.
meaning = Eine Auszeit sagt nicht, dass jemand schuld ist. Sie gibt allen ein paar ruhige Tage.
by = Wer das entschieden hat
bys =
    .keepers = Zwei mit der Aufgabe „Miteinander“ zusammen
    .keeper = Eine Person mit der Aufgabe „Miteinander“ und ein weiteres Mitglied zusammen
    .members = Zwei Mitglieder zusammen, weil die Aufgabe „Miteinander“ niemand hatte
    .group = Die Gruppe, durch eine Entscheidung
ends = Endet
whatHappened = Was sie dir geschrieben haben
companion = Jemand an deiner Seite
companionLead = Du musst da nicht allein durch. Nenne eine Person, die bei Gesprächen dabei ist.
companionName = Name der Person
companionSave = Speichern
saved = Gespeichert.
appeal = Die Gruppe bitten, sie zu beenden
appealLead = Die Gruppe entscheidet darüber. In dieser Entscheidung kannst du alles sehen und alles sagen. Die Gruppe liest, was du hier schreibst.
appealText = Was die Gruppe wissen soll
appealButton = Die Gruppe bitten
appealed = Die Gruppe entscheidet jetzt darüber.
appealThere = Zur Entscheidung
leave = Du kannst die Gruppe auch jederzeit verlassen.
leaveButton = Die Gruppe verlassen
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .theyWerePausedInThis = Die Person hatte in den letzten 90 Tagen schon eine Auszeit von dieser Gruppe. Redet miteinander, oder bringt es in die Gruppe.
    .chooseAMemberOfThis = Wähle ein Mitglied dieser Gruppe.
    .toRestUseYourOwn = Zum Ausruhen nimm deine eigene Seite.
    .chooseAnAgreementOfThis = Wähle eine Vereinbarung dieser Gruppe, oder keine.
    .aPauseTakesTwoPeople = Eine Auszeit braucht zwei Personen. Jemand anderes muss zustimmen.
    .theseTwoKeysDontFit = Ihr zwei könnt das nicht mehr zusammen tun. Fangt neu an.
    .theyDontBelongToThis = Die Person gehört nicht mehr zu dieser Gruppe.
    .onlyWhoTurnedThisKey = Nur wer darum gebeten hat, kann es zurückziehen.
    .theCareKeepersOfThis = Darum kümmern sich die, die in dieser Gruppe für das Miteinander da sind. Sprich mit einer Person davon, der du vertraust.
    .yourPauseIsOver = Deine Auszeit ist zu Ende.
    .sayWhatTheGroupShould = Sag, was die Gruppe wissen soll.
    .keepItUnder3000Characters = Bleib unter 3000 Zeichen.
    .theGroupLooksAtIt = Die Gruppe entscheidet schon darüber.
    .nothingOfThisNameIs = Unter diesem Namen läuft nichts.
    .from1ToDaysNever = Von 1 bis { $longestPause } Tage, nie länger.
    .sayWhatHappenedThePerson = Sag, was passiert ist: Die Person, um die es geht, liest es.
    .keepItShorter = Mach es kürzer.
    .twoPeople = Eine Auszeit braucht zwei Personen außer der, die sie bekommt. Redet miteinander, oder bittet jemanden von außen dazu.
    .chooseAMember = Wähle ein Mitglied dieser Gruppe.
appealName = Die Auszeit beenden?
effectEnd = Wenn das beschlossen wird, endet die Auszeit sofort.
effectWords = { $sentence } Was dazu gesagt wurde: „{ $words }“
effectSomebody = jemand
effect =
    { $days ->
        [1] Wenn das beschlossen wird, bekommt { $name } höchstens einen Tag Auszeit. Sie endet von selbst.
       *[other] Wenn das beschlossen wird, bekommt { $name } höchstens { $days } Tage Auszeit. Sie endet von selbst.
    }
