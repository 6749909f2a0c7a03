### subscriptionMessages

title = Garder le contact
byMail = Par courriel, ou par un message sur Mastodon et autres
byMailText = Tu n’as pas besoin de compte. Nous gardons ton adresse, chiffrée, et ce que tu as choisi. Chaque message a un lien pour te désabonner.
byNote = Par un message sur Mastodon et autres
address = Ton adresse
addressHint = Comme you@mail.example, ou @name@server. Nous envoyons un message pour demander si elle est à toi, et rien d’autre avant que tu dises oui.
handle = Ton adresse du fédivers
handleHint = Comme @name@server. Nous envoyons un message pour demander si elle est à toi, et rien d’autre avant que tu dises oui.
rhythm = À quel rythme ?
rhythms =
    .new = Quand il y a du nouveau
    .weekly = Une fois par semaine, avec ce qui vient
send = S’abonner
asked = Si nous pouvons joindre cette adresse, un message avec un lien est en route.
wrongAddress = Écris une adresse e-mail, ou une adresse du fédivers comme @name@server.
wrongFilter = Ce calendrier ne peut pas être filtré par { $what }.
guideAlone = Les avis sur un guide ne peuvent pas être combinés avec un groupe ou un filtre.
feeds = Dans ton calendrier ou ton lecteur de flux
webcal = S’abonner dans une application de calendrier
calendarFile = Fichier de calendrier
feed = Flux RSS
question =
    .subject = Veux-tu recevoir de nos nouvelles ?
    .lead = Quelqu’un nous a demandé d’envoyer à cette adresse des nouvelles sur { $what } ({ $host }). Si c’était toi, ouvre cette page et confirme.
    .button = Oui, envoyez-les-moi
    .notYou = Si ce n’était pas toi, ne fais rien. Nous n’enverrons rien d’autre.
confirm =
    .title = Veux-tu recevoir de nos nouvelles ?
    .lead = Si tu confirmes, nous t’envoyons des nouvelles sur { $what }.
    .button = Oui, envoyez-les-moi
    .done = À partir de maintenant, tu reçois de nos nouvelles.
    .doneLead = Chaque message a un lien pour te désabonner.
end =
    .title = Te désabonner ?
    .lead = Nous effaçons ton adresse ici et n’envoyons plus rien.
    .button = Me désabonner
    .done = Ton abonnement est arrêté, et ton adresse est effacée.
calendarOf = le calendrier de { $name }
guideOf = le guide « { $name } »
subjects =
    .one = { $name } : { $title }
    .many =
        { $n ->
            [one] { $name } : { $n } nouveauté
           *[other] { $name } : { $n } nouveautés
        }
    .weekly = { $name } : bientôt
states =
    .moved = Nouvel horaire ou nouveau lieu : { $title }
    .cancelled = Rencontre annulée : { $title }
    .postponed = Rencontre reportée : { $title }
    .on-again = La rencontre a lieu finalement : { $title }
severities =
    .info = Note
    .caution = Fais attention
    .urgent = Urgent
footer = Tu reçois ceci parce qu’une personne qui lit les messages à cette adresse l’a demandé sur { $host }.
endLink = Se désabonner

keeps =
    .ofANeighbourWho = Pour chaque personne des alentours qui s’abonne, nous gardons une adresse chiffrée et ce qu’elle a choisi, jusqu’à ce qu’elle y mette fin ou que l’adresse refuse nos messages. Une adresse que personne ne confirme est effacée après sept jours.
