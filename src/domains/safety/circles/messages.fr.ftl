### circleMessages

title = Comment marche ce cercle
way = Ce qui reste ici, qui écoute, comment partir
stays = Ce qui reste ici
listens = Qui écoute
leaving = Comment partir
notSaid = Personne ne l’a encore écrit. Demande avant de venir.
needNow = J’ai besoin de quelqu’un maintenant
edit = Modifier
make = En faire un cercle de soutien
editTitle = Un cercle de soutien
editLead = Pour les cercles de soutien entre pairs, de soin et de parole. Avant chaque formulaire de ce groupe, on dit vers qui se tourner en cas de besoin.
staysHint = Ce que les gens racontent ici, et ce qu’on peut en dire ailleurs. Dis aussi ce qui ne peut pas rester ici.
listensHint = Qui est là, ce que ces personnes ont appris, et ce qu’elles ne peuvent pas faire. Il ne faut pas de noms.
leavingHint = Tout le monde peut partir à tout moment, sans raison. Dis comment, et qui demande ensuite comment va la personne.
save = Enregistrer
saved = Enregistré.
end = Ce n’est pas un cercle de soutien
ended = Ce n’est plus un cercle de soutien.
saveAct = En faire un cercle de soutien, et dire ce qui reste ici, qui écoute et comment partir.
endAct = Ne plus dire que c’est un cercle de soutien.
errors =
    .stays = Écris ce qui reste ici.
    .leaving = Écris comment on part.
