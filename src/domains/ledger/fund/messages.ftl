### fundMessages

fund = Solidarity fund
lead = Money that the group shares. Anyone who needs some asks; two people say yes. Cash and bank transfers happen between people; this page only keeps the accounts.
none = The fund is just starting
noneText = Someone promises an amount and hands it over, and a fund keeper records that it came. Then anyone here can ask for what they need, without giving reasons.
lasts =
    .empty = There is no money in the fund.
    .still = Nothing was paid out in the last three months. The money is there for anyone who needs it.
    .long = At the rate of the last three months, the fund lasts more than two years.
    .weeks =
        { $n ->
            [0] At the rate of the last three months, the fund lasts less than a week.
           *[other]
                At the rate of the last three months, the fund lasts about { $n ->
                    [one] { $n } week
                   *[other] { $n } weeks
                }.
        }
    .months =
        { $n ->
            [one] At the rate of the last three months, the fund lasts about { $n } month.
           *[other] At the rate of the last three months, the fund lasts about { $n } months.
        }
pot = In the fund
about = about { $money }
monthly = Promised each month
once = Promised once, not received yet
none0 = nothing yet
report = Report
csv = The accounts as a table (CSV)
promise = Promise an amount
promiseLead = A promise is not a payment. It counts once the money has arrived. There are no receipts, and nobody gets more thanks for giving more.
promised = How much
amountHint = In { $currency }, for example 12 or 12.50.
every = How often
everies =
    .once = Once
    .month = Each month
who = From whom
whos =
    .me = From me
    .name = From someone else
    .nobody = No name
name = Their name, as they want to be called
promiseSaid = Thank you. It counts once it has arrived.
ask = Ask for something
askLead = Everyone here can ask. Up to { $cap } in 30 days, you don't need a reason: two people open your request, see that it is you, and say yes; nobody else sees it. Above that, the whole group decides. The group reads how much and what for, never who.
askLeft = You have { $left } of it left for these 30 days, after what two people have already said yes to. You can still ask for as much as you need.
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
whatHint = The fund pays for things and costs. It does not pay wages: that would make some of us employers of others.
words = A few words
wordsHint = Only if you like. Only the two people who open it read them.
how = How we can get it to you
howHint = Cash after the meeting, an account, a name to ask for. Only the two people who open it see this. We delete it 14 days after the money was handed over.
named = Who may know that it is you
namedYes = All fund keepers, not only two people
asked = You have asked. Two people will look at it. You will find the answer on this page.
mine = What I asked for
minePromises = What I promised
letGo = Cancel the promise
letGoDone = The promise is cancelled. No reason needed.
tray = For the fund keepers
trayEmpty = Nobody has the role of fund keeper at the moment, so any two members can act together. Please only open requests that you want to act on.
trayFew = There are too few fund keepers at the moment, so other members can help. Please only open requests that you want to act on.
waiting = Waiting for two people
noWaiting = Nothing is waiting.
openOne = Request { $n }
arrived = Arrived for { $month }
arrivedOnce = Arrived
arrivedDone = Recorded. It is in the fund.
arrivedBefore = This was already recorded. It was not counted twice.
promisesIn = Promises
gift = Record money received
giftLead = Without a name: we don't record who gave it.
received = How much was received
giftDone = Recorded. It is in the fund.
nobody = no name
request = A request
yours = Your request
sealedNamed = Only the person who asks, the fund keepers and the people who opened it can read this page. The person who asks wanted it that way.
sealed = Only the person who asks and the people who opened it can read this page.
yoursLead = Only you and the people who opened it can read this page.
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
        [one] { $opened } person has opened it. It is closed to everyone else: what has been read can't be unread. If they don't act on it, only you can let one more person in, or withdraw it and ask again.
       *[other] { $opened } people have opened it. It is closed to everyone else: what has been read can't be unread. If they don't act on it, only you can let one more person in, or withdraw it and ask again.
    }
stepBack = You have opened this, and that can't be undone: you have read it, so nobody else gets your place. If you would rather not act, do nothing. The person who asks sees that it was opened and can let one more person in.
knowing = Open this request?
knowingLead = You will see who is asking. Two people can open it, and nobody after them. Open it if you want to be one of the two who act on it. Otherwise, leave it to others.
open = Open: I will see who is asking
asker = Who is asking
payer = Who hands it over
since = Since
notWages = The fund pays for things and costs, not for wages. If this is payment for work, talk about it together first.
decision = The group decides
decisionLink = Go to the decision
firstTurned = One person has said yes. A second person is needed.
yourTurned = You have said yes. A second person is needed.
states =
    .asked = Waiting for two people
    .yes = Yes
    .to-group = With the group
    .promised = On its way
    .handed-over = Handed over
    .no = Not this time
    .withdrawn = Withdrawn
stateWords =
    .asked = Two people are looking at it.
    .yes = Two people, or the group, have said yes. Now one of them hands it over.
    .to-group = Two people can't give this on their own: it is more than the group allows for one person in 30 days, or too few others are in the group. The group decides. It reads how much and what for, never who.
    .promised = Someone is bringing it. When it has arrived, either of you can say so here.
    .handed-over = The money was handed over.
    .no = It can't be given this time. That says nothing about you or your need. You can ask again whenever you like.
    .withdrawn = The request was withdrawn. You can ask again whenever you like.
moves =
    .yes = Say yes
    .no = Not this time
    .promise = I will hand it over
    .hand-over = I have handed it over
    .withdraw = Withdraw
    .let-another = Let one more person open it
gotIt = I have received it
askAgain = Ask the group again
noWords = Kind words for the person who asks
noWordsHint = Say what might help: another fund, another time, company.
answer = Their message
moved =
    .yes = Your yes is saved.
    .no = They can see it, with your words.
    .promise = They can see that it is on its way.
    .hand-over = Lovely. It is recorded.
    .withdraw = Withdrawn.
    .let-another = One more person can open it now.
ends = We delete this page on { $day }, or 30 days after it ends. The accounts keep the amount and what it was for, and nobody's name.
gone = We delete this page on { $day }. The accounts keep the amount and what it was for, and nobody's name.
reportTitle = Report on the fund
reportLead = Only totals of three or more payments, in steps of five, so that nobody can be recognised. We add each quarter once it is over, and never change it: nobody can find a single payment by comparing two reports. Anything with too few payments is under “Something else”.
reportNone = Nothing to report yet
reportNoneText = Once a quarter is over in which money was paid out at least three times, its total appears here. With fewer, people could tell who it was.
reportMore = We don't show more: the quarter is not over, or there were too few payments to stay anonymous.
out = Paid out
in = Received
season = { $from } to { $to } { $year }
upTo = total up to { $month } { $year }
times = { $n } times
back = Back to the fund
all = Open the fund
decisionName = { $money } from the fund ({ LOWER($what) })
decisionDriver = Someone here asked the fund for something that two people can't give on their own.
decisionText =
    We give **{ $money }** from our fund. What for: { LOWER($what) }.
    
    Only the two people who look after it know who asked. Please don't guess.
effect = When this is agreed, { $money } can be handed over from the fund ({ LOWER($what) }).
effectGone = The request behind this was withdrawn. Nothing will be handed over.
notCents = Enter an amount in { $currency }, for example 12 or 12.50.
notWhat = Choose one of these.
notName = What should we call them? Or choose “No name”.
tooMany = You have asked for several things already. Please wait for an answer first.
full = There are a lot of requests waiting already. Please try again later.
manyPromises = You already have many promises. Please cancel one first.
openAnnounced = One person opens a request to the fund, and sees who is asking.
yesAnnounced = Two people say yes to a request to the fund, and hand over the money.
changed = This has changed in the meantime. Open it again to see how it is now.
openedAs = Opened by { $who }.
openedAnd = , and by{ " " }
openedKeepers =
    { $n ->
        [one] { $n } fund keeper
       *[other] { $n } fund keepers
    }
openedHelpers =
    { $n ->
        [one] { $n } member of the group, as there are too few fund keepers
       *[other] { $n } members of the group, as there are too few fund keepers
    }
openedBefore =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
notEnough = There is not enough in the fund for this at the moment. Nothing was recorded. The request stays open until more money comes in.
knowFirst = Open the request first. You will see who is asking.
takenBack = The request was withdrawn or deleted. Nothing can be handed over.
notPages = Start this on the page of the fund.
keepersOnly = Fund keepers record this. Ask one of them.
payments = Money received
paymentsLead = Money that was recorded, newest first. If an amount is wrong, two fund keepers reverse it together; both lines stay in the accounts. Then record the right amount as money received.
paymentsNone = No money received yet
paymentsNoneText = Payments are recorded on the page of the fund. Here, two fund keepers can reverse an entry with a mistake.
turnPayment = This is wrong: reverse it
turnedPayment = reversed
paymentAsked = You have asked to reverse it. Another fund keeper needs to confirm within a week. They find it here, or under “Needs a second person” on the group's page.
paymentWaits = One fund keeper has asked to reverse it. A second one needs to confirm.
paymentDone = Reversed. Now record the right amount.
paymentBefore = This has already been reversed.
paymentSpent = There is less than this left in the fund, so it can't be reversed. Nothing was recorded.
paymentAct = Reverse { $money } that the fund received on { $day }: the amount is wrong
csvHead =
    .line1 = month
    .line2 = kind
    .line3 = what for
    .line4 = in
    .line5 = out
    .line6 = currency
purge = Requests to the fund are deleted 30 days after their end, or after 180 days in which nothing happened; the private details are deleted 14 days after the money was handed over, and at once when nothing comes of the request. Promises that arrived or were cancelled are deleted after 30 days. The accounts keep amounts without names.

promiseText = { $money }, { LOWER($every) }
