### backupMessages

damaged =
    .noBackup = { $file } ist beschädigt oder keine Sicherung von Calendula.
    .other = { $file } ist keine Sicherung von Calendula.
    .parts = { $file } ist beschädigt: Nicht alles darin ist so, wie es geschrieben wurde.
    .keys = Die Schlüssel in dieser Sicherung sind beschädigt.
    .table = Die Sicherung nennt keine Tabelle { $name }.
newer =
    .program = { $file } wurde von einem neueren Calendula geschrieben ({ $version }). Bring zuerst dieses auf den neuen Stand.
    .table = Das wurde von einem neueren Calendula geschrieben ({ $name } ist hier nicht bekannt). Bring zuerst dieses auf den neuen Stand.
write =
    .changed = { $name } hat sich während des Kopierens geändert.
    .longName = Der Name { $name } ist zu lang für eine Sicherung.
restore =
    .passphrase = BACKUP_PASSPHRASE ist nicht die, mit der diese Sicherung gemacht wurde.
    .lives = In dieser Datenbank ist schon ein Kollektiv. Damit die Sicherung an seine Stelle tritt: calendula restore --replace, mit der Datei. Nichts wurde geändert.
    .twice = Ein anderer Prozess stellt gerade eine Sicherung in dieser Datenbank wieder her.
move =
    .runs = Calendula läuft auf dieser Datenbank: Was es inzwischen schreibt, ginge verloren. Beende es, dann zieh um. Nichts wurde geändert.
    .nothing = In dieser Datenbank ist kein Kollektiv, das umziehen kann.
    .lives = In der anderen Datenbank ist schon ein Kollektiv. Damit dieses an seine Stelle tritt, füg --replace hinzu. Nichts wurde geändert.
    .rows = Nicht alle Zeilen von { $table } sind angekommen. Nichts wurde geändert.
