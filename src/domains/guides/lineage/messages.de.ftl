### lineageMessages

severities =
    .info = Gut zu wissen
    .caution = Vorsicht
    .urgent = Dringend
fromUpstream = Aus der ursprünglichen Anleitung
by =
    { GIVEN($name) ->
        [yes] { $name }, { $day }
       *[no] { $day }
    }
answerIt = Sagen, was ihr deswegen getan habt
answered = Hinweise mit einer Antwort
answerLabel = Deine Antwort
answerHint = Was ihr geändert habt, oder warum es eure Abwandlung nicht betrifft. Dann rückt der Hinweis unter den Text.
answerSend = Antwort senden
answerDone = Antwort gesendet. Der Hinweis steht jetzt unter dem Text.
notice = Einen Sicherheitshinweis schreiben
noticeText = Für das, was Leute wissen müssen, die das gelesen, gedruckt oder abgewandelt haben. Er geht an alle, die euch folgen, und an alle, die es abgewandelt haben. Du kannst ihn nicht zurückziehen, aber ein späterer Hinweis kann mehr sagen.
severity = Wie ernst ist es?
content = Was sollten Leute wissen, und was sollen sie jetzt tun?
noticeSend = Hinweis senden
noticeSent = Der Hinweis ist gesendet.
languages = In anderen Sprachen
translate = Übersetzen
translateText = Es wird ein Entwurf deiner Gruppe in dieser Sprache. Beide Anleitungen verweisen aufeinander.
into = In welche Sprache
intoHint = Etwa es, ar oder pt-BR.
forGroup = Für welche Gruppe
translationOf = Übersetzung von
stale =
    { $n ->
        [one] { $n } Teil des Originals hat sich seit der Übersetzung geändert.
       *[other] { $n } Teile des Originals haben sich seit der Übersetzung geändert.
    }
staleCautions = Im Original hat sich seither geändert, wo Vorsicht nötig ist. Jetzt steht dort:
noCautions = Dort steht nichts mehr dazu.
seeStale = Zeigen, was sich geändert hat
before = Damals
now = Jetzt
gone = Es wurde entfernt.
print = Auf Papier
printIt = Drucken
family = Abwandlungen dieser Anleitung
familyOf = Abwandlungen von { $name }
familyLead = Woraus sie entstand, und was andere daraus gemacht haben. Es gibt keine Rangfolge.
familyAlone = Wir kennen keine anderen Abwandlungen dieser Anleitung.
here = diese hier
translation = Übersetzung
credits = Woher sie kommt
version = Fassung { $n }
wishes = Wie wir uns wünschen, dass sie geteilt wird
sources = Quellen
time = Zeit
costsNothing = Kostet nichts
take = Übernehmen, was ihr davon möchtet
takeText = Bei Teilen, die ihr beide geändert habt, fragen wir dich. Teile, die nur dort geändert wurden, kannst du so übernehmen.
creditTooLong = Mit den Namen von dort wird die Angabe, von wem es ist, länger als { $max } Zeichen, und wir schneiden niemandes Namen ab. Kürze zuerst diese Angabe in eurer Anleitung, dann übernimm das.
moved = Inzwischen hat jemand Änderungen gespeichert. So ist es jetzt; bitte wähle noch einmal.
notTakeable = Die Lizenz dort hat sich geändert, darum kannst du das Neue nicht übernehmen. Was ihr schon habt, dürft ihr weiter verwenden.
piece = Teil { $n }
yours = Eures
theirs = Das von dort
choices =
    .ours = Unseres behalten
    .theirs = Das von dort nehmen
    .both = Beides behalten, nacheinander
takeCautions = Auch übernehmen, was dort zur Vorsicht steht
theirCautions = Was dort zur Vorsicht steht
takeSubmit = Diese Änderungen speichern
takeNote = Nach Änderungen in „{ $name }“
taken = Als neue Fassung gespeichert.
translated = Ich habe die Übersetzung nachgezogen
nothingNew = Dort hat sich seither nichts geändert.
suggest = Unsere Änderungen dort vorschlagen
suggestText = Sie sehen euren Text neben ihrem und wählen, was sie möchten. Was sie übernehmen, steht unter der Lizenz ihrer Anleitung. Nichts ändert sich dort, wenn sie es nicht wollen.
suggestNote = Was habt ihr geändert, und warum?
suggestSend = Vorschlag senden
suggested = Gesendet. Die Antwort wird hier stehen.
suggestions = Vorgeschlagene Änderungen
heldVersions = Abwandlungen, die auf Prüfung warten
heldText = Leute, denen hier niemand folgt, haben sie aus eurer Anleitung gemacht. Hier sieht sie niemand, bis ihr sie aufführt.
listIt = Aufführen
forgetIt = Nicht aufführen
listed = Sie steht jetzt bei eurer Anleitung.
forgotten = Sie wird nicht aufgeführt und euch nicht mehr gezeigt.
suggestionsNone = Noch keine Vorschläge. Wenn Geschwister ihre Abwandlung verbessern, können sie euch die Änderungen hier vorschlagen.
suggestionFrom = Ein Vorschlag von { $name }
takeSuggestion = Übernehmen
refuse = Diesmal nicht
refuseWord = Warum nicht, in einem freundlichen Satz
word = Eine Nachricht dazu
decided = Sie haben es erfahren.
creditSuggested = Mit Änderungen von { $who }
states =
    .open = wartet auf eine Antwort
    .accepted = angenommen
    .rejected = nicht angenommen
    .withdrawn = zurückgezogen
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .guides = /guides/{ $id }
