### hourMessages

title = La première heure
lead = Avec ces quatre choses, d’autres peuvent trouver votre collectif et venir. L’ordre est libre, et chacune prend quelques minutes.
done = Fait
open = Encore à faire
steps =
    .words = Dire qui vous êtes
    .event = Prévoir votre première rencontre
    .invite = Inviter quelqu’un
    .sibling = Suivre un autre collectif
texts =
    .words = Quelques mots sur votre page, et une image si vous voulez. C’est ce que les gens des alentours lisent d’abord.
    .event = Quoi, quand et où. Elle est tout de suite dans le calendrier, et toutes les personnes qui vous suivent l’apprennent.
    .invite = Crée un lien et envoie-le à quelqu’un en qui tu as confiance. Beaucoup de choses ici demandent deux personnes.
    .sibling = Ses rencontres publiques viennent dans votre calendrier, ses guides dans votre bibliothèque.
all = Les quatre sont faites. Ce qui vient ensuite va plus loin que ce programme :
next = Les sept premiers pas
settings = Langue, fuseau horaire et page d’accueil
progress = Fait : { $done } sur { $all }
goOn = Continuer
