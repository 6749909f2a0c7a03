### rsvpMessages

title = Will you come?
yes = I'm coming
maybe = Maybe
no = Can't come
more = Add a note, or hear of changes
answerThere = Answer on their page
change = Change my answer
note = A note to the hosts
noteHint = Only the hosts read it. It is deleted two days after the event.
slot = Choose a time
timesTaken = All times are taken.
name = What shall we call you?
nameHint = Any name is fine.
email = E-mail, or your address in the fediverse
handle = Your address in the fediverse
handleHint = Like @name@server. We send one private message there that asks whether it is yours. Only for news about this event. Leave it out if you like: then keep the link that you get.
refusedAddress = Our messages to the address that you gave come back, so no more are sent there. Keep this link: it always says how your answer stands.
out =
    .title = No more news about this event?
    .lead = The address that you gave is deleted now. Your answer stays as it is.
    .button = Delete my address
    .done = Your address is deleted. You get no more news about this event.
confirm =
    .subject = Is this your address?
    .lead = Somebody gave this address to hear news about “{ $event }”. If that was you, open this page and say so:
    .open = Yes, this is my address
    .notYou = If it was not you, do nothing. Nothing more comes.
    .forgotten = The address is deleted 48 hours after the event.
    .title = Is this your address?
    .pageLead = Then news about this event comes to you by mail.
    .button = Yes, write to me
    .done = News about this event comes to your address.
emailHint = Like you@mail.example or @name@server. We send one message there that asks whether it is yours. Only for news about this event. Leave it out if you like: then keep the link that you get.
guestTitle = Answer without an account
guestLink = This link is yours alone: with it you can change your answer. Keep it; we can't send it again.
yours = Your answer
answered = Your answer is kept.
standing =
    .coming = You are coming.
    .waiting = All places are taken. You are on the waiting list.
    .asked = You asked for a place. The hosts will answer.
    .declined = There is no place for you this time.
    .maybe = You said maybe.
    .no = You said that you can't come.
yourTime = Your time: { $time }.
place = You are number { $n } in the line.
news =
    .moved-up = A place became free for you.
    .confirmed = The hosts said yes.
    .waiting = The hosts said yes, and you are on the waiting list.
    .declined = The hosts can't take you in this time.
    .message = The hosts wrote to you.
    .cancelled = It is cancelled.
    .postponed = It is postponed; a new date will follow.
    .moved = Its time or place changed. Please look again.
    .on-again = It takes place after all.
    .ignored = They don't take answers from elsewhere. Look at their page.
closed = This event takes no answers now.
notNeeded = You don't need to answer. Just come.
fullWait = All places are taken. If you say yes, you are on the waiting list, and move up when a place is free.
signIn = Sign in to answer
hostSees = Only the hosts see who comes.
countComing =
    { $n ->
        [one] 1 person comes
       *[other] { $n } people come
    }
countMaybe = { $n } maybe
countWaiting = { $n } waiting
people = Who comes
peopleText = Only you and the other hosts see this. It is deleted two days after the event.
print = Print this page for the door; there is a box for each person.
nobody = Nobody has answered yet
nobodyText = When people answer, they are here.
groups =
    .coming = Coming
    .asked = Asked for a place
    .waiting = Waiting
    .maybe = Maybe
    .no = Not coming
    .declined = Declined
accept = Let in
decline = Say no
accepted = They are in.
declinedDone = They were told.
from =
    .member = member
    .guest = guest
    .elsewhere = from elsewhere
write = Write to all who come
writeHint = Members read it on the event's page, others by mail or as a direct message. Who waits or asked does not get it.
message = Message
send = Send
sent =
    { $n ->
        [one] Sent to one person.
       *[other] Sent to { $n } people.
    }
messages = From the hosts
elsewhere = Ask for a place there
elsewhereText = Our group asks in its own name; yours is not sent.
elsewhereUnsaid = The hosts have not said how they take answers. If you hear nothing, look at their page:
askedUnsaid = Our group told the hosts that one of us comes.
elsewhereNot = They take answers at their own page.
withdraw = Take it back
mine = Your events
shutOut =
    { $n ->
        [one] An event that you answered is only for members of the group now, and can't be shown to you any more. If you were coming, ask the hosts whether you still can.
       *[other] { $n } events that you answered are only for members of the group now, and can't be shown to you any more. If you were coming, ask the hosts whether you still can.
    }
mineNone = Nothing yet. When you say that you come somewhere, it is here.
mail =
    .subject = About: { $name }
    .hello =
        { GIVEN($name) ->
            [yes] Hello { $name },
           *[no] Hello,
        }
    .confirmed = You are coming. Your place is kept.
    .waiting = All places are taken. You are on the waiting list, and we write when a place is free.
    .asked = You asked for a place. The hosts will answer.
    .declined = There is no place for you this time.
    .moved-up = A place became free, and it is yours.
    .maybe = You said maybe.
    .closed = The event takes no answers now.
    .slots = Choose a time on the event's page.
    .reminder = This is soon:
    .message = The hosts wrote:
    .cancelled = This is cancelled:
    .postponed = This is postponed, and a new date will follow:
    .moved = The time or the place changed. It is now:
    .on-again = It takes place after all:
    .closedSubject = About an event that you answered
    .members-only = The hosts made an event that you answered one for members, and its page is closed for everybody else. If you were coming, ask them whether you still can.
    .link = The event's page
    .stop = No more of this
    .end = You get this because you gave your address for this event. It is deleted two days after it.
# Why something can't be done, or what to change in a field.
errors =
    .placesAreAskedForAt = Places are asked for at their own page.
    .writeSomethingFirst = Write something first.
    .sayYesMaybeOrNo = Say yes, maybe or no.
    .thisEventTakesNoAnswers = This event takes no answers now.
    .youSaidSomethingNewerAlready = You said something newer already.
    .chooseATime = Choose a time.
    .somebodyWasQuickerThisTime = Somebody was quicker: this time is taken. Choose another one.
