### reportMessages

title = Signaler quelque chose
lead = Dis-nous ce qui ne va pas. Tu n’as pas besoin de compte.
about = De quoi s’agit-il ?
aboutHint = L’adresse de la page, ou le nom de la personne ou du groupe, comme @rosa.
content = Que s’est-il passé ?
contentHint = Autant que tu veux en dire. Tu peux ne pas donner de noms.
whoReads = Les personnes qui s’occupent ici du soin ou des contacts extérieurs le lisent. La personne dont il s’agit ne le lit jamais, et personne n’apprend qui a signalé. C’est effacé après 90 jours.
hide = Le cacher maintenant, jusqu’à ce que deux personnes aient regardé
hideHint = Tu t’occupes de ce groupe, donc tu peux. C’est de nouveau affiché après deux semaines si personne ne regarde.
send = Envoyer le signalement
sent = Merci. Ton signalement est envoyé.
sentHidden = Merci. Ton signalement est envoyé, et c’est caché pour l’instant.
link = Signaler
linkAbout = Signaler ceci
danger = Quelqu’un est en danger maintenant ? Ne nous attends pas.
whereToTurn = Vers qui se tourner

noWords = Rien n’a été écrit avec.
queue = Signalements
oneReport = Un signalement
queueLead = Ce que des personnes et d’autres serveurs ont signalé. Tu vois seulement ce qui ne te concerne pas.
record = Regardé
openOnes = À regarder
none = Rien n’attend
noneText = Quand quelqu’un signale quelque chose, c’est ici, le plus ancien d’abord.
noRecord = Rien n’a été regardé ces 90 derniers jours.
toQueue =
    { $n ->
        [0] Aucun signalement n’attend
        [one] Un signalement attend
       *[other] { $n } signalements attendent
    }
from =
    .member = D’un membre
    .stranger = D’une personne sans compte
    .server = De { $host }
age =
    { $days ->
        [0] Aujourd’hui
        [1] Hier
       *[other] Il y a { $days } jours
    }
looked = { $n } sur { $needed } ont regardé
youLooked = Tu as regardé
isHidden = Caché pour l’instant
keepHidden = Laisser caché. Une image est effacée quand deux d’entre vous l’ont regardée.
picture = L’image dont parle le signalement
open = L’ouvrir
takeStep = Faire quelque chose
step = Qu’as-tu fait ?
words = Un mot pour les autres personnes qui regardent
wordsHint = Personne d’autre ne le lit.
letter = Ce que ces personnes doivent lire
letterHint = Avec « J’ai parlé avec la personne », cela leur parvient : à un membre comme message de ta part, sur un autre serveur comme message privé du collectif. Pour un temps à part, c’est la raison. Si tu le dis à leur serveur, il lit ceci. N’écris pas qui a signalé.
days = Pour combien de jours
daysHint = Pour un temps à part : de 1 à 14. Une deuxième personne doit confirmer. Sans nombre, l’étape est seulement notée.
steps =
    .word = J’ai parlé avec la personne
    .hide = Le cacher jusqu’à ce que deux aient regardé
    .show = L’afficher de nouveau
    .pause = La personne a un temps à part
    .block = La personne est bloquée
    .forward = Le dire à son propre serveur, en notre nom
    .nothing = Il n’y a rien à faire
doneSteps =
    .word = A parlé avec la personne
    .hide = Caché
    .show = Affiché de nouveau
    .pause = Temps à part
    .block = Bloqué
    .forward = Dit à son serveur
    .nothing = Rien à faire
nobody = aucun rôle
save = Enregistrer
saved = C’est noté.
toPause = Donner un temps à part à quelqu’un
toBlock = Bloquer quelqu’un ou un serveur
done = J’ai regardé
doneHint =
    { $needed ->
        [1] Quand tu auras regardé, ce sera fermé.
       *[other] Quand deux personnes auront regardé, ce sera fermé.
    } Si c’est alors caché, et que le dernier pas était de le cacher, cela reste caché.
closed = C’est fermé.
lookedNow = Merci d’avoir regardé. Il faut encore une personne qui regarde.
keptReports = Les signalements sont effacés après 90 jours, avec ce qui a été fait. Ce que signalent les gens d’ici est chiffré ; qui a signalé n’est montré à personne.
keptHidden = Ce qui a été caché à cause d’un signalement est de nouveau affiché après deux semaines, sauf si deux personnes ont regardé et l’ont laissé caché.
heldReason = caché jusqu’à ce que quelqu’un l’ait regardé
errors =
    .nobodyHere = Cela ne concerne personne d’ici.
    .nobodyToTell = Nous ne connaissons personne à qui écrire.
    .about = Il n’y a rien de tel ici. Copie l’adresse de sa page, ou écris @ et un nom.
    .content = Écris ce qui s’est passé.
    .words = Écris ce que leur serveur doit lire.
    .closed = Ce signalement est fermé.
    .notHideable = Ceci ne peut pas être caché. Parle avec la personne, ou donne-lui un temps à part.
    .notForwardable = Leur serveur le sait déjà, ou nous ne le connaissons pas.
