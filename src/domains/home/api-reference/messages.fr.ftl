### referenceMessages

title = Pour programmer
lead = Tout ce que fait une page, un programme peut le faire. Connecte-toi avec ton identifiant et ton mot de passe (POST /api/v1/session), et envoie le jeton comme Bearer.
spec = Description lisible par une machine (OpenAPI)
nouns = Appels par sujet
calls =
    { $n ->
        [one] { $n } appel
       *[other] { $n } appels
    }
problems = Erreurs
problemsText = Tout appel peut répondre par un problème (RFC 9457) et un statut de 400 ou plus : ce qui ne va pas, ce qu’on peut faire, et dans « errors » ce qui ne va pas dans quelle partie du contenu.
all = Tous les appels
onPage = Sur la page
parameters = Paramètres
required = obligatoire
sends = Envoie
answers = Répond { $status }
sameAs = Identique à
nothing = Un contenu vide.
