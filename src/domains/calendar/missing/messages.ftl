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
