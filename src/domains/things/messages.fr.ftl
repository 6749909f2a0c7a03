### thingMessages

things = Objets à emprunter
thingsLead = Ce que le groupe partage avec tout le monde : qui l’a maintenant, et comment en prendre soin.
thingsNone = Rien ici pour l’instant
thingsNoneText = Un objet rarement utilisé dans un logement peut servir à toute une rue. Ajoute une marmite, une perceuse ou une table pliante, dis comment en prendre soin, et prête-la avec une date de retour.
thingsNoneFound = Rien trouvé
thingsNoneFoundText = Essaie d’autres mots, ou efface les filtres. Peut-être que quelqu’un peut le prêter, dans l’entraide.
here =
    { $all ->
        [one] { $all } objet, dont { $here } ici maintenant.
       *[other] { $all } objets, dont { $here } ici maintenant.
    }
all = Tous les objets
add = Ajouter un objet
added = Ajouté. Merci de le partager.
edit = Modifier
saved = Enregistré.
save = Enregistrer
name = Qu’est-ce que c’est ?
content = Plus de détails
contentHint = Ce qui va avec, ce qu’il peut faire. Le Markdown marche.
care = Comment en prendre soin
careHint = Comment l’utiliser et le nettoyer, quoi éviter, à qui demander. Le Markdown marche.
place = Où il est gardé
picture = Image
pictureHint = L’adresse de l’une des images du groupe, comme /files/…, de « Images et papiers ».
state = Où il est
states =
    .here = Disponible
    .lent = Prêté
    .mending = En réparation
    .missing = Disparu
    .retired = Plus prêté
filter = Filtres
q = Mots à chercher
any = tout ce qu’on peut emprunter
show = Rechercher
reset = Effacer les filtres
holder = Qui l’a
due = À rendre
lend = Prêter
lendTo = À qui
lendToHint = @ et un identifiant pour un membre, ou un nom. Nous l’effaçons quand l’objet est revenu.
lendDue = À rendre le
lendDueHint = Personne ne paie en cas de retard. Si c’est vide, il n’y a pas de date de retour.
lent = Prêté. En espérant qu’il serve bien.
back = Il est revenu
backDone = Il est revenu. Nous avons effacé qui l’avait.
mending = Il faut le réparer
missing = Il a disparu
found = Il est retrouvé, ou réparé
retire = Ne plus le prêter
retireText = Ceci le retire de la liste. Tu peux le remettre.
bringBack = Le remettre dans la liste
placed = Enregistré.
overdue =
    { $days ->
        [one] Il était à rendre il y a { $days } jour. Demande gentiment comment ça va : il y a des imprévus, et la personne en a peut-être encore besoin.
       *[other] Il était à rendre il y a { $days } jours. Demande gentiment comment ça va : il y a des imprévus, et la personne en a peut-être encore besoin.
    }
mineOverdue =
    { $days ->
        [one] Il était à rendre il y a { $days } jour. Il n’y a rien à payer et personne n’est fâché : rends-le, ou dis au groupe combien de temps il te le faut encore.
       *[other] Il était à rendre il y a { $days } jours. Il n’y a rien à payer et personne n’est fâché : rends-le, ou dis au groupe combien de temps il te le faut encore.
    }
offer = L’offrir dans l’entraide
offerText = Nous faisons un brouillon. Vérifie-le, et publie-le quand tu veux.
offered = Voici le brouillon. Publie-le quand tu veux.
myThings = Ce que tu as emprunté
myRecalls = Rappelé : regarde chez toi
recallLine = { $name }, lot { $number }
iKnow = D’accord, j’ai lu ceci
known = Merci d’avoir regardé.
label = Afficher son étiquette
herbs = Réserve de plantes
herbsHere =
    { $lots ->
        [one] { $lots } lot dans la réserve de plantes.
       *[other] { $lots } lots dans la réserve de plantes.
    }
errors =
    .theGroupHasNoSuch = Le groupe n’a pas cette image.
    .aGroupKeepsThingsAt = Un groupe peut avoir { $maxThings } objets au plus.
    .whoTakesItAlong = Qui l’emprunte ?
    .itIsNotHereJust = Il n’est pas ici en ce moment. Regarde encore une fois où il est.
    .itWasRetiredBringIt = Il a été retiré de la liste. Remets-le d’abord.
    .itIsNotThereTo = On ne peut pas le prêter en ce moment. Retrouve-le ou répare-le d’abord.
    .thisLotIsRecalledNothing = Ce lot est rappelé. Tu ne peux pas en donner.
    .itIsNotMarkedAs = Ce n’est pas encore marqué comme prêt à partager.
    .nothingOfItIsLeft = Il n’en reste rien.
    .sayInAFewWords = Dis en quelques mots ce que c’est.
    .copyTheAddressOfA = Copie l’adresse de l’une des images du groupe, comme /files/…, de « Images et papiers ».
    .aDayIsWrittenLike = Écris la date comme 2026-12-05.
    .thisDayIsOverWhen = Cette date est passée. Quand est-il à rendre ?
    .noSuchHandle = Personne ici n’a cet identifiant. N’écris pas le @ pour un nom en mots.
    .withinAYear = Dans l’année ; on pourra le prêter de nouveau.

keeps =
    .whoTookFromA = Nous oublions qui a pris d’un lot de la réserve de plantes 90 jours après la date limite du lot ; s’il n’en a pas, après deux ans.
