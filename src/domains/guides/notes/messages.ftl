### notesMessages

title = Lived notes
titleOf = Lived notes on { $name }
kinds =
    .tried = We tried it
    .wrong = What went wrong
    .ritual = A small ritual
    .question = A question
numbers =
    .line1 = no
    .line2 = one
    .line3 = two
    .line4 = three
    .line5 = four
    .line6 = five
    .line7 = six
    .line8 = seven
    .line9 = eight
    .line10 = nine
    .line11 = ten
    .line12 = eleven
    .line13 = twelve
manyNumbers = more than a dozen
countsOf =
    .tried = { $number } of trying it
    .wrong = { $number } on what went wrong
    .ritual = { $number } on a small ritual
    .question = { $number } with a question
counts =
    { $total ->
        [one] There is a note: { $listed }.
       *[other] There are notes: { $listed }.
    }
none = Nobody has told yet how it went
noneText = Whoever tries a guide can leave a few lines under it: how it went, what went wrong, a small ritual that helped, a question. So the next ones begin where you ended.
write = Write a lived note
kind = What it is
source = Your note
sourceHint = A few sentences carry far. No names of others, please. Plain text or Markdown.
credit = Who says it
creditHint = In words you choose: “a night nurse”, “Rosa”. Or leave it empty; then nobody is named.
language = Language
shownAtOnce = It is shown at once: this guide is your own group's.
heldFirst = The group looks at it first; until then only they and you see it.
elsewhere = From Mastodon and the like: reply to the guide with { $tags }.
theirs = This guide lives elsewhere. Make your own version and write your notes under it, or reply to it there.
keep = Leave the note
shown = Your note is there. Thank you.
held = Thank you. The group looks at your note first.
waiting = Waits for a look
refusedBadge = Not shown
waitingTitle = Notes that wait for your look
yours = Your notes that wait
refusedTitle = Notes that were not shown
change = Take it away
show = Show it
refuse = Don't show it
delete = Delete
decided =
    .shown = The note is shown.
    .refused = The note is not shown.
deleted = The note is deleted.
from = Under the version
by = by
family = From other versions
all = All notes
nobody = Somebody
notYours = This guide belongs to somebody elsewhere. Make your own version, and write your notes under it.
tooMany = You left many notes today. Rest a little, and go on tomorrow.
# Why something can't be done, or what to change in a field.
errors =
    .chooseWhatKindOfNote = Choose what kind of note it is.
    .writeAtLeastASentence = Write at least a sentence.
    .thisIsLongForA = This is long for a note. Say the main part of it.
    .aLanguageIsWrittenLike = A language is written like en or pt-BR.
