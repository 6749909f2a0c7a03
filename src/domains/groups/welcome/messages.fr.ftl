### welcomeMessages

invitation = Invitation
link = Lien
qr = Code QR du lien
words = Mots à envoyer avec
wordsIn = Langue de ces mots
wordsToSend =
    { $n ->
        [one] Voici une invitation pour { $name }. Ouvre ce lien, choisis un nom et un mot de passe, et te voilà chez nous : { $url } Il marche pour une personne, jusqu’au { $day }.
       *[other] Voici une invitation pour { $name }. Ouvre ce lien, choisis un nom et un mot de passe, et te voilà chez nous : { $url } Il marche pour { $n } personnes, jusqu’au { $day }.
    }
wordsOnly = Ne la transmets qu’à des personnes que tu aimerais avoir ici.
brings = Ce qu’elle fait
bringsPeople =
    { $n ->
        [one] { $n } personne de plus peut nous rejoindre avec.
       *[other] { $n } personnes de plus peuvent nous rejoindre avec.
    }
bringsUntil = Elle marche jusqu’au { $day }.
bringsOnly = Ces personnes deviennent membres de { $name }.
bringsGroups = Ces personnes deviennent membres de { $name }, et de { LIST($groups, type: "and") }.
bringsAsk = Si un groupe pose d’abord des questions, elles y répondent sur sa page, et deux membres répondent d’elles.
noLink = Nous ne pouvons pas montrer ce lien : il a été créé avant que nous les gardions. Crées-en un nouveau, et annule celui-ci.
show = Afficher le lien et le code QR
print = Tu peux imprimer cette page : sur le papier, il n’y a que le code, le lien et ce qu’il fait.
cancel = Annuler l’invitation
all = Toutes les invitations
hello = Bienvenue, { $name }
helloLead = { $group } se réjouit que tu sois là.
steps = Trois choses que tu peux faire maintenant
sayHello = Dire bonjour
sayHelloText = Une ligne ou deux à { $group }. Ses membres les lisent sur la page du groupe pendant 14 jours.
sayHelloLabel = Tes mots
sayHelloButton = Envoyer
saidHello = Envoyé. Les membres de { $group } peuvent le lire.
saidAlready = Tu as dit bonjour : « { $words } »
nextEvent = Dire si tu viens à la prochaine rencontre
noEvent = Aucune rencontre n’est encore prévue. Le calendrier montre ce qui vient.
calendar = Calendrier
ownPage = Regarder ta propre page
ownPageText = Ce que les autres voient de toi, comment nos nouvelles t’arrivent, et comment tu te connectes.
ownPageLink = Ta page
toGroup = Aller à { $group }
more = Plus sur nous
newHere = Nouvelles personnes ici
since = depuis le { $day }
welcomeWaiting = Bienvenue : trois choses que tu peux faire maintenant
errors =
    .writeALine = Écris une ligne, de { $most } caractères au plus.
