### waysTexts

ways = How we do things
lead = What the group has agreed on for itself. Only a decision can change it, so that everyone has a say.
usual = The group has not decided anything different: this is the usual way.
economy =
    .gift = We give and receive freely. Nothing is counted.
    .hours = We count hours in a timebank: everyone's hour is worth the same.
    .none = We don't use a timebank, and we don't share gifts.
floor = Someone can owe { $hours } hours; after that, others offer first.
noFloor = There is no limit to the hours someone can owe.
currency = Money is counted in { $code }.
fundCap = Two fund keepers can hand over up to { $sum } to one person in 30 days without asking the group. Anything above that needs a decision.
minOpen =
    { $hours ->
        [one] Everyone has at least { $hours } hour to answer a decision.
       *[other] Everyone has at least { $hours } hours to answer a decision.
    }
quorum = A decision counts when { $percent } % of the members have answered.
aside = If { $percent } % of the people who answered stand aside or have reservations, the text goes back to drafting.
joining =
    .open = Anyone who is invited or can see the group can join.
    .questions = People who want to join answer our questions. When two members vouch for them, they can join.
questions = Our questions
change = To change any of this, start a decision with the effect “Change how we do things”.
decided = When this is agreed, the group does things this way: { $lines }
published = When this is agreed, the group opens: everyone can read and follow what it publishes from then on. What was written before stays as private as it is.
# Why something can't be done, or what to change in a field.
errors =
    .thisDecisionNamesAWay = This decision would set something that is not possible.
    .sayAtLeastOneThing = Choose at least one thing to change.
    .thisGroupBecameTenderIn = This group has become hidden in the meantime. It stays hidden.
    .alreadyOpen = This group is open already.
    .staysTender = A hidden group stays hidden.

notes =
    .hoursFloor = Write hours, such as 10, or none.
    .economy = Choose gift, hours or none.
    .currency = A currency has three letters, such as EUR.
    .fundCap = Write a sum such as 50 or 50.00
    .minOpenHours = From 1 to 720 hours.
    .percent = From 1 to 100.
    .joining = Choose open or questions.
    .questions = At most { $most } questions, one per line, each under 200 characters.
firstQuestions =
    .line1 = What draws you to us?
    .line2 = What would you like to give, and what would you like to find?
