### touchMessages

title = In Verbindung bleiben
fediverse =
    .follow = Aus dem Fediverse folgen
    .reply = Aus dem Fediverse antworten oder teilen
text = Wenn du ein Konto bei Mastodon oder auf einem anderen Server hast, gib seine Adresse ein. Dein eigener Server fragt dich dann, was du tun möchtest. Wir merken sie uns nur auf diesem Gerät.
address = Deine Adresse dort
hint = Wie @name@server.
wrong = Das ist keine Adresse auf einem anderen Server. Eine sieht so aus: @name@server.
go = Weiter
known = Von { $server } aus folgen
reply = Antworten
share = Teilen
replyFrom = Von { $server } aus antworten
shareFrom = Von { $server } aus teilen
forget = Auf diesem Gerät vergessen
forgotten = Auf diesem Gerät vergessen.
down = Dein Server antwortet gerade nicht. Versuch es später noch einmal, oder such dort nach unserer Adresse.
ourAddress = Unsere Adresse dort
