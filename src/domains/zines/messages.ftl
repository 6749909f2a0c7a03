### zineMessages

untitled = Without a title
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
about = About this paper
aboutOf = About “{ $name }”
credit = Credit
license = Licence
cautions = Take care
cautionsSee = There is more about it before the text.
family = Comes from
ancestor =
    { GIVEN($credit) ->
        [yes] “{ $name }” by { $credit } ({ $license })
       *[no] “{ $name }” ({ $license })
    }
wishes = How its people wish it to be used
sources = Sources
notice =
    { $severity ->
        [urgent] URGENT ({ $date }, { $by }):
        [caution] Caution ({ $date }, { $by }):
       *[other] Good to know ({ $date }, { $by }):
    }
current = Is this paper still current? Ask here:
qr = A code that leads to { $address }
edition = Version { $version }, { $date }
print = Print it
printLead = On paper, as a booklet, as a book for a reading device, or as plain text.
reading = To read or to print flat
readingText = Large print has letters of 18 points and more. A screen reader reads these files well.
a4 = on A4 (PDF)
letter = on US Letter (PDF)
large = Large print
booklet = A booklet to staple
bookletText = Half the size of your paper, folded once. Print it on both sides, fold the pile in the middle, staple in the fold.
paper = Your paper
papers =
    .a4 = A4
    .letter = US Letter
duplex = How your printer turns the paper
duplexes =
    .short = Over the short edge
    .long = Over the long edge
    .single = It prints one side only: first the first half of the file, then I turn the pile
reversed = After turning, my pile comes with the last sheet first
spine = Where the fold is
spines =
    .left = At the left (most languages)
    .right = At the right (Arabic, Hebrew, Persian …)
makeBooklet = Make the booklet (PDF)
mini = A mini zine from one sheet
miniText = Eight small pages on one side of one sheet: one cut, some folds, no staples. For short texts.
ebook = For reading devices, and as text
epub = Book for reading devices (EPUB)
text = Plain text
markdown = Markdown
testPage = Not sure about your printer? Print the test page first; it tells you what to choose.
testA4 = Test page on A4 (PDF)
testLetter = Test page on US Letter (PDF)
howBooklet = How to fold the booklet
howBookletSteps =
    .line1 = Print at 100 %, not “fit to page”.
    .line2 = Keep the sheets in the order in which they come out. The cover is on the outside of the first.
    .line3 = Fold the whole pile in the middle, so that the cover is outside.
    .line4 = Staple twice in the fold, from the outside, or sew it. A booklet of more than 40 pages comes as several small ones: fold each, then lay one after the other.
howMini = How to fold the mini zine
howMiniSteps =
    .line1 = Fold along the long middle, open; fold along the short middle, open; fold both outer quarters to the middle, open. Now there are eight fields.
    .line2 = Fold along the short middle and cut from the fold to the next crease, along the dotted line. Open: there is a slit in the middle.
    .line3 = Fold along the long middle, with the print outside.
    .line4 = Push the ends together until the slit opens to a diamond and then to a cross. Lay the pages around, the cover in front.
several = Several guides in one zine
severalText = Write the addresses or numbers of other guides, with spaces between them. They follow this one.
severalWith = Other guides
severalSubmit = Put them together
together = In this zine
onlyThis = Only this guide
tooMini = It is too long for eight small pages: the letters would be smaller than 7 points. Make the booklet instead.
tooLong = It is too long to print in one piece. Choose fewer guides.
missingScript = No font on this server has these letters: { $letters } ({ $script }). Whoever keeps the server can add a font for them in the folder “fonts” of its data.
busy = Many zines are being made at this moment. Please try again in a minute.
check = Is your paper still current?
checkCurrent = Yes. Your paper has version { $version }, and that is what stands now.
checkOld = No. Your paper has version { $paper }; version { $now } stands now. Please use the new one.
checkUnknown = We don't know this version. Look at what stands now.
checkNotices = What was said about its safety
checkNoticesText = Look whether your paper has these words. If not, write them on it, and tell whom you gave a copy.
checkNoNotices = Nobody has said anything about its safety since it was written, besides its own cautions.
mayNot = { $who } has not said that others may make copies of this guide. You can read it, on its own page; for paper, please ask them.
wrongWith = We could not find one of the other guides. Write their addresses or numbers, with spaces between them.
tooMany = One zine holds at most { $max } guides.
checkSince = It was last changed on { $date }.
checkCautions = Take care
checkRead = Read what stands now
checkPrint = Print it again
