### everyoneMessages

title = Messages à tout le monde
lead = Un message à tous les membres du collectif. Deux membres l’envoient ensemble, et il en part au plus un par semaine.
none = Pas encore de messages
noneText = Quand une chose concerne tout le monde, écris-la ici. Un autre membre la confirme, puis tous les membres la reçoivent dans leurs notifications, et par courriel si c’est leur choix.
write = Écrire à tout le monde
subject = Sujet
subjectHint = Il est montré dans les notifications et les courriels. N’y mets pas de noms de personnes.
content = Message
contentHint = Du texte simple ou du Markdown. Seuls les membres le lisent. Nous l’effaçons après un an.
send = Demander à une deuxième personne de confirmer
asked = Enregistré. Il part quand un autre membre le confirme, en moins d’une semaine.
sent = Envoyé à tout le monde.
next = Le dernier message est parti il y a moins d’une semaine. Tu peux écrire le prochain à partir du { $day }.
way = Messages à tout le monde
last = dernier le { $day }
act = Envoyer ceci à tous les membres : « { $name } ». { $content }
errors =
    .giveItASubject = Écris un sujet, de { $most } caractères au plus.
    .writeSomething = Écris le message, de { $most } caractères au plus.
    .onceAWeek = Au plus un message par semaine part à tout le monde. Le prochain peut partir à partir du { $day }.
