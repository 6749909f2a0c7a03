### calendarMessages

calendar = Kalender
lead = Was hier stattfindet, und bei den Geschwistern, denen wir folgen.
more =
    { $n ->
        [0] Mehr Filter
       *[other] Mehr Filter ({ $n })
    }
on = Gewählte Filter
remove = Filter entfernen: { $what }
quoted = „{ $words }“
when = Wann
whens =
    .today = Heute
    .week = Diese Woche
    .weekend = Dieses Wochenende
    .month = Diesen Monat
where = Wo
nearTo = Bei { $where } ({ $km } km)
oneSeries = Eine Reihe
days =
    { GIVEN($from) ->
        [yes]
            { GIVEN($to) ->
                [yes] { $from } – { $to }
               *[no] Ab { $from }
            }
       *[no] Bis { $to }
    }
from = Von
to = Bis
q = Suchwörter
tag = Schlagwort
kind = Art
careKind = Art der Sorge füreinander
sibling = Welches Geschwisterkollektiv oder welche Kalenderdatei
siblingHint = Die Website, etwa moss.example.
scope = Von wem
group = Welche unserer Gruppen
groupHint = Ihr Kürzel, etwa herbs.
language = Sprache
access = Barrierefreiheit: nur Treffen mit
accessHint = Treffen, die dazu nichts sagen, fallen weg.
online = Online
free = Mit freien Plätzen
near = In der Nähe eines Punkts
nearHint = Wie 52.09,5.12,10 für zehn Kilometer um diesen Punkt. Findet nur Treffen, die ihre Lage angeben.
zoneField = Zeitzone
any = egal
anyTime = Jederzeit
anyKind = Jede Art
anywhere = Überall
yes = ja
scopes =
    .all = Unsere und andere
    .own = Nur von uns
    .siblings = Nur andere
views =
    .agenda = Liste
    .week = Woche
    .month = Monat
    .year = Jahr
viewsOf = Ansicht
weekOf = Woche ab { $day }
before = Zurück
next = Weiter
today = Heute
nothingIn = Nichts geplant: { $when }
nextOne = Das nächste Treffen:
nothingLater = Auch später ist nichts geplant.
allDates = Alle Termine dieser Reihe
moreThatDay =
    { $n ->
        [one] { $n } weiteres
       *[other] { $n } weitere
    }
moreThanFits = Es gibt mehr Treffen, als hier Platz haben. Wähle weniger Tage.
unusable = Damit können wir nichts anfangen, darum haben wir es weggelassen.
events =
    { $n ->
        [one] { $n } Treffen
       *[other] { $n } Treffen
    }
show = Suchen
reset = Filter löschen
none = In dieser Zeit ist nichts geplant
noneText = Sieh weiter voraus, oder entferne einen Filter. Wenn wir oder ein Geschwisterkollektiv etwas planen, steht es hier.
subscribe = Abonnieren oder drucken
subscribeText = Hier gelten die Filter, die du gerade siehst, und es steht nur darin, was alle sehen dürfen.
webcal = In deiner Kalender-App abonnieren (webcal)
ics = Kalenderdatei (iCalendar)
rss = Neues als Feed (RSS)
atom = Neues als Feed (Atom)
json = JSON Feed
printSheet = Ein Blatt zum Drucken
embed = Auf der eigenen Website
embedText = Kopiere eines davon in deine Seite. Keines setzt ein Cookie.
embedTitle = Kalender von { $name }
openHere = Bei { $name } ansehen
missingLink = Wer fehlt?
zone = Zeiten stehen in der Zeitzone des jeweiligen Treffens. Tage gelten in { $zone }.
titleOf = { $name }: Kalender
sibling_ = Geschwisterkollektiv
elsewhere = von einem anderen Server
cancelledTitle = Abgesagt
postponedTitle = Verschoben
tentativeTitle = Noch nicht sicher
wasAt = war { $was }
cancelled = abgesagt
postponed = verschoben
tentative = noch nicht sicher
online_ = online
full = voll
sources = Kalenderdateien, denen wir folgen

keeps =
    .aCalendarFileThat = Eine Kalenderdatei, die angesehen wurde, wird nach einer Stunde gelöscht, oder wenn sie importiert ist.
