### blockMessages

title = Avant de bloquer
lead = Ce qui disparaîtrait, et pour qui.
whom = Il s’agit de { $value }
nothing = Rien n’en vient ici en ce moment.
vanishes = Ceci ne serait plus montré
stays = Ceci reste jusqu’à ce que vous vous en occupiez
ends = Collectifs amis que vous perdriez
endsText = Vous perdriez un collectif ami, donc il faut être deux. D’ici là, tu peux le mettre en silence, sans personne d’autre et tout de suite.
counts =
    .people = { $n ->
        [one] Un compte est concerné
       *[other] { $n } comptes sont concernés
    }
    .followers = { $n ->
        [one] Un compte qui nous suit ne reçoit plus rien de nous
       *[other] { $n } comptes qui nous suivent ne reçoivent plus rien de nous
    }
    .events = { $n ->
        [one] Une rencontre à venir
       *[other] { $n } rencontres à venir
    }
    .guides = { $n ->
        [one] Un guide ou un récit
       *[other] { $n } guides et récits
    }
    .offers = { $n ->
        [one] Une offre ou un besoin
       *[other] { $n } offres et besoins
    }
    .exchanges = { $n ->
        [one] Un échange en cours : parle avec les personnes qui l’attendent
       *[other] { $n } échanges en cours : parle avec les personnes qui les attendent
    }
    .answers = { $n ->
        [one] Une réponse à l’une de nos rencontres
       *[other] { $n } réponses à nos rencontres
    }
    .words = { $n ->
        [one] Une réponse
       *[other] { $n } réponses
    }
    .questions = { $n ->
        [one] Une question qui nous a été posée
       *[other] { $n } questions qui nous ont été posées
    }
undo = Pendant 30 jours, on peut le défaire, et tout revient. Ensuite, c’est effacé.
severity = Que faire
severities =
    .silence = Mettre en silence : c’est gardé, mais montré à personne et transmis à personne
    .suspend = Bloquer : rien n’entre, et rien n’y est envoyé
reason = Pourquoi
until = Jusqu’au
untilHint = Un jour où cela finit de soi-même. Laisse vide pour aussi longtemps que tu veux.
look = Voir ce qui disparaîtrait
do = Le faire
silenced = C’est mis en silence. Ce qui en vient est gardé, et montré à personne.
silences = En silence
noSilences = Personne n’est en silence.
endSilence = Lever le silence
endedSilence = Le silence est levé. Ce qui est venu entre-temps est affiché.
endsOn = jusqu’au { $day }
silenceAct = Mettre { $value } en silence : garder ce qui en vient, et ne le montrer à personne.
endSilenceAct = Montrer de nouveau ce qui vient de { $value }.
lists = Listes
listsText = Des collectifs partagent des listes de serveurs qui font du mal. Rien n’est repris sans que tu regardes chacun.
download = Télécharger notre liste (CSV)
bring = Apporter une liste
named = Parler seulement avec des serveurs nommés
bringTitle = Une liste de quelqu’un d’autre
bringLead = Colle-la ici. Nous comprenons les listes de Mastodon et des programmes semblables, et aussi un serveur par ligne.
list = La liste
read = La regarder
each = Regarder chacun
eachLead = Choisis ceux que tu as regardés et que tu veux reprendre. Les raisons viennent de cette liste.
unread =
    { $n ->
        [one] Une ligne ne peut pas être lue, ou cache son serveur.
       *[other] { $n } lignes ne peuvent pas être lues, ou cachent leur serveur.
    }
none = Il n’y a dans cette liste aucun serveur qui ne soit pas déjà bloqué.
wouldEnd = vous perdriez un collectif ami
covers =
    { $n ->
        [0] personne de là-bas n’est connu ici
        [one] un compte de là-bas est connu ici
       *[other] { $n } comptes de là-bas sont connus ici
    }
take = Reprendre ce que j’ai choisi
took =
    { $n ->
        [one] Un serveur est repris.
       *[other] { $n } serveurs sont repris.
    }
wait =
    { $n ->
        [one] Un serveur attend un deuxième membre.
       *[other] { $n } serveurs attendent un deuxième membre.
    }
keptEnds = Les blocages et les silences qui ont une fin sont levés et oubliés ce jour-là.
errors =
    .list = Il n’y a pas de serveur dedans. Colle toute la liste.
