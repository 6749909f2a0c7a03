### sourceMessages

sources = Calendars from elsewhere
sourcesLead = Calendar files that we follow: of towns, houses and groups that are not in the fediverse. They are asked for every hour.
url = Address of the calendar file
urlHint = It begins with https:// or webcal:// and is often called .ics.
name = Name
nameHint = Left out, we take the name from the file.
follow = Follow
following = We follow it. Its events appear in a moment.
unfollow = Stop following
unfollowed = We don't follow it any more, and its events are gone.
zonesSaid = The file is read again with these zones.
none = We follow no calendar file yet
noneText = Groups in the fediverse are better followed as siblings: then changes come at once.
waiting = not fetched yet
fetched = fetched { $when }
problem = There is a problem: { $text }
calendar = The calendar
# Why something can't be done, or what to change in a field.
errors =
    .writeTheWholeAddressOf = Write the whole address of the calendar file, beginning with https:// or webcal://
    .weFollowThisCalendarAlready = We follow this calendar already.
    .chooseAZoneSuchAs = Choose a zone, such as Europe/Amsterdam.
