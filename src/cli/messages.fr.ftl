### cliMessages

again = La base de données a été rétablie depuis une sauvegarde : redémarrage avec elle.

media =
    .how = Si c’est bien le bon, dis-le : calendula media adopt. Vers le stockage de S3_URL : calendula media move. Dans l’autre sens : calendula media move --back.
    .adopted = Les images et enregistrements qui s’y trouvent vont maintenant avec cette base de données.
    .noStore = Renseigne d’abord S3_URL.
    .moved =
        { $n ->
            [one] Un fichier est maintenant dans le stockage. Désormais, démarre tout avec S3_URL.
           *[other] { $n } fichiers sont maintenant dans le stockage. Désormais, démarre tout avec S3_URL.
        }
    .back =
        { $n ->
            [one] Un fichier est de nouveau dans le dossier. Désormais, démarre sans S3_URL.
           *[other] { $n } fichiers sont de nouveau dans le dossier. Désormais, démarre sans S3_URL.
        }
backup =
    .made = Écrite et relue : { $file } ({ NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } Mo ; lignes : { $rows }, images et enregistrements : { $media }).
    .withKeys = Les clés sont dedans, sous BACKUP_PASSPHRASE. Garde la phrase secrète ailleurs.
    .withoutKeys = Les clés ne sont pas dedans : garde une copie de { $dataDir }/instance.key dans un endroit sûr, ou règle BACKUP_PASSPHRASE. Sans elle, plus personne ne croit ton serveur.
restore =
    .how = Dis laquelle : calendula restore FILE, et --replace pour la mettre à la place d’un collectif qui vit ici.
    .before = Ce qui était ici est gardé dans { $file }.
    .done = { $origin } est de nouveau comme le { $made } (lignes : { $rows }, images et enregistrements : { $media }).
    .deleted =
        { $n ->
            [one] Une chose effacée depuis est de nouveau effacée.
           *[other] { $n } choses effacées depuis sont de nouveau effacées.
        }
    .noKeys = Les clés manquent. Remets instance.key dans { $dataDir } avant de démarrer : celui qui va avec cette sauvegarde, ou règle BACKUP_PASSPHRASE et rétablis encore une fois.
    .held =
        { $n ->
            [one] Un message qui attendait d’être envoyé est retenu : il est peut-être parti depuis. calendula held l’affiche ; calendula held send l’envoie ; calendula held drop l’efface.
           *[other] { $n } messages qui attendaient d’être envoyés sont retenus : ils sont peut-être partis depuis. calendula held les affiche ; calendula held send les envoie ; calendula held drop les efface.
        }
held =
    .how = Dis-le ainsi : calendula held ; calendula held send ; calendula held drop
    .none = Rien n’est retenu.
    .line =
        { GIVEN($host) ->
            [yes] { $host } : { $n }
           *[no] courriels, notifications et ce que les groupes n’ont pas encore publié : { $n }
        }
    .sent = { $n } en route.
    .dropped = { $n } effacés.
move =
    .how = Dis vers où : calendula move-database postgres://name:password@host/calendula, ou calendula move-database embedded ; --replace si un collectif y vit déjà.
    .same = La base de données y est déjà.
    .done = Déplacée vers { $where } : { $rows } lignes de { $tables } tables, comptées des deux côtés.
    .nowServer = Règle maintenant DATABASE_URL sur elle, et démarre. L’ancienne base de données reste comme elle est, marquée comme déplacée ; elle ne démarre plus.
    .nowEmbedded = Retire maintenant DATABASE_URL des réglages, et démarre. L’ancienne base de données reste comme elle est, marquée comme déplacée ; elle ne démarre plus.
closing =
    .how = Écris : calendula closing ; calendula closing stop --member rosa ; calendula closing archive --member rosa --out moss.json
    .open = Le collectif n’est pas en train de fermer. Les membres commencent sur la page /collective/closing, par une décision de tout le monde et à deux personnes. Aucune commande ne le fait.
    .deciding = On demande à tout le monde s’il faut fermer le collectif.
    .agreed = Tout le monde est d’accord pour fermer le collectif. Deux personnes doivent commencer les deux semaines d’attente.
    .waiting = Le collectif ferme pour toujours le { $day } (si personne ne l’arrête). Chaque membre peut l’arrêter.
    .held = La fermeture est arrêtée, pour que l’on se parle d’abord.
    .goes = Ce qui partirait : { $members } membres, { $events } rencontres, { $guides } guides, { $pictures } images et fichiers.
    .closed = { $name } a fermé pour toujours le { $day }. On ne peut pas revenir en arrière ; une sauvegarde faite avant peut être rétablie (calendula restore).
    .erasing = Les adieux sont en train d’être écrits. Ensuite, tout est effacé.
    .erased =
        { $n ->
            [0] Tout est effacé. Tous les adieux sont envoyés ; les clés partent ensuite.
            [one] Tout est effacé. { $n } adieu attend encore d’être envoyé. Laisse tourner le serveur.
           *[other] Tout est effacé. { $n } adieux attendent encore d’être envoyés. Laisse tourner le serveur.
        }
    .done = Tout le monde est prévenu et les clés ont disparu. Tu peux arrêter le serveur et effacer son dossier.
    .stopped = La fermeture est arrêtée. Tout le monde peut d’abord se parler.
    .archived =
        { $n ->
            [one] Écrit : { $n } texte, dans { $file }. Ne le donne qu’à ce membre.
           *[other] Écrit : { $n } textes, dans { $file }. Ne le donne qu’à ce membre.
        }
bounce =
    .none = Ce n’est pas un rapport sur un de nos courriels non distribués. Rien n’a été fait.
    .later = Le rapport ne dit pas que l’adresse n’existe plus. Rien n’a été fait.
    .done = Il n’y a personne à cette adresse : elle ne recevra plus de courriels.
migrated = La base de données est à jour.
pending = Encore en attente : { LIST($names) }
foundedAlready = Ce collectif existe déjà. Connecte-toi, ou affiche une invitation : calendula invite
noCommand = Il n’y a pas de commande « { $name } ». calendula --help les montre toutes.
portTaken = PORT est pris par un autre programme ({ $port }). Arrête-le, ou choisis-en un autre. Exemple : PORT=3001
notAllowed = Calendula n’a pas le droit d’utiliser ce qu’il lui faut : { $message }. Vérifie à qui appartient DATA_DIR, et que PORT est au-dessus de 1023.
readOnly = Calendula doit écrire sur un disque en lecture seule : { $message }. Mets DATA_DIR sur un disque où l’on peut écrire, et vérifie que celui-ci n’est pas abîmé : le système le met alors en lecture seule.
diskFull = Il n’y a plus de place sur le disque ({ $message }). Fais de la place là où sont DATA_DIR et la base de données, et réessaie.
lost = La base de données s’est arrêtée et ne peut pas redémarrer : { $message }
lostForSpace = La base de données s’est arrêtée et ne peut pas redémarrer : il n’y a plus de place sur le disque de { $folder }. Ce qui a été enregistré est toujours là. Fais de la place, puis relance Calendula.
keyDamaged = Le fichier de clés { $file } est abîmé. Remets-le depuis ta sauvegarde.
noFile = Ce fichier n’existe pas : { $name }
noDatabase = DATABASE_URL : la base de données ne nous laisse pas entrer ({ $message }). Vérifie l’adresse, le nom et le mot de passe.
misspelt = { $message } calendula --help montre ce que tu peux écrire.
notThere = Il n’y a pas de Calendula dans { $folder }. Donne le DATA_DIR du serveur, ou démarres-en un là : calendula start
foundFirst = Crée d’abord le collectif : calendula setup-link
ready = Calendula est prêt : { $url }
background = Le travail de fond de Calendula a commencé.
trial = Ceci est un essai sur cette machine. Pour que d’autres vous trouvent, règle PUBLIC_URL, p. ex. PUBLIC_URL=https://moss.example
passwordHow = Le mot de passe est lu depuis l’entrée standard, pour qu’il ne soit dans aucun historique : … found --password-stdin < password.txt
plantHow = Dis de qui est le kit : calendula plant --from https://moss.example
noKit = Il n’y a pas de kit de départ sur { $url }.
cantFetch = Impossible d’aller chercher { $url } : { $why }.
readyOn = Calendula est prêt : { $url } (écoute sur { $address })
founded = Créé : { $name }, { $address }. Connecte-toi sur { $page } comme { $member }.
noGroup = Il n’y a pas ici de groupe { $handle } pour lequel on puisse le faire.
makeHow = Dis où le mettre : calendula bundle make --out library.zip
isThere = { $file } existe déjà. Choisis un autre nom, ou efface-le d’abord.
written = Écrit : { $file }, { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } Mo. Décompresse-le où tu veux et ouvre index.html, ou apporte-le à un autre Calendula.
takeHow = Dis quoi, pour quel groupe et au nom de qui : calendula bundle take library.zip --group herbs --member rosa
noMember = Il n’y a pas de membre { $handle } ici.
isNoFile = { $path } n’est pas un fichier.
waits = Rien n’est encore importé. Dans l’heure, { $member } peut voir ce qu’il contient, et dire oui : { $page }
late = Rien ne se passe : le serveur tourne-t-il (calendula start) ? Où cela en est : { $page }
bundleHow = Dis make ou take : calendula bundle make --out library.zip
federationHow = Écris : calendula federation ; calendula federation retry ; ou retry avec un nombre que donne la première commande
retried = Nouvel essai pour { $n }.
sibling = Collectif ami { $address } : { $state }
givenUp = Abandonné { $id } : { $text }
doctorGood = bien
doctorLook = voir
server = Serveur { $text }
siblingWith = Collectif ami { $address } : { $state } ({ $problem })
status =
    Adresse : { $address }
    Suivi par : { $followers }
    En attente : { $waiting }, dont { $held } pour des serveurs qui ne répondent pas en ce moment (parmi les autres, le plus ancien attend depuis { $lag } s)
    Abandonné : { $dead }
passwordWhose = Dis de qui ; le nouveau mot de passe est lu depuis l’entrée standard : calendula password --member rosa --password-stdin < password.txt
passwordDone = @{ $handle } a un nouveau mot de passe, et ses sessions sont fermées partout. Demande à cette personne de le changer sur sa propre page, sous « Toi ».
setup =
    { "" }
    Crée ton collectif : { $link }
    (Le lien marche pendant 30 minutes. Un autre : { $command } setup-link)
    { "" }
setupLink =
    { $link }
    Il marche pendant 30 minutes.
planted =
    { $n ->
        [one] En attente de vérification : { $n } pièce
       *[other] En attente de vérification : { $n } pièces
    }{ $refused ->
        [0] { "" }
       *[other] { " " }; pas pu lire : { $refused }
    }. Rien n’est adopté. Choisis ce qui convient : { $page }
nothingNew =
    { $n ->
        [one] { $n } guide ; { $text }
       *[other] { $n } guides ; { $text }
    }
