### commandHelpMessages

about = Calendula : un serveur fédéré pour un collectif de soin communautaire.
commands =
    .start = démarre le serveur (pages web et travail de fond)
    .web = seulement les pages web
    .worker = seulement le travail de fond
    .setupLink = affiche un nouveau lien pour créer le collectif
    .found = crée le collectif sans navigateur
    .invite = affiche un lien d’invitation
    .password = donne un nouveau mot de passe à qui a perdu le sien
    .bounce = prend en compte, sur l’entrée standard, un courriel non distribué
    .plant =
        regarde le kit de départ d’un autre collectif ; rien n’est
        adopté
    .bundleMake = écrit la bibliothèque publique dans un fichier
    .bundleTake =
        donne à un groupe un paquet, du Markdown ou un export WordPress ;
        avec --yes c’est importé, sans cela rosa regarde d’abord
    .federation = où en sont les échanges avec les autres serveurs
    .federationRetry =
        réessaie ce qui a été abandonné : tout, ou un seul par le
        numéro qui est dans la liste
    .closing =
        où en est la fermeture du collectif ; les membres la commencent,
        jamais une commande
    .closingStop = l’arrête au nom d’un membre, pour que l’on se parle d’abord
    .closingArchive = écrit dans un fichier ce que rosa peut garder du collectif
    .migrate = met la base de données à jour (start le fait aussi)
    .doctor = vérifie que tout est en place
    .backup = écrit tout dans un fichier, pendant que tout tourne, et le relit
    .restore = la rétablit ; --replace à la place de ce qui vit ici
    .held =
        ce qui attendait d’être envoyé dans une sauvegarde qui a été
        rétablie
    .moveDatabase =
        déplace la base de données vers un serveur PostgreSQL, ou dans
        l’autre sens
    .mediaAdopt =
        prend le dossier media de DATA_DIR pour celui de cette base de
        données, si celui qu’elle avait est perdu
    .mediaMove =
        déplace images et enregistrements vers le stockage de S3_URL,
        ou dans l’autre sens
    .help = cette page
share =
    .line1 = pour partager le travail
    .line2 = entre plusieurs processus
settingsTitle = Réglages (variables d’environnement ; chacun aussi sous NAME_FILE avec le chemin d’un fichier) :
settings =
    .PUBLIC_URL = L’adresse web de ton collectif ; le seul réglage nécessaire pour fédérer
    .PORT = Le port sur lequel le serveur écoute
    .HOST = L’adresse sur laquelle il écoute ; 0.0.0.0 pour toutes (l’image de conteneur la règle)
    .DATABASE_URL = Un serveur PostgreSQL à toi ; sans cela, Calendula apporte le sien dans DATA_DIR
    .DATABASE_DIRECT_URL = La même base de données sans passer par un pooler comme PgBouncer, pour les avis et les sauvegardes
    .DATABASE_POOL = Combien de connexions un processus a au plus avec la base de données
    .WORKER_HANDS = Tâches qui travaillent en même temps avec la base de données ; au moins deux connexions restent libres pour les pages
    .DATA_DIR = Où sont gardées les clés, la base de données intégrée et les sauvegardes
    .SMTP_URL = Un serveur de courriel, pour les membres et les gens des alentours qui laissent une adresse ; tout marche sans lui
    .MAIL_FROM = L’adresse d’où partent les courriels
    .MAIL_BOUNCES = Où reviennent les courriels non distribués, avec * pour savoir de qui : bounces+*@moss.example
    .LOG_LEVEL = fatal, error, warn, info, debug, trace ou silent
    .TRUST_PROXY = Combien de proxys se trouvent devant (1), ou leurs adresses
    .FEDERATION_ALLOW = host:port d’adresses privées que l’on peut joindre, pour essayer deux instances sur une machine
    .METRICS_PORT = Un port sur 127.0.0.1 qui donne des chiffres pour surveiller le serveur
    .PAGE_CACHE = on ou off : fait une seule fois ce que l’on voit sans compte, pour toutes les demandes d’un même moment
    .PICTURE_CACHE_MB = Mégaoctets d’images de collectifs amis qui sont gardés ; les plus anciennes partent d’abord, et 0 n’en garde aucune
    .S3_URL = Un stockage compatible S3 pour images et enregistrements, https://KEY:SECRET@host/bucket ; sans cela, ils sont dans DATA_DIR
    .S3_CACHE_MB = Mégaoctets de ce qui est dans le stockage qui sont gardés aussi dans DATA_DIR ; le plus ancien part d’abord
    .BACKUP_DIR = Où une sauvegarde est écrite chaque jour ; celles de 7 jours et de 4 semaines sont gardées
    .BACKUP_PASSPHRASE = Chiffre les clés dans une sauvegarde ; sans cela, elles n’y sont pas et il faut garder instance.key à part
    .TRANSLATIONS_DIR = Un dossier avec tes propres catalogues, rangé comme src
unset =
    .none = (rien)
    .embedded = (intégrée)
    .same = (celle d’au-dessus)
    .half = la moitié de DATABASE_POOL
more = Plus : docs/install.md
