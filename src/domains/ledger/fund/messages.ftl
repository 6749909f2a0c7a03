### fundMessages

fund = Solidarity fund
lead = Money that the group holds together. Whoever needs some asks; two people say yes. What happens with cash and bank happens between people; this page keeps the book.
none = The fund is just beginning
noneText = Somebody promises an amount, hands it over, and a fund keeper writes down that it came. Then anybody here may ask for what they need, without giving reasons.
lasts =
    .empty = The pot is empty.
    .still = Nothing went out in the last three months. The pot is there for whoever needs it.
    .long = At the pace of the last three months the pot lasts more than two years.
    .weeks =
        { $n ->
            [0] At the pace of the last three months the pot lasts less than a week.
           *[other]
                At the pace of the last three months the pot lasts about { $n ->
                    [one] { $n } week
                   *[other] { $n } weeks
                }.
        }
    .months =
        { $n ->
            [one] At the pace of the last three months the pot lasts about { $n } month.
           *[other] At the pace of the last three months the pot lasts about { $n } months.
        }
pot = In the pot
about = about { $money }
monthly = Promised each month
once = Promised once, not here yet
none0 = nothing yet
report = Report
csv = The book as a table (CSV)
promise = Promise something
promiseLead = A promise is not a payment. It counts when it has arrived. There are no receipts, and nobody is thanked more for more.
promised = How much
amountHint = In { $currency }, for example 12 or 12.50.
every = How often
everies =
    .once = Once
    .month = Each month
who = From whom
whos =
    .me = From me
    .name = From somebody else
    .nobody = No name
name = Their name, as they want to be called
promiseSaid = Thank you. It counts when it has arrived.
ask = Ask for something
askLead = Everybody here may ask. Up to { $cap } in 30 days no reason is needed: two people open it, see that it is you, and say yes; nobody else sees it. Above that the whole group decides; it reads how much and what for, never who.
askLeft = With what two people have said yes to for you in these days, { $left } of it are left. Ask for what you need all the same.
amount = How much
what = What for
whats =
    .supplies = Supplies
    .travel = Travel
    .food = Food
    .housing = Housing
    .health = Health
    .access = Access
    .other = Something else
whatHint = The fund pays for things and costs. It is not for wages: those make some of us employers of others.
words = A few words
wordsHint = Only if you like. Only the two who open it read them.
how = How it can reach you
howHint = Cash after the meeting, an account, a name to ask for. Sealed: for the two who open it, and emptied 14 days after it was handed over.
named = Who may know that it is me
namedYes = All fund keepers, not only two people
asked = You asked. Two people look at it; you find the answer on this page.
mine = What I asked for
minePromises = What I promised
letGo = Let it go
letGoDone = The promise is let go. No reasons needed.
tray = For the fund keepers
trayEmpty = Nobody holds the fund now, so any two members act together. Please open only what you want to act on.
trayFew = Too few hold the fund now, so other members may help. Please open only what you want to act on.
waiting = Waiting for two people
noWaiting = Nothing waits.
openOne = Request { $n }
arrived = Arrived for { $month }
arrivedOnce = Arrived
arrivedDone = Booked. It is in the pot.
arrivedBefore = This was booked before. Nothing was booked twice.
promisesIn = Promises
gift = Write down money that came
giftLead = Without a name: who gave it is not written anywhere.
received = How much came
giftDone = Booked. It is in the pot.
nobody = no name
request = A request
yours = Your request
sealedNamed = Only who asks, fund keepers, and those who opened it, can read this page: who asks wanted it so.
sealed = Only who asks, and those who opened it, can read this page.
yoursLead = Only you, and those who opened it, can read this page.
openedBy =
    { $opened ->
        [0] Nobody has
        [one] { $opened } person has
       *[other] { $opened } people have
    } opened it so far; { $places ->
        [one] { $places } person
       *[other] { $places } people
    } can.
openedByAll =
    { $opened ->
        [one] { $opened } person has opened it; it is closed to everybody else. What somebody read they have read. If those who opened it don't come to act on it, you alone can let one more person in, or take it back and ask again.
       *[other] { $opened } people have opened it; it is closed to everybody else. What somebody read they have read. If those who opened it don't come to act on it, you alone can let one more person in, or take it back and ask again.
    }
stepBack = You opened this, and that stays so: what was read can't be given back, so your place is not given to somebody else. If you would rather not act, do nothing. Who asks sees that it was opened and can let one more person in.
knowing = Open this request?
knowingLead = You will see who asks. Two people can open it, and nobody after them. Open it if you want to be one of the two who act on it; else leave it to others.
open = Open it: I will see who asks
asker = Who asks
payer = Who hands it over
since = Since
notWages = The fund pays for things and costs, not for wages. If this is pay for work, talk about it together first.
decision = The group decides
decisionLink = To the decision
firstTurned = One person said yes. A second one is needed.
yourTurned = You said yes. A second person is needed.
states =
    .asked = Waits for two people
    .yes = Yes
    .to-group = With the group
    .promised = On its way
    .handed-over = Handed over
    .no = Not this time
    .withdrawn = Taken back
stateWords =
    .asked = Two people look at it.
    .yes = Two people, or the group, said yes. Now one of them hands it over.
    .to-group = Two people may not give it alone: it is more than the group lets them give to one person in 30 days, or too few others belong here. The group decides; it reads how much and what for, never who.
    .promised = Somebody is bringing it. When it has arrived, either of you says so here.
    .handed-over = It was handed over.
    .no = It can't be given this time. That says nothing about you or your need; you can ask again whenever you like.
    .withdrawn = It was taken back. You can ask again whenever you like.
moves =
    .yes = Say yes
    .no = Not this time
    .promise = I will hand it over
    .hand-over = It was handed over
    .withdraw = Take it back
    .let-another = Let one more person open it
gotIt = I have it
askAgain = Ask the group again
noWords = Kind words to who asks
noWordsHint = Say what might help: another fund, another time, company.
answer = They write
moved =
    .yes = Your yes is noted.
    .no = They see it, with your words.
    .promise = They see that it is on its way.
    .hand-over = Booked. How good.
    .withdraw = It is taken back.
    .let-another = One more person can open it now.
ends = This page is deleted on { $day }, or 30 days after its end. The book keeps the sum and what it was for, and nobody's name.
gone = This page is deleted on { $day }. The book keeps the sum and what it was for, and nobody's name.
reportTitle = What the fund did
reportLead = Sums of three or more only, in steps of five, so that nobody can be found in them. Each quarter of a year is added when it is over, and stays as it is: nobody finds a single gift by comparing two reports. What was too few stands under “Something else”.
reportNone = There is nothing to tell yet
reportNoneText = When a quarter of a year is over in which money went out at least three times, its sum stands here. Sums of fewer could tell who it was.
reportMore = More is not shown: the quarter of a year is not over, or they would be too few to hide in.
out = What went out
in = What came in
season = { $from } to { $to } { $year }
upTo = all together up to { $month } { $year }
times = { $n } times
back = To the fund
all = Open the fund
decisionName = { $money } from the fund ({ LOWER($what) })
decisionDriver = Somebody here asked the fund for something that two people may not give alone.
decisionText =
    We give **{ $money }** from our fund. What for: { LOWER($what) }.
    
    Who asked is known to the two who look after it, and to nobody else. Please don't guess.
effect = When this is agreed, { $money } may be handed over from the fund ({ LOWER($what) }).
effectGone = What this was about was taken back. Nothing will be handed over.
notCents = An amount in { $currency }, for example 12 or 12.50.
notWhat = Choose one of these.
notName = What shall we call them? Or choose “No name”.
tooMany = You have asked for several things already. Please wait for an answer first.
full = Very much is waiting already. Please look again later.
manyPromises = These are many promises already. Please let one go first.
openAnnounced = One person opens a request to the fund, and reads who asks.
yesAnnounced = Two people say yes to a request to the fund, and hand over the money.
changed = It stands differently by now. Open it again and look.
openedAs = Opened by { $who }.
openedAnd = , and by{ " " }
openedKeepers =
    { $n ->
        [one] { $n } fund keeper
       *[other] { $n } fund keepers
    }
openedHelpers =
    { $n ->
        [one] { $n } member of the group, as too few hold the fund
       *[other] { $n } members of the group, as too few hold the fund
    }
openedBefore =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
notEnough = There is not enough in the pot for this now. Nothing was booked. The request stays until more has come in.
knowFirst = Open the request first. You will see who asks.
takenBack = The request was taken back or deleted. Nothing can be handed over.
notPages = Spending begins on the page of the fund.
keepersOnly = Fund keepers write this down. Ask one of them.
payments = What came in
paymentsLead = Money that was written down, the newest first. A slip of the pen is turned around by two fund keepers; both lines stay in the book. Then write down the right amount as money that came.
paymentsNone = Nothing came in yet
paymentsNoneText = What arrives is written down on the page of the fund. Here two keepers turn around what was mistyped.
turnPayment = It was mistyped: turn it around
turnedPayment = turned around
paymentAsked = Your key is turned. Another fund keeper turns the second within a week; they find it here, or under the keys of the group.
paymentWaits = One key is turned. A second one is needed.
paymentDone = It is turned around. Now write down the right amount.
paymentBefore = This was turned around before.
paymentSpent = The pot holds less than this by now, so it can't be turned around. Nothing was booked.
paymentAct = Turn { $money } around that came into the fund on { $day }: it was mistyped
csvHead =
    .line1 = month
    .line2 = kind
    .line3 = what for
    .line4 = in
    .line5 = out
    .line6 = currency
purge = Requests to the fund are deleted 30 days after their end, or after 180 days in which nothing happened; their sealed words are emptied 14 days after the money was handed over, and at once when nothing comes of them. Promises that came or were let go are deleted after 30 days. The book keeps sums without names.
promiseText = { $money }, { LOWER($every) }
