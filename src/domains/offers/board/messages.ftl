### boardMessages

board = Offers and needs
lead = What people here and at our siblings can give, and what they wish for.
filter = Look for something
filtered = Only some are shown
q = Words
qHint = Small slips of the pen are forgiven in titles.
any = any
kind =
    .offer = Offer
    .request = Need
kinds =
    .offer = Offers
    .request = Needs
purpose = Offers or needs
careKind = Care
what = What it is
whats =
    .skill = A skill
    .care-time = Care time
    .thing = A thing
    .space = A space
    .hands = Hands for work
how = How it goes
hows =
    .give = As a gift
    .lend = To lend
    .swap = To swap
    .hours = For hours
area = Words of the area
spoken = Language spoken
group = From which group
sibling = From which sibling
scope = Whose
scopes =
    .all = Ours and siblings'
    .own = Only ours
    .siblings = Only siblings'
remote = From afar
remoteYes = Can be done from afar
remoteFact = also from afar
show = Show
reset = Show everything
newest = The newest first
close = Nothing here has exactly these words. These titles come close.
none = Nothing on the board yet
noneText = What do you already do that others could use? What do you wish there was? Both belong here.
notFound = Nothing fits
notFoundText = Try fewer or other words, or leave one of the choices out.
siblingBadge = sibling
veiled = Somebody wishes for something: { $care }
takeAlong = Take it along
takeAlongText = What you look at, with its filter, for feed readers and for a wall of paper. They show what everybody may see.
feeds =
    .rss = News feed (RSS)
    .atom = News feed (Atom)
    .json = News feed (JSON)
print = A sheet to print
printMembers = A sheet to print for members only
printMore = There is more at { $address }
printMembersOnly = For members: please hang it only where none but members pass.
from = from
all = The whole board
gifts = Map of gifts
giftsLead = What we have among us, and what we lack. Nobody is named, nothing is ranked.
byCare = By kind of care
byWhat = By what it is
offered = Offered here
wished = Wished for here
siblingsOffer = Offered by siblings
siblingsWish = Wished for at siblings
amounts =
    .nobody = nobody yet
    .one = one
    .several = several
missing = We wish for this, and nobody here offers it yet
missingNone = Nothing is missing, as far as anybody has said.
# $amount (string)
siblingsHave =
    { $amount ->
        [one] a sibling offers it
       *[other] siblings offer it
    }
unasked = We have this, and nobody asked
unaskedNone = For everything that is offered, somebody has asked.
# $amount (string)
siblingsWant =
    { $amount ->
        [one] a sibling wishes for it
       *[other] siblings wish for it
    }
silent = Nobody has spoken of these yet
giftsNone = Nothing on the map yet
giftsNoneText = What do we already do, what do we wish we could do together? Sit in a circle, let each say one of both, and put it on the board.
toBoard = To the board
mayHelp = These may be of help
mayNeed = These needs may fit
matchLead = Found by what is offered and wished for, never by who somebody is. What fits alike changes its order every day.
reasonCare = same care: { $care }
reasonWords = both speak of { $words }
reasonTags = same tags: { $words }
reasonWhat =
    .skill = both are a skill
    .care-time = both are care time
    .thing = both are a thing
    .space = both are a space
    .hands = both are hands for work
reasonArea = same area: { $words }
reasonRemote = both can be from afar
reasonSpoken = both speak { $languages }
reasonHow =
    .give = both as a gift
    .lend = both to lend
    .swap = both to swap
    .hours = both for hours
