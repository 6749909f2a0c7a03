### commandHelpMessages

about = Calendula: ein föderierter Server für ein Kollektiv, in dem Leute füreinander sorgen.
commands =
    .start = den Server starten (Webseiten und Hintergrundarbeit)
    .web = nur die Webseiten
    .worker = nur die Hintergrundarbeit
    .setupLink = einen neuen Link ausgeben, um das Kollektiv zu gründen
    .found = das Kollektiv ohne Browser gründen
    .invite = einen Einladungslink ausgeben
    .password = wer das Passwort verloren hat, bekommt ein neues
    .bounce =
        eine unzustellbare E-Mail von der Standardeingabe
        entgegennehmen
    .plant =
        die Starthilfe eines anderen Kollektivs ansehen; nichts wird
        beschlossen
    .bundleMake = die öffentliche Bibliothek in eine Datei schreiben
    .bundleTake =
        ein Paket, Markdown oder einen WordPress-Export einer Gruppe
        geben; mit --yes wird importiert, ohne sieht rosa es erst an
    .federation = wie der Austausch mit anderen Servern läuft
    .federationRetry =
        noch einmal versuchen, was aufgegeben wurde: alles, oder eines
        mit der Nummer aus der Liste
    .closing =
        wie weit das Schließen des Kollektivs ist; Mitglieder beginnen
        es, nie ein Befehl
    .closingStop =
        es im Namen eines Mitglieds anhalten, damit erst geredet werden
        kann
    .closingArchive =
        in eine Datei schreiben, was rosa vom Kollektiv behalten darf
    .migrate =
        die Datenbank auf den neuesten Stand bringen (start tut das
        auch)
    .doctor = prüfen, ob alles an seinem Platz ist
    .backup =
        alles in eine Datei schreiben, während es läuft, und zur Probe
        lesen
    .restore =
        sie wiederherstellen; --replace an der Stelle von dem, was hier
        ist
    .held =
        was in einer wiederhergestellten Sicherung auf das Senden
        wartete
    .moveDatabase =
        mit der Datenbank auf einen PostgreSQL-Server umziehen, oder
        zurück
    .mediaAdopt =
        den Ordner media in DATA_DIR für den dieser Datenbank nehmen,
        wenn der alte verloren ist
    .mediaMove =
        Bilder und Aufnahmen in den Speicher von S3_URL bringen, oder
        zurück
    .help = diese Seite
share =
    .line1 = um die Arbeit auf mehrere
    .line2 = Prozesse zu verteilen
settingsTitle = Einstellungen (Umgebungsvariablen; jede auch als NAME_FILE mit dem Pfad einer Datei):
settings =
    .PUBLIC_URL = Die Webadresse eures Kollektivs; die einzige Einstellung, die ihr zum Föderieren braucht
    .PORT = Der Port, auf dem der Server hört
    .HOST = Die Adresse, auf der er hört; 0.0.0.0 für alle (das Container-Image setzt sie)
    .DATABASE_URL = Ein eigener PostgreSQL-Server; ohne bringt Calendula seinen eigenen mit, in DATA_DIR
    .DATABASE_DIRECT_URL = Dieselbe Datenbank an einem Pooler wie PgBouncer vorbei, für Meldungen und Sicherungen
    .DATABASE_POOL = Wie viele Verbindungen ein Prozess höchstens zur Datenbank hat
    .WORKER_HANDS = Aufgaben, die gleichzeitig mit der Datenbank arbeiten; mindestens zwei Verbindungen bleiben für Seiten frei
    .DATA_DIR = Wo Schlüssel, die mitgebrachte Datenbank und Sicherungen liegen
    .SMTP_URL = Ein Mailserver, für Mitglieder und Leute aus der Nachbarschaft, die eine Adresse angeben; es geht alles auch ohne
    .MAIL_FROM = Die Adresse, von der E-Mails kommen
    .MAIL_BOUNCES = Wohin unzustellbare E-Mails zurückkommen, mit * dafür, wessen: bounces+*@moss.example
    .LOG_LEVEL = fatal, error, warn, info, debug, trace oder silent
    .TRUST_PROXY = Wie viele Proxys davorstehen (1), oder ihre Adressen
    .FEDERATION_ALLOW = host:port privater Adressen, die erreicht werden dürfen, um zwei Instanzen auf einem Rechner auszuprobieren
    .METRICS_PORT = Ein Port auf 127.0.0.1, der Zahlen zur Überwachung zeigt
    .PAGE_CACHE = on oder off: was ohne Konto zu sehen ist, einmal für alle machen, die im selben Moment danach fragen
    .PICTURE_CACHE_MB = Megabyte an Bildern von Geschwistern, die aufbewahrt werden; die ältesten gehen zuerst, und 0 bewahrt keine auf
    .S3_URL = Ein S3-kompatibler Speicher für Bilder und Aufnahmen, https://KEY:SECRET@host/bucket; ohne liegen sie in DATA_DIR
    .S3_CACHE_MB = Megabyte von dem, was im Speicher liegt, die auch in DATA_DIR bleiben; das Älteste geht zuerst
    .BACKUP_DIR = Wohin jeden Tag eine Sicherung geschrieben wird; die von 7 Tagen und 4 Wochen bleiben
    .BACKUP_PASSPHRASE = Verschlüsselt die Schlüssel in einer Sicherung; ohne sind sie nicht darin, und instance.key muss extra aufbewahrt werden
    .TRANSLATIONS_DIR = Ein Ordner mit eigenen Katalogen, angelegt wie src
unset =
    .none = (nichts)
    .embedded = (mitgebracht)
    .same = (wie oben)
    .half = die Hälfte von DATABASE_POOL
more = Mehr: docs/install.md
