### bundleMessages

# Im Paket
severities =
    { $severity ->
        [info] Hinweis
        [caution] Vorsicht
        [urgent] Dringend
       *[other] Hinweis
    }
cautions = Vorsicht
sources = Quellen
wishes = Wie sich die Leute, von denen es ist, wünschen, dass es verwendet wird
version = Fassung { $n }
credit = Gemacht von
by = Veröffentlicht von
license = Lizenz
original = Original
lineage = Woher es kommt
after = von
updated = Zuletzt geändert
translationOf = Übersetzung von
basedOn = Abwandlung von
alsoAs = Dasselbe wie
files =
    .guide-epub = Buch für Lesegeräte (EPUB)
    .guide-pdf = zum Lesen oder Drucken (PDF)
    .guide-txt = einfacher Text
    .guide-md = Markdown
    .guide-json = ActivityStreams (für Programme)
    .lineage-json = Herkunft (für Programme)
toAll = Alles in diesem Paket
stories = Erzählte Geschichten
transcript = Abschrift
saidYes = Am { $day } war { $who } einverstanden, dass alle das hören dürfen.
yesBack = Das kann sich ändern. Wenn auf dieser Seite steht, dass die Geschichte fort ist, lösch bitte deine Kopie:
aboutGuide = Gehört zur Anleitung
bundleOf = Bibliothek von { $name }
bundleLead = Du kannst diese Seiten ohne Netz und ohne Server lesen. Gib den ganzen Ordner weiter: Von wem es ist und die Lizenz sind dabei.
madeOn = Heruntergeladen von { $origin } am { $day }. Spätere Änderungen sind nicht dabei.
ours = Von uns
ofSiblings = Von Geschwistern
leftOut = Nicht alles passte in ein Paket. Lade den Rest Gruppe für Gruppe herunter.
empty = Als dieses Paket gemacht wurde, gab es keine öffentlichen Anleitungen.
howTo = So kommt es in ein anderes Calendula: Melde dich dort an, öffne Bibliothek, dann Anleitungen importieren, und wähle die Zip-Datei.
# Herunterladen
title = Die Bibliothek herunterladen
lead = Alle Anleitungen in einer Datei. Du kannst sie auf jedem Gerät ohne Netz lesen: auf einem USB-Stick, in einem geteilten Ordner, auf einem Telefon.
which = Wessen Anleitungen
everyGroup = Alle unsere Gruppen
siblings = Anleitungen von Geschwistern
siblingsNo = Nur unsere eigenen
siblingsYes = Auch die von Geschwistern, deren Lizenz uns das Weitergeben erlaubt
download = Herunterladen
inside = Was darin ist
insideText = Für jede Anleitung eine Seite, die sich in jedem Browser öffnet, mit ihren Bildern, als Buch und PDF, als einfacher Text und Markdown; erzählte Geschichten, die alle hören und weitergeben dürfen; woher jede Anleitung kommt; und alles, was ein anderes Calendula braucht, um sie zu importieren. Eure Gruppen signieren das alles, damit niemand es unbemerkt ändern kann.
counts =
    { $siblings ->
        [0]
            { $ours ->
                [one] { $ours } Anleitung
               *[other] { $ours } Anleitungen
            } von uns
       *[other]
            { $ours ->
                [one] { $ours } Anleitung
               *[other] { $ours } Anleitungen
            } von uns, { $siblings } von Geschwistern
    }
none = Noch nichts zum Herunterladen
noneText = Sobald eine Gruppe eine Anleitung für alle veröffentlicht, kannst du sie hier herunterladen.
library = Bibliothek
takeIn = Anleitungen importieren
# Importieren
importLead = Aus einem anderen Calendula, aus einem Ordner mit Texten, oder aus WordPress. Du kannst alles prüfen, bevor du es importierst. Was eures wird, beginnt als Entwurf.
needsGroup = Du bist noch in keiner Gruppe, die Anleitungen importieren könnte.
group = Für welche Gruppe
groupHint = Die Entwürfe gehören dieser Gruppe. Niemand sonst sieht sie.
file = Datei
fileHint = Ein Paket (.zip), eine Zip-Datei mit Markdown-Dateien, mehrere Markdown-Dateien auf einmal, oder ein Export aus WordPress (.xml). Höchstens 50 MB.
look = Die Datei prüfen
fromFile = Aus einer Datei
fromAddress = Von einer Adresse
addressHint = Die Adresse eines Artikels im Fediverse, oder auf WordPress, Ghost, WriteFreely, Lemmy oder einem anderen Calendula.
address = Adresse
fetch = Holen
reading = Wir lesen es
reload = Das geht von selbst weiter, auch wenn du die Seite verlässt.
lookAgain = Nachsehen, wie weit es ist
kinds =
    .bundle = Ein Paket aus einem anderen Calendula
    .markdown = Markdown-Dateien
    .wordpress = Ein Export aus WordPress
    .article = Ein Artikel
found =
    { $n ->
        [one] { $n } Anleitung
       *[other] { $n } Anleitungen
    }
refused = Das können wir nicht importieren
nothingChanged = Nichts wurde importiert.
again = Eine andere Datei versuchen
signedBy = Signiert von { $name } ({ $origin }) und seither nicht geändert.
signedByUnknown = Wir konnten nicht prüfen, wer das signiert hat: { $origin } hat nicht geantwortet oder kennt den Schlüssel nicht. Die Dateien passen zu ihrer Liste, aber die Liste könnte irgendwer geschrieben haben. Darum führen wir diese Anleitungen nicht als ihre: Sie werden Entwürfe deiner Gruppe, mit den Namen und der Quelle, die das Paket nennt.
fates =
    .theirs = bleibt als ihre erhalten
    .known = ist schon hier
    .ours = ist unsere eigene
    .blocked = bleibt draußen: Wir blockieren diesen Server
    .ask = wir fragen ihren eigenen Server; wenn er nicht antwortet, wird daraus ein Entwurf mit Link
    .draft = wird ein Entwurf, mit Namen und Quelle
    .link = wird ein Entwurf nur mit einem Link: Mehr erlaubt ihre Lizenz nicht
    .new = wird ein Entwurf
    .closed = bleibt draußen: Sie war nicht für alle
    .gone = bleibt draußen: Die Leute, von denen sie ist, haben sie entfernt
andMore = und { $n } mehr
problems = Was wir nicht lesen konnten
licenseUnsaid = Lizenz, wo die Datei keine nennt
licenseHint = Du kannst sie in jedem Entwurf ändern.
take = Importieren
running = Anleitungen werden importiert
progress = { $done } von { $total }
done = Import beendet
keptTheirs =
    { $n ->
        [one] { $n } Anleitung ist in der Bibliothek, als ihre.
       *[other] { $n } Anleitungen sind in der Bibliothek, als ihre.
    }
draftsMade =
    { $n ->
        [one] { $n } Entwurf ist entstanden.
       *[other] { $n } Entwürfe sind entstanden.
    }
stayedOut =
    { $n ->
        [one] { $n } blieb draußen oder war schon hier.
       *[other] { $n } blieben draußen oder waren schon hier.
    }
nothingTaken = Es gab nichts zu importieren.
toGroup = Zur Gruppe
toGroups = Alle Gruppen
toLibrary = Zur Bibliothek
originLine =
    { GIVEN($credit) ->
        [yes] Von { $name }: <{ $iri }>{ "\u000A" }{ "\u000A" }Gemacht von: { $credit }
       *[no] Von { $name }: <{ $iri }>
    }
noteBundle = Importiert aus einem Paket, das sich nicht prüfen ließ
noteFile = Importiert aus einer Datei
creditTo = Nach „{ $name }“ von { $who }
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .chooseAFile = Wähle eine Datei.
    .chooseOneZipAtA = Wähle nur eine Zip-Datei auf einmal.
    .thisExportIsLargerThan = Dieser Export ist größer als 20 MB. Exportiere ihn in Teilen, zum Beispiel Jahr für Jahr.
    .weTakeAZipMarkdown = Du kannst eine Zip-Datei, Markdown-Dateien (.md, .txt) oder einen Export aus WordPress (.xml) hochladen.
    .writeTheWholeAddressBeginning = Gib die ganze Adresse ein, beginnend mit https://
    .thisStandsHereAlready = Das ist schon hier.
    .chooseALicence = Wähle eine Lizenz.
keeps =
    .aFileOfGuides = Eine Datei mit Anleitungen, die angesehen wurde, wird nach einer Stunde gelöscht; was importiert wurde, nach einem Tag.
