### groupMessages

groups = Groupes
groupsLead = Des personnes qui font quelque chose ensemble. Tout le monde peut suivre les groupes ouverts ; les groupes fermés sont pour les membres du collectif ; les groupes cachés sont seulement pour leurs propres membres, et personne d’autre ne sait qu’ils existent.
noGroups = Pas encore de groupes
noGroupsText = Un groupe commence avec deux ou trois personnes et quelque chose qu’elles veulent faire ensemble.
begin = Créer un groupe
kinds =
    .open = Ouvert
    .closed = Fermé
    .tender = Caché
kindWords =
    .open = Ouvert : tout le monde peut lire et suivre ce qu’il publie.
    .closed = Fermé : pour les membres du collectif.
    .tender = Caché : seuls ses propres membres savent qu’il existe.
root = Le collectif
people =
    { $n ->
        [one] { $n } personne
       *[other] { $n } personnes
    }
followers =
    { $n ->
        [one] suivi par { $n } compte
       *[other] suivi par { $n } comptes
    }
handle = Identifiant
handleHint = Le @nom du groupe. Des lettres minuscules, des chiffres et _. Tu ne peux pas le changer plus tard, et personne d’autre ne pourra jamais l’avoir.
name = Nom
summary = Ce que c’est, en quelques mots
summaryHint = Toute personne qui voit le groupe lit ceci.
kind = Qui peut savoir qu’il existe
kindHint = Plus tard, tu pourras le rendre plus fermé, mais jamais plus ouvert.
quotable = Peut-on citer ses rencontres et ses guides ?
quotableHint = Sur d’autres serveurs, dans les publications des autres. Ce qui parle d’une personne, comme un besoin, n’est jamais cité. Tu peux retirer la permission pour chaque citation.
quotables =
    .yes = Oui, et elles apparaissent avec un lien vers l’original
    .no = Non
save = Enregistrer
edit = Modifier le groupe
join = Rejoindre
leave = Quitter le groupe
joined = Tu fais maintenant partie de ce groupe.
left = Tu ne fais plus partie du groupe.
beginMore = Commencer autre chose
paused = Tu as un temps à part, loin de ce groupe.
pauseRead = Pourquoi, et ce que tu peux faire
follow = Suivre et s’abonner
stay = Garder le contact
followThis = Suivre
followTitle = Suivre depuis ton propre serveur
followText = Tu utilises Mastodon, Mobilizon, Lemmy ou un autre programme du fédivers ? Cherche là-bas cette adresse, ou écris la tienne ici.
yourAddress = Ton adresse
yourAddressHint = Par exemple @rosa@mastodon.example
followButton = Continuer
followReady = Encore un pas
followReadyText = Ton serveur va te demander si tu veux suivre. Ce lien te fait quitter nos pages.
followGo = Continuer vers { $host }
followFailed = Nous n’avons pas pu joindre ton serveur. Cherche plutôt notre adresse là-bas.
address = Adresse
feeds = S’abonner
feed = Flux de nouvelles (RSS)
calendarFeed = Calendrier (iCalendar)
members = Membres
roles = Rôles
rolesHeld =
    { $n ->
        [one] { $n } donné
       *[other] { $n } donnés
    }
rolesMine =
    { $n ->
        [one] tu en as un
       *[other] tu en as { $n }
    }
how = Comment nous faisons
joining = Rejoindre
keys = Il faut une deuxième personne
ways = Notre façon de faire
care = Temps à part
handedBack = Tu as rendu le rôle. Merci de l’avoir fait.
until = jusqu’au { $day }
askIn = Ajouter un membre
memberHandle = Son identifiant
askInButton = Ajouter
askedIn = Cette personne fait maintenant partie du groupe.
askedForThem = Tu réponds de cette personne. Quand assez d’autres le font aussi, elle fait partie du groupe.
yours = Tes groupes
invite = Inviter quelqu’un
safety = Réponses, signalements et blocages
inviteLead = Une invitation est un lien. Toute personne qui l’ouvre peut choisir un identifiant et un mot de passe, et nous rejoindre.
uses = Combien de personnes peuvent l’utiliser
days = Combien de jours elle marche
inGroups = Ajouter aussi ces personnes à ces groupes
makeInvitation = Créer le lien
invitationMade = Voici le lien
invitationMadeText = Tu peux le revoir ici tant qu’il marche. Envoie-le d’une façon en laquelle tu as confiance.
openInvitations = Liens qui marchent encore
takeBack = Annuler
takenBack = L’invitation ne marche plus.
usesLeft =
    { $n ->
        [one] Pour { $n } personne, jusqu’au { $day }
       *[other] Pour { $n } personnes, jusqu’au { $day }
    }
welcome = Bienvenue à { $name }
welcomeLead = Ce lien est une invitation pour toi. Choisis comment on t’appelle ici ; ce n’est pas forcément ton nom officiel.
yourName = Nom
yourNameHint = Comment les autres t’appellent. Tu peux le changer quand tu veux.
password = Mot de passe
passwordHint = Au moins 10 caractères. Quatre mots à la suite sont faciles à retenir.
joinCollective = Rejoindre
found = Créer votre collectif
foundLead = Cela prend deux minutes. Tu peux tout changer plus tard, sauf l’identifiant.
collective = Le collectif
you = Toi, la première personne
collectiveHandle = Identifiant du collectif
collectiveHandleHint = On vous suit comme @identifiant@votre.adresse. Des lettres minuscules, des chiffres et _. Tu ne peux pas le changer plus tard.
language = Langue
languageHint = Un code court comme en ou nl.
timeZone = Fuseau horaire
yourHandle = Ton identifiant (le nom avec lequel tu te connectes)
yourHandleHint = Des lettres minuscules, des chiffres et _. Ce n’est pas forcément ton vrai nom. Tu ne peux pas le changer plus tard, et personne d’autre ne pourra jamais l’avoir.
foundButton = Créer le collectif
founded = Votre collectif est prêt. Ensuite : crée un groupe, prévois une rencontre, invite quelqu’un.
errors =
    .thisHandleIsTakenHandles = Cet identifiant est déjà pris. Un identifiant n’est jamais donné à quelqu’un d’autre.
    .somebodyOfThisGroupAsks = Seul un membre de ce groupe peut t’ajouter.
    .yourPartRestsForSome = Tu as un temps à part, loin de ce groupe. Ta propre page dit jusqu’à quand.
    .nobodyHereHasThisHandle = Personne ici n’a cet identifiant.
    .toLeaveTheCollectiveItself = Pour quitter le collectif lui-même, utilise ta propre page.
    .thisTakesTwoPeopleWho = Il faut deux personnes qui sont dans le groupe depuis { $settledDays } jours. D’autres ici le peuvent peut-être.
    .thisTakesTwoWhoCame = Il faut deux personnes arrivées indépendamment l’une de l’autre, et de la personne dont il s’agit : pas par une invitation ou un rôle dans les { $tieDays } derniers jours. D’autres ici le peuvent peut-être.
    .everybodyInTheGroupWas = Tout le groupe a déjà été prévenu de ceci. Tu le trouves sous « Il faut une deuxième personne », et tu y vois si quelqu’un l’a arrêté pour en parler d’abord.
    .thisIsOverNothingIs = C’est terminé : il n’y a plus rien à arrêter.
    .whoHoldsThisForA = Seule la personne qui l’a arrêté pour en parler peut le laisser continuer.
    .onlyWhoTurnedAKey = Seule une personne qui l’a demandé peut le retirer.
    .aTimeZoneIsWritten = Écris le fuseau horaire comme Europe/Amsterdam.
    .aLanguageIsWrittenLike = Écris la langue comme un code, p. ex. en ou pt-BR.
    .from1To50People = De 1 à 50 personnes.
    .withinTheNext90Days = Choisis un moment dans les 90 prochains jours.
    .giveTheGroupAName = Donne un nom au groupe.
    .keepItUnder2000Characters = Reste sous 2000 caractères.
    .chooseOpenClosedOrTender = Choisis ouvert, fermé ou caché.
    .aHandleHas1To = Un identifiant a de 1 à 30 lettres minuscules (a à z), chiffres et _.
    .thisHandleCouldBeTaken = On pourrait confondre cet identifiant avec le serveur lui-même. Choisis-en un autre.
    .onlyMoreSheltered = Un groupe peut seulement devenir plus protégé, jamais moins : des personnes ont fait confiance à ce qu’il était.
    .staysOpen = Le collectif lui-même reste ouvert : c’est ainsi que les collectifs amis vous trouvent.
    .toldFirst = Il n’y a pas ici, pour faire ceci, deux personnes arrivées indépendamment l’une de l’autre, il y a une semaine ou plus. Donc tout le groupe est prévenu. C’est fait le { $day } à { $time } UTC, sauf si quelqu’un l’arrête pour en parler d’abord.
    .byVouches = Une personne rejoint { $name } quand deux membres répondent d’elle. Elle peut le demander quand elle est ici.
    .byQuestions = Une personne rejoint { $name } avec quelques questions, et quand deux membres répondent d’elle, à cette adresse : { $url }

keeps =
    .whatWaitsForA = Ce qui attend une deuxième personne est effacé après sept jours.
    .whatEverybodyInA = Ce dont tout un groupe est prévenu d’avance est effacé une semaine après avoir été fait, arrêté, ou impossible à faire.
    .throughWhomSomebodyCame = Par qui une personne est arrivée, et qui a donné quel rôle à qui, est gardé 30 jours, pour que deux personnes qui confirment quelque chose soient indépendantes l’une de l’autre. Personne ne le voit.
    .invitationsAreDeletedWhen = Les invitations sont effacées quand elles ont servi ou que leur temps est passé. Par qui une personne est arrivée est gardé 30 jours, pour que deux personnes qui confirment quelque chose soient indépendantes l’une de l’autre, et personne ne le voit.
    .askingsForARole = Les demandes pour un rôle sont effacées après 14 jours.
    .whoHeldARole = Qui a eu un rôle est oublié un an après sa fin.
    .whoIsNew = Qui vient d’arriver, et son bonjour, est montré sur la page du groupe pendant 14 jours, puis effacé.
    .messagesToAll = Les messages à tout le collectif sont effacés après un an. Qui les a écrits n’est pas gardé.
namePlaceholder = Collectif Mousse
