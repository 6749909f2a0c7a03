### namedMessages

title = Serveurs nommés seulement
lead = Pour les collectifs qui veulent parler avec leurs collectifs amis et avec personne d’autre.
how =
    .line1 = Seuls vos collectifs amis, et les serveurs que vous nommez ici, peuvent vous suivre, vous répondre ou vous envoyer quelque chose.
    .line2 = Rien n’est envoyé à d’autres, et rien n’est demandé à d’autres. Vos pages publiques restent publiques.
    .line3 = Rien n’est effacé. Les comptes d’ailleurs qui vous suivent restent, et reçoivent de nouveau de vos nouvelles quand vous désactivez ceci.
on = Parler seulement avec des serveurs nommés
onHint = Les collectifs amis sont nommés d’office.
hosts = Plus de serveurs
hostsHint = Un par ligne, comme friends.example.
save = Enregistrer
savedOn = Vous parlez seulement avec des serveurs nommés.
savedOff = Vous parlez avec toutes les personnes que vous n’avez pas bloquées.
onAct = Parler seulement avec les collectifs amis et les serveurs nommés.
offAct = Parler avec tout le monde, sauf ce qui est bloqué.
wrong = Ce n’est pas un serveur : { $line }
tooMany = C’est trop. Nommez-en 500 au plus.
