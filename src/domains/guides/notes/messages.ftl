### notesMessages

title = What people found
titleOf = What people found with { $name }
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
    .tried = { $number } about trying it
    .wrong = { $number } about what went wrong
    .ritual = { $number } about a small ritual
    .question = { $number } with a question
counts =
    { $total ->
        [one] There is a note: { $listed }.
       *[other] There are notes: { $listed }.
    }
none = Nobody has said yet how it went
noneText = If you try a guide, leave a few lines below it: how it went, what went wrong, a small ritual that helped, a question. Then the next people can start where you left off.
write = Say what you found
kind = What is it about?
source = Your note
sourceHint = A few sentences are enough. Please don't name others. Plain text or Markdown.
credit = Your name
creditHint = In any words you like: “a night nurse”, “Rosa”. Or leave it empty; then nobody is named.
language = Language
shownAtOnce = It appears at once, because this guide is your own group's.
heldFirst = The group checks it first. Until then only they and you can see it.
elsewhere = From Mastodon and similar: reply to the guide with { $tags }.
theirs = This guide was published elsewhere. Make your own version and write your notes below it, or reply to it there.
keep = Publish note
shown = Your note is published. Thank you.
held = Thank you. The group checks your note first.
waiting = Waiting to be checked
refusedBadge = Not shown
waitingTitle = Notes waiting to be checked
yours = Your notes waiting to be checked
refusedTitle = Notes that were not shown
change = Remove
show = Publish
refuse = Don't publish
delete = Delete
decided =
    .shown = The note is published.
    .refused = The note is not published.
deleted = The note is deleted.
from = About the version
by = by
family = From other versions
all = All notes
nobody = Someone
notYours = This guide belongs to people elsewhere. Make your own version, and write your notes below it.
tooMany = You have written many notes today. Have a rest, and continue tomorrow.
# Why something can't be done, or what to change in a field.
errors =
    .chooseWhatKindOfNote = Choose what kind of note it is.
    .writeAtLeastASentence = Write at least a sentence.
    .thisIsLongForA = This is too long for a note. Keep to the main part.
    .aLanguageIsWrittenLike = Write the language as a code, like en or pt-BR.
