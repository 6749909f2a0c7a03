### importMessages

importTitle = Importer des rencontres d’un fichier
importLead = Un fichier .ics d’un autre calendrier, ou un tableau (CSV) avec au moins un titre et un début. Tu peux vérifier ce qu’il contient avant de l’importer.
file = Fichier
paste = Ou colle-le ici
orAddress = Tu as plutôt l’adresse d’un calendrier ? Suis-le
look = Vérifier le fichier
preview = Voici ce que contient le fichier
found =
    { $n ->
        [one] { $n } rencontre à venir
       *[other] { $n } rencontres à venir
    }
andMore = et { $n } de plus
which = Quelles rencontres importer
whichHint = Décoche ce que tu ne veux pas.
comeToo = et { $n } de plus, importées aussi
off =
    { $n ->
        [one] { $n } rencontre annulée ou reportée est laissée de côté.
       *[other] { $n } rencontres annulées ou reportées sont laissées de côté.
    }
more = Le fichier est plus long que ce que nous pouvons importer d’un coup ; le reste est laissé de côté.
placeHint = Si un lieu est le logement de quelqu’un, montre-le seulement aux personnes qui viennent. Ce qui est dans les descriptions est montré avec les rencontres, quoi que tu choisisses ici.
place = Qui voit les lieux du fichier
places =
    .open = Toute personne qui voit les rencontres
    .sealed = Seulement les personnes qui ont une place confirmée, et les membres de ce groupe
visibility = Qui peut les lire
visibilities =
    .public = Tout le monde, aussi sur d’autres serveurs
    .members = Les membres du collectif
    .group = Les membres de ce groupe
publish = Comment
publishes =
    .no = Comme brouillons, à vérifier un par un
    .yes = Publiées tout de suite ; les personnes qui suivent sont prévenues quand les dates approchent
take = Importer
running = Importation des rencontres
progress = { $done } sur { $total }
reload = Tu peux quitter cette page. L’importation continue.
again = Vérifier encore une fois
done = Importation terminée
cameIn =
    { $n ->
        [one] { $n } rencontre a été importée.
       *[other] { $n } rencontres ont été importées.
    }
stoodHere =
    { $n ->
        [one] { $n } était déjà ici.
       *[other] { $n } étaient déjà ici.
    }
undo = Annuler cet import
undoLead =
    { $n ->
        [one] { $n } rencontre est retirée. Ce qui a été modifié depuis, ce à quoi on a répondu et ce qui a été annoncé à d’autres serveurs reste.
       *[other] { $n } rencontres sont retirées. Ce qui a été modifié depuis, ce à quoi on a répondu et ce qui a été annoncé à d’autres serveurs reste.
    }
undoNow = Les retirer
undone =
    { $n ->
        [0] Il ne restait rien à retirer.
        [one] Annulé : { $n } rencontre a été retirée.
       *[other] Annulé : { $n } rencontres ont été retirées.
    }
toGroup = Aller au groupe
# What somebody gave us instead of a calendar or a table.
mistaken =
    .address = C’est une adresse, pas le calendrier lui-même. Suis-le plutôt par le lien ci-dessous : ses rencontres restent alors à jour.
    .page = C’est une page web, pas un calendrier. Cherches-y un lien qui finit par .ics, ou « Exporter ».
    .otherExport = C’est une exportation dans un autre format, comme celles de WordPress (XML) ou d’un programme (JSON). Exporte plutôt les rencontres en .ics ou en CSV.
    .spreadsheet = C’est une feuille de calcul. Enregistre-la en CSV avec « Enregistrer sous », et choisis ce fichier.
    .document = C’est un document ou une image, pas un calendrier ni un tableau.
errors =
    .thisFileTakesLongerTo = Lire ce fichier prend trop de temps.
    .chooseAFileOrPaste = Choisis un fichier, ou colle ce qu’il contient.
    .thereIsNoEventTo = Il n’y a pas de rencontres à venir dans ce fichier.
    .chooseAtLeastOne = Choisis au moins une rencontre.
    .sayFirstWhichTimeZones = Dis d’abord de quels fuseaux horaires parle le fichier.
    .sayFirstWhichColumnIs = Dis d’abord quelle colonne est le titre, et laquelle est le début.
