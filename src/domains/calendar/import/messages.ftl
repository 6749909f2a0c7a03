### importMessages

importTitle = Take in events from a file
importLead = An .ics file of another calendar, or a table (CSV) with at least a title and a start. You see what is in it before it is taken in.
file = File
paste = Or paste it here
look = Look at it
preview = This is in the file
found =
    { $n ->
        [one] { $n } event to come
       *[other] { $n } events to come
    }
andMore = and { $n } more
more = The file is longer than we take at once; the rest is left out.
placeHint = If a place is somebody's home, keep it for those who come. What stands in the descriptions is shown with the events, whatever you choose here.
place = Who sees the places in the file
places =
    .open = All who can read the events
    .sealed = Only who is confirmed, and members of this group
visibility = Who can read them
visibilities =
    .public = Everybody, also on other servers
    .members = Members of the collective
    .group = Members of this group
publish = How
publishes =
    .no = As drafts, to be looked at one by one
    .yes = Published at once; followers are told as the dates come near
take = Take them in
running = Events are being taken in
progress = { $done } of { $total }
reload = You can leave this page; they are taken in all the same.
again = Look again
done = They are taken in
cameIn =
    { $n ->
        [one] { $n } event came in.
       *[other] { $n } events came in.
    }
stoodHere = { $n } stood here already.
toGroup = To the group
# Why something can't be done, or what to change in a field.
errors =
    .thisFileTakesLongerTo = This file takes longer to read than any should.
    .chooseAFileOrPaste = Choose a file, or paste what is in it.
    .thereIsNoEventTo = There is no event to come in this file.
    .sayFirstWhichTimeZones = Say first which time zones the file means.
    .sayFirstWhichColumnIs = Say first which column is the title, and which the start.
