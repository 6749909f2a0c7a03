### costMessages

cost = Prix
contact = Contact
kinds =
    .free = Gratuit
    .sliding = Chaque personne paie ce qu’elle peut, selon une échelle
    .fixed = Un prix fixe
    .donation = Prix libre
short =
    .free = gratuit
    .sliding = selon tes moyens
    .fixed = payant
    .donation = prix libre
unsaid = Pas dit
kindLabel = Ce que cela coûte
words = Le prix, en mots
wordsHint = Par exemple : de 5 à 15 €, tout le monde peut entrer.
contactLabel = Contact
contactHint = Un nom et un moyen de joindre cette personne, que tout le monde peut lire. N’écris pas ce qui ne doit pas être public.
