### recoveryMessages

title = Je n’arrive pas à me connecter
lead = Écris ton identifiant, ou l’adresse e-mail que tu as donnée ici. Si tu as confirmé une adresse, nous y envoyons un lien avec lequel tu peux choisir un nouveau mot de passe.
noMail = Demande aux personnes qui s’occupent de ce serveur de te donner un nouveau mot de passe.
ways = Voici les chemins pour revenir. Un seul suffit.
byMail = Avec un lien par courriel
byServer = Si rien d’autre ne marche
who = Identifiant ou adresse e-mail
send = M’envoyer un lien
asked = Si nous te connaissons et que tu as confirmé une adresse, un lien est en route. Il marche pendant une heure.
otherwise = Aucun courriel n’arrive ? Alors nous n’avons pas d’adresse confirmée de toi. Demande aux personnes qui s’occupent de ce serveur de te donner un nouveau mot de passe.
mail =
    .subject = Un lien pour te connecter
    .lead = Quelqu’un a demandé un nouveau mot de passe pour @{ $handle } à { $place } ({ $host }). Si c’était toi, ouvre cette page et choisis-en un. Le lien marche une fois, pendant une heure.
    .button = Choisir un nouveau mot de passe
    .notYou = Si ce n’était pas toi, ne fais rien. Ton mot de passe reste le même.
choose = Choisir un nouveau mot de passe
chooseLead = Ceci ferme tes sessions partout ailleurs.
password = Nouveau mot de passe
passwordHint = Au moins 10 caractères. Quatre mots à la suite sont faciles à retenir.
set = Enregistrer et se connecter
done = Ton mot de passe est changé. Tes sessions sont fermées partout ailleurs.
