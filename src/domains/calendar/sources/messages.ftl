### sourceMessages

sources = Calendar files we follow
sourcesLead = Calendars of towns, venues and groups that are not in the fediverse. We check them every hour.
url = Address of the calendar file
urlHint = It starts with https:// or webcal:// and often ends in .ics.
name = Name
nameHint = If empty, we use the name in the file.
follow = Follow
following = We are following it. Its events appear in a moment.
unfollow = Unfollow
unfollowed = We no longer follow it. Its events are removed.
zonesSaid = We are reading the file again with these time zones.
none = We don't follow any calendar files yet
noneText = It is better to follow groups in the fediverse as siblings: then changes arrive at once.
waiting = not fetched yet
fetched = fetched { $when }
problem = There is a problem: { $text }
calendar = Go to the calendar
# Why something can't be done, or what to change in a field.
errors =
    .writeTheWholeAddressOf = Enter the whole address of the calendar file, starting with https:// or webcal://
    .weFollowThisCalendarAlready = We already follow this calendar.
    .chooseAZoneSuchAs = Choose a time zone, such as Europe/Amsterdam.
# What two people confirm together.
acts =
    .add = Follow the calendar “{ $name }” at { $url }
    .zones = Say which time zones the calendar “{ $name }” means: { $zones }
    .remove = Stop following the calendar “{ $name }”; its events go with it.
# What is wrong with a calendar that we follow.
problems =
    .brokeOffStays = The file broke off before its end (END:VCALENDAR). What was here stays for three days.
    .brokeOff = The file broke off before its end (END:VCALENDAR). What it no longer says is gone.
    .emptyStays = The file has no events at all. What was here stays for three days.
    .empty = The file has no events at all. What it no longer says is gone.
    .blocked = We block this server.
    .noCalendar = This is not a calendar file.
    .tooLong = This calendar takes too long to read. What was read before stays.
onlyFirst = Only the first { $most } events are shown.
