### calendarMessages

calendar = Calendrier
lead = Ce qui se passe ici, et chez les collectifs amis que nous suivons.
more =
    { $n ->
        [0] Plus de filtres
       *[other] Plus de filtres ({ $n })
    }
on = Filtres utilisés
remove = Retirer le filtre : { $what }
quoted = « { $words } »
when = Quand
whens =
    .today = Aujourd’hui
    .week = Cette semaine
    .weekend = Ce week-end
    .month = Ce mois-ci
where = Où
nearTo = Près de { $where } ({ $km } km)
oneSeries = Une série
days =
    { GIVEN($from) ->
        [yes]
            { GIVEN($to) ->
                [yes] { $from } – { $to }
               *[no] À partir du { $from }
            }
       *[no] Jusqu’au { $to }
    }
from = Du
to = Au
q = Mots à chercher
tag = Étiquette
kind = Type
careKind = Type de soin
sibling = Quel collectif ami ou fichier de calendrier
siblingHint = Son site web, comme moss.example.
scope = De qui
group = Lequel de nos groupes
groupHint = Son identifiant, comme herbs.
language = Langue
access = Accessibilité : seulement les rencontres avec
accessHint = Les rencontres qui ne le disent pas sont laissées de côté.
online = En ligne
free = Avec des places libres
near = Près d’un point
nearHint = Comme 52.09,5.12,10 pour dix kilomètres autour de ce point. Trouve seulement les rencontres qui donnent leur position.
zoneField = Fuseau horaire
any = peu importe
anyTime = Toute date
anyKind = Tout type
anywhere = Partout
yes = oui
scopes =
    .all = Les nôtres et celles des autres
    .own = Seulement les nôtres
    .siblings = Seulement celles des autres
views =
    .agenda = Agenda
    .week = Semaine
    .month = Mois
    .year = Année
viewsOf = Vue
weekOf = Semaine du { $day }
before = Précédent
next = Suivant
today = Aujourd’hui
nothingIn = Rien de prévu : { $when }
nextOne = La prochaine rencontre :
nothingLater = Rien n’est prévu plus tard non plus.
allDates = Toutes les dates de cette série
moreThatDay =
    { $n ->
        [one] { $n } de plus
       *[other] { $n } de plus
    }
moreThanFits = Il y a plus de rencontres que la page ne peut montrer. Choisis moins de jours.
unusable = Nous ne pouvons pas utiliser ceci, donc nous l’avons laissé de côté.
events =
    { $n ->
        [one] { $n } rencontre
       *[other] { $n } rencontres
    }
show = Rechercher
reset = Effacer les filtres
none = Rien de prévu à ce moment
noneText = Regarde plus loin, ou retire un filtre. Quand nous ou un collectif ami prévoyons quelque chose, cela apparaît ici.
subscribe = S’abonner ou imprimer
subscribeText = Ceci utilise les filtres que tu vois maintenant, et contient seulement ce que tout le monde peut voir.
webcal = S’abonner dans ton application de calendrier (webcal)
ics = Fichier de calendrier (iCalendar)
rss = Flux de nouvelles (RSS)
atom = Flux de nouvelles (Atom)
json = JSON Feed
printSheet = Une feuille à imprimer
embed = Sur ton propre site web
embedText = Copie l’un de ces codes dans ta page. Aucun ne pose de cookie.
embedTitle = Calendrier de { $name }
openHere = Le voir chez { $name }
missingLink = Qui manque ?
zone = Les heures sont dans le fuseau horaire de chaque rencontre. Les jours sont dans { $zone }.
titleOf = { $name } : calendrier
sibling_ = collectif ami
elsewhere = d’un autre serveur
cancelledTitle = Annulée
postponedTitle = Reportée
tentativeTitle = Pas encore sûr
wasAt = avant : { $was }
cancelled = annulée
postponed = reportée
tentative = pas encore sûr
online_ = en ligne
full = complet
sources = Fichiers de calendrier que nous suivons

keeps =
    .aCalendarFileThat = Un fichier de calendrier que l’on a regardé est effacé après une heure, ou quand il est importé.
