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
sources = Sources
wishes = How its authors would like it to be used
version = revision { $n }
credit = Made by
by = Published by
license = Licence
original = Original
lineage = Where it comes from
after = by
updated = Last changed
translationOf = Translation of
basedOn = Version of
alsoAs = The same as
files =
    .guide-epub = book for e-readers (EPUB)
    .guide-pdf = to read or print (PDF)
    .guide-txt = plain text
    .guide-md = Markdown
    .guide-json = ActivityStreams (for programs)
    .lineage-json = lineage (for programs)
toAll = Everything in this bundle
stories = Spoken stories
transcript = Transcript
saidYes = On { $day }, { $who } agreed that everyone may hear this.
yesBack = They can change their mind. If this page says that the story is gone, please delete your copy:
aboutGuide = Belongs to the guide
bundleOf = Library of { $name }
bundleLead = You can read these pages without a network or a server. Pass the whole folder on: credit and licence are included.
madeOn = Downloaded from { $origin } on { $day }. Later changes are not included.
ours = Our own
ofSiblings = From siblings
leftOut = Not everything fitted into one bundle. Download the rest group by group.
empty = There were no public guides when this bundle was made.
howTo = To add it to another Calendula: sign in there, open Library, then Import guides, and choose the zip file.
# Taking it away
title = Download the library
lead = All guides in one file. You can read them on any device without a network: on a USB stick, in a shared folder, on a phone.
which = Whose guides
everyGroup = All our groups
siblings = Siblings' guides
siblingsNo = Only our own
siblingsYes = Also those of siblings whose licence lets us pass them on
download = Download
inside = What is in it
insideText = A page for each guide that opens in any browser, with its pictures, as a book and a PDF, as plain text and Markdown; spoken stories that everyone may hear and pass on; where each guide comes from; and everything another Calendula needs to import them. Your groups sign all of it, so that nobody can change it unnoticed.
counts =
    { $siblings ->
        [0]
            { $ours ->
                [one] { $ours } guide
               *[other] { $ours } guides
            } of our own
       *[other]
            { $ours ->
                [one] { $ours } guide
               *[other] { $ours } guides
            } of our own, { $siblings } from siblings
    }
none = Nothing to download yet
noneText = As soon as a group publishes a guide for everyone, you can download it here.
library = Library
takeIn = Import guides
# Taking in
importLead = From another Calendula, from a folder of texts, or from WordPress. You can check everything before you import it. What becomes yours starts as a draft.
needsGroup = You are not in a group that could import guides yet.
group = For which group
groupHint = The drafts belong to this group. Nobody else sees them.
file = File
fileHint = A bundle (.zip), a zip of Markdown files, several Markdown files at once, or a WordPress export (.xml). At most 50 MB.
look = Check the file
fromFile = From a file
fromAddress = From an address
addressHint = The address of one article in the fediverse, or on WordPress, Ghost, WriteFreely, Lemmy or another Calendula.
address = Address
fetch = Fetch
reading = We are reading it
reload = This goes on by itself, even if you leave the page.
lookAgain = Check progress
kinds =
    .bundle = A bundle from another Calendula
    .markdown = Markdown files
    .wordpress = A WordPress export
    .article = An article
found =
    { $n ->
        [one] { $n } guide
       *[other] { $n } guides
    }
refused = We can't import this
nothingChanged = Nothing was imported.
again = Try another file
signedBy = Signed by { $name } ({ $origin }), and not changed since.
signedByUnknown = We could not check who signed this: { $origin } did not answer, or does not know the key. The files match their list, but anyone could have written that list. So we don't keep these guides as theirs: they become drafts of your group, with the credit and source that the bundle names.
fates =
    .theirs = will be kept as theirs
    .known = is already here
    .ours = is our own
    .blocked = is left out: we block that server
    .ask = we will ask its own server; if that does not answer, it becomes a draft with a link
    .draft = becomes a draft with its credit and source
    .link = becomes a draft with only a link: its licence allows no more
    .new = becomes a draft
    .closed = is left out: it was not for everyone
    .gone = is left out: its authors removed it
andMore = and { $n } more
problems = What we could not read
licenseUnsaid = Licence to use where the file names none
licenseHint = You can change it in each draft.
take = Import
running = Importing guides
progress = { $done } of { $total }
done = Import finished
keptTheirs =
    { $n ->
        [one] { $n } guide is in the library, kept as theirs.
       *[other] { $n } guides are in the library, kept as theirs.
    }
draftsMade =
    { $n ->
        [one] { $n } draft was made.
       *[other] { $n } drafts were made.
    }
stayedOut =
    { $n ->
        [one] { $n } was left out or was already here.
       *[other] { $n } were left out or were already here.
    }
nothingTaken = There was nothing to import.
toGroup = Go to the group
toGroups = All groups
toLibrary = Go to the library
originLine =
    { GIVEN($credit) ->
        [yes] From { $name }: <{ $iri }>{ "\u000A" }{ "\u000A" }Credit: { $credit }
       *[no] From { $name }: <{ $iri }>
    }
noteBundle = Imported from a bundle that could not be checked
noteFile = Imported from a file
creditTo = After “{ $name }” by { $who }
# Why something can't be done, or what to change in a field.
errors =
    .chooseAFile = Choose a file.
    .chooseOneZipAtA = Choose only one zip at a time.
    .thisExportIsLargerThan = This export is larger than 20 MB. Export it in parts, for example year by year.
    .weTakeAZipMarkdown = You can upload a zip, Markdown files (.md, .txt) or a WordPress export (.xml).
    .writeTheWholeAddressBeginning = Enter the whole address, starting with https://
    .thisStandsHereAlready = This is already here.
    .chooseALicence = Choose a licence.
keeps =
    .aFileOfGuides = A file of guides that was looked at is deleted after an hour; what was imported, after a day.
