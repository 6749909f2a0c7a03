### keyTexts

keys = Il faut une deuxième personne
lead = Tant que personne n’a un rôle, deux membres peuvent faire son travail ensemble : un membre demande, un autre confirme.
none = Rien n’attend une deuxième personne
noneText = Quand personne n’a un rôle, tu peux quand même faire son travail : fais-le comme si tu avais le rôle, et nous le gardons ici pendant une semaine. Dès qu’un autre membre appuie sur « Le faire avec moi », c’est fait en vos deux noms.
alone = S’il y a moins de trois personnes dans le collectif, ou une seule dans un groupe, personne n’a besoin d’attendre une deuxième personne.
asks = Demandé par { $name } ; en attente jusqu’au { $day }.
yours = Tu as demandé ceci ; c’est en attente jusqu’au { $day }. Un autre membre doit confirmer.
turn = Le faire avec moi
turned = Fait, par vous deux.
takeBack = Retirer
takenBack = Retiré. Rien n’a été fait.
told = Tout le monde est prévenu d’abord
toldText = Pour verser de l’argent, ouvrir quelque chose de privé, donner le rôle de garde des clés ou donner un temps à part, il faut deux personnes arrivées indépendamment l’une de l’autre, il y a au moins une semaine. Si le groupe n’a pas deux personnes ainsi, tout le monde est prévenu, et on attend 72 heures. Si tu as des doutes, arrête : alors vous parlez d’abord, et rien n’est fait entre-temps.
askedBy = Demandé par { LIST($names, type: "and") }.
doneOn = C’est fait le { $time }, sauf si quelqu’un l’arrête.
heldBy = { $name } l’a arrêté pour en parler d’abord. Rien n’est fait entre-temps ; après une semaine, c’est effacé.
isDone = Fait.
hasFailed = Ce n’était plus possible. Rien n’a changé.
hold = Arrêter : parlons-en d’abord
held = Arrêté. Parlez ensemble : rien n’est fait entre-temps.
letGoOn = Nous avons parlé : continuer
goesOn = Cela continue.
takenBackTold = Retiré. Rien n’a été fait.
toldIn =
    { $n ->
        [one] { $group } : tout le monde est prévenu de { $n } chose avant qu’elle soit faite
       *[other] { $group } : tout le monde est prévenu de { $n } choses avant qu’elles soient faites
    }
toldHere =
    { $n ->
        [one] Tout le monde ici est prévenu de { $n } chose avant qu’elle soit faite.
       *[other] Tout le monde ici est prévenu de { $n } choses avant qu’elles soient faites.
    }
unknown = Quelque chose que cette version de Calendula ne sait pas faire.
waitsHere =
    { $n ->
        [one] { $n } chose attend une deuxième personne.
       *[other] { $n } choses attendent une deuxième personne.
    }
waitsIn =
    { $n ->
        [one] { $group } : { $n } chose attend une deuxième personne
       *[other] { $group } : { $n } choses attendent une deuxième personne
    }
look = Afficher
invite =
    Créer une invitation pour { $uses ->
        [one] { $uses } personne
       *[other] { $uses } personnes
    }, qui marche pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }{ GIVEN($into) ->
        [yes] , aussi pour { $into }
       *[no] { "" }
    }.
invited = L’invitation est prête. Voici son lien ; tu peux le revoir sur cette page : { $url }
makeGroup =
    { $kind ->
        [open] Créer le groupe « { $name } » (@{ $handle }), ouvert à tout le monde. Vous en ferez partie à deux.
        [closed] Créer le groupe « { $name } » (@{ $handle }), pour les membres du collectif. Vous en ferez partie à deux.
       *[tender] Créer le groupe « { $name } » (@{ $handle }), pour ses propres membres seulement. Vous en ferez partie à deux.
    }
makeTender = Créer un groupe caché : seuls ses propres membres savent qu’il existe. Vous en ferez partie à deux.
editGroup =
    { $kind ->
        [open] Changer comment le groupe se décrit. Nom : « { $name } » ; ouvert à tout le monde. Description : « { $summary } »
        [closed] Changer comment le groupe se décrit. Nom : « { $name } » ; pour les membres du collectif. Description : « { $summary } »
       *[tender] Changer comment le groupe se décrit. Nom : « { $name } » ; pour ses propres membres seulement. Description : « { $summary } »
    }
lendSpans =
    .day = un jour
    .season = 90 jours
lendDays = { $days } jours
lendRole =
    { $again ->
        [true] Donner le rôle « { $role } » à @{ $handle } pour { $span }, encore une fois, car personne d’autre ne le veut.
       *[false] Donner le rôle « { $role } » à @{ $handle } pour { $span }.
    }
errors =
    .thisWasDoneOrTaken = Ceci a été fait ou retiré entre-temps. Il n’y a plus rien à confirmer.
    .manyOfYourAskingsWait = Beaucoup de tes demandes attendent une deuxième personne. Retires-en d’abord quelques-unes.
    .yoursIsTheFirstKey = C’est toi qui as demandé ceci. Un autre membre doit confirmer.
