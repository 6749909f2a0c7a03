### upkeepMessages

checks =
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
    .disk = { $free } GB frei
    .diskAdvice = in DATA_DIR ist weniger als ein halbes Gigabyte frei
noKeys = Die Schlüsseldatei fehlt in DATA_DIR. Leg instance.key aus deiner Sicherung zurück: Bis dahin wird nichts verschickt.
media = Der Ordner „media“ in DATA_DIR gehört nicht zu dieser Datenbank: Bilder und Aufnahmen fehlen. Gib den richtigen Ordner frei, oder kopiere ihn von dort, wo er ist.

keeps =
    .deliveriesThatFailedFor = Zustellungen, die endgültig gescheitert sind, werden nach 30 Tagen gelöscht.
