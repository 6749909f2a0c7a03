### siblingMessages

siblings = Collectifs amis
lead = Les collectifs amis sont d’autres collectifs que nous suivons. Leurs rencontres, leurs guides et leurs offres apparaissent ici à côté des nôtres. Chacun reste indépendant.
none = Pas encore de collectifs amis
noneText = Suivez un autre collectif par son adresse. Un groupe sur Mobilizon, un site Gancio ou WordPress, ou un compte Mastodon marche aussi.
add = Suivre un collectif ami
address = Son adresse
addressHint = Par exemple @moss@moss.example, ou l’adresse web de sa page.
follow = Suivre
asked = Nous demandons à son serveur. Cette page montre quand il répond.
states =
    .requested = en attente de sa réponse
    .following = nous le suivons
    .mutual = nous nous suivons
    .failed = n’a pas marché
    .gone = disparu, ou bloqué ici ; ce qu’il a publié est caché et gardé 30 jours
movedFrom = Arrivé ici depuis
unfollow = Ne plus suivre
unfollowed = Nous ne le suivons plus. Ce qu’il a publié est retiré d’ici.
confirmTitle = Le suivre ?
confirmText = Votre collectif va le suivre. Ce qu’il publie apparaîtra dans votre calendrier, votre bibliothèque et votre entraide.
who = Seule une personne qui a le rôle « garde du pont » (qui s’occupe du contact avec les autres serveurs) peut le faire pour le collectif.
troubleWaiting = Notre demande n’est pas encore arrivée. Nous continuons d’essayer. { $answer }
troubleGivenUp = Nous n’avons pas pu faire arriver notre demande, et avons abandonné. { $answer }
aside =
    .title = Caché, puis effacé
    .lead = Quand un compte d’un autre serveur n’existe plus, ou que vous le bloquez, personne ici ne voit ce qu’il a publié. Nous le gardons 30 jours au cas où il reviendrait ; ensuite, nous l’effaçons.
    .none = Personne
    .noneText = Aucun compte d’un autre serveur n’a disparu.
    .see = Qui a disparu, et jusqu’à quand nous gardons ce qui en vient
    .since = depuis
    .kept = gardé jusqu’au
    .back = est de retour ; tout est de nouveau affiché. Absent depuis
    .sibling = nous le suivons
    .follower = il nous suit
asideWhy =
    .gone = sa propre adresse dit qu’il n’existe plus (410)
    .tombstone = sa propre adresse dit qu’il a été effacé
    .said = il nous a dit qu’il s’en va
    .blocked = bloqué ici
asideThings =
    { $n ->
        [one] { $n } chose qui en vient est cachée
       *[other] { $n } choses qui en viennent sont cachées
    }
servers =
    .server = Ce serveur
    .follows = Demandes de suivi qui ne sont pas arrivées
    .title = Autres serveurs
    .lead = Où nous envoyons ce que nous publions, et où cela n’arrive pas en ce moment.
    .none = Rien n’a encore été envoyé.
    .dead = Abandonné
    .retry = Réessayer
    .retried = Nouvel essai en cours.
    .gone = Qui a disparu, ou a été retiré
    .see = Contact avec les autres serveurs
posts = Publications de collectifs amis
actAsk = Suivre { $address } comme collectif ami, et lui écrire : « { $words } »
errors =
    .writeItLikeNameServer = Écris comme @name@server, ou donne toute l’adresse web de leur page.
    .fewerWords = Écris { $most } caractères au plus.
    .thisIsYourOwnCollective = C’est votre propre collectif.
    .youAlreadyFollowThem = Vous le suivez déjà.
    .theCollectiveItselfDecidesThis = Le collectif en décide dans son propre groupe.

effect = Quand c’est accepté, nous suivons { $address } comme collectif ami.
keeps =
    .whatSiblingsSayBeside = Ce que disent les collectifs amis, à part leurs rencontres, leurs guides et leurs offres, est effacé après 30 jours.
    .aside = Quand un compte d’ailleurs n’existe plus, ou est bloqué ici, ce qui en vient n’est plus montré à personne. C’est effacé après 30 jours, sauf s’il revient ou si le blocage est levé.
    .looks = Ce que nous avons vu d’un autre collectif avant de le suivre est effacé après une heure ; les collectifs que nous nomment des collectifs amis, quand nous ne l’avons plus entendu depuis 14 jours.
acts =
    .follow = Suivre { $address } comme collectif ami.
    .unfollow = Ne plus suivre { $address } ; ce qui en vient est retiré d’ici.
