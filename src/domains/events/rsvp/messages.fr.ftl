### rsvpMessages

title = Tu viens ?
yes = Je viens
maybe = Peut-être
no = Je ne peux pas venir
more = Ajouter un mot, ou recevoir les changements
addNote = Ajouter un mot
answerThere = Répondre sur leur page
change = Changer ma réponse
note = Un mot aux personnes qui accueillent
noteHint = Seules les personnes qui accueillent le lisent. Nous l’effaçons deux jours après la rencontre.
slot = Choisis une heure
timesTaken = Toutes les heures sont prises.
name = Comment t’appeler ?
nameHint = N’importe quel nom convient.
email = E-mail, ou ton adresse du fédivers
handle = Ton adresse du fédivers
handleHint = Comme @name@server. Nous envoyons un message privé pour demander si elle est à toi. Elle ne sert que pour les nouvelles de cette rencontre. Tu peux ne pas la donner : garde alors le lien que tu reçois.
refusedAddress = Nos messages à l’adresse que tu as donnée reviennent, donc nous n’en envoyons plus. Garde ce lien : il montre toujours ta réponse.
askedAddress = Tu as donné une adresse. Nous ne l’utilisons qu’une fois que tu as dit que c’est la tienne : ouvre le lien du message que nous y envoyons.
out =
    .title = Ne plus recevoir de nouvelles de cette rencontre ?
    .lead = Nous effaçons l’adresse que tu as donnée. Ta réponse reste comme elle est.
    .button = Effacer mon adresse
    .done = Ton adresse est effacée. Nous ne t’enverrons plus de nouvelles de cette rencontre.
confirm =
    .subject = Est-ce ton adresse ?
    .lead = Quelqu’un a donné cette adresse pour recevoir des nouvelles de « { $event } ». Si c’était toi, ouvre cette page et confirme :
    .open = Oui, c’est mon adresse
    .notYou = Si ce n’était pas toi, ne fais rien. Nous n’enverrons rien d’autre.
    .forgotten = Nous effaçons l’adresse 48 heures après la rencontre.
    .title = Est-ce ton adresse ?
    .pageLead = Si tu confirmes, nous t’envoyons les nouvelles de cette rencontre.
    .button = Oui, c’est mon adresse
    .done = Nous t’enverrons les nouvelles de cette rencontre.
    .doneLead = Ta réponse reste comme elle est. Pour la changer, utilise ton propre lien.
emailHint = Comme you@mail.example ou @name@server. Nous envoyons un message pour demander si elle est à toi. Elle ne sert que pour les nouvelles de cette rencontre. Tu peux ne pas la donner : garde alors le lien que tu reçois.
guestTitle = Répondre sans compte
ownLink = Ton propre lien
ownCalendar = Le mettre dans ton calendrier (.ics)
guestLink = Ce lien n’est que pour toi : il te permet de changer ta réponse. Garde-le ; nous ne pouvons pas l’envoyer une deuxième fois.
yours = Ta réponse
forgetMe = Effacer ma réponse et tout ce qui me concerne
answered = Ta réponse est enregistrée.
standing =
    .coming = Tu viens.
    .waiting = Toutes les places sont prises. Tu es sur la liste d’attente.
    .asked = Tu as demandé une place. Les personnes qui accueillent vont répondre.
    .declined = Il n’y a pas de place pour toi cette fois.
    .maybe = Tu as dit « peut-être ».
    .no = Tu as dit que tu ne peux pas venir.
yourTime = Ton heure : { $time }.
place = Tu as le numéro { $n } sur la liste d’attente.
news =
    .moved-up = Une place s’est libérée pour toi.
    .confirmed = Les personnes qui accueillent ont dit oui.
    .waiting = Les personnes qui accueillent ont dit oui, et tu es sur la liste d’attente.
    .declined = Les personnes qui accueillent ne peuvent pas te donner de place cette fois.
    .message = Les personnes qui accueillent t’ont écrit.
    .cancelled = La rencontre est annulée.
    .postponed = La rencontre est reportée ; une nouvelle date suivra.
    .moved = L’heure ou le lieu a changé. Merci de vérifier.
    .on-again = Elle a lieu finalement.
    .ignored = Cette rencontre ne prend pas de réponses d’autres serveurs. Regarde leur page.
closed = Cette rencontre ne prend pas de réponses pour le moment.
notNeeded = Pas besoin de répondre. Viens, tout simplement.
fullWait = Toutes les places sont prises. Si tu dis oui, tu entres sur la liste d’attente et tu avances quand une place se libère.
signIn = Connecte-toi pour répondre
hostSees = Seules les personnes qui accueillent voient qui vient.
countComing =
    { $n ->
        [one] { $n } personne vient
       *[other] { $n } personnes viennent
    }
countMaybe = { $n } peut-être
countWaiting = { $n } sur la liste d’attente
people = Qui vient
peopleText = Toi et les autres personnes qui accueillent êtes les seules à voir ceci. Nous l’effaçons deux jours après la rencontre.
print = Imprime cette page pour l’entrée. Il y a une case à cocher pour chaque personne.
nobody = Personne n’a encore répondu
nobodyText = Quand des personnes répondent, tu les vois ici.
groups =
    .coming = Viennent
    .asked = Ont demandé une place
    .waiting = Liste d’attente
    .maybe = Peut-être
    .no = Ne viennent pas
    .declined = Refus
accept = Accepter
decline = Refuser
accepted = Accepté. Cette personne a une place.
declinedDone = Refusé. Cette personne est prévenue.
from =
    .member = membre
    .guest = sans compte
    .elsewhere = d’un autre serveur
write = Écrire à toutes les personnes qui viennent
writeHint = Les membres le voient sur la page de la rencontre, les autres le reçoivent par courriel ou en message privé. Les personnes sur la liste d’attente, ou qui ont demandé une place, ne le reçoivent pas.
message = Message
send = Envoyer
sent =
    { $n ->
        [one] Envoyé à une personne.
       *[other] Envoyé à { $n } personnes.
    }
messages = Un mot des personnes qui accueillent
elsewhere = Demander une place
elsewhereText = Notre groupe demande en son propre nom. Ton nom n’est pas envoyé.
elsewhereUnsaid = Les personnes qui accueillent n’ont pas dit comment répondre. Si tu n’entends rien, regarde leur page :
askedUnsaid = Notre groupe a dit aux personnes qui accueillent qu’une personne de chez nous vient. Certains serveurs n’y répondent jamais : pas besoin d’attendre une réponse.
elsewhereNot = Les réponses se donnent sur leur propre page.
withdraw = Retirer
mine = Tes rencontres
shutOut =
    { $n ->
        [one] Une rencontre à laquelle tu as répondu est maintenant réservée aux membres du groupe, donc nous ne pouvons plus te la montrer. Si tu venais, demande aux personnes qui accueillent si c’est encore possible.
       *[other] { $n } rencontres auxquelles tu as répondu sont maintenant réservées aux membres du groupe, donc nous ne pouvons plus te les montrer. Si tu venais, demande aux personnes qui accueillent si c’est encore possible.
    }
mineNone = Rien pour l’instant. Quand tu dis que tu viens à une rencontre, tu la vois ici.
mail =
    .subject = Au sujet de : { $name }
    .hello =
        { GIVEN($name) ->
            [yes] Bonjour { $name },
           *[no] Bonjour,
        }
    .confirmed = Tu viens. Ta place est réservée.
    .waiting = Toutes les places sont prises. Tu es sur la liste d’attente, et nous t’écrirons quand une place se libère.
    .asked = Tu as demandé une place. Les personnes qui accueillent vont répondre.
    .declined = Il n’y a pas de place pour toi cette fois.
    .moved-up = Une place s’est libérée, et elle est à toi.
    .maybe = Tu as dit « peut-être ».
    .closed = La rencontre ne prend pas de réponses pour le moment.
    .slots = Choisis une heure sur la page de la rencontre.
    .reminder = C’est bientôt :
    .message = Les personnes qui accueillent ont écrit :
    .cancelled = Cette rencontre est annulée :
    .postponed = Cette rencontre est reportée, et une nouvelle date suivra :
    .moved = L’heure ou le lieu a changé. Maintenant, c’est :
    .on-again = Elle a lieu finalement :
    .closedSubject = Au sujet d’une rencontre à laquelle tu as répondu
    .members-only = Les personnes qui accueillent ont changé une rencontre à laquelle tu as répondu : elle est maintenant réservée aux membres. Si tu venais, demande-leur si c’est encore possible.
    .link = La page de la rencontre
    .stop = Arrêter ces messages
    .end = Tu reçois ceci parce que tu as donné ton adresse pour cette rencontre. Nous l’effaçons deux jours après la rencontre.
errors =
    .placesAreAskedForAt = Demande une place sur leur propre page.
    .writeSomethingFirst = Écris d’abord quelque chose.
    .sayYesMaybeOrNo = Dis oui, peut-être ou non.
    .thisEventTakesNoAnswers = Cette rencontre ne prend pas de réponses pour le moment.
    .youSaidSomethingNewerAlready = Tu as déjà donné une réponse plus récente.
    .chooseATime = Choisis une heure.
    .somebodyWasQuickerThisTime = Quelqu’un d’autre vient de prendre cette heure. Choisis-en une autre.
    .nameMissing = Comment t’appeler ? N’importe quel nom convient.
    .badAddress = Cela ne ressemble ni à une adresse e-mail, ni à @name@server. Tu peux laisser vide.
