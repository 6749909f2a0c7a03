### libraryImportMessages

zip =
    .notZip = Ce n’est pas un fichier zip, ou il a été coupé.
    .large = Ce zip est du grand type (zip64), que nous ne prenons pas.
    .tooMany = Il contient { $n } fichiers ; nous en prenons { $most } au plus.
    .part = Ce zip est une partie parmi plusieurs. Mets tout dans un seul fichier.
    .listDamaged = La liste des fichiers de ce zip est abîmée.
    .twice = Deux fichiers y ont le même nom : { $name }
    .tooLarge = Décompressé, il est plus gros que ce que nous prenons.
    .badName = Un fichier y a un nom qui mène ailleurs ou qui ne peut pas être gardé.
    .isLink = { $name } est un lien vers un autre fichier. Nous prenons seulement de vrais fichiers.
    .locked = { $name } est protégé par un mot de passe.
    .unknownWay = { $name } est compressé d’une façon que nous ne connaissons pas.
    .damaged = { $name } est abîmé.
    .overlap = Des fichiers s’y chevauchent.
bundle =
    .unreadable = La liste du contenu de ce paquet ne peut pas être lue.
    .newer = Ce paquet a été fait par un Calendula plus récent que celui-ci.
    .tooMany = Il contient plus de { $most } guides.
    .guideTwice = Un guide y est deux fois.
    .fileTwice = Un fichier est deux fois dans sa liste.
    .wrongFiles = Il contient des fichiers que sa liste ne nomme pas, ou il en manque.
    .missing = { $path } manque.
    .changed = { $path } a été changé après la création du paquet.
    .unsigned = Ce paquet n’est pas signé, donc nous ne pouvons pas savoir de qui il est.
    .otherServer = Ce paquet est signé avec la clé d’un autre serveur que celui qu’il nomme.
    .badSignature = La signature ne va pas : le paquet a été changé, ou quelqu’un d’autre l’a fait.
    .otherAuthor = « { $name } » dit être de quelqu’un d’un autre serveur que le sien.
    .otherGuide = « { $name } » n’est pas le guide que nomme la liste.
article =
    .noAnswer = Leur serveur n’a pas répondu comme prévu : { $why }.
    .blocked = Nous bloquons ce serveur.
    .none = Il n’y a pas d’article à cette adresse : { $why }.
    .ours = Ceci est déjà ici.
    .notPublic = Ce n’est pas public.
    .otherAuthor = Le compte qui l’a écrit est sur un autre serveur, ou est bloqué ici.
    .gone = Les personnes qui l’ont fait l’ont effacé.
    .noAuthor = Le compte qui l’a écrit est introuvable.
file =
    .badText = { $name } : pas de titre ou pas de texte, ou trop long.
    .tooMany = Il contient plus de { $most } textes ; nous prenons les { $most } premiers.
fileNone = Il n’y a pas de guide dans ce fichier.
left = La personne qui a commencé ceci n’est plus dans le groupe.
wordpress =
    .declares = Ce fichier apporte un DOCTYPE ou des entités à lui. WordPress n’en écrit pas ; nous ne les lisons pas.
    .tooMany = Il contient plus de { $most } articles ; nous prenons les { $most } premiers.
    .hidden = { $n } étaient dans la corbeille ou protégés par un mot de passe, et y restent.
    .private = { $n } y étaient privés, et y restent. Un groupe lit tous ses brouillons : publie là-bas ce qu’il peut voir, ou copie-le à la main.
    .empty = { $n } n’avaient pas de titre ou pas de texte.
    .pictures = Les images ne sont pas importées ; { $n } de ces articles en avaient. Ajoute-les à la main.
fileOthers =
    { $n ->
        [one] { $n } autre fichier qu’il contient, comme une image, est laissé de côté.
       *[other] { $n } autres fichiers qu’il contient, comme des images, sont laissés de côté.
    }
