### askUsMessages

title = Nous demander
titleOf = Poser une question à { $group }
lead = Écris aux personnes qui répondent pour ce groupe. Elles sont seules à le lire, et tu n’as pas besoin de compte.
about = Au sujet de
askAbout = Poser une question sur ceci
content = Ta question
contentHint = N’écris rien que tu ne dirais pas à des gens que tu ne connais pas.
name = Comment t’appeler ?
nameHint = N’importe quel nom convient, ou aucun.
address = Adresse e-mail
addressHint = Elle sert seulement à te dire qu’il y a une réponse. Le courriel ne dit rien de ta question. Nous la gardons chiffrée, ne la montrons à personne, et l’effaçons avec ta question.
ask = Envoyer
kept = Nous effaçons ta question 30 jours après le dernier message.
elsewhere = Ou depuis le fédivers : envoie là-bas un message privé à { $address }.
asked = Envoyé. Garde l’adresse de cette page : la réponse apparaîtra ici.
yours = Ce que tu as demandé à { $group }
keep = Mets cette page dans tes signets, ou copie son adresse. Elle est secrète : toute personne qui l’a peut lire ce que tu as écrit, et la réponse.
link = Ton propre lien
unreachable = Les messages à l’adresse que tu as donnée reviennent, donc nous l’avons effacée. Garde ce lien : la réponse apparaîtra ici.
noAnswer = Personne n’a encore répondu.
again = Écrire un autre message
sendAgain = Envoyer
sentAgain = Envoyé.
forget = Effacer cette question maintenant
forgotten = Effacé.
you = Toi
group = Le groupe
edited = modifié
list = Questions
listLead = Ce que des personnes sans compte ont demandé à ce groupe. Seules les personnes qui répondent pour lui le lisent.
none = Pas de questions
noneText = Quand quelqu’un demande quelque chose, les personnes qui répondent pour le groupe le voient ici.
somebody = Quelqu’un
waits = En attente d’une réponse
answered = Répondu
open = Lire et répondre
question = Une question à { $group }
inPublic = Cette personne a demandé en public, et ta réponse est publique aussi. Elle lui est envoyée, au nom du groupe.
private = Cette personne a demandé en privé. Elle seule reçoit ta réponse, au nom du groupe.
onPage = Cette personne a demandé sur notre page, et lit la réponse sur une page avec un lien secret.
answer = Ta réponse
answerHint = Au nom du groupe. Du texte simple ou du Markdown.
send = Envoyer la réponse
sent = Ta réponse est en route.
waiting =
    { $n ->
        [one] Une question attend une réponse
       *[other] Des questions attendent une réponse
    }
waitingText = Des personnes ont demandé à { $group }.
nobody = Personne ne répond pour ce groupe en ce moment. Deux d’entre vous peuvent donner le rôle à l’une des personnes du groupe, pour un jour ou pour 90 jours.
toRoles = Aller aux rôles
full = Ce groupe reçoit aujourd’hui plus de messages qu’il ne peut en lire. Le tien n’a pas été enregistré. Écris encore une fois demain.
mail =
    .subject = Il y a une réponse pour toi
    .lead = Tu as demandé quelque chose sur { $host } et laissé cette adresse. Tu peux lire la réponse sur ta page. Garde son lien pour toi : toute personne qui l’a peut lire ce que tu as écrit.
    .open = Lire la réponse
    .forget = Tu peux y écrire de nouveau, ou tout faire effacer. Alors nous n’envoyons plus de courriels.
emptyField = Écris d’abord ta question.
emptyAnswer = Écris d’abord quelque chose.
badAddress = Cela ne ressemble pas à une adresse e-mail. Tu peux laisser vide.
threadFull = Cette conversation est très longue. Commence une nouvelle question.
noMail = Ce serveur n’envoie pas de courriels, donc il ne garde pas d’adresses. Laisse vide : tu peux lire ta réponse avec le lien secret.

keeps =
    .whatPeopleWithoutAn = Ce que des personnes sans compte demandent à un groupe, et ce qui leur est répondu, est chiffré, lu par celles qui répondent pour le groupe, et effacé 30 jours après le dernier message.
