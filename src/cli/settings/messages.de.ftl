### settingMessages

sentence = { $name } { $wrong }. Beispiel: { $example }
wrong =
    .number = muss eine Zahl von { $least } bis { $most } sein, nicht „{ $given }“
    .wholeNumber = muss eine ganze Zahl sein
    .file = nennt eine Datei, die sich nicht lesen lässt ({ $file })
    .onOrOff = muss on oder off sein, nicht „{ $given }“
    .short = muss mindestens { $n } Zeichen haben
    .address = muss eine ganze Webadresse sein, nicht „{ $given }“
    .web = muss mit https:// beginnen (oder mit http://, zum Ausprobieren), nicht „{ $given }“
    .secret = darf weder Namen noch Passwort enthalten
    .path = muss nach dem Namen des Servers enden, ohne Pfad, nicht „{ $given }“
    .begins = muss mit { LIST($schemes, type: "or") } beginnen
    .bucket = muss Schlüssel, Geheimnis, Server und Bucket nennen
    .mail = muss eine einzelne einfache Adresse sein, nicht „{ $given }“
    .bounces = muss eine einzelne kurze Adresse mit einem Stern sein, nicht „{ $given }“
    .level = muss eines davon sein: { LIST($levels) }, nicht „{ $given }“
    .allProxies = muss sagen, wie viele Proxys davor stehen, oder ihre Adressen; wird allen geglaubt, kann jede Adresse gefälscht werden
    .proxies = muss eine Zahl von Proxys sein oder ihre Adressen, nicht „{ $given }“
    .hosts = muss eine Liste von Server:Port sein, nicht „{ $given }“
    .elsewhere = nennt keine Adresse dieser Maschine ({ $given })
    .taken = ist von einem anderen Programm belegt ({ $given })
    .kept = war { $was }, als andere zu folgen begannen; es kann nicht { $given } werden. Stell es zurück
