### joiningMessages

join = Rejoindre { $group }
lead = Réponds à quelques questions avec tes propres mots. Deux personnes d’ici qui te connaissent, ou qui parlent avec toi, répondent de toi. Ensuite, tu fais partie du groupe.
memberLead = Deux personnes de ce groupe répondent de toi. Ensuite, tu en fais partie. Quelques mots les aident, mais tu peux ne rien écrire.
privacy = Seuls les membres lisent ceci. Nous l’effaçons 30 jours après la réponse, ou après 90 jours si personne ne répond. Tu n’as besoin ni d’une adresse e-mail, ni d’un nom officiel.
yourName = Nom
yourNameHint = Comment nous pouvons t’appeler.
ask = Demander à rejoindre le groupe
change = Enregistrer les changements
changed = Enregistré.
asked = Ta demande est faite. Garde cette adresse : c’est le seul chemin de retour vers cette page.
memberAsked = Ta demande est faite. Tu verras la réponse sur cette page.
yourAsking = Ta demande pour rejoindre le groupe
states =
    .asked = En attente d’une réponse.
    .admitted = Tu fais partie du groupe.
    .declined = Pas cette fois.
    .withdrawn = Retiré.
askedText = Des membres lisent tes mots, et parleront peut-être avec toi quand vous vous verrez. Tu n’as rien d’autre à faire maintenant.
secret = Cette page a une adresse secrète. Toute personne qui la connaît peut lire et changer ce que tu as écrit, alors garde-la pour toi.
vouched =
    { $n ->
        [one] { $n } personne répond de toi.
       *[other] { $n } personnes répondent de toi.
    }
invited = Bienvenue. Choisis maintenant un identifiant et un mot de passe.
comeIn = Choisir un identifiant et un mot de passe
invitationOver = Ton invitation a servi ou a expiré. Si tu n’as pas encore rejoint le groupe, demande encore une fois.
signIn = Se connecter
toGroup = Aller au groupe
replied = On t’a écrit
withdrawnText = Nous avons effacé ce que tu as écrit.
askAgain = Demander encore une fois
withdraw = Retirer
withdrawn = Ta demande est retirée, et ce que tu as écrit est effacé.
waiting = Personnes qui demandent à rejoindre { $group }
waitingLead = Réponds d’une personne que tu connais ou avec qui tu as parlé. Cela dit seulement que tu la connais, pas ce qu’elle sait faire.
none = Personne n’attend
noneText = Pour rejoindre le groupe, on répond à quelques questions. Quand deux membres qui connaissent cette personne, ou qui ont parlé avec elle, répondent d’elle, elle peut entrer.
address = La page où l’on demande à rejoindre le groupe
member = @{ $handle }, du collectif
since = Demandé le { $day }
vouches = Qui répond de cette personne
nobodyYet = Personne pour l’instant.
needsNone = Assez de personnes répondent d’elle.
needs =
    { $n ->
        [one] Il faut encore { $n } personne qui réponde d’elle.
       *[other] Il faut encore { $n } personnes qui répondent d’elle.
    }
noAnswer = Pas encore de réponse.
vouch = Je réponds de cette personne : je la connais ou j’ai parlé avec elle
youVouch = Tu réponds déjà de cette personne.
admit = Faire entrer
welcomerAdmits = Une personne qui a le rôle d’accueil la fait entrer.
vouchDone = Merci. Tu réponds maintenant de cette personne.
admitted = Cette personne fait partie du groupe. Dis-lui bonjour quand elle vient.
decline = Pas cette fois
declineWords = Quelques mots gentils pour cette personne
declineHint = Seule cette personne les lit. Personne ne voit qui les a écrits.
declineButton = Envoyer
declineAgain = Un autre membre répondrait : { $words } Si cela te va, envoie-le tel quel. Si tu le changes, ce membre lit d’abord ta version.
declineMine = Ta réponse a besoin d’un deuxième membre.
declined = Cette personne voit maintenant votre réponse sur sa page.
declineWaits = Quand un autre membre envoie la même réponse, cette personne la voit sur sa page.
waitingCount =
    { $n ->
        [one] { $n } personne demande à rejoindre le groupe
       *[other] { $n } personnes demandent à rejoindre le groupe
    }
joiningTitle = Rejoindre
see = Lire et répondre d’une personne
errors =
    .thisAskingIsOver = Cette demande est terminée.
    .manyPeopleWaitForAn = Beaucoup de personnes attendent une réponse en ce moment. Reviens dans quelques jours.
    .somebodyVouchedForYouAs = Quelqu’un a répondu de toi sous le nom { $name }. Tu ne peux pas changer ce nom avant d’avoir rejoint le groupe.
    .nobodyVouchesForThemselvesAsk = Tu ne peux pas répondre de toi-même : demande à deux personnes qui te connaissent.
    .youVouchForThemAlready = Tu réponds déjà de cette personne.
    .somebodyElseLetsYouIn = Quelqu’un d’autre doit te faire entrer.
    .itTakesOneMoreMember = Il faut encore un membre qui réponde de cette personne.
    .writeSomeKindWordsThey = Écris quelques mots gentils : cette personne ne lit rien d’autre.
    .takeYourOwnAskingBack = Retire plutôt ta propre demande.
    .chooseSomebodyWhoWaitsFor = Choisis quelqu’un qui attend une réponse.
    .thisAskingToJoinIs = Cette demande est terminée. Personne n’attend d’entrer.
    .chooseANameThatWe = Choisis un nom pour que nous puissions t’appeler.
    .aFewWords = Quelques mots suffisent.
    .keepItUnder = Reste sous { $most } caractères.

effectGone = Quand c’est accepté, personne n’entre : la demande n’existe plus.
effect = Quand c’est accepté, { $name } entre dans { $group }.
