### belongingMessages

title = How much you can take on
change = Change it, or rest for a while
lead = Only you see this. You can change it at any time, without giving a reason. While you rest, nobody asks you for anything.
capacity = In { $group }
capacities =
    .resting = Resting
    .little = A little
    .some = Some
    .usual = The usual
    .more = More than usual
save = Save
saved = Saved. Only you see it.
paused = Time out until { $day }
pausedRead = Read why
data = Your data
dataText = Everything here that names you, in one file. Download it before you leave, or at any time.
dataLink = Download (JSON)
dataPageLink = Read it as a page
dataPage =
    .title = Your data
    .lead = Everything here that names you, from { $origin }, on { $day }. The names of others are left out. You can print or save this page. Whoever has it can read all of this.
    .address = Your e-mail address
    .parts = Below, each heading is a table of the database, with the English names that it has there.
    .empty = empty
# Why something can't be done, or what to change in a field.
errors =
    .quiet = You are quiet until { $day }. Nobody new comes in before then.
    .chooseOneOfThese = Choose one of these.
keeps =
    .askingsToJoinWith = Requests to join, with their answers and vouches, are deleted 30 days after their end; where nobody answers, after 90 days.
    .whatWasWrittenAbout = What was written about a time out is deleted 180 days after it; a time out that no second person confirms, after a week.
    .aTenderGroupThat = A hidden group that everyone has left ends. What it wrote is deleted 30 days later; the accounts of hours and money stay.
