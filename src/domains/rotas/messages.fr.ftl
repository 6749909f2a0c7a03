### rotaMessages

rotas = Plannings
rotasLead = Du travail partagé que l’on fait à tour de rôle. On demande à une personne à la fois. Personne n’a besoin d’une raison pour dire « Pas cette fois », et cela n’a pas de conséquences.
rotasNone = Pas encore de plannings
rotasNoneText = Ce sont souvent les mêmes personnes qui finissent avec le travail que personne ne voit. Crée un planning pour le ménage, les plantes ou la ligne d’écoute : il demande d’abord à qui en a fait le moins, laisse deux semaines entre deux fois, et demande à quelqu’un d’autre quand cela ne convient pas.
even = Notre travail partagé est-il bien réparti ? Oui.
leaning = Quelques personnes font la plus grande partie de notre travail partagé. Qui pourrait apprendre une tâche, ou se reposer ?
begin = Créer un planning
begun = Le planning a commencé. Tu vois ses créneaux pour les six prochaines semaines.
edit = Modifier
save = Enregistrer
saved = Enregistré. Les créneaux que quelqu’un a pris restent comme ils étaient.
kinds =
    .cleaning = Ménage
    .herbs = Préparation de plantes
    .listening = Écoute
    .clinic = Jour de soins
    .other = Autre chose
states =
    .running = en cours
    .resting = en pause
    .ended = terminé
next = prochain : { $when }
free =
    { $n ->
        [one] { $n } place libre
       *[other] { $n } places libres
    }
turned =
    .running = Il est de nouveau en cours.
    .resting = Il est en pause. On ne demande à personne. Les créneaux que quelqu’un a pris restent.
    .ended = Il est terminé. Merci de l’avoir fait. Les créneaux que quelqu’un a pris restent.
rest = Mettre en pause
end = Terminer
run = Reprendre
turnText = Ceci retire les créneaux à venir que personne n’a pris. Tu peux le reprendre plus tard.
more = Plus sur ce planning
when = Quand
length = Durée
place = Où
gap = Repos entre deux créneaux
gapText =
    { $n ->
        [0] aucun
       *[other]
            au moins { $n ->
                [one] { $n } jour
               *[other] { $n } jours
            } entre deux créneaux de la même personne
    }
weight = Compte
weightText = { $n } fois sa durée
laterWeeks =
    { $n ->
        [1] La semaine d’après
       *[other] Les { $n } semaines d’après
    }
week = Semaine du { $day }
sheet = Feuille à imprimer
noShifts = Pas de créneaux à venir
noShiftsText = Le planning est en pause, ou sa règle n’a pas de date dans les six prochaines semaines. Modifie-le, ou reprends-le.
seat = Place
learning = pour l’apprendre
learningSeat = { $name } ({ learning })
needs = pour qui a ce savoir-faire : { $practice }
seatStates =
    .open = libre
    .asked = on a demandé à quelqu’un
    .held = pris
    .looking = cherche une relève
    .done = fait
    .empty = personne n’est venu
you = toi
forAll = ouvert à tout le monde
youAreAsked = Tu veux bien ? Tu peux répondre jusqu’à : { $until }.
yes = Oui
notThisTime = Pas cette fois
take = Je m’en occupe
standIn = Je prends la relève
cannotCome = Je ne peux pas venir
canCome = Finalement, je peux venir
release = Le rendre
empty = Qui est venu, et qui manquait
emptyText = Note là où personne n’est venu, pour que nous sachions où il faut de l’aide. Nous n’y gardons pas de nom. Si tu étais là pour un créneau que personne n’avait pris, ou qui a été noté vide par erreur, dis-le : il compte comme les autres.
emptyThis = Personne n’est venu
wasThere = J’étais là
nobodyHeld = personne
clash = À ce moment-là, tu as aussi : { $name }.
carriedBy = { $name } a dit oui pour toi. Si ce n’est pas juste, rends-le.
calledOff = annulé
callOff = Annuler un créneau
callOffText = Les personnes qui ont pris une place le voient sur leur propre page.
putOn = Le remettre
whichShift = Quel créneau
why = Pourquoi, en quelques mots
lately = Les deux dernières semaines
said =
    .yes = Merci. Le créneau est à toi.
    .no = Enregistré. Nous demandons à quelqu’un d’autre. Ce n’est pas grave.
    .taken = Merci. Le créneau est à toi.
    .looking = Les autres le voient maintenant. Jusqu’à ce que quelqu’un prenne la relève, le créneau reste à toi.
    .kept = C’est bien que tu puisses venir.
    .released = Il est de nouveau libre. Ce n’est pas grave.
    .empty = Enregistré, sans nom.
    .there = Merci d’avoir été là. C’est enregistré.
    .off = Annulé.
    .on = Remis.
    .regular =
        { $n ->
            [0] Il n’y avait pas de place à prendre : il en reste toujours une pour les autres.
           *[other]
                Tu as { $n ->
                    [one] { $n } place
                   *[other] { $n } places
                } de plus.
        }
    .carried = Enregistré. La personne voit sur sa propre page que tu as dit oui pour elle.
    .practices = Enregistré.
regular = Venir à chaque fois
regularText = Tu prends une place dans chaque créneau à venir. Là où il y en a plusieurs, une place libre ou pour apprendre reste pour les autres.
regularDo = Prendre une place à chaque fois
carry = Dire oui pour quelqu’un d’autre
carryText = Pour une personne qui t’a dit oui, et qui n’utilise pas cette page.
carrySeat = Quelle place
carryWho = Son identifiant
carryDo = Cette personne a dit oui
hands = Demander de l’aide en public
handsText = Personne en dehors du groupe ne voit le planning. Un appel public à l’aide est un besoin dans l’entraide ; tu peux en changer chaque mot.
handsName = Un coup de main : { $name }
form =
    .name = Qu’est-ce que c’est ?
    .content = Comment faire
    .contentHint = Quoi apporter, où est la clé. Le Markdown marche.
    .kind = Type
    .starts = Début du premier créneau
    .timeZone = Fuseau horaire
    .every = À quel rythme
    .weekdays = Ces jours-là
    .weekdaysHint = Seulement si cela se répète par semaine. Si tu n’en choisis aucun, c’est le jour du début.
    .rule = Règle
    .ruleHint = Seulement pour « selon une règle personnalisée », comme FREQ=WEEKLY;INTERVAL=3;BYDAY=TU.
    .minutes = Minutes
    .weight = Combien il compte
    .otherWeight = { $n } fois
    .gapDays = Jours entre deux créneaux de la même personne
    .place = Où
    .seats = Places
    .seatsHint = Ce que fait chaque personne. Les lignes sans nom ni nombre ne comptent pas.
    .seatNr = Place { $n }
    .seatName = Pour quoi
    .practice = Savoir-faire qu’il faut
    .practiceHint = En un mot, comme on le dirait de soi-même. Si c’est vide, tout le monde peut la prendre.
    .many = Combien
    .learning = une place pour apprendre : pour les personnes à qui c’est nouveau
    .inKit = Kit de départ
    .inKitYes = Mettre son modèle dans notre kit de départ : nom, rythme et places, mais ni personnes ni lieu. Dans ce cas, n’y nomme personne.
form-everyWays =
    .week = chaque semaine
    .biweekly = toutes les deux semaines
    .month-weekday = chaque mois, ce jour de la semaine (le deuxième samedi)
    .month-last-weekday = chaque mois, le dernier de ces jours de la semaine
    .month-day = chaque mois, à cette date
    .day = chaque jour
    .rule = selon une règle personnalisée
form-weekdayNames =
    .MO = lun.
    .TU = mar.
    .WE = mer.
    .TH = jeu.
    .FR = ven.
    .SA = sam.
    .SU = dim.
form-weights =
    .usual = comme d’habitude
    .twice = deux fois plus : nuits, ménage, écoute en cas de crise
sheetLead = Signe quand tu viens, si tu veux. Ce n’est pas obligatoire.
sheetSign = Signature
sheetWho = Qui
sheetNone = Pas de créneaux cette semaine.
before = Semaine précédente
after = Semaine suivante
sharedText =
    { $rotas ->
        [one] { $rotas } planning
       *[other] { $rotas } plannings
    }, { $free ->
        [one] { $free } place libre
       *[other] { $free } places libres
    }
myShifts = Tes créneaux
asked = Tu veux bien ?
held = Créneaux que tu as pris
wanted = Il manque quelqu’un
practices = Mes savoir-faire
practicesSay = Ajouter tes savoir-faire
practicesText = Certains créneaux demandent un savoir-faire, comme les premiers secours. Dis toi-même ce que tu sais faire. Personne ne le vérifie, et nous ne montrons la liste à personne d’autre.
practicesKnown = Utiles dans tes groupes
practicesOthers = Autres
practicesOthersHint = Sépare-les par des virgules.
errors =
    .somebodyWasQuicker = Quelqu’un d’autre a été plus rapide, ou cela a changé. Regarde encore une fois le créneau.
    .aGroupKeepsRotasAt = Un groupe peut avoir { $maxRotas } plannings au plus.
    .thisRotaCantBeginAs = Ce planning ne peut pas commencer tel qu’il est écrit. Commence-le sur sa propre page.
    .practicesAtMost = { $max } savoir-faire au plus.
    .theHandleOfAMember = Écris l’identifiant d’un membre de ce groupe.
    .seatsAreForMembersOf = Les créneaux sont pour les membres du groupe.
    .thisSeatAsksForWhoever = Ce créneau demande le savoir-faire « { $practice } ». Si tu l’as, dis-le sur ta propre page. Sinon, une place pour apprendre est un bon début.
    .somebodyHadThisSeatOr = Quelqu’un avait pris cette place, ou tu en avais une autre dans ce créneau. Si personne n’est venu, note-le d’abord.
    .sayInAFewWords = Dis en quelques mots ce que c’est.
    .chooseOne = Choisis-en un.
    .aTimeZoneIsWritten = Écris le fuseau horaire comme Europe/Amsterdam.
    .whenIsTheFirstOne = Quand est le premier ?
    .between025And4 = Écris un nombre entre 0,25 et 4 ; 1 est l’habitude.
    .thisShiftWasCalledOff = Ce créneau a été annulé.
    .thisShiftIsOver = Ce créneau est passé.
    .theTimeToAnswerIs = Le temps pour répondre est passé. Nous avons demandé à quelqu’un d’autre.
    .thisSeatIsNotYours = Ce créneau n’est plus à toi : quelqu’un a pris la relève. Dis-lui merci quand vous vous verrez.
    .itHasBegunAlready = Il a déjà commencé.
    .itHasNotBegunYet = Il n’a pas encore commencé.
    .thisWasTooLongAgo = C’était il y a trop longtemps.
    .atLeastOne = Un planning a besoin d’au moins une place.
    .maxKinds = { $most } types de places au plus.
    .howMany = De 1 à 20 places de chaque type.
effect =
    { $seats ->
        [one] Quand c’est accepté, le planning « { $name } » commence : { LOWER($rule) }, { $minutes } minutes, { $seats } place.
       *[other] Quand c’est accepté, le planning « { $name } » commence : { LOWER($rule) }, { $minutes } minutes, { $seats } places.
    }
keeps =
    .whoWasAskedFor = À qui on a demandé pour un créneau, et sa réponse, est effacé un jour après. Qui avait quelle place est effacé après un an ; une place restée vide ne garde pas de nom.
