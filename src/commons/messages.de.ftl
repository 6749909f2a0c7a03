### commonsMessages

# Arten der Sorge füreinander.
careKinds =
    .herbs = Kräuter
    .bodywork = Körperarbeit
    .breath-and-movement = Atem und Bewegung
    .peer-support = Gegenseitiger Beistand
    .listening = Zuhören
    .first-aid = Erste Hilfe
    .harm-reduction = Risiken mindern (Drogen)
    .birth-and-doula-care = Geburt und Doula-Begleitung
    .community-health-work = Gesundheitsarbeit im Viertel
    .healing-circle = Heilkreis
    .conflict-mediation = Vermittlung bei Konflikten
    .food = Essen
    .childcare = Kinderbetreuung
    .transport = Fahrten
    .money = Geld
    .housing = Wohnen
    .garden = Garten
    .ritual-and-arts = Rituale und Künste
    .skillshare = Voneinander lernen
    .other = Anderes
# Was auf den Bildern zu sehen ist, die für jede Gruppe stehen.
pictures =
    .avatar = Eine Ringelblume in Orange
    .header = Eine Zeichnung von Blüten, Blättern und Samen der Ringelblume
errors =
    .nobodyHoldsIt = Die Aufgabe, die es dafür braucht, hat gerade niemand. Auf der Seite der Aufgaben geben zwei Mitglieder zusammen sie jemandem von euch, für einen Tag oder 90 Tage.
    .anotherHoldsIt = Dafür braucht es eine Aufgabe in der Gruppe, die du nicht hast. Auf der Seite der Aufgaben siehst du, welche es ist, wer sie gerade hat und wer als Nächstes dran ist.
    .forItsMembers = Das ist für die Mitglieder der Gruppe. Auf ihrer Seite siehst du, wie du mitmachen kannst.
    .tooCostly = Mach es einfacher oder kürzer: Es zu lesen dauert zu lange. Am meisten kosten große Tabellen und viele Zeichen hintereinander.
aboutGroup = { $name } ist eine Gruppe von Leuten, die füreinander sorgen, bei { $host }. Folge ihr für ihre Treffen, Anleitungen und Angebote.
website = Webseite
calendarFile = Kalender (ICS)
siblingProblems =
    .notAmongThem = Sie teilen nicht mehr mit uns: Wir sind nicht mehr unter denen, die ihnen folgen.
    .no = Sie haben nein gesagt.
    .blockedUs = Sie haben uns blockiert.
    .letUsGo = Sie teilen nicht mehr mit uns.
    .cantAsk = Diese Adresse können wir von hier aus nicht fragen.
    .nobody = Unter dieser Adresse ist niemand.
