### plantMessages

title = Mit einer Starthilfe beginnen
lead = Ein anderes Kollektiv kann teilen, was es gelernt hat: Vereinbarungen, Aufgaben, Schichtpläne, Fragen, Plakate. Du wählst aus, was passt. Nichts gilt von selbst: Jedes Stück wird ein Entwurf, über den deine Gruppe redet.
url = Adresse ihrer Starthilfe
urlHint = Zum Beispiel moss.example
urlNote = Gib die Webadresse eines anderen Kollektivs ein, wie moss.example.
fetch = Ihre Starthilfe zeigen
asked = Wir fragen { $host }. Das dauert einen Moment. Öffne diese Seite noch einmal, um die Antwort zu sehen.
again = Diese Seite neu laden
failed = Bei { $host } haben wir keine Starthilfe gefunden. Prüf die Adresse, oder versuch es später noch einmal.
refused =
    { $n ->
        [one] Ein Stück konnten wir nicht lesen, darum fehlt es.
       *[other] { $n } Stücke konnten wir nicht lesen, darum fehlen sie.
    }
none = Noch nichts zum Auswählen
noneText = Frag nach der Starthilfe eines Kollektivs, das dir gefällt. Was du auswählst, wird ein Entwurf für eine Entscheidung. Der Rest bleibt bei ihnen.
from = Von: { $name }
pick = Als Entwürfe in unsere Gruppe holen
leave = Nichts davon nehmen
pickNote = Kreuz an, worüber ihr reden möchtet.
picked =
    { $n ->
        [0] Jemand hat sie schon hinzugefügt oder sich dagegen entschieden. Die Entwürfe findest du hier.
        [one] Deine Gruppe hat einen neuen Entwurf.
       *[other] Deine Gruppe hat { $n } neue Entwürfe.
    }
left = Aus dieser Liste entfernt.
pieces = Stücke
whole = Alles davon lesen
kinds =
    .plan = Erste Schritte
    .agreement = Vereinbarung
    .role = Aufgabe
    .rota = Schichtplan
    .access = Barrierefreiheit
    .questions = Fragen
    .poster = Plakat
decide = Wollen wir das verwenden: { $name }?
driver =
    { GIVEN($credit) ->
        [yes] Aus „{ $from }“ ({ $url }), von { $credit }. Lizenz: { $license }.
       *[no] Aus „{ $from }“ ({ $url }). Lizenz: { $license }.
    }
onlyLink = Die Leute, die es geschrieben haben, erlauben keine Änderungen. Lies es auf ihrer Seite: { $url }
decisions = Zu den Entscheidungen
kitTitle = Unsere Starthilfe
kitLead = Für alle, die ein eigenes Kollektiv beginnen: Nehmt, was passt, ändert es, lasst den Rest. Ihr schuldet uns nichts und seid niemandes Zweigstelle.
kitHow = Wie ihr sie verwendet
kitHowText = In eurem eigenen Calendula: Öffnet „Mit einer Starthilfe beginnen“ und gebt diese Adresse ein. Oder auf dem Server:
kitPrint = Du kannst diese Seite drucken. Es geht auch auf Papier.
add = Was in die Starthilfe kommt, wählst du auf der Seite jeder veröffentlichten Vereinbarung und jedes Schichtplans.
piece = Teil unserer Starthilfe
