### personalMessages

feed = Ton propre calendrier
feedText = Avec une adresse secrète, ton application de calendrier montre les rencontres auxquelles tu as dit oui ou peut-être, tes créneaux et les réunions de tes groupes. Elle te rappelle rencontres et créneaux deux heures avant. Elle ne contient jamais de lieu exact.
make = Créer une adresse secrète
again = En créer une nouvelle ; l’ancienne ne marche plus
end = Désactiver
made = Voici ton adresse secrète. Nous ne la montrons que maintenant : copie-la dans ton application de calendrier.
ended = Désactivé. Les applications qui utilisent l’adresse ne reçoivent plus rien.
back = Retour à ta page
