### rotaMessages

rotas = Rotas
rotasLead = Shared work that goes round. People are asked, one at a time; “not this time” needs no reason and costs nothing.
rotasNone = No rota yet
rotasNoneText = Work that nobody sees often stays with the same few. Begin a rota for the cleaning, the herbs or the listening line: it asks whoever carried least for what they can carry, leaves two weeks between, and asks somebody else when it does not fit.
even = Our shared work is carried evenly: yes.
leaning = Our shared work is leaning on a few. Who could learn a seat, or rest for a while?
begin = Begin a rota
begun = The rota has begun. Its shifts stand for the coming six weeks.
edit = Edit
save = Save
saved = Saved. Shifts that somebody holds stay as they were.
kinds =
    .cleaning = Cleaning
    .herbs = Herb preparation
    .listening = Listening
    .clinic = Clinic
    .other = Something else
states =
    .running = running
    .resting = resting
    .ended = ended
next = next { $when }
free =
    { $n ->
        [one] { $n } free seat
       *[other] { $n } free seats
    }
turned =
    .running = It runs again.
    .resting = It rests. Nobody is asked; what somebody holds stays.
    .ended = It has ended. Thank you for carrying it. What somebody holds stays.
rest = Let it rest
end = End it
run = Let it run again
turnText = Coming shifts that nobody holds are taken away. It can run again later.
more = More about this rota
when = When
length = Length
place = Where
gap = Time between
gapText =
    { $n ->
        [0] none
       *[other]
            at least { $n ->
                [one] { $n } day
               *[other] { $n } days
            } between two seats of one person
    }
weight = Counts
weightText = { $n } times its time
week = Week of { $monday }
sheet = Sheet to print
noShifts = No shifts to come
noShiftsText = The rota rests, or its rule has no day in the coming six weeks. Edit it, or let it run again.
seat = Seat
learning = to learn it
needs = for those who practise { $practice }
seatStates =
    .open = open
    .asked = somebody is being asked
    .held = held
    .looking = looks for a stand-in
    .done = done
    .empty = was empty
you = you
forAll = open to everyone
youAreAsked = Would you like to? Take your time until { $until }.
yes = Yes
notThisTime = Not this time
take = Take it
standIn = I stand in
cannotCome = I can't come
canCome = I can come after all
release = Give it back
empty = Who came, and who was missing
emptyText = Note a seat that was empty, so that we know where hands are missing: no name is kept with it. If you came to a seat that nobody held, or one was noted as empty by mistake, say so: it counts like any other.
emptyThis = This seat was empty
wasThere = I was there
nobodyHeld = nobody
clash = At this time you also have: { $name }.
carriedBy = { $name } entered your yes. If that is not right, give it back.
calledOff = called off
callOff = Call a shift off
callOffText = Those who hold a seat see it on their own page.
putOn = Put it on again
whichShift = Which one
why = A word about it
lately = The last two weeks
said =
    .yes = Thank you. It is yours.
    .no = Noted; somebody else is asked. That is fine.
    .taken = Thank you. It is yours.
    .looking = The others see it now. Until somebody takes it, the seat stays yours.
    .kept = Good that you can come.
    .released = It is open again. That is fine.
    .empty = Noted, without a name.
    .there = Thank you for coming. It is noted.
    .off = It is called off.
    .on = It is on again.
    .regular =
        { $n ->
            [0] There was no seat to take: one is always left for others.
           *[other]
                You have { $n ->
                    [one] { $n } seat
                   *[other] { $n } seats
                } more.
        }
    .carried = Noted. They see on their own page that you said it for them.
    .practices = Saved.
regular = Come every time
regularText = You take one seat in each coming shift. Where there are several, one open or learning seat is left to others.
regularDo = Take a seat each time
carry = Carry with somebody
carryText = Somebody told you yes, and does not use this page themselves.
carrySeat = Which seat
carryWho = Their handle
carryDo = They said yes
hands = Call for more hands in public
handsText = Nothing of a rota is shown outside the group. A public call is a need on the board; you can change every word of it.
handsName = Hands wanted: { $name }
form =
    .name = What is it
    .content = How it is done
    .contentHint = What to bring, where the key is. Markdown works.
    .kind = Kind
    .starts = First one begins
    .timeZone = Time zone
    .every = How often
    .weekdays = On these days
    .weekdaysHint = Only for weeks; none means the day it begins on.
    .rule = Rule
    .ruleHint = Only for “as this rule says”, such as FREQ=WEEKLY;INTERVAL=3;BYDAY=TU.
    .minutes = Minutes
    .weight = How heavy
    .otherWeight = { $n } times
    .gapDays = Days between two seats of one person
    .place = Where
    .seats = Seats
    .seatsHint = What each is there for. Rows without a name and a number are left out.
    .seatNr = Seat { $n }
    .seatName = What for
    .practice = Practice needed
    .practiceHint = In a word, as people would say it of themselves. None: for everybody.
    .many = How many
    .learning = a learning seat: for those who are new to it
    .inKit = Starter kit
    .inKitYes = Its pattern may go along with our starter kit: name, rhythm and seats, no people, no place. Then name nobody in it.
form-everyWays =
    .week = every week
    .biweekly = every two weeks
    .month-weekday = every month on this weekday (the second Saturday)
    .month-last-weekday = every month on the last such weekday
    .month-day = every month on this date
    .day = every day
    .rule = as this rule says
form-weekdayNames =
    .MO = Mon
    .TU = Tue
    .WE = Wed
    .TH = Thu
    .FR = Fri
    .SA = Sat
    .SU = Sun
form-weights =
    .usual = usual
    .twice = twice as heavy: nights, cleaning, listening in a crisis
sheetLead = Sign when you come, if you like. What is not signed is fine too.
sheetSign = Signed
sheetWho = Who
sheetNone = No shifts in this week.
before = The week before
after = The week after
sharedText =
    { $rotas ->
        [one] { $rotas } rota
       *[other] { $rotas } rotas
    }, { $free ->
        [one] { $free } free seat
       *[other] { $free } free seats
    }
myShifts = Shared work
asked = You are asked
held = Your seats
wanted = Looking for somebody
practices = What I practise
practicesSay = Say what you know how to do
practicesText = Some seats ask for a practice. Say yourself what you have practised; nobody checks it, and the list is shown to nobody else.
practicesKnown = Asked for in your groups
practicesOthers = Others
practicesOthersHint = With commas between them.
# Why something can't be done, or what to change in a field.
errors =
    .somebodyWasQuicker = Somebody was quicker, or it has changed. Look again at the shift.
    .aGroupKeepsRotasAt = A group keeps { $maxRotas } rotas at most.
    .thisRotaCantBeginAs = This rota can't begin as it is written. Begin it on its own page.
    .practicesAtMost = { $max } practices at most.
    .theHandleOfAMember = The handle of a member of this group.
    .seatsAreForMembersOf = Seats are for members of the group.
    .thisSeatAsksForWhoever = This seat asks for “{ $practice }”. Whoever has practised it says so on their own page; a learning seat is the way into it.
    .somebodyHadThisSeatOr = Somebody had this seat, or you had another one of this shift. Note it as empty first if nobody came.
    .sayInAFewWords = Say in a few words what it is.
    .chooseOne = Choose one.
    .aTimeZoneIsWritten = A time zone is written like Europe/Amsterdam.
    .whenIsTheFirstOne = When is the first one?
    .between025And4 = Between 0.25 and 4; 1 is usual.
    .thisShiftWasCalledOff = This shift was called off.
    .thisShiftIsOver = This shift is over.
    .theTimeToAnswerIs = The time to answer is over; somebody else is asked now.
    .thisSeatIsNotYours = This seat is not yours any more: somebody has taken it. Thank them when you meet.
    .itHasBegunAlready = It has begun already.
    .itHasNotBegunYet = It has not begun yet.
    .thisWasTooLongAgo = This was too long ago.
effect =
    { $seats ->
        [one] When this is agreed, the rota “{ $name }” begins: { LOWER($rule) }, { $minutes } minutes, { $seats } seat.
       *[other] When this is agreed, the rota “{ $name }” begins: { LOWER($rule) }, { $minutes } minutes, { $seats } seats.
    }
keeps =
    .whoWasAskedFor = Who was asked for a shift, and what they answered, is deleted a day after it. Who held which seat is deleted after a year; a seat that was empty keeps no name.
