### waysTexts

ways = Notre façon de faire
lead = Ce que le groupe a décidé pour lui-même. Seule une décision peut le changer, pour que tout le monde ait son mot à dire.
usual = Le groupe n’a rien décidé d’autre : c’est la façon habituelle.
economy =
    .gift = Nous donnons et recevons librement. Rien n’est compté.
    .hours = Nous comptons les heures dans une banque de temps : l’heure de chaque personne vaut autant.
    .none = Nous n’utilisons pas de banque de temps, et nous ne partageons pas de dons.
floor = On peut devoir { $hours } heures ; ensuite, on laisse d’abord les autres offrir.
noFloor = Il n’y a pas de limite aux heures que l’on peut devoir.
currency = L’argent est compté en { $code }.
fundCap = Deux gardes de la caisse peuvent remettre jusqu’à { $sum } à une personne en 30 jours sans demander au groupe. Au-delà, il faut une décision.
minOpen =
    { $hours ->
        [one] Tout le monde a au moins { $hours } heure pour répondre à une décision.
       *[other] Tout le monde a au moins { $hours } heures pour répondre à une décision.
    }
quorum = Une décision compte quand { $percent } % des membres ont répondu.
aside = Si { $percent } % des personnes qui ont répondu s’abstiennent sans bloquer ou ont des réserves, le texte retourne à la rédaction.
joining =
    .open = Toute personne qui a une invitation ou qui voit le groupe peut le rejoindre.
    .questions = Pour nous rejoindre, on répond à nos questions. Quand deux membres répondent d’une personne, elle peut entrer.
questions = Nos questions
change = Pour changer l’une de ces choses, commence une décision avec l’effet « Changer notre façon de faire ».
decided = Quand c’est accepté, le groupe fait ainsi : { $lines }
published = Quand c’est accepté, le groupe s’ouvre : dès lors, tout le monde peut lire et suivre ce qu’il publie. Ce qui a été écrit avant reste aussi privé qu’il l’est.
errors =
    .thisDecisionNamesAWay = Cette décision fixerait quelque chose qui n’est pas possible.
    .sayAtLeastOneThing = Choisis au moins une chose à changer.
    .thisGroupBecameTenderIn = Ce groupe est devenu caché entre-temps. Il reste caché.
    .alreadyOpen = Ce groupe est déjà ouvert.
    .staysTender = Un groupe caché reste caché.

notes =
    .hoursFloor = Écris des heures, comme 10, ou none.
    .economy = Choisis gift, hours ou none.
    .currency = Une monnaie a trois lettres, comme EUR.
    .fundCap = Écris une somme comme 50 ou 50.00
    .minOpenHours = De 1 à 720 heures.
    .percent = De 1 à 100.
    .joining = Choisis open ou questions.
    .questions = Au plus { $most } questions, une par ligne, chacune de moins de 200 caractères.
firstQuestions =
    .line1 = Qu’est-ce qui t’attire chez nous ?
    .line2 = Qu’aimerais-tu donner, et qu’aimerais-tu trouver ?
