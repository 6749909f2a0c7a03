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
