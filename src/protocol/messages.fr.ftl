### protocolMessages

errors =
    .sayWhichResourceEG = Dis quelle ressource, p. ex. ?resource=acct:moss@moss.example
    .thereIsNoBody = La demande est vide.

keeps =
    .marksOfMessagesFrom = Les marques des messages venus d’autres serveurs sont effacées après 30 jours.
    .thatSomebodyElsewhereEnded = Quand quelqu’un ailleurs arrête de nous suivre, nous le gardons en mémoire deux jours.
    .followersWhomNothingCould = Si rien n’a pu atteindre un compte qui nous suit pendant 30 jours, nous cessons de lui envoyer. Les notes à ce sujet, et sur les serveurs auxquels nous n’envoyons plus, sont effacées après 90 jours.
discover =
    .form = Écris ton adresse comme @name@server.
    .notFound = Nous n’avons pas pu te trouver là-bas. Cherche plutôt notre adresse sur ton propre serveur.
    .noWay = Ton serveur ne dit pas où suivre. Cherche plutôt notre adresse là-bas.
noAnswer = Son serveur n’a pas répondu comme prévu : { $why }.
notes =
    .gone = Sa boîte de réception a répondu 410, et sa propre adresse dit que le compte n’existe plus.
    .silent = Rien n’a pu y être livré pendant 30 jours
    .blocked = Nous ne nous connectons pas à une telle adresse.
deliveryRefused = Cet envoi n’a pas été accepté.
