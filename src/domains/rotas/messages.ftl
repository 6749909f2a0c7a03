### rotaMessages

rotas = Rotas
rotasLead = Shared work that people take turns at. People are asked one at a time. Nobody needs a reason to say “Not this time”, and it has no consequences.
rotasNone = No rotas yet
rotasNoneText = The same few people often end up with the work that nobody sees. Start a rota for the cleaning, the herbs or the listening line: it first asks whoever has done the least, leaves two weeks in between, and asks someone else when it does not suit.
even = Is our shared work spread evenly? Yes.
leaning = A few people are doing most of our shared work. Who could learn a job, or have a rest?
begin = Start a rota
begun = The rota has started. You can see its shifts for the next six weeks.
edit = Edit
save = Save
saved = Saved. Shifts that someone has taken stay as they were.
kinds =
    .cleaning = Cleaning
    .herbs = Herb preparation
    .listening = Listening
    .clinic = Clinic
    .other = Something else
states =
    .running = running
    .resting = paused
    .ended = ended
next = next { $when }
free =
    { $n ->
        [one] { $n } free place
       *[other] { $n } free places
    }
turned =
    .running = It is running again.
    .resting = It is paused. Nobody is asked. Shifts that someone has taken stay.
    .ended = It has ended. Thank you for doing this. Shifts that someone has taken stay.
rest = Pause
end = End
run = Resume
turnText = This removes coming shifts that nobody has taken. You can start it again later.
more = More about this rota
when = When
length = Length
place = Where
gap = Break between shifts
gapText =
    { $n ->
        [0] none
       *[other]
            at least { $n ->
                [one] { $n } day
               *[other] { $n } days
            } between two shifts of the same person
    }
weight = Counts
weightText = { $n } times its time
laterWeeks =
    { $n ->
        [one] The week after
       *[other] The { $n } weeks after
    }
week = Week of { $day }
sheet = Sheet to print
noShifts = No shifts coming up
noShiftsText = The rota is paused, or its rule has no date in the next six weeks. Edit it, or resume it.
seat = Place
learning = to learn it
learningSeat = { $name } ({ learning })
needs = for people who can do this: { $practice }
seatStates =
    .open = open
    .asked = someone has been asked
    .held = taken
    .looking = needs a stand-in
    .done = done
    .empty = nobody came
you = you
forAll = open to everyone
youAreAsked = Would you like to? You can answer until { $until }.
yes = Yes
notThisTime = Not this time
take = I'll do it
standIn = I'll stand in
cannotCome = I can't come
canCome = I can come after all
release = Give it up
empty = Who came, and who was missing
emptyText = Note where nobody came, so that we know where help is needed. We don't keep a name with it. If you came to a shift that nobody had taken, or it was noted as empty by mistake, say so: it counts like any other.
emptyThis = Nobody came
wasThere = I was there
nobodyHeld = nobody
clash = At this time you also have: { $name }.
carriedBy = { $name } said yes for you. If that is not right, give it up.
calledOff = cancelled
callOff = Cancel a shift
callOffText = People who have taken a place see it on their own page.
putOn = Put it back on
whichShift = Which shift
why = Why, in a few words
lately = The last two weeks
said =
    .yes = Thank you. The shift is yours.
    .no = Saved. We will ask someone else. That is fine.
    .taken = Thank you. The shift is yours.
    .looking = The others can see it now. Until someone takes over, the shift stays yours.
    .kept = Glad that you can come.
    .released = It is open again. That is fine.
    .empty = Saved, without a name.
    .there = Thank you for coming. It is saved.
    .off = Cancelled.
    .on = Back on.
    .regular =
        { $n ->
            [0] There was no place to take: one is always left for others.
           *[other]
                You have { $n ->
                    [one] { $n } place
                   *[other] { $n } places
                } more.
        }
    .carried = Saved. They see on their own page that you said yes for them.
    .practices = Saved.
regular = Come every time
regularText = You take one place in each coming shift. Where there are several, one open or learning place is left for others.
regularDo = Take a place every time
carry = Say yes for someone else
carryText = For someone who told you yes, and does not use this page.
carrySeat = Which place
carryWho = Their handle
carryDo = They said yes
hands = Ask publicly for more help
handsText = Nobody outside the group sees the rota. A public call for help is a need on the board; you can change every word of it.
handsName = Help wanted: { $name }
form =
    .name = What is it?
    .content = How to do it
    .contentHint = What to bring, where the key is. Markdown works.
    .kind = Kind
    .starts = First shift starts
    .timeZone = Time zone
    .every = How often
    .weekdays = On these days
    .weekdaysHint = Only if it repeats by the week. If you choose none, it repeats on the day it starts.
    .rule = Rule
    .ruleHint = Only for “by a custom rule”, such as FREQ=WEEKLY;INTERVAL=3;BYDAY=TU.
    .minutes = Minutes
    .weight = How much it counts
    .otherWeight = { $n } times
    .gapDays = Days between two shifts of the same person
    .place = Where
    .seats = Places
    .seatsHint = What each person is there for. Rows without a name and a number are left out.
    .seatNr = Place { $n }
    .seatName = What for
    .practice = Skill needed
    .practiceHint = In a word, as people would say it about themselves. If empty, anyone can take it.
    .many = How many
    .learning = a learning place: for people who are new to it
    .inKit = Starter kit
    .inKitYes = Include its pattern in our starter kit: name, how often and places, but no people and no location. If you do, don't name anyone in it.
form-everyWays =
    .week = every week
    .biweekly = every two weeks
    .month-weekday = every month on this weekday (the second Saturday)
    .month-last-weekday = every month on the last such weekday
    .month-day = every month on this date
    .day = every day
    .rule = by a custom rule
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
    .twice = twice as much: nights, cleaning, listening in a crisis
sheetLead = Sign when you come, if you like. You don't have to.
sheetSign = Signed
sheetWho = Who
sheetNone = No shifts in this week.
before = Previous week
after = Next week
sharedText =
    { $rotas ->
        [one] { $rotas } rota
       *[other] { $rotas } rotas
    }, { $free ->
        [one] { $free } free place
       *[other] { $free } free places
    }
myShifts = Your shifts
asked = Would you like to?
held = Shifts you have taken
wanted = Needs someone
practices = My skills
practicesSay = Add your skills
practicesText = Some shifts need a skill, such as first aid. Say yourself what you can do. Nobody checks it, and we show the list to nobody else.
practicesKnown = Needed in your groups
practicesOthers = Others
practicesOthersHint = Separate them with commas.
# Why something can't be done, or what to change in a field.
errors =
    .somebodyWasQuicker = Someone else was quicker, or it has changed. Check the shift again.
    .aGroupKeepsRotasAt = A group can have { $maxRotas } rotas at most.
    .thisRotaCantBeginAs = This rota can't start as it is written. Start it on its own page.
    .practicesAtMost = { $max } skills at most.
    .theHandleOfAMember = Enter the handle of a member of this group.
    .seatsAreForMembersOf = Shifts are for members of the group.
    .thisSeatAsksForWhoever = This shift needs the skill “{ $practice }”. If you have it, say so on your own page. If not, a learning place is a good way to start.
    .somebodyHadThisSeatOr = Someone had taken this place, or you had another one in this shift. If nobody came, note that first.
    .sayInAFewWords = Say in a few words what it is.
    .chooseOne = Choose one.
    .aTimeZoneIsWritten = Write the time zone like Europe/Amsterdam.
    .whenIsTheFirstOne = When is the first one?
    .between025And4 = Enter a number between 0.25 and 4; 1 is usual.
    .thisShiftWasCalledOff = This shift was cancelled.
    .thisShiftIsOver = This shift is over.
    .theTimeToAnswerIs = The time to answer is over. We have asked someone else.
    .thisSeatIsNotYours = This shift is not yours any more: someone has taken over. Thank them when you meet.
    .itHasBegunAlready = It has already started.
    .itHasNotBegunYet = It has not started yet.
    .thisWasTooLongAgo = This was too long ago.
    .atLeastOne = A rota needs at least one place.
    .maxKinds = { $most } kinds of places at most.
    .howMany = From 1 to 20 places of each kind.
effect =
    { $seats ->
        [one] When this is agreed, the rota “{ $name }” begins: { LOWER($rule) }, { $minutes } minutes, { $seats } place.
       *[other] When this is agreed, the rota “{ $name }” begins: { LOWER($rule) }, { $minutes } minutes, { $seats } places.
    }
keeps =
    .whoWasAskedFor = Who was asked for a shift, and what they answered, is deleted a day after it. Who had which place is deleted after a year; a place that was empty keeps no name.
