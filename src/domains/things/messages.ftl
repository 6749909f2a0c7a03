### thingMessages

things = Library of things
thingsLead = What the group keeps for everybody: who has it now, and how to care for it.
thingsNone = Nothing on the shelf yet
thingsNoneText = A thing that stands in one home most of the year can serve a whole street. Add a pot, a drill or a folding table, say how to care for it, and lend it with a day on which it comes home.
thingsNoneFound = Nothing like that here
thingsNoneFoundText = Try other words, or look at everything. Perhaps somebody on the board can lend it.
here =
    { $all ->
        [one] { $all } thing, { $here } here now.
       *[other] { $all } things, { $here } here now.
    }
all = All things
add = Add a thing
added = It is on the shelf. Thank you for sharing it.
edit = Edit
saved = Saved.
save = Save
name = What is it
content = More about it
contentHint = What belongs to it, what it can do. Markdown works.
care = How to care for it
careHint = How to use and clean it, what it does not like, whom to ask. Markdown works.
place = Where it stands
picture = Picture
pictureHint = The address of a picture of the group, such as /files/…, from “Pictures and papers”.
state = Where it is
states =
    .here = Here
    .lent = Lent
    .mending = Being mended
    .missing = Missing
    .retired = Retired
filter = Look for something
q = Words
any = all that is kept
show = Show
reset = Show everything
holder = Who has it
due = Comes home
lend = Lend it
lendTo = To whom
lendToHint = @ and a handle for a member, else a name in words. Forgotten when it is back.
lendDue = When shall it come home
lendDueHint = Nobody pays when it gets later. Left out, it has no day.
lent = It is lent. May it be of use.
back = It is back
backDone = Home again. Who had it is forgotten.
mending = It needs mending
missing = It is missing
found = It is here again
retire = Retire it
retireText = It leaves the list. It can be brought back.
bringBack = Bring it back to the shelf
placed = Noted.
overdue =
    { $days ->
        [one] It was to come home { $days } day ago. Ask kindly how it goes: life happens, perhaps it is still needed.
       *[other] It was to come home { $days } days ago. Ask kindly how it goes: life happens, perhaps it is still needed.
    }
mineOverdue =
    { $days ->
        [one] It was to come home { $days } day ago. Nothing to pay and nobody is cross: bring it back, or tell the group how much longer you need it.
       *[other] It was to come home { $days } days ago. Nothing to pay and nobody is cross: bring it back, or tell the group how much longer you need it.
    }
offer = Offer it on the board
offerText = A draft is made. Look at it and publish it when you like.
offered = Here is the draft. Publish it when you like.
myThings = What you have borrowed
myRecalls = Recalled: please look at home
recallLine = { $name }, lot { $number }
iKnow = I know
known = Thank you for looking.
label = Its label
herbs = Herb store
herbsHere =
    { $lots ->
        [one] { $lots } lot in the herb store.
       *[other] { $lots } lots in the herb store.
    }
# Why something can't be done, or what to change in a field.
errors =
    .theGroupHasNoSuch = The group has no such picture.
    .aGroupKeepsThingsAt = A group keeps { $maxThings } things at most.
    .whoTakesItAlong = Who takes it along?
    .itIsNotHereJust = It is not here just now. Look again where it is.
    .itWasRetiredBringIt = It was retired. Bring it back first.
    .itIsNotThereTo = It is not there to be lent. Find it or mend it first.
    .thisLotIsRecalledNothing = This lot is recalled. Nothing of it is given any more.
    .itIsNotMarkedAs = It is not marked as ready to share yet.
    .nothingOfItIsLeft = Nothing of it is left.
    .sayInAFewWords = Say in a few words what it is.
    .copyTheAddressOfA = Copy the address of a picture of the group, such as /files/…, from “Pictures and papers”.
    .aDayIsWrittenLike = A day is written like 2026-12-05.
    .thisDayIsOverWhen = This day is over. When shall it come home?
keeps =
    .whoTookFromA = Who took from a lot of the herb store is forgotten 90 days after its best-before day; where it has none, after two years.
