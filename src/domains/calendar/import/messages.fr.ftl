### importMessages

importTitle = Importer des rencontres d’un fichier
importLead = Un fichier .ics d’un autre calendrier, ou un tableau (CSV) avec au moins un titre et un début. Tu peux vérifier ce qu’il contient avant de l’importer.
file = Fichier
paste = Ou colle-le ici
look = Vérifier le fichier
preview = Voici ce que contient le fichier
found =
    { $n ->
        [one] { $n } rencontre à venir
       *[other] { $n } rencontres à venir
    }
andMore = et { $n } de plus
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
toGroup = Aller au groupe
errors =
    .thisFileTakesLongerTo = Ce fichier est trop long à lire.
    .chooseAFileOrPaste = Choisis un fichier, ou colle ce qu’il contient.
    .thereIsNoEventTo = Il n’y a pas de rencontres à venir dans ce fichier.
    .sayFirstWhichTimeZones = Dis d’abord de quels fuseaux horaires parle le fichier.
    .sayFirstWhichColumnIs = Dis d’abord quelle colonne est le titre, et laquelle est le début.
