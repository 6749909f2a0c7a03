### seenMessages

title = Que voient de moi les personnes de l’extérieur ?
lead = Cette page regarde ce qui est ici comme le ferait une personne de l’extérieur. Personne d’autre que toi ne la voit.
toSeen = Que voient de moi les personnes de l’extérieur ?
strangers = Ce que voient les personnes de l’extérieur
noPage = Pas ta page : qui n’est pas membre et la demande reçoit la même réponse que pour un nom que personne n’a.
page = Ta page. Cela ne devrait pas être : préviens les personnes qui s’occupent de ce serveur.
noRoles = Ni ton nom, ni tes rôles, ni tes groupes.
inGroupsName = Ce que tu as écrit et rendu public paraît au nom de son groupe, jamais au tien.
things = Ce que tu as écrit et que tout le monde peut lire
nothing = Rien. Quand tu publies une rencontre, un guide ou une offre pour tout le monde, tu les trouves ici.
kinds =
    .event = Rencontre
    .guide = Guide
    .offer = Offre ou besoin
    .story = Récit
    .note = Ce que des gens ont constaté, sous ce guide
by = au nom de { $group }
credit = Mention : { $credit }
named = Ton nom ou ton identifiant y figure
more = Seulement les { $n } plus récents sont listés.
texts = Un nom dans un texte public ou dans la mention est public. Change le texte pour l’enlever ; les anciennes versions d’un guide restent lisibles. Nous ne parcourons que ce que tu as écrit : une autre personne a pu écrire ton nom dans un de ses textes. Dans ce cas, parle-lui, ou signale-le.
members = Ce que voient les membres
name = Ton nom et ton identifiant.
lines =
    .words = Ce que tu as écrit sur toi
    .languages = Tes langues
    .offers = Ce que tu proposes
    .groups = Les groupes que vous avez en commun
    .roles = Tes rôles, et quand ils finissent
shown = visible
hidden = pas visible
letters = Les membres peuvent t’écrire ici.
noLetters = Les membres ne peuvent pas t’écrire ici.
rolesInGroups = Les membres qui voient un groupe voient aussi qui y a quel rôle. Les membres de tes groupes voient que tu en fais partie.
look = Voir ta page comme la voient les membres
change = Changer ce que voient les membres
servers = Ce qu’ont les autres serveurs
serversText = Ce qui est public va aux serveurs des personnes qui suivent le groupe, sans ton nom. Quand tu en effaces ou caches quelque chose, nous demandons à ces serveurs de l’effacer aussi. Nous ne pouvons pas les y obliger.
serversOf = { $group } : { $n ->
    [0] personne ne le suit
    [one] suivi depuis { $n } serveur
   *[other] suivi depuis { $n } serveurs
}
noServers = Rien de ce que tu as écrit n’est allé sur d’autres serveurs : personne ailleurs ne suit ces groupes.
reader = Qui s’occupe de ce serveur peut lire sa base de données. Qui en reçoit une copie aussi.
kept = Ce que nous gardons, et combien de temps
