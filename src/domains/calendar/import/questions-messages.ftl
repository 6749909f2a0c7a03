### questionMessages

zonesTitle = Which time zones are meant?
zonesLead = Nobody knows these names. Until you say what they mean, their events stand at the time of our own zone.
zoneLabel =
    { $n ->
        [one] “{ $name }” ({ $n } event)
       *[other] “{ $name }” ({ $n } events)
    }
choose = Choose …
sayZones = Use these zones
columnsTitle = Which column is what?
columnsLead = We don't know all headings of this table. Say at least which column is the title, and which the start.
columnsFine = Say otherwise which column is what
sayColumns = Read it so
none = none
column =
    { GIVEN($heading) ->
        [yes] Column { $n }: { $heading }
       *[no] Column { $n }
    }
order = Days like 05/12/2026
orderGuess = as the table shows
dayFirst = the day first: 5 December
monthFirst = the month first: 12 May
roles =
    .name = Title
    .start = Start, with day and time
    .startDate = Day of the start
    .startTime = Time of the start
    .end = End, with day and time
    .endDate = Day of the end
    .endTime = Time of the end
    .allDay = All day (yes or no)
    .place = Place
    .text = Description
    .url = Link
    .tags = Tags
notes = What we guessed, or could not read
