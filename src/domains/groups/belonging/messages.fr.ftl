### belongingMessages

title = Ce que tu peux porter
change = Le changer, ou te reposer un moment
lead = Personne d’autre que toi ne voit ceci. Tu peux le changer quand tu veux, sans donner de raison. Quand tu te reposes, personne ne te demande rien.
capacity = Dans { $group }
capacities =
    .resting = Repos
    .little = Un petit peu
    .some = Un peu
    .usual = Comme d’habitude
    .more = Plus que d’habitude
save = Enregistrer
saved = Enregistré. Personne d’autre que toi ne le voit.
paused = Temps à part jusqu’au { $day }
pausedRead = Lire pourquoi
data = Tes données
dataText = Tout ce qui te nomme ici, dans un seul fichier. Télécharge-le avant de partir, ou quand tu veux.
dataLink = Télécharger (JSON)
errors =
    .chooseOneOfThese = Choisis l’une de ces réponses.
keeps =
    .askingsToJoinWith = Les demandes pour rejoindre un groupe, avec leurs réponses et les noms des personnes qui en répondent, sont effacées 30 jours après leur fin ; si personne ne répond, après 90 jours.
    .whatWasWrittenAbout = Ce qui a été écrit sur un temps à part est effacé 180 jours après ; un temps à part qu’aucune deuxième personne ne confirme, après une semaine.
    .aTenderGroupThat = Un groupe caché que tout le monde a quitté prend fin. Ce qu’il a écrit est effacé 30 jours plus tard ; les comptes d’heures et d’argent restent.
