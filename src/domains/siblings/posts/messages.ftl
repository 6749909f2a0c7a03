### siblingPostMessages

title = Posts from siblings
lead = What the collectives we follow post, apart from their events, guides and offers.
none = No posts in the last 30 days
noneText = What siblings post on their own servers appears here, newest first.
end = These are all posts from the last 30 days.
passedOn = { $sibling } shared this
by = by
files = Attachments
file = A file without a description
followersOnly = for followers only
edited = edited
open = Open the original
feed = As a feed
feedText = For your feed reader. It only contains posts for everyone.
whom = Whose posts you see
whomText = Only for you. Nobody is told.
mute = Mute
unmute = Unmute
muted = You won't see their posts any more.
unmuted = You see their posts again.
shown = Who sees these posts
everybody = Visitors may read them too
everybodyHint = Only posts that are public on their own server.
home = Show a few of them on the home page
save = Save
saved = Saved.
