### databaseMessages

running = Calendula tourne déjà sur { $folder }. Arrête d’abord l’autre, ou donne à celui-ci un autre DATA_DIR et un autre PORT.
runsOlder = Cette version de Calendula est plus récente que la base de données dans { $folder }, et une autre tourne encore dessus. Arrête celle-là, puis démarre celle-ci.
movedTo = Cette base de données a été déplacée vers { $where }. Continue avec celle de là-bas, ou ramène-la : docs/backup.md dit comment.
foreignFolder = Le dossier { $folder } est à quelqu’un d’autre, ou d’autres peuvent y accéder. Enlève-le, ou donne à Calendula un DATA_DIR plus court.
key =
    .missing = Il n’y a pas de fichier de clés { $file }, et cette base de données a été faite avec un fichier de clés. Copies-y instance.key depuis le DATA_DIR du processus qui tourne sur cette base de données, ou depuis ta sauvegarde. Rien n’a été démarré.
    .other = Le fichier de clés { $file } n’est pas celui avec lequel cette base de données a été faite. Copies-y instance.key depuis le DATA_DIR du processus qui tourne sur cette base de données, ou depuis ta sauvegarde. Rien n’a été démarré.
media =
    .store = Le stockage de S3_URL n’est pas celui où cette base de données a ses images et ses enregistrements. S’ils sont dans le dossier de DATA_DIR : calendula media move les y porte. S’ils sont perdus pour toujours : calendula media adopt. Rien n’a été démarré.
    .folder = { $folder } n’est pas le dossier où cette base de données a ses images et ses enregistrements. Partage le dossier « media » du DATA_DIR du processus qui tourne sur cette base de données, ou copie-le ici en entier. S’ils sont dans un stockage : règle S3_URL, ou ramène-les avec : calendula media move --back. S’ils sont perdus pour toujours : calendula media adopt. Rien n’a été démarré.
postgres =
    .none = Il n’y a pas de PostgreSQL intégré pour cette machine ({ $name }). Règle DATABASE_URL sur un serveur PostgreSQL à toi.
    .musl = Sur les systèmes avec musl, comme Alpine, aucun PostgreSQL n’est fourni. Règle DATABASE_URL sur un serveur PostgreSQL à toi, ou fais tourner Calendula par son image ou sur un système avec glibc.
    .notWhole = Le PostgreSQL intégré n’est pas entier : { $file } ne peut pas être lu. Installe-le encore une fois (npm ci), ou règle DATABASE_URL.
    .root = PostgreSQL ne tourne pas en tant que root. Démarre Calendula avec un compte ordinaire, ou règle DATABASE_URL.
    .rootHome = PostgreSQL ne tourne pas en tant que root, et aucun autre compte n’a accès à ce dossier. Démarre Calendula avec un compte ordinaire, sors-le du dossier de root, ou règle DATABASE_URL.
    .madeBy = La base de données dans { $folder } a été faite par PostgreSQL { $version } ; celui-ci est { $ours }. docs/upgrade.md dit comment l’amener.
    .old = Il faut à Calendula PostgreSQL { $least } ou plus récent, et ce serveur est { $version }. Rien n’a été changé.
    .noFiles = Le PostgreSQL intégré n’a pas pu créer ses fichiers : { $why }
    .noStart = Le PostgreSQL intégré n’a pas démarré : { $why }. Son journal ({ $log }) dit : { $tail }
    .noEnd = PostgreSQL (processus { $pid }) ne s’arrête pas.
migrations =
    .missing = Le dossier des migrations manque ({ $folder }).
    .notCopied = La base de données doit être changée, et n’a pas pu être copiée avant : { $why }. Rien n’a été changé.
    .failed =
        La base de données n’a pas pu être mise à jour{ GIVEN($name) ->
            [yes] { " " }(à { $name })
           *[no] { "" }
        } : { $why }
