### closingMessages

title = Fermer le collectif pour toujours
way = Fermer le collectif pour toujours
lead = Quand vous avez fini, ou qu’il le faut. On ne peut pas revenir en arrière. Il faut une décision de tout le collectif, deux personnes, et deux semaines pendant lesquelles chaque membre peut tout arrêter.
goes = Ce qui disparaît
counts =
    .members =
        { $n ->
            [one] le compte de { $n } membre, avec tout ce qu’il contient
           *[other] les comptes de { $n } membres, avec tout ce qu’ils contiennent
        }
    .groups =
        { $n ->
            [one] { $n } groupe
           *[other] { $n } groupes, et tous ceux qui sont cachés
        }
    .followers =
        { $n ->
            [one] { $n } compte qui vous suit depuis un autre serveur
           *[other] { $n } comptes qui vous suivent depuis d’autres serveurs
        }
    .siblings =
        { $n ->
            [one] le lien avec { $n } collectif ami
           *[other] les liens avec { $n } collectifs amis
        }
    .events =
        { $n ->
            [one] { $n } rencontre
           *[other] { $n } rencontres
        }
    .guides =
        { $n ->
            [one] { $n } guide
           *[other] { $n } guides
        }
    .offers =
        { $n ->
            [one] { $n } offre ou besoin
           *[other] { $n } offres et besoins
        }
    .pictures =
        { $n ->
            [one] { $n } image, enregistrement ou fichier
           *[other] { $n } images, enregistrements et fichiers
        }
all = Tout le reste aussi : décisions, accords, comptes des heures et de l’argent, messages, adresses, et les sauvegardes que ce serveur a faites lui-même.
how = Comment ça se passe
steps =
    .line1 = Tu poses la question à tout le monde. Le collectif décide par consensus.
    .line2 = Quand c’est accepté, deux personnes arrivées indépendamment l’une de l’autre lancent le temps d’attente.
    .line3 = Tous les membres sont prévenus. Pendant 14 jours, chaque membre peut tout arrêter et garder ce qui lui importe.
    .line4 = Ensuite, celles et ceux qui vous suivent reçoivent votre adieu, et tout est effacé. Chaque page dit que le collectif est fermé.
stays = Ce qui reste
staysText = Nous demandons aux autres serveurs d’effacer ce qu’ils ont de vous ; nous ne pouvons pas les y obliger. Les copies que gardent ailleurs les personnes qui s’occupent de ce serveur, c’est à elles de les effacer. Votre nom et le jour restent ici, pour que personne ne prenne votre place.
begin = Poser la question à tout le monde
reason = Pourquoi
reasonHint = Pour les membres. Dis ce qui vous y amène.
ask = Demander à tout le monde si nous fermons
isDeciding = Vous êtes en train d’en décider.
isAgreed = C’est accepté. Rien n’a encore été fait.
theDecision = Lire la décision
keysText = Deux personnes lancent le temps d’attente. Avant sa fin, rien n’est effacé.
beginWaiting = Lancer les 14 jours
begun = Tous les membres sont prévenus. Le temps d’attente a commencé.
isWaiting = Le collectif ferme le { $time }, si personne ne l’arrête.
isHeld = Quelqu’un veut d’abord en parler. Rien n’est fait avant son accord.
toStop = L’arrêter, ou laisser continuer
archive = Tout ce que nous avons écrit
archiveText = Garde ce qui t’importe, aujourd’hui ou pendant l’attente. Après, ce ne sera plus là.
readArchive = Lire ou imprimer tout ce que nous avons écrit
archiveFile = Le télécharger dans un fichier
ownData = Tout sur toi
archiveLead = De { $origin }, tel que tu pouvais le lire le { $day }. Personne n’est nommé ici, sauf dans les mentions.
moreThanFits = Il y en a plus que la place ici. Le plus ancien manque.
nothingHere = Rien encore.
kinds =
    .event = Rencontres
    .guide = Guides
    .offer = Offres et besoins
    .story = Récits
    .agreement = Accords
    .decision = Décisions
    .minutes = Comptes rendus
closed = { $name } est fermé
closedText = Ce collectif a dit adieu le { $day }.
closedErased = Tout ce qu’il gardait a été effacé. Personne ne peut plus se connecter ici.
act = Fermer le collectif pour toujours : dire adieu à toutes celles et tous ceux qui le suivent, et tout effacer.
askedAct = Commencer les 14 jours pendant lesquels chaque membre peut l’arrêter. Ensuite le collectif ferme pour de bon : ceux qui le suivent reçoivent son adieu, et tout est effacé.
decisionSays = Quand c’est accepté, deux membres pourront commencer à fermer le collectif pour toujours. Tous les membres sont prévenus, et pendant 14 jours chacune et chacun peut l’arrêter. Ensuite tout est effacé.
decisionText = Nous fermons notre collectif pour toujours. Toutes celles et tous ceux qui nous suivent reçoivent notre adieu. Deux semaines après que deux d’entre nous l’ont lancé, tout est effacé sur ce serveur.
kept = Quand un collectif ferme pour toujours, tout est effacé en quelques minutes, et les clés dès que toutes celles et tous ceux qui le suivent sont prévenus, au plus tard après une semaine.
# Pourquoi une chose est impossible, ou ce qu’il faut changer dans un champ.
errors =
    .reason = Dis pourquoi, en une ligne ou deux.
    .runs = C’est déjà en cours.
    .noDecision = Il faut d’abord l’accord du collectif.
    .nothingToStop = Il n’y a rien à arrêter.
    .second = Enregistré. Une deuxième personne doit confirmer : cela attend sur la page « Il faut une deuxième personne ».
