### thingMessages

things = Things to borrow
thingsLead = What the group shares with everyone: who has it now, and how to look after it.
thingsNone = Nothing here yet
thingsNoneText = One thing that is rarely used in one home can serve a whole street. Add a pot, a drill or a folding table, say how to look after it, and lend it with a return date.
thingsNoneFound = Nothing found
thingsNoneFoundText = Try other words, or clear the filters. Perhaps someone on the board can lend it.
here =
    { $all ->
        [one] { $all } thing, { $here } here now.
       *[other] { $all } things, { $here } here now.
    }
all = All things
add = Add a thing
added = Added. Thank you for sharing it.
edit = Edit
saved = Saved.
save = Save
name = What is it?
content = More about it
contentHint = What comes with it, what it can do. Markdown works.
care = How to look after it
careHint = How to use and clean it, what to avoid, whom to ask. Markdown works.
place = Where it is kept
picture = Picture
pictureHint = The address of one of the group's pictures, such as /files/…, from “Pictures and papers”.
state = Where it is
states =
    .here = Available
    .lent = Lent
    .mending = Being repaired
    .missing = Missing
    .retired = No longer lent
filter = Filters
q = Search words
any = everything available to lend
show = Search
reset = Clear filters
holder = Who has it
due = Due back
lend = Lend
lendTo = To whom
lendToHint = @ and a handle for a member, or a name. We delete it when the thing is back.
lendDue = Due back on
lendDueHint = Nobody pays if it is late. If empty, there is no return date.
lent = Lent. Hope it comes in useful.
back = It is back
backDone = It is back. We have deleted who had it.
mending = It needs repair
missing = It is missing
found = It has been found, or repaired
retire = Stop lending it
retireText = This removes it from the list. You can bring it back.
bringBack = Bring it back to the list
placed = Saved.
overdue =
    { $days ->
        [one] It was due back { $days } day ago. Ask kindly how things are: life happens, and perhaps they still need it.
       *[other] It was due back { $days } days ago. Ask kindly how things are: life happens, and perhaps they still need it.
    }
mineOverdue =
    { $days ->
        [one] It was due back { $days } day ago. There is nothing to pay and nobody is cross: bring it back, or tell the group how much longer you need it.
       *[other] It was due back { $days } days ago. There is nothing to pay and nobody is cross: bring it back, or tell the group how much longer you need it.
    }
offer = Offer it on the board
offerText = We make a draft. Check it, and publish it whenever you like.
offered = Here is the draft. Publish it whenever you like.
myThings = What you have borrowed
myRecalls = Recalled: please check at home
recallLine = { $name }, batch { $number }
iKnow = OK, I've read this
known = Thank you for checking.
label = Show its label
herbs = Herb store
herbsHere =
    { $lots ->
        [one] { $lots } batch in the herb store.
       *[other] { $lots } batches in the herb store.
    }
# Why something can't be done, or what to change in a field.
errors =
    .theGroupHasNoSuch = The group has no such picture.
    .aGroupKeepsThingsAt = A group can have { $maxThings } things at most.
    .whoTakesItAlong = Who is borrowing it?
    .itIsNotHereJust = It is not here at the moment. Check again where it is.
    .itWasRetiredBringIt = It was taken off the list. Bring it back first.
    .itIsNotThereTo = It can't be lent at the moment. Find or repair it first.
    .thisLotIsRecalledNothing = This batch is recalled. You can't give any of it away.
    .itIsNotMarkedAs = It is not marked as ready to share yet.
    .nothingOfItIsLeft = Nothing of it is left.
    .sayInAFewWords = Say in a few words what it is.
    .copyTheAddressOfA = Copy the address of one of the group's pictures, such as /files/…, from “Pictures and papers”.
    .aDayIsWrittenLike = Write the date like 2026-12-05.
    .thisDayIsOverWhen = This date is in the past. When is it due back?
    .noSuchHandle = Nobody here has this handle. Leave out the @ for a name in words.
    .withinAYear = Within a year; it can be lent again.

keeps =
    .whoTookFromA = Who took from a batch of the herb store is forgotten 90 days after its best-before day; where it has none, after two years.
