### importMessages

importTitle = Import events from a file
importLead = An .ics file from another calendar, or a table (CSV) with at least a title and a start. You can check what is in it before you import it.
file = File
paste = Or paste it here
orAddress = You have the address of a calendar instead? Follow it
look = Check the file
preview = This is in the file
found =
    { $n ->
        [one] { $n } coming event
       *[other] { $n } coming events
    }
andMore = and { $n } more
which = Which events to import
whichHint = Untick what you don't want.
comeToo = and { $n } more, which are imported too
off =
    { $n ->
        [one] { $n } event that is cancelled or postponed is left out.
       *[other] { $n } events that are cancelled or postponed are left out.
    }
more = The file is longer than we can import at once; the rest is left out.
placeHint = If a place is someone's home, only show it to people who come. What is in the descriptions is shown with the events, whatever you choose here.
place = Who sees the places in the file
places =
    .open = Everyone who can see the events
    .sealed = Only people with a confirmed place, and members of this group
visibility = Who can read them
visibilities =
    .public = Everyone, on other servers too
    .members = Members of the collective
    .group = Members of this group
publish = How
publishes =
    .no = As drafts, to check one by one
    .yes = Published at once; followers are told as the dates come near
take = Import
running = Importing events
progress = { $done } of { $total }
reload = You can leave this page. The import goes on.
again = Check again
done = Import finished
cameIn =
    { $n ->
        [one] { $n } event was imported.
       *[other] { $n } events were imported.
    }
stoodHere =
    { $n ->
        [one] { $n } was already here.
       *[other] { $n } were already here.
    }
undo = Undo this import
undoLead =
    { $n ->
        [one] { $n } event is removed again. What was changed since, what people answered, and what other servers were told of, stays.
       *[other] { $n } events are removed again. What was changed since, what people answered, and what other servers were told of, stays.
    }
undoNow = Remove them
undone =
    { $n ->
        [0] Nothing was left to remove.
        [one] Undone: { $n } event was removed.
       *[other] Undone: { $n } events were removed.
    }
toGroup = Go to the group
# What someone gave us instead of a calendar or a table.
mistaken =
    .address = This is an address, not the calendar itself. Follow it instead, by the link below: then its events stay up to date.
    .page = This is a web page, not a calendar. Look on it for a link that ends in .ics, or for “Export”.
    .otherExport = This is an export in another form, such as WordPress makes (XML) or a program (JSON). Export the events as .ics or CSV instead.
    .spreadsheet = This is a spreadsheet. Save it as CSV with “Save as”, and choose that file.
    .document = This is a document or a picture, not a calendar and not a table.
# Why something can't be done, or what to change in a field.
errors =
    .thisFileTakesLongerTo = This file takes too long to read.
    .chooseAFileOrPaste = Choose a file, or paste what is in it.
    .thereIsNoEventTo = There are no coming events in this file.
    .chooseAtLeastOne = Choose at least one event.
    .sayFirstWhichTimeZones = First say which time zones the file means.
    .sayFirstWhichColumnIs = First say which column is the title, and which is the start.
