### addressMessages

title = Notifications par courriel
lead = Donne-nous ton adresse e-mail, et nous t’écrivons ce qui t’attend, aussi souvent que tu veux. Personne ici ne voit l’adresse ; nous la gardons chiffrée.
none = Ce serveur n’envoie pas de courriels, donc il ne demande pas ton adresse. Tes notifications sont sur ta propre page, et tu peux t’abonner à ton calendrier.
field = Ton adresse e-mail
hint = Nous envoyons d’abord un courriel pour demander si l’adresse est à toi. Nous n’envoyons rien d’autre avant que tu dises oui.
wrong = Écris une adresse e-mail, comme you@mail.example.
give = Envoyer le courriel
change = Prendre une autre adresse
asked = Nous t’avons envoyé un courriel avec un lien. Ouvre-le et confirme que l’adresse est à toi.
waiting = Nous avons demandé à { $address } si l’adresse est à toi. Nous attendons la réponse pendant sept jours.
goes = Les courriels vont à { $address }.
forget = Effacer mon adresse
forgotten = Ton adresse est effacée.
refused = Un courriel à { $address } est revenu, donc nous n’y envoyons plus rien. Vérifie l’adresse et écris-la encore une fois.
stopped = Tu as arrêté les courriels à { $address } par un lien dans l’un d’eux. Écris-la encore une fois pour recommencer.
question =
    .subject = Est-ce ton adresse ?
    .lead = Quelqu’un a donné cette adresse à { $place } ({ $host }) pour recevoir des notifications par courriel. Si c’était toi, ouvre cette page et confirme.
    .button = Oui, c’est mon adresse
    .notYou = Si ce n’était pas toi, ne fais rien. Nous n’enverrons rien d’autre.
confirm =
    .title = Est-ce ton adresse ?
    .lead = Si tu confirmes, nous t’envoyons tes notifications par courriel.
    .button = Oui, c’est mon adresse
    .done = Nous t’envoyons maintenant tes notifications par courriel.
    .doneLead = Tu peux choisir à quel rythme sur ta propre page.
stop =
    .title = Arrêter tous les courriels ?
    .lead = Nous n’enverrons plus rien à cette adresse. Tes notifications restent sur ta propre page.
    .button = Arrêter tous les courriels
    .done = Nous ne t’enverrons plus de courriels.

keeps =
    .aMailAddressThat = L’adresse e-mail que donne un membre est gardée chiffrée, avec une clé qui n’est pas dans la base de données, jusqu’à ce qu’il l’efface ou s’en aille. Celle que personne ne confirme est effacée après sept jours.
    .linksToSignIn = Les liens pour se reconnecter, envoyés par courriel, marchent une fois et sont effacés après une heure.
