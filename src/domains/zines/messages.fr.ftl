### zineMessages

untitled = Sans titre
version = version { $n }
draft = brouillon
guides =
    { $n ->
        [one] { $n } guide
       *[other] { $n } guides
    }
andOthers =
    { $n ->
        [one] { $name } et { $n } autre guide
       *[other] { $name } et { $n } autres guides
    }
by = de { $who }
takeCare = Attention
contents = Sommaire
notes = Notes
about = À propos de ce document
aboutOf = À propos de « { $name } »
credit = Mention
license = Licence
cautions = Précautions
cautionsSee = Pour en savoir plus, voir la partie avant le texte.
family = À partir de
ancestor =
    { GIVEN($credit) ->
        [yes] « { $name } » de { $credit } ({ $license })
       *[no] « { $name } » ({ $license })
    }
wishes = Comment les personnes qui l’ont écrit aimeraient qu’il soit utilisé
sources = Sources
notice =
    { $severity ->
        [urgent] URGENT ({ $date }, { $by }) :
        [caution] Attention ({ $date }, { $by }) :
       *[other] Bon à savoir ({ $date }, { $by }) :
    }
current = Cette copie est-elle encore à jour ? Vérifie ici :
qr = Un code qui mène à { $address }
edition = Version { $version }, { $date }
print = Imprimer
printLead = Sur papier, en livret, en livre numérique, ou en texte simple.
reading = À lire ou à imprimer à plat
readingText = Les gros caractères ont des lettres de 18 points et plus. Ces fichiers marchent bien avec un lecteur d’écran.
a4 = en A4 (PDF)
letter = en US Letter (PDF)
large = Gros caractères
booklet = Un livret à agrafer
bookletText = La moitié de ton papier, plié une fois. Imprime des deux côtés, plie la pile au milieu, agrafe le long du pli.
paper = Ton papier
papers =
    .a4 = A4
    .letter = US Letter
duplex = Comment ton imprimante retourne le papier
duplexes =
    .short = Par le bord court
    .long = Par le bord long
    .single = Elle n’imprime que d’un côté : d’abord la première moitié du fichier, puis je retourne la pile
reversed = Une fois la pile retournée, la dernière feuille vient en premier
spine = Où est le pli
spines =
    .left = À gauche (la plupart des langues)
    .right = À droite (arabe, hébreu, persan …)
makeBooklet = Créer le livret (PDF)
mini = Un mini-fanzine (petit livret) d’une seule feuille
miniText = Huit petites pages d’un côté d’une feuille : une coupe, quelques plis, pas d’agrafes. Pour les textes courts.
ebook = Livre numérique et texte
epub = Livre numérique (EPUB)
text = Texte simple
markdown = Markdown
testPage = Un doute sur ton imprimante ? Imprime d’abord la page d’essai ; elle te dit quoi choisir.
testA4 = Page d’essai en A4 (PDF)
testLetter = Page d’essai en US Letter (PDF)
testSheet =
    .title = Page d’essai pour ton imprimante
    .side = Côté { $n }
testSheet-side1 =
    .line1 = Imprime ce fichier comme tu veux imprimer le livret : des deux côtés si ton imprimante le peut, à 100 %, couché (paysage).
    .line2 = Prends ensuite la feuille 1 avec ce côté vers toi, et retourne-la comme la page d’un livre, autour de son bord gauche ou droit.
testSheet-side2 =
    .line1 = La flèche pointe-t-elle vers le haut, comme sur le côté 1 ? Alors choisis « Par le bord court ».
    .line2 = Pointe-t-elle vers le bas ? Alors choisis « Par le bord long ».
    .line3 = Le côté 2 est-il sur une feuille à part ? Alors ton imprimante n’imprime que d’un côté : continue avec le côté 3.
testSheet-side3 =
    .line1 = Pour les imprimantes d’un seul côté : imprime seulement les pages 1 et 3 de ce fichier, retourne la pile comme la page d’un livre, remets-la, et imprime les pages 2 et 4.
    .line2 = Regarde au dos de ce côté.
testSheet-side4 =
    .line1 = Au dos, il y a le côté 3 ? Alors choisis « Elle n’imprime que d’un côté ».
    .line2 = Au dos, il y a le côté 1 ? Alors choisis-le aussi, et coche « Une fois la pile retournée, la dernière feuille vient en premier ».
testSheet-ruler = La ligne ci-dessus mesure 100 mm. Si la tienne non, désactive « ajuster à la page ». Les deux cadres sont à 5 et 10 mm du bord : ce que tu ne vois pas, ton imprimante ne peut pas l’imprimer.
howBooklet = Comment plier le livret
howBookletSteps =
    .line1 = Imprime à 100 %, pas « ajuster à la page ».
    .line2 = Garde les feuilles dans l’ordre où elles sortent. La couverture est à l’extérieur de la première.
    .line3 = Plie toute la pile au milieu, avec la couverture à l’extérieur.
    .line4 = Agrafe deux fois le long du pli, de l’extérieur, ou couds-le. Un livret de plus de 40 pages vient en plusieurs petits : plie chacun, puis mets-les l’un après l’autre.
howMini = Comment plier le mini-fanzine
howMiniSteps =
    .line1 = Plie le long du grand milieu, ouvre ; plie le long du petit milieu, ouvre ; plie les deux quarts extérieurs vers le milieu, ouvre. Il y a maintenant huit cases.
    .line2 = Plie le long du petit milieu et coupe du pli jusqu’à la pliure suivante, le long de la ligne en pointillés. Ouvre : il y a une fente au milieu.
    .line3 = Plie le long du grand milieu, avec l’impression à l’extérieur.
    .line4 = Pousse les bouts l’un vers l’autre jusqu’à ce que la fente s’ouvre en losange, puis en croix. Rabats les pages, avec la couverture devant.
several = Plusieurs guides dans un livret
severalText = Écris les adresses ou les numéros d’autres guides, séparés par des espaces. Ils viennent après celui-ci.
severalWith = Autres guides
severalSubmit = Réunir
together = Dans ce livret
onlyThis = Seulement ce guide
tooMini = C’est trop long pour huit petites pages : les lettres auraient moins de 7 points. Imprime plutôt le livret.
tooLong = C’est trop long pour être imprimé d’un coup. Choisis moins de guides.
missingScript = Aucune police de ce serveur n’a ces lettres : { $letters } ({ $script }). Les personnes qui s’occupent du serveur peuvent ajouter une police pour elles dans le dossier « fonts » de ses données.
busy = Beaucoup de livrets sont en préparation en ce moment. Réessaie dans une minute.
check = Ta copie est-elle encore à jour ?
checkCurrent = Oui. Ta copie a la version { $version }, et c’est la dernière.
checkOld = Non. Ta copie a la version { $paper } ; la dernière est la version { $now }. Utilise la nouvelle.
checkUnknown = Nous ne connaissons pas cette version. Regarde la dernière.
checkNotices = Avis de sécurité
checkNoticesText = Vérifie si ta copie a ces mots. Sinon, écris-les dessus, et dis-le aux personnes à qui tu en as donné une copie.
checkNoNotices = Il n’y a pas eu d’avis de sécurité depuis qu’il a été écrit, à part ses propres précautions.
mayNot = { $who } n’a pas dit que d’autres peuvent faire des copies de ce guide. Tu peux le lire sur sa propre page. Avant de l’imprimer, demande d’abord.
wrongWith = Nous n’avons pas trouvé l’un des autres guides. Écris leurs adresses ou leurs numéros, séparés par des espaces.
tooMany = Un livret peut avoir { $max } guides au plus.
checkSince = Il a changé la dernière fois le { $date }.
checkCautions = Précautions
checkRead = Lire la dernière version
checkPrint = Imprimer de nouveau
