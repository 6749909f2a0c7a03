### libraryImportMessages

# Warum eine Datei, ein Paket oder ein Artikel nicht importiert wird, oder was davon draußen bleibt.
zip =
    .notZip = Das ist keine Zip-Datei, oder sie wurde abgeschnitten.
    .large = Diese Zip-Datei ist von der großen Art (zip64), die wir nicht nehmen.
    .tooMany = Darin sind { $n } Dateien; wir nehmen höchstens { $most }.
    .part = Diese Zip-Datei ist ein Teil von mehreren. Mach eine einzige daraus.
    .listDamaged = Die Dateiliste in dieser Zip-Datei ist beschädigt.
    .twice = Zwei Dateien darin heißen gleich: { $name }
    .tooLarge = Ausgepackt ist sie größer, als wir nehmen.
    .badName = Eine Datei darin hat einen Namen, der anderswohin führt oder sich nicht speichern lässt.
    .isLink = { $name } ist ein Verweis auf eine andere Datei. Wir nehmen nur echte Dateien.
    .locked = { $name } ist mit einem Passwort gesperrt.
    .unknownWay = { $name } ist auf eine Art gepackt, die wir nicht kennen.
    .damaged = { $name } ist beschädigt.
    .overlap = Dateien darin überlappen sich.
bundle =
    .unreadable = Das Inhaltsverzeichnis dieses Pakets lässt sich nicht lesen.
    .newer = Dieses Paket wurde mit einem neueren Calendula gemacht als diesem hier.
    .tooMany = Darin sind mehr als { $most } Anleitungen.
    .guideTwice = Eine Anleitung ist zweimal darin.
    .fileTwice = Eine Datei steht zweimal in der Liste.
    .wrongFiles = Darin sind Dateien, die nicht in der Liste stehen, oder manche fehlen.
    .missing = { $path } fehlt.
    .changed = { $path } wurde geändert, nachdem das Paket gemacht war.
    .unsigned = Dieses Paket ist nicht signiert, darum können wir nicht wissen, von wem es ist.
    .otherServer = Dieses Paket ist mit dem Schlüssel eines anderen Servers signiert als dem, den es nennt.
    .badSignature = Die Signatur passt nicht: Das Paket wurde geändert, oder jemand anders hat es gemacht.
    .otherAuthor = „{ $name }“ gibt an, von jemandem auf einem anderen Server als dem eigenen zu sein.
    .otherGuide = „{ $name }“ ist nicht die Anleitung, die das Verzeichnis nennt.
article =
    .noAnswer = Der Server dort hat nicht wie erwartet geantwortet: { $why }.
    .blocked = Wir blockieren diesen Server.
    .none = Unter dieser Adresse gibt es keinen Artikel: { $why }.
    .ours = Das ist schon hier.
    .notPublic = Er ist nicht öffentlich.
    .otherAuthor = Wer ihn geschrieben hat, ist auf einem anderen Server oder hier blockiert.
    .gone = Die Leute, die ihn gemacht haben, haben ihn gelöscht.
    .noAuthor = Wir finden nicht, wer ihn geschrieben hat.
file =
    .badText = { $name }: kein Titel oder kein Text, oder zu lang.
    .tooMany = Darin sind mehr als { $most } Texte; wir nehmen die ersten { $most }.
fileNone = In dieser Datei ist keine Anleitung.
left = Wer das begonnen hat, ist nicht mehr in der Gruppe.
wordpress =
    .declares = Diese Datei bringt eine eigene DOCTYPE oder eigene Entitäten mit. WordPress schreibt keine; wir lesen sie nicht.
    .tooMany = Darin sind mehr als { $most } Beiträge; wir nehmen die ersten { $most }.
    .hidden = { $n } lagen im Papierkorb oder waren mit einem Passwort gesperrt und bleiben dort.
    .private = { $n } waren dort privat und bleiben dort. Eine Gruppe liest alle ihre Entwürfe: Veröffentliche dort, was sie sehen darf, oder kopier es von Hand.
    .empty = { $n } hatten keinen Titel oder keinen Text.
    .pictures = Bilder werden nicht importiert; { $n } davon hatten welche. Füg sie von Hand hinzu.
fileOthers =
    { $n ->
        [one] { $n } andere Datei darin, etwa ein Bild, bleibt draußen.
       *[other] { $n } andere Dateien darin, etwa Bilder, bleiben draußen.
    }
