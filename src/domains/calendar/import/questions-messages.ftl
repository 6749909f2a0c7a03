### questionMessages

zonesTitle = Which time zones does it mean?
zonesLead = We don't know these time zones. Until you say what they mean, we use our own time zone for their events.
zoneLabel =
    { $n ->
        [one] “{ $name }” ({ $n } event)
       *[other] “{ $name }” ({ $n } events)
    }
choose = Choose …
sayZones = Use these time zones
columnsTitle = Which column is what?
columnsLead = We don't know all the headings in this table. Please say at least which column is the title, and which is the start.
columnsFine = Change which column is what
sayColumns = Use these columns
none = none
column =
    { GIVEN($heading) ->
        [yes] Column { $n }: { $heading }
       *[no] Column { $n }
    }
order = Dates like 05/12/2026
orderLead = Each date in this table could be two days. Please say at the end whether the day or the month comes first.
orderGuess = work it out from the table
dayFirst = day first: 5 December
monthFirst = month first: 12 May
roles =
    .name = Title
    .start = Start, with date and time
    .startDate = Start date
    .startTime = Start time
    .end = End, with date and time
    .endDate = End date
    .endTime = End time
    .duration = Length (such as 1:30 or 90 min)
    .zone = Time zone
    .allDay = All day (yes or no)
    .place = Place
    .text = Description
    .url = Link
    .tags = Tags
    .status = Status (such as cancelled)
notes = What we guessed, or could not read
