### questionMessages

zonesTitle = Welche Zeitzonen sind gemeint?
zonesLead = Diese Zeitzonen kennen wir nicht. Bis du sagst, was sie bedeuten, nehmen wir für ihre Treffen unsere eigene.
zoneLabel =
    { $n ->
        [one] „{ $name }“ ({ $n } Treffen)
       *[other] „{ $name }“ ({ $n } Treffen)
    }
choose = Wählen …
sayZones = Diese Zeitzonen nehmen
columnsTitle = Welche Spalte ist was?
columnsLead = Nicht alle Überschriften dieser Tabelle kennen wir. Sag bitte mindestens, welche Spalte der Titel ist und welche der Beginn.
columnsFine = Ändern, welche Spalte was ist
sayColumns = Diese Spalten nehmen
none = keine
column =
    { GIVEN($heading) ->
        [yes] Spalte { $n }: { $heading }
       *[no] Spalte { $n }
    }
order = Daten wie 05/12/2026
orderLead = Jedes Datum in dieser Tabelle könnte zwei Tage meinen. Sag bitte am Ende, ob der Tag oder der Monat zuerst steht.
orderGuess = aus der Tabelle erkennen
dayFirst = Tag zuerst: 5. Dezember
monthFirst = Monat zuerst: 12. Mai
roles =
    .name = Titel
    .start = Beginn, mit Datum und Uhrzeit
    .startDate = Datum des Beginns
    .startTime = Uhrzeit des Beginns
    .end = Ende, mit Datum und Uhrzeit
    .endDate = Datum des Endes
    .endTime = Uhrzeit des Endes
    .duration = Dauer (etwa 1:30 oder 90 min)
    .zone = Zeitzone
    .allDay = Ganztägig (ja oder nein)
    .place = Ort
    .text = Beschreibung
    .url = Link
    .tags = Schlagwörter
    .status = Status (etwa abgesagt)
notes = Was wir erraten haben oder nicht lesen konnten
