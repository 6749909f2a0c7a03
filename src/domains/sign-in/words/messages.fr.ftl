### wordsMessages

title = Tes mots de secours
lead = Avec ces mots, tu peux choisir un nouveau mot de passe quand tu as perdu le tien. Tu n’as pas besoin d’adresse e-mail pour cela.
write = Imprime cette page, ou copie les mots sur du papier, et garde-les là où personne d’autre ne regarde. Ils ne sont montrés que cette fois.
handleLine = Pour @{ $handle } sur { $host }
how = Pour les utiliser : ouvre { $url }, choisis « Je n’arrive pas à me connecter », et écris ton identifiant et les mots. Les majuscules et les traits d’union ne comptent pas. Ils marchent une fois ; ensuite, tu peux en créer de nouveaux ici.
have = Tu as créé des mots de secours le { $day }.
none = Tu n’en as pas en ce moment.
make = Créer des mots de secours
renew = En créer de nouveaux
renewText = Quand tu en fais de nouveaux, ceux-ci ne marchent plus.
forget = Effacer mes mots de secours
forgotten = Tes mots de secours sont effacés.
toMe = Continuer
lostTitle = Avec des mots de secours
lostLead = Sept mots que tu as imprimés ou écrits à ton arrivée, ou plus tard.
lostLink = J’ai mes mots
handle = Identifiant
words = Tes mots de secours
wordsHint = Les sept, dans leur ordre.
password = Nouveau mot de passe
passwordHint = Au moins 10 caractères. Quatre mots à la suite sont faciles à retenir.
use = Enregistrer et se connecter
used = Ton mot de passe est changé, et tes sessions sont fermées partout ailleurs. Tes mots de secours ont servi : ici, tu peux en créer de nouveaux.
wrong = L’identifiant et les mots ne vont pas ensemble, ou les mots ont déjà servi.
