### databaseMessages

running = Calendula läuft schon auf { $folder }. Beende zuerst das andere, oder gib diesem ein anderes DATA_DIR und einen anderen PORT.
runsOlder = Dieses Calendula ist neuer als die Datenbank in { $folder }, und ein anderes läuft noch darauf. Beende jenes, dann starte dieses.
movedTo = Diese Datenbank ist nach { $where } umgezogen. Mach mit der dort weiter, oder hol sie von dort zurück: docs/backup.md sagt, wie.
foreignFolder = Der Ordner { $folder } gehört jemand anderem, oder andere kommen hinein. Entferne ihn, oder gib Calendula ein kürzeres DATA_DIR.
key =
    .missing = Es gibt keine Schlüsseldatei { $file }, und diese Datenbank wurde mit einer angelegt. Kopiere instance.key dorthin, aus dem DATA_DIR des Prozesses, der auf dieser Datenbank läuft, oder aus deiner Sicherung. Nichts wurde gestartet.
    .other = Die Schlüsseldatei { $file } ist nicht die, mit der diese Datenbank angelegt wurde. Kopiere instance.key dorthin, aus dem DATA_DIR des Prozesses, der auf dieser Datenbank läuft, oder aus deiner Sicherung. Nichts wurde gestartet.
media =
    .store = Der Speicher von S3_URL ist nicht der, in dem diese Datenbank ihre Bilder und Aufnahmen hat. Wenn sie im Ordner von DATA_DIR liegen: calendula media move bringt sie hin. Wenn sie für immer verloren sind: calendula media adopt. Nichts wurde gestartet.
    .folder = { $folder } ist nicht der Ordner, in dem diese Datenbank ihre Bilder und Aufnahmen hat. Gib den Ordner „media“ im DATA_DIR des Prozesses frei, der auf dieser Datenbank läuft, oder kopiere ihn ganz dorthin. Wenn sie in einem Speicher liegen: Setze S3_URL, oder hol sie damit zurück: calendula media move --back. Wenn sie für immer verloren sind: calendula media adopt. Nichts wurde gestartet.
postgres =
    .none = Für diese Maschine gibt es kein eingebautes PostgreSQL ({ $name }). Setze DATABASE_URL auf einen eigenen PostgreSQL-Server.
    .musl = Auf Systemen mit musl, wie Alpine, kommt kein PostgreSQL mit. Setze DATABASE_URL auf einen eigenen PostgreSQL-Server, oder lass Calendula als Image oder auf einem System mit glibc laufen.
    .notWhole = Das eingebaute PostgreSQL ist nicht vollständig: { $file } ist nicht lesbar. Installiere es neu (npm ci), oder setze DATABASE_URL.
    .root = PostgreSQL läuft nicht als root. Starte Calendula mit einem gewöhnlichen Konto, oder setze DATABASE_URL.
    .rootHome = PostgreSQL läuft nicht als root, und kein anderes Konto kommt an diesen Ordner. Starte Calendula mit einem gewöhnlichen Konto, verschieb es aus dem Ordner von root, oder setze DATABASE_URL.
    .madeBy = Die Datenbank in { $folder } wurde von PostgreSQL { $version } angelegt; dieses ist { $ours }. docs/upgrade.md sagt, wie du sie mitnimmst.
    .old = Calendula braucht PostgreSQL { $least } oder neuer, und dieser Server ist { $version }. Nichts wurde geändert.
    .noFiles = Das eingebaute PostgreSQL konnte seine Dateien nicht anlegen: { $why }
    .noStart = Das eingebaute PostgreSQL ist nicht gestartet: { $why }. Sein Protokoll ({ $log }) sagt: { $tail }
    .noEnd = PostgreSQL (Prozess { $pid }) hält nicht an.
migrations =
    .missing = Der Ordner mit den Migrationen fehlt ({ $folder }).
    .notCopied = Die Datenbank muss geändert werden und ließ sich vorher nicht kopieren: { $why }. Nichts wurde geändert.
    .failed =
        Die Datenbank ließ sich nicht auf den neuen Stand bringen{ GIVEN($name) ->
            [yes] { " " }(bei { $name })
           *[no] { "" }
        }: { $why }
