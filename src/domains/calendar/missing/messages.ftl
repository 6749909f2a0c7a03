### missingMessages

title = Who is missing?
lead = What our own events leave out from { $from } to { $to }. Nobody is counted here; only what events say of themselves.
gaps = What stands in the way
kinds = What there is none of
barriers = What people named after events
barriersText = Named three times or more in the last season. Who said it is not kept.
times = { $n } times
none = Nothing is planned by us in this time
noneText = When something is, this page says for whom it may not work yet.
fine = We found no gap. Ask people who did not come.
calendar = The calendar
