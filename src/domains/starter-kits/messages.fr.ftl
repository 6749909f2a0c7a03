### starterKitMessages

kit = Kit de départ de { $name }
summary = Des accords, des rôles, des plannings, des questions et des affiches pour commencer. Prenez ce qui va, changez-le, laissez le reste.
roleText =
    { $sentence }

    Une personne a ce rôle pour 90 jours au plus ; ensuite, il finit de lui-même. Une autre l’apprend à ses côtés, et c’est ensuite son tour. Tant que personne n’a le rôle, deux membres peuvent faire son travail ensemble. On peut rendre ce rôle ({ LOWER($role) }) n’importe quel jour, sans donner de raison.
rotaText =
    Du travail partagé que l’on fait à tour de rôle. { $minutes } minutes à chaque fois.

    { $seats }

    On demande à une personne à la fois. Personne n’a besoin d’une raison pour dire « Pas cette fois ».
rotaSeat =
    { GIVEN($name) ->
        [yes] - { $seats } × { $name }
       *[no] - { $seats } × tout le monde
    }
planName = Sept premiers pas
plan =
    .line1 = **Parler.** Asseyez-vous ensemble, à quelques personnes. Demandez : que faisons-nous déjà pour nous entraider ? Qu’aimerions-nous faire ensemble ?
    .line2 = **Convenir de quelques choses.** Une page suffit : comment nous décidons, ce que nous gardons pour nous, comment nous nous reposons.
    .line3 = **Commencer par une chose.** Un cercle, un jour de soins, un partage de plantes. Faites-le, parlez de comment c’était, changez-le.
    .line4 = **Partager ce que vous savez.** Écrivez un guide, ou faites un partage de savoirs. Il ne faut pas de diplôme.
    .line5 = **Demander qui manque.** Qu’est-ce qui était difficile pour ces personnes : les escaliers, la langue, l’argent, l’heure, le ton ? Changez une de ces choses.
    .line6 = **Partager la charge.** Faites tourner le travail. Dépensez l’argent pour des choses, pas pour des salaires. Reposez-vous avant la fatigue.
    .line7 = **Trouver d’autres collectifs.** Racontez à un autre collectif ce qui a marché et ce qui n’a pas marché. Personne n’est la filiale de personne.
questionsName = Questions pour après une rencontre
questions =
    .line1 = Qu’est-ce qui a fait du bien ?
    .line2 = Qu’est-ce qui était difficile ?
    .line3 = Qui manquait, et qu’est-ce qui rendait la venue difficile ?
joiningName = Questions pour les personnes qui aimeraient nous rejoindre
accessName = Ce que nous disons chaque fois sur l’accessibilité
accessLead = Avant d’annoncer quelque chose, nous répondons à ceci. « Nous ne savons pas encore, demande-nous » est aussi une réponse.
posterName = Une première affiche
poster =
    .line1 = Viens, c’est aussi pour toi.
    .line2 = Quoi : ______________________
    .line3 = Quand : ______________________
    .line4 = Où : ______________________ (demande-nous le lieu exact)
    .line5 = C’est gratuit. Tu n’as besoin ni de papiers, ni de diagnostic, ni de diplôme.
    .line6 = Accessibilité, masques, langues, enfants : ______________________
    .line7 = Détache, ou écris à : ______________________
