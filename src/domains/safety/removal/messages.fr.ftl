### takeDownMessages

title = Faire retirer cette image
lead = Tu es sur cette image, ou une personne qui n’était pas d’accord ? Demande-nous de la retirer. Il ne faut ni compte, ni raison.
which = Il s’agit de cette image :
why = Ce que nous devons savoir
whyHint = Par exemple : « Je suis dessus et je n’étais pas d’accord. » Tu peux taire ton nom.
send = Demander le retrait
whoReads = Les personnes qui veillent sur les autres le lisent. Qui a mis l’image ne le lit jamais. Une image de personnes est cachée tout de suite, jusqu’à ce qu’elles aient regardé. C’est effacé après 90 jours.
stateTitle = L’image dont tu as parlé
askedOn = Tu as demandé le { $day }.
keep = Garde l’adresse de cette page : tu y vois où cela en est. Elle vaut 90 jours.
whereToTurn = Vers qui te tourner si tu as besoin de quelqu’un maintenant
states =
    .waiting = Elle va être regardée. Elle est encore visible.
    .hidden = Elle est cachée jusqu’à ce qu’elle soit regardée.
    .taken-down = Elle a été retirée, et effacée ici.
    .stays = Elle a été regardée, et elle reste.
