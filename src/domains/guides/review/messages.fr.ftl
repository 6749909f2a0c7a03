### reviewMessages

title = Est-ce encore juste ?
by = Son groupe va le revoir d’ici au { $day }.
since = Il devait être revu d’ici au { $day } ; c’était il y a { $late }. Une grande partie est peut-être encore juste, mais demande à quelqu’un qui s’y connaît avant de t’y fier.
reviewed = Revu la dernière fois le { $day }.
never = Aucune date pour le revoir n’est fixée.
flag = Cela ne semble plus à jour
flagText = Qu’est-ce qui semble faux ou ancien ?
flagHint = Quelques mots suffisent. Les personnes qui s’occupent de ce guide les lisent. Nous ne gardons rien sur toi.
trap = Laisse ceci vide
send = Envoyer
sent = Merci. Les personnes qui s’occupent de ce guide vont vérifier.
full = Merci. Plusieurs personnes nous l’ont déjà dit.
flags = Ce que des personnes qui lisent nous ont dit
dismiss = Fait
dismissed = Retiré de la liste.
keep = Revoir
byLabel = À revoir d’ici au
byHint = Une date à venir. Si c’est vide : le temps habituel pour ce type de guide, ou aucun.
setDay = Fixer la date
done = Nous l’avons vérifié : c’est encore juste
saved = Enregistré.
library = Bibliothèque
overdue = À revoir
overdueLead = Les guides de tes groupes qui sont à revoir ou le seront bientôt, les avis de sécurité et les propositions qui attendent une réponse, et ce que disent les personnes qui les lisent et les essaient.
none = Rien à revoir
noneText = Quand un guide est à revoir, quand quelqu’un dit qu’une chose ne semble plus à jour, ou quand une note, un avis de sécurité ou une proposition attend, tu le vois ici.
waiting =
    { $n ->
        [one] { $n } note attend une vérification
       *[other] { $n } notes attendent une vérification
    }
notices =
    { $n ->
        [one] { $n } avis de sécurité attend ta réponse
       *[other] { $n } avis de sécurité attendent ta réponse
    }
suggestions =
    { $n ->
        [one] { $n } proposition attend ta réponse
       *[other] { $n } propositions attendent ta réponse
    }
someFlags =
    { $n ->
        [one] { $n } personne dit qu’une chose ne semble plus à jour
       *[other] { $n } personnes disent qu’une chose ne semble plus à jour
    }
overdueBadge = En retard
soonBadge = Bientôt
theirs = Ceci appartient à des personnes d’ailleurs. Dis-le-leur là où c’est publié.
errors =
    .giveADayOrSay = Choisis une date, ou dis que tu l’as vérifié.
    .writeAFewWords = Écris quelques mots.
    .thatIsFarAwayChoose = C’est trop loin. Choisis une date dans les dix ans.
    .aDayToCome = Donne un jour à venir, comme 2027-05-03.
