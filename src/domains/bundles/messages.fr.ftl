### bundleMessages

severities =
    { $severity ->
        [info] Note
        [caution] Attention
        [urgent] Urgent
       *[other] Note
    }
cautions = Précautions
sources = Sources
wishes = Comment les personnes qui l’ont écrit aimeraient qu’il soit utilisé
version = révision { $n }
credit = Fait par
by = Publié par
license = Licence
original = Original
lineage = D’où il vient
after = de
updated = Dernier changement
translationOf = Traduction de
basedOn = Version de
alsoAs = Identique à
files =
    .guide-epub = livre pour liseuses (EPUB)
    .guide-pdf = à lire ou à imprimer (PDF)
    .guide-txt = texte simple
    .guide-md = Markdown
    .guide-json = ActivityStreams (pour les programmes)
    .lineage-json = filiation (pour les programmes)
toAll = Tout ce que contient ce paquet
stories = Récits à écouter
transcript = Transcription
saidYes = Le { $day }, { $who } a accepté que tout le monde entende ceci.
yesBack = Cette personne peut changer d’avis. Si cette page dit que le récit n’est plus là, efface ta copie :
aboutGuide = Va avec le guide
bundleOf = Bibliothèque de { $name }
bundleLead = Tu peux lire ces pages sans réseau et sans serveur. Transmets tout le dossier : la mention et la licence sont dedans.
madeOn = Téléchargé de { $origin } le { $day }. Les changements suivants n’y sont pas.
ours = Les nôtres
ofSiblings = De collectifs amis
leftOut = Tout ne tenait pas dans un seul paquet. Télécharge le reste groupe par groupe.
empty = Il n’y avait pas de guides publics quand ce paquet a été fait.
howTo = Pour l’ajouter à un autre Calendula : connecte-toi là-bas, ouvre Bibliothèque, puis Importer des guides, et choisis le fichier zip.
title = Télécharger la bibliothèque
lead = Tous les guides dans un seul fichier. Tu peux les lire sur tout appareil sans réseau : sur une clé USB, dans un dossier partagé, sur un téléphone.
which = Les guides de qui
everyGroup = Tous nos groupes
siblings = Guides des collectifs amis
siblingsNo = Seulement les nôtres
siblingsYes = Aussi ceux des collectifs amis dont la licence nous permet de les transmettre
download = Télécharger
inside = Ce qu’il contient
insideText = Une page pour chaque guide, qui s’ouvre dans tout navigateur, avec ses images, en livre et en PDF, en texte simple et en Markdown ; les récits que tout le monde peut entendre et transmettre ; d’où vient chaque guide ; et tout ce qu’il faut à un autre Calendula pour les importer. Vos groupes signent le tout, pour que personne ne puisse le changer sans que cela se voie.
counts =
    { $siblings ->
        [0]
            { $ours ->
                [one] { $ours } guide de chez nous
               *[other] { $ours } guides de chez nous
            }
       *[other]
            { $ours ->
                [one] { $ours } guide de chez nous
               *[other] { $ours } guides de chez nous
            }, { $siblings } de collectifs amis
    }
none = Rien à télécharger pour l’instant
noneText = Dès qu’un groupe publie un guide pour tout le monde, tu peux le télécharger ici.
library = Bibliothèque
takeIn = Importer des guides
importLead = D’un autre Calendula, d’un dossier de textes, ou de WordPress. Tu peux tout vérifier avant d’importer. Ce qui devient vôtre commence comme un brouillon.
needsGroup = Tu n’es pas encore dans un groupe qui pourrait importer des guides.
group = Pour quel groupe
groupHint = Les brouillons appartiennent à ce groupe. Personne d’autre ne les voit.
file = Fichier
fileHint = Un paquet (.zip), un zip de fichiers Markdown, plusieurs fichiers Markdown à la fois, ou un export WordPress (.xml). Au plus 50 Mo.
look = Vérifier le fichier
fromFile = D’un fichier
fromAddress = D’une adresse
addressHint = L’adresse d’un article dans le fédivers, ou sur WordPress, Ghost, WriteFreely, Lemmy ou un autre Calendula.
address = Adresse
fetch = Aller chercher
reading = Nous sommes en train de lire
reload = Cela continue tout seul, même si tu quittes la page.
lookAgain = Voir où cela en est
kinds =
    .bundle = Un paquet d’un autre Calendula
    .markdown = Des fichiers Markdown
    .wordpress = Un export WordPress
    .article = Un article
found =
    { $n ->
        [one] { $n } guide
       *[other] { $n } guides
    }
refused = Nous ne pouvons pas importer ceci
nothingChanged = Rien n’a été importé.
again = Essayer un autre fichier
signedBy = Signé par { $name } ({ $origin }), et pas changé depuis.
signedByUnknown = Nous n’avons pas pu vérifier qui a signé ceci : { $origin } n’a pas répondu, ou ne connaît pas la clé. Les fichiers vont avec leur liste, mais n’importe qui a pu écrire cette liste. Donc nous ne gardons pas ces guides comme les leurs : ils deviennent des brouillons de ton groupe, avec la mention et la source que nomme le paquet.
fates =
    .theirs = sera gardé comme le leur
    .known = est déjà ici
    .ours = est le nôtre
    .blocked = est laissé de côté : nous bloquons ce serveur
    .ask = nous demanderons à son propre serveur ; s’il ne répond pas, cela devient un brouillon avec un lien
    .draft = devient un brouillon avec sa mention et sa source
    .link = devient un brouillon avec seulement un lien : sa licence ne permet pas plus
    .new = devient un brouillon
    .closed = est laissé de côté : ce n’était pas pour tout le monde
    .gone = est laissé de côté : les personnes qui l’ont écrit l’ont retiré
andMore = et { $n } de plus
problems = Ce que nous n’avons pas pu lire
licenseUnsaid = Licence à prendre quand le fichier n’en nomme pas
licenseHint = Tu peux la changer dans chaque brouillon.
take = Importer
running = Importation des guides
progress = { $done } sur { $total }
done = Importation terminée
keptTheirs =
    { $n ->
        [one] { $n } guide est dans la bibliothèque, gardé comme le leur.
       *[other] { $n } guides sont dans la bibliothèque, gardés comme les leurs.
    }
draftsMade =
    { $n ->
        [one] { $n } brouillon a été fait.
       *[other] { $n } brouillons ont été faits.
    }
stayedOut =
    { $n ->
        [one] { $n } a été laissé de côté ou était déjà ici.
       *[other] { $n } ont été laissés de côté ou étaient déjà ici.
    }
nothingTaken = Il n’y avait rien à importer.
toGroup = Aller au groupe
toGroups = Tous les groupes
toLibrary = Aller à la bibliothèque
originLine =
    { GIVEN($credit) ->
        [yes] De { $name } : <{ $iri }>{ "\u000A" }{ "\u000A" }Mention : { $credit }
       *[no] De { $name } : <{ $iri }>
    }
noteBundle = Importé d’un paquet qui n’a pas pu être vérifié
noteFile = Importé d’un fichier
creditTo = D’après « { $name } » de { $who }
errors =
    .chooseAFile = Choisis un fichier.
    .chooseOneZipAtA = Choisis un seul zip à la fois.
    .thisExportIsLargerThan = Cet export fait plus de 20 Mo. Exporte-le en parties, par exemple année par année.
    .weTakeAZipMarkdown = Tu peux envoyer un zip, des fichiers Markdown (.md, .txt) ou un export WordPress (.xml).
    .writeTheWholeAddressBeginning = Écris l’adresse entière, qui commence par https://
    .thisStandsHereAlready = Ceci est déjà ici.
    .chooseALicence = Choisis une licence.
keeps =
    .aFileOfGuides = Un fichier de guides que l’on a regardé est effacé après une heure ; ce qui a été importé, après un jour.
