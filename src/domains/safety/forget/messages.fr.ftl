### forgetMessages

title = Me faire oublier
lead = Tu n’as pas de compte ici, mais tu as répondu à une rencontre, tu as pris un abonnement ou posé une question ? Écris l’adresse que tu as utilisée. Nous y envoyons un seul message, avec un lien qui efface tout.
address = Ton adresse
addressHint = L’adresse e-mail, ou celle du fédivers, comme @name@server.
send = M’envoyer le lien
what = Ce que nous effaçons
goes =
    .line1 = tes réponses aux rencontres, et ta place
    .line2 = tes abonnements
    .line3 = ce que tu as demandé à nos groupes, et ce qu’ils ont répondu
    .line4 = ce que tu nous as écrit depuis un autre serveur, et ce qui attend une confirmation
bySecret = Si tu as le lien secret reçu en répondant ou en posant ta question, ouvre-le : tu peux tout y effacer, sans message.
members = Tu as un compte ?
toMine = Ta propre page montre tout ce qui te concerne, et comment partir.
elsewhere = Les autres serveurs gardent ce que tu y as écrit. Eux seuls peuvent l’effacer.
asked = Si nous avons quelque chose avec cette adresse, un message est en route. Il contient un lien valable deux jours. Si nous n’avons rien, personne ne reçoit de message.
confirmLead = Tout ce que nous avons avec cette adresse est effacé. C’est définitif.
confirm = Tout effacer
done = C’est fait. Nous n’avons plus rien sur toi.
letter =
    .subject = Faut-il t’oublier ?
    .lead = Quelqu’un a demandé sur { $host } que tout ce qui est lié à cette adresse soit effacé : réponses, abonnements, questions.
    .button = Oui, tout effacer
    .notYou = Si ce n’était pas toi, ne fais rien. Le lien est valable deux jours.
# Pourquoi une chose est impossible, ou ce qu’il faut changer dans un champ.
errors =
    .address = Écris une adresse e-mail, ou une adresse du fédivers comme @name@server.
