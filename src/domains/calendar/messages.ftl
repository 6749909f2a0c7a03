### calendarMessages

calendar = Calendar
lead = What happens here, and at the siblings that this collective follows.
filter = Look for something
filtered = Only some events are shown
from = From
to = Until
q = Words
tag = Tag
kind = Kind
careKind = Care
sibling = From which sibling or calendar file
siblingHint = The name of its website, such as moss.example.
scope = Whose
group = From which of our groups
groupHint = Its short name, such as herbs.
language = Language
languageHint = Its short sign, such as en, nl or ar.
access = Only with
accessHint = Events that don't say are not shown.
online = Online
free = With free places
near = Near a point
nearHint = Like 52.09,5.12,10 for ten kilometres around. Only events that say their point are found.
zoneField = Time zone of the days
any = any
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
viewsOf = Ways to look at it
weekOf = Week from { $day }
before = Before
next = After
today = Today
nothingThatDay = nothing
moreThatDay =
    { $n ->
        [one] { $n } more
       *[other] { $n } more
    }
moreThanFits = There is more than fits here; choose fewer days.
unusable = We can't use this, and left it out.
events =
    { $n ->
        [one] { $n } event
       *[other] { $n } events
    }
show = Show
reset = Show everything
none = Nothing is planned in this time
noneText = Look further ahead, or take away a filter. When we or a sibling plan something, it appears here.
subscribe = Take it along
subscribeText = These follow the filter that you see now, and show what everybody may see.
webcal = Subscribe in your calendar (webcal)
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
zone = Times are said in each event's own zone; days are days in { $zone }.
titleOf = { $name }: calendar
sibling_ = sibling
elsewhere = from elsewhere
cancelledTitle = Cancelled
postponedTitle = Postponed
wasAt = it was { $was }
cancelled = cancelled
postponed = postponed
online_ = online
full = full
sources = Calendars from elsewhere
keeps =
    .aCalendarFileThat = A calendar file that was looked at is deleted after an hour, or when it is taken in.
