### siblingPostMessages

title = What siblings say
lead = What the collectives say that we follow, beside their events, guides and offers.
none = Nobody has said anything in the last 30 days
noneText = What siblings post on their own servers appears here, the newest first.
end = That is all of the last 30 days.
passedOn = { $sibling } passed this on
by = by
files = Beside it
file = A file without a description
followersOnly = for followers only
edited = changed
open = Open it there
feed = As a feed
feedText = For your feed reader. It holds only what was for everybody.
whom = Whom you read
whomText = For yourself alone; nobody is told.
mute = Don't show me
unmute = Show me again
muted = You don't see what they say any more.
unmuted = You see what they say again.
shown = How it is shown
everybody = Strangers may read it too
everybodyHint = Only what was for everybody where it was written.
home = A few lines of it on the start page
save = Save
saved = It is shown like this now.
