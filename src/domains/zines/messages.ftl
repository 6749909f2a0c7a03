### zineMessages

untitled = Untitled
version = version { $n }
draft = draft
guides =
    { $n ->
        [one] { $n } guide
       *[other] { $n } guides
    }
andOthers =
    { $n ->
        [one] { $name } and { $n } other guide
       *[other] { $name } and { $n } other guides
    }
by = from { $who }
takeCare = Take care
contents = Contents
notes = Notes
about = About this document
aboutOf = About “{ $name }”
credit = Credit
license = Licence
cautions = Take care
cautionsSee = See the section before the text for more.
family = Based on
ancestor =
    { GIVEN($credit) ->
        [yes] “{ $name }” by { $credit } ({ $license })
       *[no] “{ $name }” ({ $license })
    }
wishes = How its authors would like it to be used
sources = Sources
notice =
    { $severity ->
        [urgent] URGENT ({ $date }, { $by }):
        [caution] Caution ({ $date }, { $by }):
       *[other] Good to know ({ $date }, { $by }):
    }
current = Is this copy still current? Check here:
qr = A code that links to { $address }
edition = Version { $version }, { $date }
print = Print
printLead = On paper, as a booklet, as an e-book, or as plain text.
reading = To read or to print flat
readingText = Large print has letters of 18 points and more. These files work well with a screen reader.
a4 = on A4 (PDF)
letter = on US Letter (PDF)
large = Large print
booklet = A booklet to staple
bookletText = Half the size of your paper, folded once. Print on both sides, fold the pile in the middle, staple along the fold.
paper = Your paper
papers =
    .a4 = A4
    .letter = US Letter
duplex = How your printer turns the paper
duplexes =
    .short = Over the short edge
    .long = Over the long edge
    .single = It prints on one side only: first the first half of the file, then I turn the pile over
reversed = After turning, the last sheet of my pile comes first
spine = Where the fold is
spines =
    .left = On the left (most languages)
    .right = On the right (Arabic, Hebrew, Persian …)
makeBooklet = Create booklet (PDF)
mini = A mini zine (small booklet) from one sheet
miniText = Eight small pages on one side of one sheet: one cut, a few folds, no staples. For short texts.
ebook = E-book and text
epub = E-book (EPUB)
text = Plain text
markdown = Markdown
testPage = Not sure about your printer? Print the test page first; it tells you what to choose.
testA4 = Test page on A4 (PDF)
testLetter = Test page on US Letter (PDF)
# What stands on the test page of a printer: four sides of two sheets.
testSheet =
    .title = Test page for your printer
    .side = Side { $n }
testSheet-side1 =
    .line1 = Print this file as you mean to print the booklet: on both sides if your printer can, at 100 %, in landscape.
    .line2 = Then hold sheet 1 with this side towards you, and turn it over like the page of a book, around its left or right edge.
testSheet-side2 =
    .line1 = Does the arrow point up, as on side 1? Then choose “over the short edge”.
    .line2 = Does it point down? Then choose “over the long edge”.
    .line3 = Is side 2 on a sheet of its own? Then your printer prints one side only: go on with side 3.
testSheet-side3 =
    .line1 = For printers that print one side only: print only pages 1 and 3 of this file, turn the pile over like the page of a book, put it back, and print pages 2 and 4.
    .line2 = Look behind this side.
testSheet-side4 =
    .line1 = Is side 3 behind this? Then choose “it prints one side only”.
    .line2 = Is side 1 behind this? Then choose it too, and tick “After turning, the last sheet of my pile comes first”.
# Below a line on side 1.
testSheet-ruler = The line above is 100 mm long. If yours is not, switch off “fit to page”. The two frames are 5 and 10 mm from the edge: what you do not see, your printer cannot print.
howBooklet = How to fold the booklet
howBookletSteps =
    .line1 = Print at 100 %, not “fit to page”.
    .line2 = Keep the sheets in the order they come out. The cover is on the outside of the first.
    .line3 = Fold the whole pile in the middle, with the cover on the outside.
    .line4 = Staple twice along the fold, from the outside, or sew it. A booklet of more than 40 pages comes as several small ones: fold each, then put them one after the other.
howMini = How to fold the mini zine
howMiniSteps =
    .line1 = Fold along the long middle, open; fold along the short middle, open; fold both outer quarters to the middle, open. Now there are eight fields.
    .line2 = Fold along the short middle and cut from the fold to the next crease, along the dotted line. Open: there is a slit in the middle.
    .line3 = Fold along the long middle, with the print outside.
    .line4 = Push the ends together until the slit opens into a diamond and then a cross. Fold the pages round, with the cover in front.
several = Several guides in one booklet
severalText = Enter the addresses or numbers of other guides, with spaces between them. They come after this one.
severalWith = Other guides
severalSubmit = Combine
together = In this booklet
onlyThis = Only this guide
tooMini = It is too long for eight small pages: the letters would be smaller than 7 points. Print the booklet instead.
tooLong = It is too long to print in one piece. Choose fewer guides.
missingScript = No font on this server has these letters: { $letters } ({ $script }). The people who run the server can add a font for them to the folder “fonts” in its data.
busy = Many booklets are being made at the moment. Please try again in a minute.
check = Is your copy still current?
checkCurrent = Yes. Your copy has version { $version }, and that is the latest.
checkOld = No. Your copy has version { $paper }; the latest is version { $now }. Please use the new one.
checkUnknown = We don't know this version. See the latest one.
checkNotices = Safety notices
checkNoticesText = Check whether your copy has these words. If not, write them on it, and tell anyone you gave a copy to.
checkNoNotices = There have been no safety notices since it was written, apart from its own cautions.
mayNot = { $who } has not said that others can make copies of this guide. You can read it on its own page. Before you print it, please ask them.
wrongWith = We could not find one of the other guides. Enter their addresses or numbers, with spaces between them.
tooMany = One booklet can have { $max } guides at most.
checkSince = It was last changed on { $date }.
checkCautions = Take care
checkRead = Read the latest version
checkPrint = Print again
