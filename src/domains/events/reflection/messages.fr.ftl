### reflectionMessages

title = Comment c’était ?
lead = Trois questions pour les personnes qui accueillent. Les réponses restent dans le groupe. Nous ne gardons pas qui les a écrites.
nourished = Qu’est-ce qui a fait du bien ?
hard = Qu’est-ce qui était difficile ?
missing = Qui manquait, et qu’est-ce qui rendait la venue difficile ?
missingHint = Pas de noms.
barriers = Ce qui rendait la venue difficile
barriersHint = Nous ne les comptons qu’en totaux de trois ou plus.
answer = Répondre aux questions
keep = Enregistrer
kept = Enregistré pour le groupe.
story = En faire un récit
storyHint = Nous faisons un brouillon de ta réponse à la première question. Tu le modifies, et tu le publies quand il est prêt.
forget = Effacer
forgotten = Effacé.
all = Comment se sont passées nos rencontres
allLead = Pour les membres de ce groupe seulement.
none = Rien ici pour l’instant
noneText = Après une rencontre, les personnes qui accueillent trouvent trois questions sous elle.
errors =
    .itIsNotOverYet = Elle n’est pas encore finie.
    .writeAFewWordsTo = Réponds au moins à une des questions en quelques mots.

barrierNames =
    .time = L’horaire
    .place = Le lieu
    .stairs = Les escaliers
    .language = La langue
    .money = L’argent
    .childcare = La garde d’enfants
    .travel = Le trajet
    .safety = La sécurité
    .not-told = L’information n’est pas arrivée
    .illness = Le risque d’infection
    .tone = Le ton entre nous
