### upkeepMessages

title = Dieser Server
allWell = Alles ist in Ordnung.
look =
    { $n ->
        [one] Eine Sache solltest du dir ansehen.
       *[other] { $n } Sachen solltest du dir ansehen.
    }
fine = In Ordnung
servers = Zustellungen an andere Server
backup =
    .title = Sicherungen
    .none = Noch wurde keine Sicherung gemacht.
    .last = Die letzte Sicherung ist vom
    .size = { $megabytes } MB
    .withKeys = Die Schlüssel sind darin, unter deiner Passphrase.
    .withoutKeys = Die Schlüssel sind nicht darin: Bewahre eine Kopie der Datei instance.key an einem sicheren Ort auf.
    .notScheduled = Von selbst werden keine Sicherungen gemacht. Für eine jeden Tag setze BACKUP_DIR.
held =
    .title = Zurückgehalten
    .lead =
        { $n ->
            [one] Eine Nachricht wartete auf das Senden, als die Sicherung gemacht wurde. Vielleicht ist sie seither hinausgegangen. Sende sie jetzt, oder lösch sie.
           *[other] { $n } Nachrichten warteten auf das Senden, als die Sicherung gemacht wurde. Vielleicht sind sie seither hinausgegangen. Sende sie jetzt, oder lösch sie.
        }
    .people = E-Mails, Benachrichtigungen und was Gruppen noch veröffentlichen
    .count =
        { $n ->
            [one] eine Nachricht
           *[other] { $n } Nachrichten
        }
    .send = Senden
    .drop = Löschen
    .sent =
        { $n ->
            [one] Eine Nachricht wird gesendet.
           *[other] { $n } Nachrichten werden gesendet.
        }
    .dropped =
        { $n ->
            [one] Eine Nachricht ist gelöscht.
           *[other] { $n } Nachrichten sind gelöscht.
        }
forgets =
    .deletions = Dass etwas gelöscht wurde, merken wir uns 90 Tage, nur als Nummer, damit eine Sicherung es nicht zurückbringt.
    .held = Was in einer zurückgeholten Sicherung auf das Senden wartete, wird nach 30 Tagen gelöscht, außer jemand sendet es.

checks =
    .version = Calendula { $version }
    .mail = Mailserver: { $host }
    .noMail = Mailserver: keiner; es geht alles ohne
    .mailAdvice = calendula federation zeigt, was nicht gesendet werden konnte, mit dem Grund: { $n }
    .node = Node { $version }
    .nodeAdvice = Calendula braucht Node 24 oder neuer; npm start bringt ein eigenes mit
    .publicUrl = PUBLIC_URL { $url }
    .publicUrlAdvice = trag deine https-Adresse ein, damit andere euch finden
    .database = Datenbank: PostgreSQL { $version }
    .databaseAdvice = Calendula braucht PostgreSQL { $least } oder neuer
    .upToDate = die Datenbank ist auf dem neuesten Stand
    .upToDateAdvice = führe calendula migrate aus
    .founded = das Kollektiv ist eingerichtet
    .foundedAdvice = führe calendula setup-link aus und öffne den Link
    .dead = aufgegeben: { $n }
    .deadAdvice = calendula federation zeigt, was
    .waiting = wartet: { $n }
    .waitingAdvice = das Älteste wartet seit { $seconds } s; läuft der Worker?
    .worker = die Arbeit im Hintergrund läuft
    .clock = die Uhr geht richtig
    .keys = die Schlüsseldatei gehört zu dieser Datenbank
    .media = der Ordner media gehört zu dieser Datenbank
    .hostsDown = andere Server, die gerade nicht antworten: { $n }
    .disk = { NUMBER($free, maximumFractionDigits: 1) } GB frei auf der Festplatte von DATA_DIR
    .backup = im letzten Tag wurde eine Sicherung gemacht
    .backupOld = die letzte Sicherung ist { $hours } Stunden alt; sieh im Protokoll nach, was schiefging
    .backupNone = noch wurde keine Sicherung gemacht: Setze BACKUP_DIR, oder führe jeden Tag calendula backup aus
    .backupSoon = noch wurde keine Sicherung gemacht: Die erste entsteht in der Stunde nach dem Start; kommt keine, sieh im Protokoll nach
    .held = aus einer Sicherung ist nichts zurückgehalten
    .heldAdvice = { $n } Nachrichten, die in einer Sicherung warteten, sind zurückgehalten: Sende oder lösche sie mit calendula held
