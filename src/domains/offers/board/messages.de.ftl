### boardMessages

board = Angebote und Gesuche
lead = Was Leute hier und unsere Geschwister anbieten, und was sie brauchen.
filter = Filter
filtered = Nur manche sind zu sehen
q = Suchwörter
qHint = Kleine Schreibfehler in Titeln machen nichts.
any = alle
kind =
    .offer = Angebot
    .request = Gesuch
kinds =
    .offer = Angebote
    .request = Gesuche
purpose = Angebote oder Gesuche
careKind = Art der Sorge füreinander
what = Was es ist
whats =
    .skill = Etwas, das jemand kann
    .care-time = Zeit, um für jemanden zu sorgen
    .thing = Ein Ding
    .space = Ein Raum
    .hands = Hilfe bei der Arbeit
how = Wie es gemeint ist
hows =
    .give = Geschenkt
    .lend = Geliehen
    .swap = Getauscht
    .hours = Gegen Stunden
area = Gegend, in Worten
spoken = Gesprochene Sprache
group = Welche Gruppe
sibling = Welches Geschwisterkollektiv
scope = Von wem
scopes =
    .all = Von uns und von Geschwistern
    .own = Nur von uns
    .siblings = Nur von Geschwistern
remote = Am Telefon oder online
remoteYes = Geht am Telefon oder online
remoteFact = auch am Telefon oder online
show = Suchen
reset = Filter löschen
newest = Neueste zuerst
close = Nichts hat genau diese Worte. Diese Titel sind ähnlich.
none = Noch nichts an der Pinnwand
noneText = Was tust du schon, das andere brauchen könnten? Was brauchst du? Beides gehört hierher.
notFound = Nichts gefunden
notFoundText = Versuch es mit weniger oder anderen Worten, oder nimm einen Filter weg.
siblingBadge = Geschwisterkollektiv
veiled = Jemand braucht: { $care }
takeAlong = Abonnieren oder drucken
takeAlongText = Was du jetzt siehst, mit diesen Filtern, für Feedreader und zum Aufhängen. Darin steht nur, was alle sehen dürfen.
feeds =
    .rss = Neues als Feed (RSS)
    .atom = Neues als Feed (Atom)
    .json = Neues als Feed (JSON)
print = Ein Blatt zum Drucken
printMembers = Ein Blatt zum Drucken, nur für Mitglieder
printMore = Mehr gibt es unter { $address }
printMembersOnly = Für Mitglieder: Bitte häng das nur dort auf, wo allein Mitglieder es sehen.
from = von
all = Die ganze Pinnwand
gifts = Was wir haben und brauchen
giftsLead = Was wir einander geben können, und was fehlt. Niemand wird genannt, und nichts hat einen Rang.
byCare = Nach Art der Sorge füreinander
byWhat = Nach dem, was es ist
offered = Hier angeboten
wished = Hier gesucht
siblingsOffer = Von Geschwistern angeboten
siblingsWish = Von Geschwistern gesucht
amounts =
    .nobody = noch niemand
    .one = eine Person
    .several = mehrere
missing = Gesucht, und hier bietet es noch niemand an
missingNone = Soweit Leute etwas gesagt haben, fehlt nichts.
# $amount (string)
siblingsHave =
    { $amount ->
        [one] ein Geschwisterkollektiv bietet es an
       *[other] Geschwister bieten es an
    }
unasked = Angeboten, und noch hat niemand danach gefragt
unaskedNone = Nach allem, was angeboten wird, hat schon jemand gefragt.
# $amount (string)
siblingsWant =
    { $amount ->
        [one] ein Geschwisterkollektiv braucht es
       *[other] Geschwister brauchen es
    }
silent = Davon hat noch niemand gesprochen
giftsNone = Noch nichts hier
giftsNoneText = Was tun wir schon? Was würden wir gern zusammen tun? Setzt euch in einen Kreis, alle nennen von beidem eins, und ihr hängt es an die Pinnwand.
toBoard = Zur Pinnwand
mayHelp = Angebote, die helfen könnten
mayNeed = Diese Gesuche könnten passen
matchLead = Ausgewählt nach dem, was angeboten und gesucht wird, nie danach, wer jemand ist. Was gleich gut passt, wechselt jeden Tag die Reihenfolge.
reasonCare = gleiche Art der Sorge füreinander: { $care }
reasonWords = beide nennen { $words }
reasonTags = gleiche Schlagwörter: { $words }
reasonWhat =
    .skill = bei beiden geht es um etwas, das jemand kann
    .care-time = bei beiden geht es um Zeit, um für jemanden zu sorgen
    .thing = bei beiden geht es um ein Ding
    .space = bei beiden geht es um einen Raum
    .hands = bei beiden geht es um Hilfe bei der Arbeit
reasonArea = gleiche Gegend: { $words }
reasonRemote = beides geht am Telefon oder online
reasonSpoken = beide sprechen { $languages }
reasonHow =
    .give = beides geschenkt
    .lend = beides geliehen
    .swap = beides getauscht
    .hours = beides gegen Stunden
