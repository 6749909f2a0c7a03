### healthMessages

noWorker = Es läuft kein Worker, darum wird nichts verschickt und nichts empfangen. Er läuft als Teil von calendula start, oder für sich mit calendula start --worker.
silentWorker = Der Worker schweigt seit { $seconds } Sekunden, darum wird nichts verschickt und nichts empfangen. Er läuft als Teil von calendula start, oder für sich mit calendula start --worker.
clockAhead = Die Uhr dieses Servers geht falsch: Andere Server sind { $seconds } Sekunden voraus. Sie lehnen ab, was wir schicken, bis sie stimmt. Stelle sie mit NTP.
clockBehind = Die Uhr dieses Servers geht falsch: Andere Server sind { $seconds } Sekunden zurück. Sie lehnen ab, was wir schicken, bis sie stimmt. Stelle sie mit NTP.
keys = Die Schlüsseldatei in DATA_DIR öffnet die Schlüssel in der Datenbank nicht: Sie gehört zu einem anderen Server. Nichts kann unterschrieben werden, bis die richtige Datei zurück ist.
noKeys = Die Schlüsseldatei fehlt in DATA_DIR. Leg instance.key aus deiner Sicherung zurück: Bis dahin wird nichts verschickt.
media = Der Ordner „media“ in DATA_DIR gehört nicht zu dieser Datenbank: Bilder und Aufnahmen fehlen. Gib den richtigen Ordner frei, oder kopiere ihn von dort, wo er ist.
store = Der Speicher in S3_URL antwortet nicht, oder weist uns ab: Bilder und Aufnahmen können weder gezeigt noch behalten werden. Sieh nach, ob er läuft, und führ calendula doctor noch einmal aus.
disk = Auf der Festplatte von DATA_DIR sind nur noch { $megabytes } MB frei. Ist sie voll, kann nichts gespeichert werden, und die Datenbank bleibt vielleicht stehen. Schaff Platz, oder nimm eine größere Festplatte.
keeps =
    .deliveriesThatFailedFor = Zustellungen, die endgültig gescheitert sind, werden nach 30 Tagen gelöscht.
# What could not be delivered: "Create to fern.example, after 12 tries: 404".
letter =
    { GIVEN($to) ->
        [yes] { $what } an { $to }
       *[no] { $what }
    }, { $n ->
        [one] nach { $n } Versuch
       *[other] nach { $n } Versuchen
    }: { $error }
host =
    .waiting = wartend: { $n }
    .nothing = noch nichts zugestellt
    .last = letzte Zustellung: { $at }
    .answer = letzte Antwort: { $words }
    .failing = scheitert seit { $at }
    .paused = pausiert bis { $at }, wie gewünscht
    .again = nächste Nachfrage: { $at }
    .dead = aufgegeben: { $n }
