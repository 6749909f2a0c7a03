### askUsMessages

title = Frag uns
titleOf = { $group } fragen
lead = Schreib denen, die für diese Gruppe antworten. Nur sie lesen es, und du brauchst kein Konto.
about = Es geht um
askAbout = Dazu etwas fragen
content = Deine Frage
contentHint = Lass bitte alles weg, was du Fremden nicht sagen würdest.
name = Wie sollen wir dich nennen?
nameHint = Jeder Name ist in Ordnung, oder keiner.
address = E-Mail-Adresse
addressHint = Wir nutzen sie nur, um dir zu sagen, dass es eine Antwort gibt. In der E-Mail steht nichts von deiner Frage. Wir speichern sie verschlüsselt, zeigen sie niemandem und löschen sie zusammen mit deiner Frage.
ask = Senden
kept = Wir löschen deine Frage 30 Tage nach der letzten Nachricht.
elsewhere = Oder aus dem Fediverse: Schick dort eine private Nachricht an { $address }.
asked = Gesendet. Heb die Adresse dieser Seite auf: Hier erscheint die Antwort.
yours = Was du { $group } gefragt hast
keep = Setz ein Lesezeichen auf diese Seite, oder kopiere ihre Adresse. Sie ist geheim: Wer sie hat, kann lesen, was du geschrieben hast, und die Antwort.
link = Dein eigener Link
unreachable = Nachrichten an die Adresse, die du angegeben hast, kommen zurück, darum haben wir sie gelöscht. Heb diesen Link auf: Die Antwort erscheint hier.
noAnswer = Noch hat niemand geantwortet.
again = Noch eine Nachricht schreiben
sendAgain = Senden
sentAgain = Gesendet.
forget = Diese Frage jetzt löschen
forgotten = Gelöscht.
you = Du
group = Die Gruppe
edited = bearbeitet
list = Fragen
listLead = Was Leute ohne Konto diese Gruppe gefragt haben. Nur wer für sie antwortet, liest das.
none = Keine Fragen
noneText = Wenn jemand etwas fragt, sehen es hier alle, die für die Gruppe antworten.
somebody = Jemand
waits = Wartet auf eine Antwort
answered = Beantwortet
open = Lesen und antworten
question = Eine Frage an { $group }
inPublic = Es wurde öffentlich gefragt, und auch deine Antwort ist öffentlich. Sie geht im Namen der Gruppe an die Person, die gefragt hat.
private = Es wurde privat gefragt. Deine Antwort bekommt nur, wer gefragt hat, im Namen der Gruppe.
onPage = Es wurde auf unserer Seite gefragt. Die Antwort steht dort auf einer Seite mit geheimem Link.
answer = Deine Antwort
answerHint = Im Namen der Gruppe. Einfacher Text oder Markdown.
send = Antwort senden
sent = Deine Antwort ist unterwegs.
waiting =
    { $n ->
        [one] Eine Frage wartet auf eine Antwort
       *[other] Fragen warten auf eine Antwort
    }
waitingText = Leute haben { $group } gefragt.
nobody = Gerade antwortet niemand für diese Gruppe. Zwei beliebige von euch können die Aufgabe jemandem von euch geben, für einen Tag oder für 90 Tage.
toRoles = Zu den Aufgaben
full = Diese Gruppe bekommt heute mehr Nachrichten, als sie lesen kann. Deine wurde nicht gespeichert. Schreib bitte morgen noch einmal.
mail =
    .subject = Es gibt eine Antwort für dich
    .lead = Du hast bei { $host } etwas gefragt und diese Adresse angegeben. Die Antwort kannst du auf deiner Seite lesen. Behalte ihren Link für dich: Wer ihn hat, kann lesen, was du geschrieben hast.
    .open = Antwort lesen
    .forget = Dort kannst du noch einmal schreiben oder alles löschen lassen. Dann schicken wir keine E-Mail mehr.
emptyField = Schreib zuerst deine Frage.
emptyAnswer = Schreib zuerst etwas.
badAddress = Das sieht nicht nach einer E-Mail-Adresse aus. Du kannst sie weglassen.
threadFull = Dieses Gespräch ist sehr lang. Beginn bitte eine neue Frage.
noMail = Dieser Server verschickt keine E-Mails, darum behält er keine Adressen. Lass sie weg: Deine Antwort kannst du mit dem geheimen Link lesen.

keeps =
    .whatPeopleWithoutAn = Was Leute ohne Konto eine Gruppe fragen und was sie zur Antwort bekommen, ist verschlüsselt, wird von denen gelesen, die für die Gruppe antworten, und 30 Tage nach der letzten Nachricht gelöscht.
