### letterMessages

title = Messages
lead = Entre toi et un autre membre. Personne d’autre ne les lit. Ils sont effacés 30 jours après le dernier message.
none = Pas de messages
noneText = Sur la page d’un membre, tu peux lui écrire.
with = Avec { $name }
write = Écrire à { $name }
content = Ton message
contentHint = Personne d’autre que { $name } ne le lit. Du texte simple.
send = Envoyer
sent = Ton message est envoyé.
you = Toi
decline = Je préfère ne pas recevoir de messages
declineText = Efface les messages pour vous deux. Cette personne ne peut plus t’écrire ici, et n’apprend pas pourquoi.
declined = Les messages sont effacés. Cette personne ne peut plus t’écrire ici.
forget = Effacer ces messages
forgetText = Pour vous deux.
forgotten = Les messages sont effacés.
report = Signaler
closed = Tu ne peux pas écrire à ce membre ici.
notTaken = Tu ne peux pas écrire à ce membre ici.
empty = Écris au moins un mot.
waitForAnswer = Attends une réponse avant d’écrire de nouveau.
full = C’est devenu très long. Efface ces messages pour recommencer.
toLetters = Messages
keeps = Ce qu’un membre écrit à un autre est chiffré, lu seulement par ces deux personnes, et effacé 30 jours après le dernier message. Qu’une personne ait refusé des messages est gardé un an, sans aucun des mots.
