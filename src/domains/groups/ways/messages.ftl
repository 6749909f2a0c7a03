### waysTexts

ways = How we do things
lead = What the group agreed on for itself. It changes by a decision only, so that everybody has a say in it.
usual = The group has not decided otherwise: these are the usual ways.
economy =
    .gift = We give and take as gifts. Nothing is counted.
    .hours = We count hours in a timebank: an hour of anybody is worth an hour.
    .none = We keep neither a timebank nor a circle of gifts.
floor = Somebody may owe { $hours } hours; then others offer first.
noFloor = Nobody is stopped for owing hours.
currency = Money is counted in { $code }.
fundCap = Up to { $sum } for one person in 30 days two fund keepers hand over without asking. More is a decision.
minOpen =
    { $hours ->
        [one] A test of a decision stays open for { $hours } hour at least.
       *[other] A test of a decision stays open for { $hours } hours at least.
    }
quorum = It counts when { $percent } % of the members have answered.
aside = When { $percent } % of those who answered stand aside or have reservations, the text goes back to be shaped.
joining =
    .open = Whoever is invited or may see the group can join.
    .questions = Who wants to join answers our questions; two members vouch for them, and they are let in.
questions = Our questions
change = To change one of these, begin a decision with the effect “change how we do things”.
decided = When this is agreed, the group does things this way: { $lines }
published = When this is agreed, the group opens: everybody can read and follow what it publishes from then on. What was written before stays as sheltered as it is.
# Why something can't be done, or what to change in a field.
errors =
    .thisDecisionNamesAWay = This decision names a way that can't be.
    .sayAtLeastOneThing = Say at least one thing that changes.
    .thisGroupBecameTenderIn = This group became tender in the meantime. It stays so.
    .alreadyOpen = This group is open already.
    .staysTender = A tender group stays tender.
notes =
    .hoursFloor = Write hours, such as 10, or none.
    .economy = Choose gift, hours or none.
    .currency = A currency has three letters, such as EUR.
    .fundCap = Write a sum such as 50 or 50.00
    .minOpenHours = From 1 to 720 hours.
    .percent = From 1 to 100.
    .joining = Choose open or questions.
    .questions = At most { $most } questions, one a line, each under 200 letters.
firstQuestions =
    .line1 = What draws you to us?
    .line2 = What would you like to give, and what would you like to find?
