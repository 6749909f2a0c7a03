### webMessages

skip = Skip to the content
home = Home
menu = Main
calendar = Calendar
library = Library
board = Offers and needs
groups = Groups
siblings = Siblings
signIn = Sign in
me = You
about = What we keep, and for how long
api = For developers
source = Calendula is free software
notFounded = This collective is not founded yet. Open the set-up link that the server printed when it started.
another = To get another one, run on the server:
errorsTitle = Please look at these notes
optional = if you like
earlier = Earlier
more = Show more
backHome = Go to the start page
tags = Tags
federatedFrom = From
original = Open it there
typed = What you wrote
typedText = It was not saved. Copy it from here before you go on.
problem = Something went wrong on our side.
problemDetail = It was written down for the people who run this server. Please try again in a moment.
unnamed = Calendula
tagline = a healing commons with a calendar
trial = This is a trial on one machine: other servers can't reach it.
# Why something can't be done, or what to change in a field.
errors =
    .forYourSafetyWeOnly = For your safety we only take forms from our own pages. Open the page at { $origin } and send it again.
