### sourceMessages

sources = Kalenderdateien, denen wir folgen
sourcesLead = Kalender von Orten, Häusern und Gruppen, die nicht im Fediverse sind. Wir sehen stündlich nach.
url = Adresse der Kalenderdatei
urlHint = Sie beginnt mit https:// oder webcal:// und endet oft auf .ics.
name = Name
nameHint = Wenn leer, nehmen wir den Namen aus der Datei.
follow = Folgen
following = Wir folgen ihr. Ihre Treffen erscheinen gleich.
unfollow = Nicht mehr folgen
unfollowed = Wir folgen ihr nicht mehr. Ihre Treffen sind entfernt.
zonesSaid = Wir lesen die Datei mit diesen Zeitzonen noch einmal.
none = Wir folgen noch keiner Kalenderdatei
noneText = Besser ist es, Gruppen im Fediverse als Geschwistern zu folgen: Dann kommen Änderungen sofort an.
waiting = noch nicht geholt
fetched = geholt { $when }
problem = Es gibt ein Problem: { $text }
calendar = Zum Kalender
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .writeTheWholeAddressOf = Gib die ganze Adresse der Kalenderdatei ein, beginnend mit https:// oder webcal://
    .weFollowThisCalendarAlready = Diesem Kalender folgen wir schon.
    .chooseAZoneSuchAs = Wähle eine Zeitzone, etwa Europe/Amsterdam.
acts =
    .add = Dem Kalender „{ $name }“ unter { $url } folgen
    .zones = Sagen, welche Zeitzonen der Kalender „{ $name }“ meint: { $zones }
    .remove = Dem Kalender „{ $name }“ nicht mehr folgen; seine Treffen verschwinden mit.
problems =
    .brokeOffStays = Die Datei bricht vor ihrem Ende ab (END:VCALENDAR). Was hier stand, bleibt noch drei Tage.
    .brokeOff = Die Datei bricht vor ihrem Ende ab (END:VCALENDAR). Was nicht mehr darin steht, ist weg.
    .emptyStays = In der Datei steht gar kein Treffen. Was hier stand, bleibt noch drei Tage.
    .empty = In der Datei steht gar kein Treffen. Was nicht mehr darin steht, ist weg.
    .blocked = Diesen Server haben wir blockiert.
    .noCalendar = Das ist keine Kalenderdatei.
    .tooLong = Diesen Kalender zu lesen dauert zu lange. Was vorher gelesen wurde, bleibt.
onlyFirst = Nur die ersten { $most } Treffen stehen hier.
