### shareMessages

share = Partager
copy = Copier le lien
copied = Copié
title = Partager cette rencontre
lead = Envoie cette adresse, montre le code à quelqu’un à côté de toi, ou écris-la sur du papier.
address = Son adresse
mail = Envoyer par courriel
mailText =
    { $name }
    { $when }
    { $url }
qr = Un code avec l’adresse de la rencontre, pour l’appareil photo d’un téléphone
