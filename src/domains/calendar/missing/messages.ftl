### missingMessages

title = Who is missing?
lead = Who our own events leave out, from { $from } to { $to }. We don't count people here, only what events say about themselves.
gaps = What makes it hard to come
kinds = Kinds of events we don't have
barriers = What people named after events
barriersText = Named three times or more in the last 90 days. We don't keep who said it.
times = { $n } times
none = We have nothing planned in this time
noneText = When we do, this page says who may not be able to come yet.
fine = We found no gap. Ask people who did not come.
calendar = Go to the calendar

# What no event does, without a full stop: an addition may follow.
noEvent =
    .step-free = No event is step-free
    .toilet = No event has a wheelchair toilet
    .sign-language = No event has sign language
    .captions = No event has captions
    .masks = No event is one where masks are worn
    .scent-free = No event is scent-free
    .quiet-room = No event has a quiet room
    .children = No event says that children are welcome
    .childcare = No event has childcare
    .free = No event says that it costs nothing
    .id-needed = No event says that nobody asks for papers
# Who cannot come then.
who =
    .step-free = People who use a wheelchair, push a pram or find stairs hard
    .toilet = People who need a wheelchair toilet
    .sign-language = Deaf people who sign
    .captions = People who are hard of hearing, and many whose first language this is not
    .masks = People for whom an infection is dangerous
    .scent-free = People who get ill from scents
    .quiet-room = People who need to step out of noise
    .children = People who have children with them
    .childcare = People who look after children
    .free = People without money
    .id-needed = People without papers
withRest = { $text }; { $rest }.
withoutRest = { $text }.
someDontSay = { $some } of { $n } don't say
inPart = { $n } are in part
otherLanguages =
    .who = People who speak other languages
    .text = Everything is in one language ({ $language }).
afar =
    .who = People who can't leave home
    .text = Nothing can be joined by phone or online.
weekend =
    .who = People who work through the week
    .text = Nothing is on at weekends.
week =
    .who = People who work at weekends
    .text = Everything is on at weekends.
evening =
    .who = People who work during the day
    .text = Nothing is on in the evening.
day =
    .who = People who are tired, or have children, in the evening
    .text = Nothing is on during the day.
noneSay =
    { $n ->
        [1] the one event doesn't say
       *[other] all { $n } events don't say
    }
