### referenceMessages

title = Für Leute, die programmieren
lead = Alles, was eine Seite kann, kann auch ein Programm. Melde dich mit Kürzel und Passwort an (POST /api/v1/session) und schick das Token als Bearer mit.
spec = Beschreibung für Maschinen (OpenAPI)
nouns = Aufrufe nach Thema
calls =
    { $n ->
        [one] { $n } Aufruf
       *[other] { $n } Aufrufe
    }
problems = Fehler
problemsText = Jeder Aufruf kann mit einem Problem (RFC 9457) und einem Status ab 400 antworten: was falsch ist, was man tun kann, und unter „errors“, was in welchem Teil des Inhalts falsch ist.
all = Alle Aufrufe
onPage = Auf der Seite
parameters = Parameter
required = nötig
sends = Schickt
answers = Antwortet { $status }
sameAs = Dasselbe wie
nothing = Kein Inhalt.
