### lineageMessages

severities =
    .info = Bon à savoir
    .caution = Attention
    .urgent = Urgent
fromUpstream = Du guide d’origine
by =
    { GIVEN($name) ->
        [yes] { $name }, { $day }
       *[no] { $day }
    }
answerIt = Dire ce que tu as fait
answered = Avis avec une réponse
answerLabel = Ta réponse
answerHint = Ce que tu as changé, ou pourquoi cela ne touche pas ta version. L’avis passe ensuite sous le texte.
answerSend = Envoyer la réponse
answerDone = Réponse envoyée. L’avis est maintenant sous le texte.
notice = Écrire un avis de sécurité
noticeText = Pour ce que les gens doivent savoir s’ils ont lu, imprimé ou adapté ceci. Il va à toutes les personnes qui vous suivent et à toutes celles qui en ont fait une version. Tu ne peux pas le retirer, mais un avis suivant peut en dire plus.
severity = À quel point est-ce grave ?
content = Que faut-il savoir, et que faut-il faire maintenant ?
noticeSend = Envoyer l’avis
noticeSent = L’avis est envoyé.
languages = Dans d’autres langues
translate = Traduire
translateText = Cela devient un brouillon de ton groupe dans cette langue. Les deux guides renvoient l’un à l’autre.
into = Dans quelle langue
intoHint = Comme es, ar ou pt-BR.
forGroup = Pour quel groupe
translationOf = Traduction de
stale =
    { $n ->
        [one] { $n } partie de l’original a changé depuis cette traduction.
       *[other] { $n } parties de l’original ont changé depuis cette traduction.
    }
staleCautions = Les précautions de l’original ont changé depuis. Maintenant, ce sont :
noCautions = Il n’y en a plus.
seeStale = Voir ce qui a changé
before = Avant
now = Maintenant
gone = Cela a été retiré.
print = Sur papier
printIt = Imprimer
family = Versions de ce guide
familyOf = Versions de { $name }
familyLead = D’où il vient, et ce que d’autres en ont fait. Il n’y a pas de classement.
familyAlone = Nous ne connaissons pas d’autres versions de ce guide.
here = celle-ci
translation = traduction
credits = D’où il vient
version = version { $n }
wishes = Comment nous aimerions qu’il soit partagé
sources = Sources
time = Temps
costsNothing = Ne coûte rien
take = Reprendre les changements que tu veux
takeText = Nous te demandons pour les parties que vous avez changées des deux côtés. Les parties changées seulement de l’autre côté peuvent être reprises telles quelles.
creditTooLong = Avec la leur, la mention dépasse { $max } caractères, et nous ne coupons jamais le nom de quelqu’un. Raccourcis d’abord la mention du guide, puis reprends ceci.
moved = Quelqu’un a enregistré des changements entre-temps. Voici où cela en est ; choisis encore une fois.
notTakeable = Sa licence a changé, donc tu ne peux pas reprendre ce qui y est nouveau. Tu peux continuer à utiliser ce que tu as déjà.
piece = Partie { $n }
yours = La tienne
theirs = La leur
choices =
    .ours = Garder la nôtre
    .theirs = Prendre la leur
    .both = Garder les deux, l’une après l’autre
takeCautions = Reprendre aussi leurs précautions
theirCautions = Leurs précautions
takeSubmit = Enregistrer ces changements
takeNote = D’après les changements de « { $name } »
taken = Enregistré comme nouvelle révision.
translated = J’ai mis la traduction à jour
nothingNew = Rien n’y a changé depuis.
suggest = Leur proposer nos changements
suggestText = Votre texte apparaît là-bas à côté du leur, et l’autre groupe choisit ce qu’il veut. Ce qu’il reprend est sous la licence de son guide. Rien n’y change sans son accord.
suggestNote = Qu’as-tu changé, et pourquoi ?
suggestSend = Envoyer la proposition
suggested = Envoyé. La réponse apparaîtra ici.
suggestions = Changements proposés
heldVersions = Versions en attente de vérification
heldText = Des personnes que personne ne suit ici les ont faites à partir de ton guide. Personne ne les voit ici tant que tu ne les mets pas dans la liste.
listIt = Mettre dans la liste
forgetIt = Ne pas mettre dans la liste
listed = Elle est maintenant dans la liste, avec ton guide.
forgotten = Elle n’est pas dans la liste, et ne te sera plus montrée.
suggestionsNone = Pas encore de propositions. Quand un collectif ami améliore sa version, il peut te proposer ses changements ici.
suggestionFrom = Une proposition de { $name }
takeSuggestion = La reprendre
refuse = Pas cette fois
refuseWord = Pourquoi pas, en une phrase gentille
word = Un mot pour ce groupe
decided = Ce groupe est prévenu.
creditSuggested = Avec des changements de { $who }
states =
    .open = en attente d’une réponse
    .accepted = acceptée
    .rejected = pas acceptée
    .withdrawn = retirée
errors =
    .guides = /guides/{ $id }
