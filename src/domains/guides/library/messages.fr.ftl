### libraryMessages

searchHint = Les petites fautes d’orthographe dans les titres ne gênent pas.
language = Langue
group = Quel groupe
time = Temps qu’il faut
upToMinutes = Jusqu’à { $n } minutes
upToHours = Jusqu’à { $n } heures
costs = Ce que cela coûte
costsNothing = Rien à acheter
free = ne coûte rien
sibling = collectif ami
best = Le plus proche
close = Rien n’a exactement ces mots. Ces titres se ressemblent.
notFound = Rien trouvé
notFoundText = Essaie avec moins de mots ou d’autres mots, ou retire un filtre.
takeAlong = S’abonner
stories = Récits à écouter
bundle = Télécharger la bibliothèque
importGuides = Importer des guides
overdue = À revoir
takeAlongText = Ce que tu vois maintenant, avec ces filtres, pour les lecteurs de flux et les liseuses.
atom = Flux de nouvelles (Atom)
json = Flux de nouvelles (JSON)
catalogue = Catalogue pour liseuses (OPDS)
searchIn = Chercher dans la bibliothèque de { $name }
glossary = Lexique
glossaryLead = Des mots que tout le monde ne connaît pas, et ce que nous voulons dire par là.
term = Mot
meaning = Ce qu’il veut dire
meaningHint = Dis-le comme tu l’expliquerais aux gens d’à côté.
addWord = Ajouter un mot
add = Ajouter
change = Changer
changeWord = Changer « { $term } »
save = Enregistrer
remove = Retirer
wordAdded = Mot ajouté.
wordSaved = Mot enregistré.
wordRemoved = Mot retiré.
noWords = Pas encore de mots
noWordsText = Une teinture, une météo du jour, un tour de parole : ce qui est clair pour toi est nouveau pour quelqu’un d’autre. Tout membre peut ajouter un mot.
wordsUsed = Mots utilisés ici
noTerm = Écris le mot.
noMeaning = Dis ce qu’il veut dire.
badLanguage = Écris la langue comme un code, p. ex. en ou pt-BR.
termKnown = Ce mot est déjà ici. Change-le là.
tooManyWords = Le lexique est plein. Retire un mot dont personne n’a plus besoin.
plain = Aide pour écrire simplement
plainLead = Ceci compte les mots et montre ce que certaines personnes ont du mal à lire. C’est toi qui décides quoi changer. Personne d’autre ne le voit, et rien n’est enregistré.
plainOf = Aide pour écrire simplement : { $name }
text = Ton texte
look = Vérifier
edit = Modifier le guide
back = Retour au guide
nothingYet = Rien à vérifier pour l’instant
nothingYetText = Mets ton texte dans le champ.
howItReads = Comment il se lit
levels =
    .very-easy = Très facile à lire, comme un livre pour enfants
    .easy = Facile à lire, comme une histoire
    .middle = Assez facile, comme un journal
    .hard = Difficile, comme une lettre officielle
    .very-hard = Très difficile, comme une loi
lix = indice de lisibilité (LIX) { $n }
sentencesAndWords = Phrases et mots
counted =
    { $all ->
        [one] { $all } mot
       *[other] { $all } mots
    } dans { $sentences ->
        [one] { $sentences } phrase
       *[other] { $sentences } phrases
    }
perSentence = { $n } mots par phrase, en moyenne
longShare = { $percent } mots sur 100 sont longs (plus de six lettres)
tooShort = Trop court pour le dire.
longSentences = Phrases longues
longSentencesText = On pourrait couper chacune en deux.
ofWords =
    { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    }
longWords = Mots longs que tu utilises souvent
longWordsText = Y a-t-il un mot plus court ? Sinon, c’est peut-être un mot pour le lexique.
times =
    { $n ->
        [one] { $n } fois
       *[other] { $n } fois
    }
abbreviations = Abréviations qui ne sont pas expliquées
abbreviationsText = Écris-la une fois en entier, avec l’abréviation ensuite entre parenthèses.
pictures = Images sans description
picturesText = Les personnes qui ne voient pas l’image lisent sa description. Mets-la entre les crochets.
line = Ligne { $n }
allWell = Rien ne gêne. Lis le texte une fois à voix haute : là où tu butes, d’autres buteront aussi.
