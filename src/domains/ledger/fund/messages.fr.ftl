### fundMessages

fund = Caisse de solidarité
lead = De l’argent que le groupe partage. Qui en a besoin demande ; deux personnes disent oui. L’argent liquide et les virements se passent entre les gens ; cette page tient seulement les comptes.
none = La caisse commence à peine
noneText = Quelqu’un promet une somme et la remet, et une personne garde de la caisse note qu’elle est arrivée. Ensuite, tout le monde ici peut demander ce qu’il lui faut, sans donner de raisons.
lasts =
    .empty = Il n’y a pas d’argent dans la caisse.
    .still = Rien n’est sorti de la caisse ces trois derniers mois. L’argent est là pour toute personne qui en a besoin.
    .long = Au rythme des trois derniers mois, la caisse dure plus de deux ans.
    .weeks =
        { $n ->
            [0] Au rythme des trois derniers mois, la caisse dure moins d’une semaine.
           *[other]
                Au rythme des trois derniers mois, la caisse dure environ { $n ->
                    [one] { $n } semaine
                   *[other] { $n } semaines
                }.
        }
    .months =
        { $n ->
            [one] Au rythme des trois derniers mois, la caisse dure environ { $n } mois.
           *[other] Au rythme des trois derniers mois, la caisse dure environ { $n } mois.
        }
pot = Dans la caisse
about = environ { $money }
monthly = Promis chaque mois
once = Promis une fois, pas encore reçu
none0 = rien pour l’instant
report = Bilan
csv = Les comptes dans un tableau (CSV)
promise = Promettre une somme
promiseLead = Une promesse n’est pas un paiement. Elle compte quand l’argent est arrivé. Il n’y a pas de reçus, et donner plus ne vaut pas plus de remerciements.
promised = Combien
amountHint = En { $currency }, par exemple 12 ou 12,50.
every = À quel rythme
everies =
    .once = Une fois
    .month = Chaque mois
who = De qui
whos =
    .me = De moi
    .name = De quelqu’un d’autre
    .nobody = Sans nom
name = Son nom, comme cette personne veut qu’on l’appelle
promiseSaid = Merci. Cela compte quand c’est arrivé.
ask = Demander quelque chose
askLead = Tout le monde ici peut demander. Jusqu’à { $cap } en 30 jours, tu n’as pas besoin de raison : deux personnes ouvrent ta demande, voient que c’est toi, et disent oui ; personne d’autre ne la voit. Au-delà, tout le groupe décide. Le groupe lit combien et pour quoi, jamais qui.
askLeft = Il t’en reste { $left } pour ces 30 jours, après ce que deux personnes ont déjà accepté. Tu peux quand même demander autant qu’il te faut.
amount = Combien
what = Pour quoi
whats =
    .supplies = Matériel
    .travel = Trajet
    .food = Nourriture
    .housing = Logement
    .health = Santé
    .access = Accessibilité
    .other = Autre chose
whatHint = La caisse paie des choses et des frais. Elle ne paie pas de salaires : certaines personnes parmi nous emploieraient alors les autres.
words = Quelques mots
wordsHint = Seulement si tu veux. Seules les deux personnes qui ouvrent la demande les lisent.
how = Comment te le faire parvenir
howHint = En liquide après la réunion, un compte, un nom à demander. Seules les deux personnes qui ouvrent la demande le voient. Nous l’effaçons 14 jours après que l’argent a été remis.
named = Qui peut savoir que c’est toi
namedYes = L’ensemble des gardes de la caisse, pas seulement deux personnes
asked = Ta demande est faite. Deux personnes vont la regarder. Tu trouveras la réponse sur cette page.
mine = Ce que j’ai demandé
minePromises = Ce que j’ai promis
letGo = Annuler la promesse
letGoDone = La promesse est annulée. Pas besoin de raison.
tray = Pour les gardes de la caisse
trayEmpty = Personne n’a le rôle de garde de la caisse en ce moment, donc deux membres peuvent agir ensemble. Ouvre seulement les demandes dont tu veux t’occuper.
trayFew = Il y a trop peu de gardes de la caisse en ce moment, donc d’autres membres peuvent aider. Ouvre seulement les demandes dont tu veux t’occuper.
waiting = En attente de deux personnes
noWaiting = Rien n’attend.
openOne = Demande { $n }
arrived = Arrivé pour { $month }
arrivedOnce = Arrivé
arrivedDone = Noté. C’est dans la caisse.
arrivedBefore = Cela avait déjà été noté. Ce n’est pas compté deux fois.
promisesIn = Promesses
gift = Noter de l’argent reçu
giftLead = Sans nom : nous ne notons pas qui l’a donné.
received = Combien a été reçu
giftDone = Noté. C’est dans la caisse.
nobody = sans nom
request = Une demande
yours = Ta demande
sealedNamed = Seules la personne qui demande, les gardes de la caisse et les personnes qui l’ont ouverte peuvent lire cette page. La personne qui demande l’a voulu ainsi.
sealed = Seules la personne qui demande et les personnes qui l’ont ouverte peuvent lire cette page.
yoursLead = Toi et les personnes qui l’ont ouverte, et personne d’autre, pouvez lire cette page.
openedBy =
    { $opened ->
        [0] Personne ne l’a ouverte
        [one] { $opened } personne l’a ouverte
       *[other] { $opened } personnes l’ont ouverte
    } jusqu’ici ; { $places ->
        [one] { $places } personne peut l’ouvrir
       *[other] { $places } personnes peuvent l’ouvrir
    }.
openedByAll =
    { $opened ->
        [one] { $opened } personne l’a ouverte. La demande est fermée à tout le reste du groupe : ce qui est lu ne peut plus ne pas être lu. Si cette personne n’agit pas, personne d’autre que toi ne peut laisser une personne de plus l’ouvrir, ou la retirer et demander encore une fois.
       *[other] { $opened } personnes l’ont ouverte. La demande est fermée à tout le reste du groupe : ce qui est lu ne peut plus ne pas être lu. Si ces personnes n’agissent pas, personne d’autre que toi ne peut laisser une personne de plus l’ouvrir, ou la retirer et demander encore une fois.
    }
stepBack = Tu as ouvert ceci, et cela ne peut pas se défaire : tu l’as lu, donc personne d’autre n’a ta place. Si tu préfères ne pas agir, ne fais rien. La personne qui demande voit que c’est ouvert et peut faire ouvrir à une personne de plus.
knowing = Ouvrir cette demande ?
knowingLead = Tu verras qui demande. Deux personnes peuvent l’ouvrir, et personne après elles. Ouvre-la si tu veux être l’une des deux qui s’en occupent. Sinon, laisse-la à d’autres.
open = Ouvrir : je verrai qui demande
asker = Qui demande
payer = Qui remet l’argent
since = Depuis
notWages = La caisse paie des choses et des frais, pas des salaires. Si c’est pour payer du travail, parlez-en d’abord ensemble.
decision = Le groupe décide
decisionLink = Aller à la décision
firstTurned = Une personne a dit oui. Il faut une deuxième personne.
yourTurned = Tu as dit oui. Il faut une deuxième personne.
states =
    .asked = En attente de deux personnes
    .yes = Oui
    .to-group = Devant le groupe
    .promised = En route
    .handed-over = Remis
    .no = Pas cette fois
    .withdrawn = Retirée
stateWords =
    .asked = Deux personnes la regardent.
    .yes = Deux personnes, ou le groupe, ont dit oui. Maintenant, l’une d’elles remet l’argent.
    .to-group = Deux personnes seules ne peuvent pas donner cela : c’est plus que ce que le groupe permet pour une personne en 30 jours, ou il y a trop peu d’autres personnes dans le groupe. Le groupe décide. Il lit combien et pour quoi, jamais qui.
    .promised = Quelqu’un l’apporte. Quand c’est arrivé, l’une ou l’autre personne peut le dire ici.
    .handed-over = L’argent a été remis.
    .no = Ce n’est pas possible cette fois. Cela ne dit rien de toi ni de ton besoin. Tu peux demander encore une fois quand tu veux.
    .withdrawn = La demande a été retirée. Tu peux demander encore une fois quand tu veux.
moves =
    .yes = Dire oui
    .no = Pas cette fois
    .promise = Je vais le remettre
    .hand-over = Je l’ai remis
    .withdraw = Retirer
    .let-another = Laisser une personne de plus l’ouvrir
gotIt = Je l’ai reçu
askAgain = Demander encore une fois au groupe
noWords = Quelques mots gentils pour la personne qui demande
noWordsHint = Dis ce qui pourrait aider : une autre caisse, un autre moment, de la compagnie.
answer = Leur message
moved =
    .yes = Ton oui est enregistré.
    .no = La personne le voit, avec tes mots.
    .promise = La personne voit que c’est en route.
    .hand-over = Très bien. C’est noté.
    .withdraw = Retiré.
    .let-another = Une personne de plus peut maintenant l’ouvrir.
ends = Nous effaçons cette page le { $day }, ou 30 jours après la fin. Les comptes gardent la somme et pour quoi elle était, et le nom de personne.
gone = Nous effaçons cette page le { $day }. Les comptes gardent la somme et pour quoi elle était, et le nom de personne.
reportTitle = Bilan de la caisse
reportLead = Seulement des totaux de trois versements ou plus, par pas de cinq, pour que personne ne soit reconnu. Nous ajoutons chaque trimestre quand il est fini, et ne le changeons jamais : personne ne peut trouver un versement en comparant deux bilans. Ce qui a trop peu de versements est sous « Autre chose ».
reportNone = Pas encore de bilan
reportNoneText = Quand un trimestre est fini où de l’argent a été versé au moins trois fois, son total apparaît ici. Avec moins, on pourrait savoir qui c’était.
reportMore = Nous n’en montrons pas plus : le trimestre n’est pas fini, ou il y avait trop peu de versements pour rester anonyme.
out = Versé
in = Reçu
season = { $from } à { $to } { $year }
upTo = total jusqu’à { $month } { $year }
times = { $n } fois
back = Retour à la caisse
all = Ouvrir la caisse
decisionName = { $money } de la caisse ({ LOWER($what) })
decisionDriver = Quelqu’un ici a demandé à la caisse ce que deux personnes seules ne peuvent pas donner.
decisionText =
    Nous donnons **{ $money }** de notre caisse. Pour quoi : { LOWER($what) }.

    Seules les deux personnes qui s’en occupent savent qui a demandé. Merci de ne pas chercher à deviner.
effect = Quand c’est accepté, { $money } de la caisse peuvent être remis ({ LOWER($what) }).
effectGone = La demande derrière ceci a été retirée. Rien ne sera remis.
notCents = Écris une somme en { $currency }, par exemple 12 ou 12,50.
notWhat = Choisis l’une de ces réponses.
notName = Comment appeler cette personne ? Ou choisis « Sans nom ».
tooMany = Tu as déjà demandé plusieurs choses. Attends d’abord une réponse.
full = Il y a déjà beaucoup de demandes en attente. Réessaie plus tard.
manyPromises = Tu as déjà beaucoup de promesses. Annules-en d’abord une.
openAnnounced = Une personne ouvre une demande à la caisse, et voit qui demande.
yesAnnounced = Deux personnes disent oui à une demande à la caisse, et remettent l’argent.
changed = Ceci a changé entre-temps. Ouvre la page encore une fois pour voir où cela en est.
openedAs = Ouverte par { $who }.
openedAnd = , et par{ " " }
openedKeepers =
    { $n ->
        [one] { $n } garde de la caisse
       *[other] { $n } gardes de la caisse
    }
openedHelpers =
    { $n ->
        [one] { $n } membre du groupe, car il y a trop peu de gardes de la caisse
       *[other] { $n } membres du groupe, car il y a trop peu de gardes de la caisse
    }
openedBefore =
    { $n ->
        [one] { $n } personne
       *[other] { $n } personnes
    }
notEnough = Il n’y a pas assez dans la caisse pour ceci en ce moment. Rien n’a été noté. La demande reste ouverte jusqu’à ce que plus d’argent arrive.
knowFirst = Ouvre d’abord la demande. Tu verras qui demande.
takenBack = La demande a été retirée ou effacée. Rien ne peut être remis.
notPages = Commence ceci sur la page de la caisse.
keepersOnly = Ce sont les gardes de la caisse qui le notent. Demande à l’une de ces personnes.
payments = Argent reçu
paymentsLead = L’argent qui a été noté, le plus récent d’abord. Si une somme est fausse, deux gardes de la caisse l’annulent ensemble ; les deux lignes restent dans les comptes. Notez ensuite la bonne somme comme argent reçu.
paymentsNone = Pas encore d’argent reçu
paymentsNoneText = L’argent reçu est noté sur la page de la caisse. Ici, deux gardes de la caisse peuvent annuler une ligne qui contient une erreur.
turnPayment = C’est faux : l’annuler
turnedPayment = annulé
paymentAsked = Tu as demandé de l’annuler. Une autre personne garde de la caisse doit confirmer en moins d’une semaine. Elle le trouve ici, ou sous « Il faut une deuxième personne » sur la page du groupe.
paymentWaits = Une personne garde de la caisse a demandé de l’annuler. Une deuxième doit confirmer.
paymentDone = Annulé. Note maintenant la bonne somme.
paymentBefore = C’est déjà annulé.
paymentSpent = Il reste moins que cela dans la caisse, donc on ne peut pas l’annuler. Rien n’a été noté.
paymentAct = Annuler { $money } que la caisse a reçus le { $day } : la somme est fausse
csvHead =
    .line1 = mois
    .line2 = type
    .line3 = pour quoi
    .line4 = entrée
    .line5 = sortie
    .line6 = monnaie
purge = Les demandes à la caisse sont effacées 30 jours après leur fin, ou après 180 jours où rien ne s’est passé ; les détails privés sont effacés 14 jours après que l’argent a été remis, et tout de suite quand la demande n’aboutit pas. Les promesses arrivées ou annulées sont effacées après 30 jours. Les comptes gardent les sommes sans les noms.

promiseText = { $money }, { LOWER($every) }
