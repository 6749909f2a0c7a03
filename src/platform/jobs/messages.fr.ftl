### healthMessages

noWorker = Aucun programme d’envoi (worker) ne tourne, donc rien n’est envoyé ni reçu. Il tourne avec calendula start, ou à part avec calendula start --worker.
silentWorker = Le programme d’envoi (worker) se tait depuis { $seconds } secondes, donc rien n’est envoyé ni reçu. Il tourne avec calendula start, ou à part avec calendula start --worker.
clockAhead = L’horloge de ce serveur est fausse : les autres serveurs ont { $seconds } secondes d’avance. Ils refusent ce que nous envoyons tant qu’elle n’est pas juste. Règle-la avec NTP.
clockBehind = L’horloge de ce serveur est fausse : les autres serveurs ont { $seconds } secondes de retard. Ils refusent ce que nous envoyons tant qu’elle n’est pas juste. Règle-la avec NTP.
keys = Le fichier de clés dans DATA_DIR n’ouvre pas les clés de la base de données : il appartient à un autre serveur. Rien ne peut être signé tant que le bon fichier n’est pas revenu.
noKeys = Le fichier de clés manque dans DATA_DIR. Remets instance.key depuis ta sauvegarde : rien n’est envoyé d’ici là.
media = Le dossier « media » dans DATA_DIR ne va pas avec cette base de données : des images et des enregistrements manquent. Partage le bon dossier, ou copie-le depuis l’endroit où il est.
store = Le stockage de S3_URL ne répond pas, ou nous refuse : des images et des enregistrements ne peuvent être ni montrés ni gardés. Regarde s’il tourne, et relance calendula doctor.
disk = Il ne reste que { $megabytes } Mo libres sur le disque de DATA_DIR. Quand il sera plein, rien ne pourra être enregistré, et la base de données peut s’arrêter. Fais de la place, ou donne-lui un disque plus grand.

keeps =
    .deliveriesThatFailedFor = Les envois qui ont échoué pour de bon sont effacés après 30 jours.
# What could not be delivered: "Create to fern.example, after 12 tries: 404".
letter =
    { GIVEN($to) ->
        [yes] { $what } à { $to }
       *[no] { $what }
    }, { $n ->
        [one] après { $n } essai
       *[other] après { $n } essais
    }: { $error }
host =
    .waiting = en attente : { $n }
    .nothing = rien n’a encore été livré
    .last = dernière livraison : { $at }
    .answer = dernière réponse : { $words }
    .failing = en échec depuis { $at }
    .paused = en pause jusqu’à { $at }, à sa demande
    .again = interrogé de nouveau : { $at }
    .dead = abandonnés : { $n }
