### upkeepMessages

title = Ce serveur
allWell = Tout est en ordre.
look =
    { $n ->
        [one] Une chose est à regarder.
       *[other] { $n } choses sont à regarder.
    }
fine = En ordre
servers = Envois aux autres serveurs
backup =
    .title = Sauvegardes
    .none = Aucune sauvegarde n’a encore été faite.
    .last = La dernière sauvegarde a été faite le
    .size = { $megabytes } Mo
    .withKeys = Les clés sont dedans, sous ta phrase secrète.
    .withoutKeys = Les clés ne sont pas dedans : garde une copie du fichier instance.key dans un endroit sûr.
    .notScheduled = Aucune sauvegarde ne se fait toute seule. Pour en avoir une chaque jour, règle BACKUP_DIR.
held =
    .title = Retenu
    .lead =
        { $n ->
            [one] Un message attendait d’être envoyé quand la sauvegarde a été faite. Il est peut-être parti depuis. Envoie-le maintenant, ou efface-le.
           *[other] { $n } messages attendaient d’être envoyés quand la sauvegarde a été faite. Ils sont peut-être partis depuis. Envoie-les maintenant, ou efface-les.
        }
    .people = Courriels, notifications et ce que les groupes n’ont pas encore publié
    .count =
        { $n ->
            [one] un message
           *[other] { $n } messages
        }
    .send = Envoyer
    .drop = Effacer
    .sent =
        { $n ->
            [one] Un message est en route.
           *[other] { $n } messages sont en route.
        }
    .dropped =
        { $n ->
            [one] Un message a été effacé.
           *[other] { $n } messages ont été effacés.
        }
forgets =
    .deletions = Qu’une chose ait été effacée est retenu 90 jours, par un simple nombre, pour qu’une sauvegarde ne la ramène pas.
    .held = Ce qui attendait d’être envoyé dans une sauvegarde ramenée est effacé après 30 jours, sauf si quelqu’un l’envoie.

checks =
    .version = Calendula { $version }
    .mail = serveur de courriel : { $host }
    .noMail = serveur de courriel : aucun ; tout fonctionne sans
    .mailAdvice = calendula federation montre ce qui n’a pas pu être envoyé, avec la raison : { $n }
    .node = Node { $version }
    .nodeAdvice = Calendula a besoin de Node 24 ou plus récent ; npm start apporte le sien
    .publicUrl = PUBLIC_URL { $url }
    .publicUrlAdvice = mets-y ton adresse https, pour que d’autres puissent vous trouver
    .database = base de données : PostgreSQL { $version }
    .databaseAdvice = Calendula a besoin de PostgreSQL { $least } ou plus récent
    .upToDate = la base de données est à jour
    .upToDateAdvice = lance calendula migrate
    .founded = le collectif est en place
    .foundedAdvice = lance calendula setup-link et ouvre le lien
    .dead = abandonné : { $n }
    .deadAdvice = calendula federation en donne la liste
    .waiting = en attente : { $n }
    .waitingAdvice = le plus ancien attend depuis { $seconds } s ; le programme d’envoi (worker) tourne-t-il ?
    .worker = le travail de fond tourne
    .clock = l’horloge est juste
    .keys = le fichier de clés va avec cette base de données
    .media = le dossier media va avec cette base de données
    .hostsDown = autres serveurs qui ne répondent pas en ce moment : { $n }
    .disk = { NUMBER($free, maximumFractionDigits: 1) } Go libres sur le disque de DATA_DIR
    .backup = une sauvegarde a été faite dans le dernier jour
    .backupOld = la dernière sauvegarde a { $hours } heures ; regarde dans le journal ce qui n’a pas marché
    .backupNone = aucune sauvegarde n’a encore été faite : règle BACKUP_DIR, ou lance calendula backup chaque jour
    .backupSoon = aucune sauvegarde n’a encore été faite : la première se fait dans l’heure qui suit le démarrage ; si rien ne vient, regarde dans le journal
    .held = rien n’est retenu d’une sauvegarde
    .heldAdvice = { $n } messages qui attendaient dans une sauvegarde sont retenus : envoie-les ou efface-les avec calendula held
