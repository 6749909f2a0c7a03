### ballotMessages

title = Vote secret
chooseLead = Coche chaque option avec laquelle tu pourrais vivre. Celle avec laquelle le plus de personnes peuvent vivre est choisie.
senseLead = À quel point quelque chose en toi résiste-t-il à chaque option ? 0 : pas du tout. 10 : cela ne doit pas arriver. L’option qui a le moins de résistance en tout est choisie.
secret = Personne n’apprend comment tu as voté : ton vote est ajouté aux totaux et n’est gardé nulle part ailleurs. Il est donc définitif : même toi, tu ne peux ni le changer ni le retrouver. Les totaux sont affichés quand le vote se ferme, si au moins trois personnes ont voté.
pick = Je pourrais vivre avec
resistance = Résistance à « { $option } »
unset = choisis un nombre
none = 0, aucune
most = 10, cela ne doit pas arriver
cast = Envoyer mon vote. Il est définitif.
done = Ton vote est compté. Merci.
mine = Tu as voté. Ton vote est définitif ; personne ne peut le retrouver.
soFar =
    { $roll ->
        [one] { $cast } personne sur { $roll } a voté jusqu’ici.
       *[other] { $cast } personnes sur { $roll } ont voté jusqu’ici.
    }
waiting = Les totaux sont cachés jusqu’à la fin du vote.
notYou = Les personnes qui étaient membres à l’ouverture du vote votent ici, sauf celles dont il s’agit.
few = Moins de trois votes : nous n’affichons pas de totaux, pour qu’on ne puisse deviner le vote de personne.
result = Ce qui a été décidé
spread = Combien de résistance il y avait en tout à chaque option, et combien de personnes ont choisi quel nombre : 0 est aucune, 10 le plus.
ballots =
    { $n ->
        [one] { $n } vote
       *[other] { $n } votes
    }
option = Option
canLive = Peuvent vivre avec
total = Total
steps =
    .line1 = 0
    .line2 = 1–3
    .line3 = 4–6
    .line4 = 7–10
tieNote = C’est une égalité. Aucune règle ne tranche : parlez de ce qui sépare ces options, et rédigez-les de nouveau.
quoted = « { $name } »
outcomes =
    .choose = { LIST($names) } : { $total } sur { $of } peuvent vivre avec.
    .sense =
        { $of ->
            [one] { LIST($names) } rencontre le moins de résistance : { $total } en tout, sur { $of } vote.
           *[other] { LIST($names) } rencontre le moins de résistance : { $total } en tout, sur { $of } votes.
        }
    .tie = Une égalité entre { LIST($names) }. Cela revient au groupe.
    .none = Personne ne peut vivre avec aucune des options. Cela revient au groupe.
    .few = { $needed ->
            [one] Trop peu de personnes ont participé : il faut au moins { $needed } vote.
           *[other] Trop peu de personnes ont participé : il faut au moins { $needed } votes.
        }
notes =
    .resistance = Un nombre de 0 à 10 pour chaque option.
    .option = Cette option n’existe pas.
    .notOpen = Le vote n’est pas ouvert.
    .notOnRoll = Tu n’étais pas membre à l’ouverture du vote, donc tu ne votes pas ici.
    .concerned = Il s’agit de toi : tu peux tout voir et tout dire, mais tu ne votes pas.
    .twice = Tu as déjà voté. Ton vote est définitif.
    .noOptions = Il n’y a pas d’options à choisir. Demande à la personne qui facilite d’en écrire au moins deux.
