### boardMessages

board = Offers and needs
lead = What people here and our siblings can offer, and what they need.
filter = Filters
filtered = Only some are shown
q = Search words
qHint = Small spelling mistakes in titles are fine.
any = any
kind =
    .offer = Offer
    .request = Need
kinds =
    .offer = Offers
    .request = Needs
purpose = Offers or needs
careKind = Kind of care
what = What it is
whats =
    .skill = A skill
    .care-time = Time to care for someone
    .thing = A thing
    .space = A space
    .hands = Help with work
how = On what terms
hows =
    .give = As a gift
    .lend = As a loan
    .swap = As a swap
    .hours = For hours
area = Area, in words
spoken = Language spoken
group = Which group
sibling = Which sibling
scope = Whose
scopes =
    .all = Ours and siblings'
    .own = Only ours
    .siblings = Only siblings'
remote = By phone or online
remoteYes = Can be done by phone or online
remoteFact = also by phone or online
show = Search
reset = Clear filters
newest = Newest first
close = Nothing has exactly these words. These titles are similar.
none = Nothing on the board yet
noneText = What do you already do that others could use? What do you need? Both belong here.
notFound = Nothing found
notFoundText = Try fewer or different words, or remove a filter.
siblingBadge = sibling
veiled = Someone needs: { $care }
takeAlong = Subscribe or print
takeAlongText = What you see now, with these filters, for feed readers and to pin on a wall. They only contain what everyone may see.
feeds =
    .rss = News feed (RSS)
    .atom = News feed (Atom)
    .json = News feed (JSON)
print = A sheet to print
printMembers = A sheet to print for members only
printMore = There is more at { $address }
printMembersOnly = For members: please put this up only where members alone will see it.
from = from
all = The whole board
gifts = What we have and need
giftsLead = What we can offer each other, and what is missing. Nobody is named and nothing is ranked.
byCare = By kind of care
byWhat = By what it is
offered = Offered here
wished = Needed here
siblingsOffer = Offered by siblings
siblingsWish = Needed by siblings
amounts =
    .nobody = nobody yet
    .one = one
    .several = several
missing = Needed, and nobody here offers it yet
missingNone = Nothing is missing, as far as anyone has said.
# $amount (string)
siblingsHave =
    { $amount ->
        [one] one sibling offers it
       *[other] siblings offer it
    }
unasked = Offered, and nobody has asked yet
unaskedNone = Someone has asked for everything that is offered.
# $amount (string)
siblingsWant =
    { $amount ->
        [one] one sibling needs it
       *[other] siblings need it
    }
silent = Nobody has mentioned these yet
giftsNone = Nothing here yet
giftsNoneText = What do we already do? What would we like to do together? Sit in a circle, let everyone name one of each, and put them on the board.
toBoard = Go to the board
mayHelp = Offers that may help
mayNeed = These needs may fit
matchLead = Matched by what is offered and needed, never by who someone is. Equally good matches change places every day.
reasonCare = same care: { $care }
reasonWords = both mention { $words }
reasonTags = same tags: { $words }
reasonWhat =
    .skill = both are a skill
    .care-time = both are time to care for someone
    .thing = both are a thing
    .space = both are a space
    .hands = both are help with work
reasonArea = same area: { $words }
reasonRemote = both can be by phone or online
reasonSpoken = both speak { $languages }
reasonHow =
    .give = both as a gift
    .lend = both as a loan
    .swap = both as a swap
    .hours = both for hours
