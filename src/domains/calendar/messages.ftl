### calendarMessages

calendar = Calendar
lead = What is happening here, and at the siblings we follow.
more =
    { $n ->
        [0] More filters
       *[other] More filters ({ $n })
    }
on = Filters in use
remove = Remove filter: { $what }
quoted = “{ $words }”
when = When
whens =
    .today = Today
    .week = This week
    .weekend = This weekend
    .month = This month
where = Where
nearTo = Near { $where } ({ $km } km)
oneSeries = One series
days =
    { GIVEN($from) ->
        [yes]
            { GIVEN($to) ->
                [yes] { $from } – { $to }
               *[no] From { $from }
            }
       *[no] Until { $to }
    }
from = From
to = Until
q = Search words
tag = Tag
kind = Kind
careKind = Kind of care
sibling = Which sibling or calendar file
siblingHint = Its website, such as moss.example.
scope = Whose
group = Which of our groups
groupHint = Its handle, such as herbs.
language = Language
access = Access: only events with
accessHint = Events that don't say are left out.
online = Online
free = With free places
near = Near a point
nearHint = Like 52.09,5.12,10 for ten kilometres around that point. Only finds events that give their position.
zoneField = Time zone
any = any
anyTime = Any time
anyKind = Any kind
anywhere = Anywhere
yes = yes
scopes =
    .all = Ours and others'
    .own = Only ours
    .siblings = Only others'
views =
    .agenda = Agenda
    .week = Week
    .month = Month
    .year = Year
viewsOf = View
weekOf = Week of { $day }
before = Previous
next = Next
today = Today
nothingIn = Nothing planned: { $when }
nextOne = The next event:
nothingLater = Nothing is planned later either.
allDates = All dates in this series
moreThatDay =
    { $n ->
        [one] { $n } more
       *[other] { $n } more
    }
moreThanFits = There are more events than fit here. Choose fewer days.
unusable = We can't use this, so we left it out.
events =
    { $n ->
        [one] { $n } event
       *[other] { $n } events
    }
show = Search
reset = Clear filters
none = Nothing planned in this time
noneText = Look further ahead, or remove a filter. When we or a sibling plan something, it appears here.
subscribe = Subscribe or print
subscribeText = These use the filters you see now, and only contain what everyone may see.
webcal = Subscribe in your calendar app (webcal)
ics = Calendar file (iCalendar)
rss = News feed (RSS)
atom = News feed (Atom)
json = JSON Feed
printSheet = A sheet to print
embed = On your own website
embedText = Copy one of these into your page. Neither sets a cookie.
embedTitle = Calendar of { $name }
openHere = See it at { $name }
missingLink = Who is missing?
zone = Times are in each event's own time zone. Days are in { $zone }.
titleOf = { $name }: calendar
sibling_ = sibling
elsewhere = from another server
cancelledTitle = Cancelled
postponedTitle = Postponed
tentativeTitle = Not sure yet
wasAt = was { $was }
cancelled = cancelled
postponed = postponed
tentative = not sure yet
online_ = online
full = full
sources = Calendar files we follow

keeps =
    .aCalendarFileThat = A calendar file that was looked at is deleted after an hour, or when it is imported.
