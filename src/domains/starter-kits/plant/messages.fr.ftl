### plantMessages

title = Partir d’un kit de départ
lead = Un autre collectif peut partager ce qu’il a appris : accords, rôles, plannings, questions, affiches. Tu prends ce qui vous convient. Rien ne prend effet de soi-même : chaque pièce devient un brouillon dont ton groupe parle.
url = Adresse de son kit de départ
urlHint = Par exemple moss.example
urlNote = Écris l’adresse web d’un autre collectif, comme moss.example.
fetch = Afficher son kit
asked = Nous demandons à { $host }. Cela prend un moment. Ouvre cette page encore une fois pour voir la réponse.
again = Recharger cette page
failed = Nous n’avons pas trouvé de kit de départ sur { $host }. Vérifie l’adresse, ou réessaie plus tard.
refused =
    { $n ->
        [one] Nous n’avons pas pu lire une pièce, elle est donc laissée de côté.
       *[other] Nous n’avons pas pu lire { $n } pièces, elles sont donc laissées de côté.
    }
none = Rien à choisir pour l’instant
noneText = Demande le kit d’un collectif qui te plaît. Ce que tu prends devient un brouillon de décision. Le reste n’est pas repris.
from = De : { $name }
pick = Les ajouter à notre groupe comme brouillons
leave = Ne pas les utiliser
pickNote = Coche ce dont vous voulez parler.
picked =
    { $n ->
        [0] Quelqu’un les a déjà ajoutées, ou a décidé de ne pas les utiliser. Tu trouves les brouillons ici.
        [one] Ton groupe a un nouveau brouillon.
       *[other] Ton groupe a { $n } nouveaux brouillons.
    }
left = Retiré de cette liste.
pieces = Pièces
whole = Tout lire
kinds =
    .plan = Premiers pas
    .agreement = Accord
    .role = Rôle
    .rota = Planning
    .access = Accessibilité
    .questions = Questions
    .poster = Affiche
decide = Voulons-nous utiliser ceci : { $name } ?
driver =
    { GIVEN($credit) ->
        [yes] De « { $from } » ({ $url }), par { $credit }. Licence : { $license }.
       *[no] De « { $from } » ({ $url }). Licence : { $license }.
    }
onlyLink = Les personnes qui l’ont écrit ne permettent pas de changements. Lis-le sur leur page : { $url }
decisions = Aller aux décisions
kitTitle = Notre kit de départ
kitLead = Pour toutes les personnes qui créent leur propre collectif : prenez ce qui vous convient, changez-le, laissez le reste. Vous ne nous devez rien, et vous n’êtes la filiale de personne.
kitHow = Comment l’utiliser
kitHowText = Sur votre propre Calendula : ouvrez « Partir d’un kit de départ » et écrivez cette adresse. Ou sur le serveur :
kitPrint = Tu peux imprimer cette page. Elle marche aussi sur papier.
add = Tu choisis ce qui entre dans le kit sur la page de chaque accord publié et de chaque planning.
piece = Fait partie de notre kit de départ
