### safetyMessages

quotes = Citations
quotesLead = Des publications d’autres serveurs qui citent une rencontre ou un guide de ce groupe. Si tu retires l’accord, la publication ne le montre plus.
quotesNone = Pas de citations
quotesNoneText = Sur la page où l’on modifie le groupe, vous choisissez si d’autres peuvent vous citer.
takeQuoteBack = Retirer l’accord
quoteTaken = Accord retiré. Nous l’avons dit à leur serveur.
safety = Sécurité
lead = Les serveurs et les personnes que nous bloquons, les signalements, et les réponses en attente de vérification.
blocks = Blocages
noBlocks = Personne n’est bloqué.
look = Voir ce qui disparaîtrait
value = Un serveur, ou l’adresse de la page de quelqu’un
valueHint = Par exemple bad.example. Ce qui en venait est caché tout de suite, et plus rien n’est reçu ni envoyé.
reason = Pourquoi
reasonHint = Pour les personnes qui s’en occupent plus tard.
blocked = Bloqué. Personne ne voit plus ce qui en venait. Nous l’effaçons après 30 jours.
unblock = Débloquer
unblocked = Débloqué. Ce que le blocage cachait est de nouveau affiché.
reports = Signalements
noReports = Pas de signalements.
done = Fait
dropped = Signalement effacé.
replies = Réponses en attente de vérification
noReplies = Aucune réponse n’attend.
repliesWait =
    { $n ->
        [one] { $n } réponse attend d’être vérifiée
       *[other] { $n } réponses attendent d’être vérifiées
    }
nobodyAnswers = Personne ne répond pour ce groupe en ce moment. Deux d’entre vous peuvent donner le rôle à l’une des personnes du groupe, pour un jour ou pour 90 jours.
toRoles = Aller aux rôles
reportsWait =
    { $n ->
        [one] { $n } signalement attend que quelqu’un le regarde
       *[other] { $n } signalements attendent que quelqu’un les regarde
    }
show = Accepter
refuse = Ne pas afficher
answer = Répondre au nom du groupe
answerHint = Ta réponse est publique, et la personne est prévenue.
answerButton = Accepter et répondre
answered = Ta réponse est en route.
allReports = Tous les signalements
private = seulement à toi
decided = Merci d’avoir vérifié.
on = sur ceci
answerAlone = Répondre en privé, au nom du groupe
answerAloneHint = Cette personne a écrit seulement au groupe. Personne d’autre ne lit ta réponse.
answerAloneButton = Répondre
errors =
    .writeAServerSuchAs = Écris un serveur comme bad.example, ou toute l’adresse de la page de quelqu’un.
    .until = Écris un jour à venir, comme 2027-01-31.
    .endsSibling = Vous perdriez un collectif ami, donc il faut être deux. Cela attend sous « Il faut une deuxième personne » jusqu’à ce qu’un autre membre le fasse aussi. Pour être en sécurité tout de suite, mets-le en silence.
    .thisIsYourOwnServer = C’est votre propre serveur.
    .unknownAccount = Nous ne connaissons pas ce compte. Écris toute l’adresse de sa page, ou son serveur.
    .writeAtLeastAWord = Écris d’abord quelque chose.
    .theyWroteToYouAlone = Cette personne a écrit seulement à vous. Une réponse ici serait publique.

keeps =
    .repliesFromElsewhereThat = Les réponses d’ailleurs que personne n’a regardées, et celles qui sont refusées, sont effacées après 30 jours.
    .reports = Les signalements sont effacés après 90 jours, avec ce qui a été fait. Ce que signalent les gens d’ici est chiffré ; qui a signalé n’est montré à personne.
    .hidden = Ce qui a été caché à cause d’un signalement est de nouveau affiché après deux semaines, sauf si deux personnes ont regardé et l’ont laissé caché.
acts =
    .block = Bloquer { $address }.
    .blockWhy = Bloquer { $address } : { $reason }
    .unblock = Ne plus bloquer { $address }.
