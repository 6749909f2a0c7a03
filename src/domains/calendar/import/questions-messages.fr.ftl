### questionMessages

zonesTitle = De quels fuseaux horaires s’agit-il ?
zonesLead = Nous ne connaissons pas ces fuseaux horaires. Tant que tu ne dis pas ce qu’ils veulent dire, nous prenons notre propre fuseau pour leurs rencontres.
zoneLabel =
    { $n ->
        [one] « { $name } » ({ $n } rencontre)
       *[other] « { $name } » ({ $n } rencontres)
    }
choose = Choisir …
sayZones = Utiliser ces fuseaux horaires
columnsTitle = Quelle colonne est quoi ?
columnsLead = Nous ne connaissons pas tous les titres de colonnes de ce tableau. Dis au moins quelle colonne est le titre, et laquelle est le début.
columnsFine = Changer le sens des colonnes
sayColumns = Utiliser ces colonnes
none = aucune
column =
    { GIVEN($heading) ->
        [yes] Colonne { $n } : { $heading }
       *[no] Colonne { $n }
    }
order = Dates comme 05/12/2026
orderLead = Chaque date de ce tableau peut désigner deux jours. Dis à la fin si le jour ou le mois vient en premier.
orderGuess = le trouver d’après le tableau
dayFirst = le jour d’abord : 5 décembre
monthFirst = le mois d’abord : 12 mai
roles =
    .name = Titre
    .start = Début, avec date et heure
    .startDate = Date de début
    .startTime = Heure de début
    .end = Fin, avec date et heure
    .endDate = Date de fin
    .endTime = Heure de fin
    .duration = Durée (par exemple 1:30 ou 90 min)
    .zone = Fuseau horaire
    .allDay = Toute la journée (oui ou non)
    .place = Lieu
    .text = Description
    .url = Lien
    .tags = Étiquettes
    .status = Statut (par exemple annulé)
notes = Ce que nous avons deviné, ou pas pu lire
