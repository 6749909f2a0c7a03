### backupMessages

damaged =
    .noBackup = { $file } est abîmé, ou n’est pas une sauvegarde de Calendula.
    .other = { $file } n’est pas une sauvegarde de Calendula.
    .parts = { $file } est abîmé : tout n’y est pas comme cela a été écrit.
    .keys = Les clés de cette sauvegarde sont abîmées.
    .table = La sauvegarde ne nomme aucune table { $name }.
newer =
    .program = { $file } a été écrit par une version plus récente de Calendula ({ $version }). Mets d’abord à jour.
    .table = Cela a été écrit par une version plus récente de Calendula ({ $name } n’est pas connu ici). Mets d’abord à jour.
write =
    .changed = { $name } a changé pendant la copie.
    .longName = Le nom { $name } est trop long pour une sauvegarde.
restore =
    .passphrase = BACKUP_PASSPHRASE n’est pas celle avec laquelle cette sauvegarde a été faite.
    .lives = Un collectif vit déjà dans cette base de données. Pour mettre la sauvegarde à sa place : calendula restore --replace, avec le fichier. Rien n’a été changé.
    .twice = Un autre processus est justement en train de rétablir une sauvegarde dans cette base de données.
move =
    .runs = Calendula tourne sur cette base de données : ce qu’il écrirait entre-temps serait perdu. Arrête-le, puis déplace. Rien n’a été changé.
    .nothing = Il n’y a dans cette base de données aucun collectif à déplacer.
    .lives = Un collectif vit déjà dans l’autre base de données. Pour mettre celui-ci à sa place, ajoute --replace. Rien n’a été changé.
    .rows = Les lignes de { $table } ne sont pas toutes arrivées. Rien n’a été changé.
