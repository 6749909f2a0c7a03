### bundleMessages

# In the bundle
severities =
    { $severity ->
        [info] Note
        [caution] Take care
        [urgent] Urgent
       *[other] Note
    }
cautions = Take care
sources = It rests on
wishes = How its people wish it to be used
version = revision { $n }
credit = Made by
by = Published by
license = Licence
original = Where it lives
lineage = Where it comes from
after = by
updated = Last changed
translationOf = It is a translation of
basedOn = It is a version of
alsoAs = The same as
files =
    .guide-epub = book for reading devices (EPUB)
    .guide-pdf = to read or to print (PDF)
    .guide-txt = plain text
    .guide-md = Markdown
    .guide-json = ActivityStreams (for programs)
    .lineage-json = lineage (for programs)
toAll = Everything in this bundle
stories = Spoken stories
transcript = What is said
saidYes = { $who } said yes to being heard by everybody, on { $day }.
yesBack = This yes can be taken back. When this page says that the story is gone, please delete your copy:
aboutGuide = It belongs to the guide
bundleOf = Library of { $name }
bundleLead = These pages need no network and no server. Copy the whole folder on; credit and licence go with it.
madeOn = Taken from { $origin } on { $day }. What changed since then is not in here.
ours = Ours
ofSiblings = Of our siblings
leftOut = There was more than fits into one bundle. Take the rest by group.
empty = There was no public guide when this bundle was made.
howTo = To take it into another Calendula: sign in there, open Library, then Take in guides, and choose the zip file.
# Taking it away
title = Take the library with you
lead = All guides in one file, to be read on any device without a network: on a stick, a shared folder, a phone.
which = Whose guides
everyGroup = All our groups
siblings = Guides of siblings
siblingsNo = Only ours
siblingsYes = Also those of siblings whose licence lets us carry them on
download = Download
inside = What is in it
insideText = A page for every guide that opens in any browser, with its pictures, as a book and a PDF, as plain text and Markdown, spoken stories that everybody may hear and pass on, where each guide comes from, and everything another Calendula needs to take them in. All is signed by your groups, so that nobody can change it on the way unseen.
counts =
    { $siblings ->
        [0]
            { $ours ->
                [one] { $ours } guide
               *[other] { $ours } guides
            } of ours
       *[other]
            { $ours ->
                [one] { $ours } guide
               *[other] { $ours } guides
            } of ours, { $siblings } of siblings
    }
none = Nothing to take along yet
noneText = As soon as a group publishes a guide for everybody, it can be taken along from here.
library = Library
takeIn = Take in guides
# Taking in
importLead = From another Calendula, from a folder of texts, from a WordPress. You see everything before it is taken in. What becomes yours begins as a draft.
needsGroup = You belong to no group yet that could take guides in.
group = For which group
groupHint = Drafts belong to this group. Nobody else sees them.
file = File
fileHint = A bundle (.zip), a zip of Markdown files, several Markdown files at once, or a WordPress export (.xml). At most 50 MB.
look = Look at it
fromFile = From a file
fromAddress = From an address
addressHint = The address of one article in the fediverse, at WordPress, Ghost, WriteFreely, Lemmy or another Calendula.
address = Address
fetch = Fetch it
reading = We are looking at it
reload = It goes on by itself, also when you leave this page.
lookAgain = See how far it is
kinds =
    .bundle = A bundle of another Calendula
    .markdown = Markdown files
    .wordpress = A WordPress export
    .article = An article
found =
    { $n ->
        [one] { $n } guide
       *[other] { $n } guides
    }
refused = We can't take this in
nothingChanged = Nothing was taken in.
again = Try another file
signedBy = Signed by { $name } ({ $origin }), and unchanged since.
signedByUnknown = We could not check who signed this: { $origin } did not answer, or does not know the key. Every file is as the list says, but anybody could have written that list. So these guides are not kept as theirs: they become drafts of your group, with the credit and the origin that the bundle names.
fates =
    .theirs = is kept as theirs
    .known = stands here already
    .ours = is our own
    .blocked = stays out: we don't speak with that server
    .ask = is asked for at its own server; if that does not answer, it becomes a draft with a link
    .draft = becomes a draft with credit and origin
    .link = becomes a draft with a link only: its licence allows no more
    .new = becomes a draft
    .closed = stays out: it was not for everybody
    .gone = stays out: its people took it away
andMore = and { $n } more
problems = What we could not read
licenseUnsaid = Licence where the file names none
licenseHint = You can change it in each draft.
take = Take them in
running = Guides are being taken in
progress = { $done } of { $total }
done = They are taken in
keptTheirs =
    { $n ->
        [one] { $n } guide is kept as theirs, in the library.
       *[other] { $n } guides are kept as theirs, in the library.
    }
draftsMade =
    { $n ->
        [one] { $n } draft was made.
       *[other] { $n } drafts were made.
    }
stayedOut = { $n } stayed out or stood here already.
nothingTaken = There was nothing to take in.
toGroup = To the group
toGroups = All groups
toLibrary = To the library
originLine =
    { GIVEN($credit) ->
        [yes] From { $name }: <{ $iri }>{ "\u000A" }{ "\u000A" }Credit: { $credit }
       *[no] From { $name }: <{ $iri }>
    }
noteBundle = Taken in from a bundle that could not be checked
noteFile = Taken in from a file
creditTo = After “{ $name }” by { $who }
# Why something can't be done, or what to change in a field.
errors =
    .chooseAFile = Choose a file.
    .chooseOneZipAtA = Choose one zip at a time.
    .thisExportIsLargerThan = This export is larger than 20 MB. Export it in parts, for example year by year.
    .weTakeAZipMarkdown = We take a zip, Markdown files (.md, .txt) and WordPress exports (.xml).
    .writeTheWholeAddressBeginning = Write the whole address, beginning with https://
    .thisStandsHereAlready = This stands here already.
    .chooseALicence = Choose a licence.
keeps =
    .aFileOfGuides = A file of guides that was looked at is deleted after an hour; what was taken in, after a day.
