### webMessages

skip = Skip to content
home = Home
menu = Main
calendar = Calendar
library = Library
board = Board
groups = Groups
siblings = Siblings
signIn = Sign in
me = You
news = Notifications
search = Search
# The button that folds out all ways that have no place in the header.
allWays = Menu
stories = Stories
words = Words
aboutUs = About us
help = Help
helpHere = Help with this page
settings = Settings
about = What we keep, and for how long
api = For developers
languages = Language
otherLanguages = Other languages
source = Calendula is free software
notFounded = This collective has not been set up yet. Open the set-up link that the server printed when it started.
another = To get a new link, run this on the server:
badForm = is not in the form we expect
errorsTitle = Please check these fields
copy = Copy
copied = Copied
optional = optional
earlier = Earlier
more = Show more
backHome = Back to the home page
# A link to what waits for a second person.
seeWhatWaits = See what is waiting
seeRole = See the role
seeGroup = Go to the group
tags = Tags
federatedFrom = From
original = Open the original
typed = What you wrote
typedText = This was not saved. Copy it from here before you go on.
handle = Handle
password = Password
sendAgain = Send
keptText = What you typed is kept on this page. Sign in and the form will be here again.
withoutIt = Sign in without it
signedInAgain = You are signed in again. Nothing has been saved yet: check the form and press the button once more.
otherSession = You signed in again in the meantime, so this form was out of date. Nothing has been saved yet: check it and press the button once more.
sentBefore = You sent this before, and we can't tell whether it went through. Check whether it is there. If it isn't, press the button once more.
filesAgain = Please choose your files again.
toForm = Go to the form
problem = Something went wrong on our side.
problemDetail = The people who run this server can see what happened. Please try again in a moment.
unnamed = Calendula
tagline = a healing commons with a calendar
trial = This is a trial on one computer: other servers can't reach it.
# Why something can't be done, or what to change in a field.
errors =
    .forYourSafetyWeOnly = For your safety, we only accept forms from our own pages. Open the page at { $origin } and send it again.
# What is wrong with a field that a program sent.
# $n (number) how many
schema =
    .required = This is missing.
    .type = This must be of the type { $type }.
    .maxLength = At most { $n } characters.
    .minLength = At least { $n } characters.
    .maxItems = At most { $n } of them.
    .minItems = At least { $n } of them.
    .maximum = At most { $n }.
    .minimum = At least { $n }.
    .enum = This must be one of: { LIST($values) }.
    .additional = Nothing here is called { $name }.
    .other = This is not in the form that we expect.
