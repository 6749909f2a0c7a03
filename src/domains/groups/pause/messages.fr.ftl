### pauseMessages

care = Temps à part
careLead = Un temps à part donne quelques jours loin du groupe. Il ne dit rien sur qui a raison. Il dure 14 jours au plus et finit de lui-même. Il faut deux personnes pour en commencer un.
heldBy = Les gardes du soin font ceci ensemble.
heldByAny = Personne n’a le rôle de garde du soin en ce moment : deux membres peuvent le faire ensemble.
waiting = En attente d’une deuxième personne
waitsHere =
    { $n ->
        [one] Un temps à part attend une deuxième personne.
       *[other] { $n } temps à part attendent une deuxième personne.
    }
look = Lire et décider
none = Rien n’attend
noneText = Quand quelque chose fait mal, parle d’abord avec quelqu’un en qui tu as confiance. Quand des personnes ont besoin de quelques jours loin les unes des autres, vous pouvez à deux leur donner un temps à part.
wouldPause =
    { $n ->
        [one] { $name }, pour { $n } jour
       *[other] { $name }, pour { $n } jours
    }
agreement = Accord dont il s’agit
noAgreement = Aucun
until = Effacé le { $day } si personne d’autre ne confirme.
turn = J’ai lu ceci et je confirme
turnHint = Le temps à part commence tout de suite. La personne peut lire ces mots.
takeBack = Retirer
announced =
    { $n ->
        [one] Donner à une personne du groupe un temps à part de { $n } jour. Seules les deux personnes qui demandent savent de qui il s’agit, et pourquoi.
       *[other] Donner à une personne du groupe un temps à part de { $n } jours. Seules les deux personnes qui demandent savent de qui il s’agit, et pourquoi.
    }
yourKey = Tu as demandé ceci. Quelqu’un d’autre le lit ici et le confirme.
begin = Demander un temps à part
whom = Pour qui
days = Pour combien de jours
daysHint = De 1 à 14. Une personne peut avoir un temps à part en 90 jours au plus.
words = Ce qui s’est passé
wordsHint = Seules la personne qui confirme et la personne concernée lisent ceci. Nous l’effaçons 180 jours après la fin.
beginButton = Demander une deuxième personne
asked = Enregistré. Une deuxième personne lit tes mots et confirme, en moins d’une semaine.
turned = Le temps à part a commencé. Il finit de lui-même.
tookBack = Retiré.
kept = Temps à part que tu as demandés ou confirmés
runs = Jusqu’au { $day }.
over = Terminé le { $day }.
end = Y mettre fin maintenant
ended = Le temps à part est terminé.
pause = Ton temps à part
pauseLead = Tu as un temps à part, loin de { $group }, jusqu’au { $day }. Ensuite, tout est comme avant. Personne n’a rien à faire pour cela.
overLead = Ton temps à part, loin de { $group }, est terminé. Tout est comme avant.
meaning = Un temps à part ne dit pas que quelqu’un est coupable. Il donne à tout le monde quelques jours calmes.
by = Qui l’a décidé
bys =
    .keepers = Deux gardes du soin ensemble
    .keeper = Une personne garde du soin et un autre membre ensemble
    .members = Deux membres ensemble, car personne n’était garde du soin
    .group = Le groupe, par une décision
ends = Fin
whatHappened = Ce qui t’a été écrit
companion = Quelqu’un pour te soutenir
companionLead = Tu n’as pas à traverser cela sans personne. Nomme quelqu’un qui sera avec toi dans les conversations.
companionName = Son nom
companionSave = Enregistrer
saved = Enregistré.
appeal = Demander au groupe d’y mettre fin
appealLead = Le groupe en décide. Tu peux tout voir et tout dire dans cette décision. Le groupe lit ce que tu écris ici.
appealText = Ce que le groupe doit savoir
appealButton = Demander au groupe
appealed = Le groupe va maintenant en décider.
appealThere = Aller à la décision
leave = Tu peux aussi quitter le groupe quand tu veux.
leaveButton = Quitter le groupe
errors =
    .theyWerePausedInThis = Cette personne a déjà eu un temps à part, loin de ce groupe, ces 90 derniers jours. Parlez ensemble, ou portez-le devant le groupe.
    .chooseAMemberOfThis = Choisis un membre de ce groupe.
    .toRestUseYourOwn = Pour te reposer, utilise ta propre page.
    .chooseAnAgreementOfThis = Choisis un accord de ce groupe, ou aucun.
    .aPauseTakesTwoPeople = Un temps à part demande deux personnes. Quelqu’un d’autre doit confirmer.
    .theseTwoKeysDontFit = Vous ne pouvez plus faire ceci ensemble à deux. Recommencez.
    .theyDontBelongToThis = Cette personne n’est plus dans ce groupe.
    .onlyWhoTurnedThisKey = Seule la personne qui l’a demandé peut le retirer.
    .theCareKeepersOfThis = Les gardes du soin de ce groupe s’en occupent. Parle avec une de ces personnes, en qui tu as confiance.
    .yourPauseIsOver = Ton temps à part est terminé.
    .sayWhatTheGroupShould = Dis ce que le groupe doit savoir.
    .keepItUnder3000Characters = Reste sous 3000 caractères.
    .theGroupLooksAtIt = Le groupe est déjà en train d’en décider.
    .nothingOfThisNameIs = Rien de ce nom n’est en cours.
    .from1ToDaysNever = De 1 à { $longestPause } jours, jamais plus.
    .sayWhatHappenedThePerson = Dis ce qui s’est passé : la personne concernée le lit.
    .keepItShorter = Fais plus court.
    .twoPeople = Un temps à part demande deux personnes en plus de celle qui le reçoit. Parlez ensemble, ou demandez à quelqu’un de l’extérieur d’être avec vous.
    .chooseAMember = Choisis un membre de ce groupe.
appealName = Mettre fin au temps à part ?
effectEnd = Quand c’est accepté, le temps à part finit tout de suite.
effectWords = { $sentence } Ce qui en est dit : « { $words } »
effectSomebody = une personne
effect =
    { $days ->
        [1] Quand c’est accepté, { $name } a un temps à part d’un jour au plus. Il finit de lui-même.
       *[other] Quand c’est accepté, { $name } a un temps à part de { $days } jours au plus. Il finit de lui-même.
    }
