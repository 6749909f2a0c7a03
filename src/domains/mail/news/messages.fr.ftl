### newsMailMessages

subject =
    { $n ->
        [one] { $n } chose pour toi chez { $place }
       *[other] { $n } choses pour toi chez { $place }
    }
open = Ouvrir
all = Voir tout ce qui t’attend
footer = Tu reçois ceci parce que tu as donné ton adresse à { $place } ({ $host }). C’est toi qui choisis à quel rythme.
settings = Choisir ce que nous t’écrivons
stop = Arrêter tous les courriels
