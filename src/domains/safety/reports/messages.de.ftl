### reportMessages

title = Etwas melden
lead = Sag uns, was nicht in Ordnung ist. Du brauchst kein Konto.
about = Worum geht es?
aboutHint = Die Adresse der Seite, oder der Name der Person oder Gruppe, etwa @rosa.
content = Was ist passiert?
contentHint = So viel du sagen möchtest. Namen kannst du weglassen.
# Wer es liest.
whoReads = Es lesen die, die sich hier um das Miteinander oder um Kontakte nach außen kümmern. Um wen es geht, liest es nie, und niemand erfährt, wer gemeldet hat. Nach 90 Tagen wird es gelöscht.
hide = Jetzt ausblenden, bis zwei Leute es angesehen haben
hideHint = Du kümmerst dich um diese Gruppe, darum kannst du das. Nach zwei Wochen ist es wieder zu sehen, wenn es niemand ansieht.
send = Meldung senden
sent = Danke. Deine Meldung ist gesendet.
sentHidden = Danke. Deine Meldung ist gesendet, und es ist fürs Erste ausgeblendet.
link = Melden
linkAbout = Das melden
danger = Ist jemand gerade in Gefahr? Warte nicht auf uns.
whereToTurn = Wohin du dich wenden kannst

noWords = Dazu wurde nichts geschrieben.
queue = Meldungen
oneReport = Eine Meldung
queueLead = Was Leute und andere Server gemeldet haben. Du siehst nur, was nicht von dir handelt.
record = Angesehen
openOnes = Anzusehen
none = Nichts wartet
noneText = Wenn jemand etwas meldet, steht es hier, das Älteste zuerst.
noRecord = In den letzten 90 Tagen wurde nichts angesehen.
toQueue =
    { $n ->
        [0] Keine Meldungen warten
        [one] Eine Meldung wartet
       *[other] { $n } Meldungen warten
    }
from =
    .member = Von einem Mitglied
    .stranger = Von jemandem ohne Konto
    .server = Von { $host }
age =
    { $days ->
        [0] Heute
        [one] Gestern
       *[other] Vor { $days } Tagen
    }
looked = { $n } von { $needed } haben es angesehen
youLooked = Du hast es angesehen
isHidden = Fürs Erste ausgeblendet
keepHidden = Ausgeblendet lassen. Ein Bild wird gelöscht, wenn zwei von euch es sich angesehen haben.
picture = Das Bild, um das es in der Meldung geht
open = Öffnen
takeStep = Etwas deswegen tun
step = Was hast du getan?
words = Notiz für die anderen, die es ansehen
wordsHint = Sonst liest sie niemand.
letter = Was sie lesen sollen
letterHint = Bei „Mit der Person geredet“ geht es an sie: an ein Mitglied als Nachricht von dir, auf einen anderen Server als private Nachricht des Kollektivs. Bei einer Auszeit ist es der Grund. Wenn du es ihrem Server sagst, liest er das. Lass weg, wer es gemeldet hat.
days = Für wie viele Tage
daysHint = Für eine Auszeit: von 1 bis 14. Eine zweite Person muss sie bestätigen. Ohne Zahl wird der Schritt nur notiert.
steps =
    .word = Mit der Person geredet
    .hide = Ausblenden, bis zwei es angesehen haben
    .show = Wieder zeigen
    .pause = Die Person hat eine Auszeit
    .block = Die Person ist blockiert
    .forward = Ihrem eigenen Server sagen, in unserem Namen
    .nothing = Es muss nichts geschehen
doneSteps =
    .word = Mit der Person geredet
    .hide = Ausgeblendet
    .show = Wieder gezeigt
    .pause = Auszeit gegeben
    .block = Blockiert
    .forward = Ihr Server weiß es
    .nothing = Nichts zu tun
nobody = keine Aufgabe
save = Speichern
saved = Notiert.
toPause = Jemandem eine Auszeit geben
toBlock = Jemanden oder einen Server blockieren
done = Ich habe es angesehen
doneHint =
    { $needed ->
        [1] Wenn du es angesehen hast, ist es abgeschlossen.
       *[other] Wenn zwei es angesehen haben, ist es abgeschlossen.
    } Wenn es dann ausgeblendet ist und das Ausblenden der letzte Schritt war, bleibt es ausgeblendet.
closed = Es ist abgeschlossen.
lookedNow = Danke fürs Ansehen. Noch eine Person muss es ansehen.
keptReports = Meldungen werden nach 90 Tagen gelöscht, zusammen mit dem, was deswegen getan wurde. Was Leute hier melden, ist verschlüsselt; wer gemeldet hat, sieht niemand.
keptHidden = Was wegen einer Meldung ausgeblendet wurde, ist nach zwei Wochen wieder zu sehen, außer zwei Leute haben es angesehen und ausgeblendet gelassen.
heldReason = ausgeblendet, bis jemand es angesehen hat
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .nobodyHere = Es geht um niemanden von hier.
    .nobodyToTell = Wir kennen niemanden, dem wir schreiben können.
    .about = So etwas gibt es hier nicht. Kopier die Adresse der Seite, oder schreib @ und einen Namen.
    .content = Schreib, was passiert ist.
    .words = Schreib, was ihr Server lesen soll.
    .closed = Diese Meldung ist abgeschlossen.
    .notHideable = Das lässt sich nicht ausblenden. Rede mit der Person, oder gebt ihr eine Auszeit.
    .notForwardable = Ihr Server weiß es schon, oder wir kennen ihn nicht.
