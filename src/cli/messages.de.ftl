### cliMessages

again = Die Datenbank wurde aus einer Sicherung wiederhergestellt: neuer Start damit.

media =
    .how = Wenn das stimmt, sag es: calendula media adopt. In den Speicher von S3_URL: calendula media move. Von dort zurück: calendula media move --back.
    .adopted = Die Bilder und Aufnahmen, die dort liegen, gehören jetzt zu dieser Datenbank.
    .noStore = Setze zuerst S3_URL.
    .moved =
        { $n ->
            [one] Eine Datei liegt jetzt im Speicher. Starte ab jetzt alles mit S3_URL.
           *[other] { $n } Dateien liegen jetzt im Speicher. Starte ab jetzt alles mit S3_URL.
        }
    .back =
        { $n ->
            [one] Eine Datei liegt wieder im Ordner. Starte ab jetzt ohne S3_URL.
           *[other] { $n } Dateien liegen wieder im Ordner. Starte ab jetzt ohne S3_URL.
        }
backup =
    .made = Geschrieben und zur Probe gelesen: { $file } ({ NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB; Zeilen: { $rows }, Bilder und Aufnahmen: { $media }).
    .withKeys = Die Schlüssel sind darin, unter BACKUP_PASSPHRASE. Bewahre die Passphrase anderswo auf.
    .withoutKeys = Die Schlüssel sind nicht darin: Bewahre eine Kopie von { $dataDir }/instance.key an einem sicheren Ort auf, oder setze BACKUP_PASSPHRASE. Ohne sie glaubt niemand mehr deinem Server.
restore =
    .how = Sag, welche: calendula restore FILE, und --replace, wenn sie an die Stelle eines Kollektivs treten soll, das hier ist.
    .before = Was hier war, ist in { $file } aufbewahrt.
    .done = { $origin } ist wieder so wie am { $made } (Zeilen: { $rows }, Bilder und Aufnahmen: { $media }).
    .deleted =
        { $n ->
            [one] Eine Sache, die seither gelöscht wurde, ist wieder gelöscht.
           *[other] { $n } Sachen, die seither gelöscht wurden, sind wieder gelöscht.
        }
    .noKeys = Die Schlüssel fehlen. Leg vor dem Start instance.key zurück in { $dataDir }, den zu dieser Sicherung, oder setze BACKUP_PASSPHRASE und stell noch einmal wieder her.
    .held =
        { $n ->
            [one] Eine Nachricht, die auf das Senden wartete, ist zurückgehalten: Vielleicht ist sie seither hinausgegangen. calendula held zeigt sie; calendula held send schickt sie; calendula held drop löscht sie.
           *[other] { $n } Nachrichten, die auf das Senden warteten, sind zurückgehalten: Vielleicht sind sie seither hinausgegangen. calendula held zeigt sie; calendula held send schickt sie; calendula held drop löscht sie.
        }
held =
    .how = So geht es: calendula held; calendula held send; calendula held drop
    .none = Nichts ist zurückgehalten.
    .line =
        { GIVEN($host) ->
            [yes] { $host }: { $n }
           *[no] E-Mails, Benachrichtigungen und was Gruppen noch veröffentlichen: { $n }
        }
    .sent = { $n } auf den Weg gebracht.
    .dropped = { $n } gelöscht.
move =
    .how = Sag, wohin: calendula move-database postgres://name:password@host/calendula, oder calendula move-database embedded; --replace, wenn dort schon ein Kollektiv ist.
    .same = Die Datenbank ist schon dort.
    .done = Umgezogen nach { $where }: { $rows } Zeilen aus { $tables } Tabellen, auf beiden Seiten gezählt.
    .nowServer = Setze jetzt DATABASE_URL darauf und starte. Die alte Datenbank bleibt, wie sie ist, als umgezogen markiert; sie startet nicht mehr.
    .nowEmbedded = Nimm jetzt DATABASE_URL aus den Einstellungen und starte. Die alte Datenbank bleibt, wie sie ist, als umgezogen markiert; sie startet nicht mehr.
closing =
    .how = Schreib es so: calendula closing; calendula closing stop --member rosa; calendula closing archive --member rosa --out moss.json
    .open = Das Kollektiv schließt nicht. Mitglieder beginnen das auf der Seite /collective/closing, mit einer Entscheidung von allen und zu zweit. Kein Befehl tut es.
    .deciding = Alle werden gefragt, ob das Kollektiv schließen soll.
    .agreed = Alle sind einverstanden, das Kollektiv zu schließen. Zwei Leute müssen die zwei Wochen Wartezeit beginnen.
    .waiting = Das Kollektiv schließt für immer am { $day } (wenn niemand es anhält). Jedes Mitglied kann es anhalten.
    .held = Das Schließen ist angehalten, damit erst geredet werden kann.
    .goes = Was weg wäre: { $members } Mitglieder, { $events } Treffen, { $guides } Anleitungen, { $pictures } Bilder und Dateien.
    .closed = { $name } hat am { $day } für immer geschlossen. Das lässt sich nicht rückgängig machen; eine Sicherung von vorher lässt sich wiederherstellen (calendula restore).
    .erasing = Die Abschiede werden geschrieben. Dann wird alles gelöscht.
    .erased =
        { $n ->
            [0] Alles ist gelöscht. Alle Abschiede sind verschickt; als Nächstes gehen die Schlüssel.
            [one] Alles ist gelöscht. { $n } Abschied muss noch verschickt werden. Lass den Server laufen.
           *[other] Alles ist gelöscht. { $n } Abschiede müssen noch verschickt werden. Lass den Server laufen.
        }
    .done = Alle wissen Bescheid, und die Schlüssel sind weg. Du kannst den Server anhalten und seinen Ordner löschen.
    .stopped = Das Schließen ist angehalten. Erst kann geredet werden.
    .archived =
        { $n ->
            [one] Geschrieben: { $n } Text, in { $file }. Gib die Datei nur diesem Mitglied.
           *[other] Geschrieben: { $n } Texte, in { $file }. Gib die Datei nur diesem Mitglied.
        }
bounce =
    .none = Das ist kein Bericht über eine unzustellbare E-Mail von uns. Es wurde nichts getan.
    .later = Der Bericht sagt nicht, dass es die Adresse nicht mehr gibt. Es wurde nichts getan.
    .done = Unter dieser Adresse ist niemand: Sie bekommt keine E-Mails mehr.
migrated = Die Datenbank ist auf dem neuesten Stand.
pending = Wartet noch: { LIST($names) }
foundedAlready = Dieses Kollektiv ist schon gegründet. Melde dich an, oder gib eine Einladung aus: calendula invite
noCommand = Den Befehl „{ $name }“ gibt es nicht. calendula --help zeigt alle.
portTaken = PORT wird von einem anderen Programm benutzt ({ $port }). Beende es, oder wähle einen anderen. Beispiel: PORT=3001
notAllowed = Calendula darf nicht benutzen, was es braucht: { $message }. Prüf, wem DATA_DIR gehört und ob PORT über 1023 liegt.
readOnly = Calendula muss auf einen Datenträger schreiben, der nur gelesen werden kann: { $message }. Leg DATA_DIR auf einen, der beschrieben werden kann, und prüf, ob dieser beschädigt ist: Dann lässt das System ihn nur noch lesen.
diskFull = Auf der Festplatte ist kein Platz mehr ({ $message }). Schaff Platz, wo DATA_DIR und die Datenbank sind, und versuch es noch einmal.
lost = Die Datenbank ist stehen geblieben und lässt sich nicht wieder starten: { $message }
lostForSpace = Die Datenbank ist stehen geblieben und lässt sich nicht wieder starten: Auf der Festplatte von { $folder } ist kein Platz mehr. Was gespeichert war, ist noch da. Schaff Platz, und starte Calendula dann wieder.
keyDamaged = Die Schlüsseldatei { $file } ist beschädigt. Leg sie aus deiner Sicherung zurück.
noFile = Diese Datei gibt es nicht: { $name }
noDatabase = DATABASE_URL: Die Datenbank lässt uns nicht hinein ({ $message }). Prüf Adresse, Namen und Passwort.
misspelt = { $message } calendula --help zeigt, was du schreiben kannst.
notThere = In { $folder } ist kein Calendula. Gib das DATA_DIR an, das der Server hat, oder starte dort eines: calendula start
foundFirst = Gründe zuerst das Kollektiv: calendula setup-link
ready = Calendula ist bereit: { $url }
background = Die Hintergrundarbeit von Calendula hat begonnen.
trial = Das ist ein Versuch auf diesem Rechner. Damit andere es finden, setze PUBLIC_URL, z. B. PUBLIC_URL=https://moss.example
passwordHow = Das Passwort wird von der Standardeingabe gelesen, damit es in keinem Verlauf steht: … found --password-stdin < password.txt
plantHow = Sag, wessen Starthilfe: calendula plant --from https://moss.example
noKit = Bei { $url } gibt es keine Starthilfe.
cantFetch = { $url } lässt sich nicht holen: { $why }.
readyOn = Calendula ist bereit: { $url } (hört auf { $address })
founded = Gegründet: { $name }, { $address }. Melde dich bei { $page } als { $member } an.
noGroup = Hier gibt es keine Gruppe { $handle }, für die das geht.
makeHow = Sag, wohin damit: calendula bundle make --out library.zip
isThere = { $file } gibt es schon. Wähle einen anderen Namen, oder lösche sie zuerst.
written = Geschrieben: { $file }, { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB. Pack es irgendwo aus und öffne index.html, oder bring es in ein anderes Calendula.
takeHow = Sag, was, für welche Gruppe und in wessen Namen: calendula bundle take library.zip --group herbs --member rosa
noMember = Hier gibt es kein Mitglied { $handle }.
isNoFile = { $path } ist keine Datei.
waits = Noch ist nichts importiert. Eine Stunde lang kann { $member } ansehen, was darin ist, und ja sagen: { $page }
late = Es geschieht nichts: Läuft der Server (calendula start)? Wie weit es ist: { $page }
bundleHow = Sag make oder take: calendula bundle make --out library.zip
federationHow = Schreib: calendula federation; calendula federation retry; oder retry mit einer Nummer, die der erste Befehl auflistet
retried = { $n } werden noch einmal versucht.
sibling = Geschwisterkollektiv { $address }: { $state }
givenUp = Aufgegeben { $id }: { $text }
doctorGood = gut
doctorLook = schau
server = Server { $text }
siblingWith = Geschwisterkollektiv { $address }: { $state } ({ $problem })
status =
    Adresse: { $address }
    Folgen uns: { $followers }
    Wartet: { $waiting }, davon { $held } für Server, die jetzt nicht antworten (von den anderen ist das älteste seit { $lag } s fällig)
    Aufgegeben: { $dead }
passwordWhose = Sag, wessen; das neue Passwort wird von der Standardeingabe gelesen: calendula password --member rosa --password-stdin < password.txt
passwordDone = @{ $handle } hat ein neues Passwort und ist überall abgemeldet. Bitte die Person, es auf ihrer eigenen Seite unter „Du“ zu ändern.
setup =
    { "" }
    Gründe dein Kollektiv: { $link }
    (Der Link gilt 30 Minuten. Ein neuer: { $command } setup-link)
    { "" }
setupLink =
    { $link }
    Er gilt 30 Minuten.
planted =
    { $n ->
        [one] Wartet darauf, dass es jemand ansieht: { $n } Stück
       *[other] Warten darauf, dass sie jemand ansieht: { $n } Stücke
    }{ $refused ->
        [0] { "" }
       *[other] ; { $refused } waren nicht lesbar
    }. Nichts ist beschlossen. Wähle aus, was passt: { $page }
nothingNew =
    { $n ->
        [one] { $n } Anleitung; { $text }
       *[other] { $n } Anleitungen; { $text }
    }
