### rsvpMessages

title = Are you coming?
yes = I'm coming
maybe = Maybe
no = I can't come
more = Add a note, or hear of changes
addNote = Add a note
answerThere = Answer on their page
change = Change my answer
note = A note to the hosts
noteHint = Only the hosts read it. We delete it two days after the event.
slot = Choose a time
timesTaken = All times are taken.
name = What should we call you?
nameHint = Any name is fine.
email = E-mail, or your fediverse address
handle = Your fediverse address
handleHint = Like @name@server. We send one private message to ask whether it is yours. We only use it for news about this event. You can leave it out: then keep the link that you get.
refusedAddress = Our messages to the address you gave come back, so we no longer send any. Keep this link: it always shows your answer.
askedAddress = You gave an address. We only use it once you have said that it is yours: open the link in the message we send there.
out =
    .title = No more news about this event?
    .lead = We delete the address you gave. Your answer stays as it is.
    .button = Delete my address
    .done = Your address is deleted. We won't send you any more news about this event.
confirm =
    .subject = Is this your address?
    .lead = Someone gave this address to get news about “{ $event }”. If that was you, open this page and confirm:
    .open = Yes, this is my address
    .notYou = If it was not you, do nothing. We won't send anything more.
    .forgotten = We delete the address 48 hours after the event.
    .title = Is this your address?
    .pageLead = If you confirm, we mail you news about this event.
    .button = Yes, this is my address
    .done = We will mail you news about this event.
    .doneLead = Your answer stays as it is. To change it, use your own link.
emailHint = Like you@mail.example or @name@server. We send one message to ask whether it is yours. We only use it for news about this event. You can leave it out: then keep the link that you get.
guestTitle = Answer without an account
ownLink = Your own link
ownCalendar = Put it in your calendar (.ics)
guestLink = This link is only for you: you can change your answer with it. Keep it; we can't send it again.
yours = Your answer
forgetMe = Delete my answer and everything about me
answered = Your answer is saved.
standing =
    .coming = You are coming.
    .waiting = All places are taken. You are on the waiting list.
    .asked = You have asked for a place. The hosts will answer.
    .declined = There is no place for you this time.
    .maybe = You said maybe.
    .no = You said that you can't come.
yourTime = Your time: { $time }.
place = You are number { $n } on the waiting list.
news =
    .moved-up = A place has become free for you.
    .confirmed = The hosts said yes.
    .waiting = The hosts said yes, and you are on the waiting list.
    .declined = The hosts can't give you a place this time.
    .message = The hosts wrote to you.
    .cancelled = It is cancelled.
    .postponed = It is postponed; a new date will follow.
    .moved = The time or place has changed. Please check.
    .on-again = It is happening after all.
    .ignored = They don't take answers from other servers. Please check their page.
closed = This event is not taking answers at the moment.
notNeeded = You don't need to answer. Just come.
fullWait = All places are taken. If you say yes, you join the waiting list and move up when a place becomes free.
signIn = Sign in to answer
hostSees = Only the hosts see who is coming.
countComing =
    { $n ->
        [one] 1 person is coming
       *[other] { $n } people are coming
    }
countMaybe = { $n } maybe
countWaiting = { $n } on the waiting list
people = Who is coming
peopleText = Only you and the other hosts see this. We delete it two days after the event.
print = Print this page for the door. There is a box to tick for each person.
nobody = Nobody has answered yet
nobodyText = When people answer, you see them here.
groups =
    .coming = Coming
    .asked = Asked for a place
    .waiting = Waiting list
    .maybe = Maybe
    .no = Not coming
    .declined = Declined
accept = Accept
decline = Decline
accepted = Accepted. They have a place.
declinedDone = Declined. They have been told.
from =
    .member = member
    .guest = guest
    .elsewhere = from another server
write = Write to everyone who is coming
writeHint = Members see it on the event's page, others get it by mail or as a direct message. People on the waiting list, or who asked for a place, don't get it.
message = Message
send = Send
sent =
    { $n ->
        [one] Sent to one person.
       *[other] Sent to { $n } people.
    }
messages = From the hosts
elsewhere = Ask for a place
elsewhereText = Our group asks in its own name. Your name is not sent.
elsewhereUnsaid = The hosts have not said how they take answers. If you hear nothing, check their page:
askedUnsaid = Our group has told the hosts that one of us is coming. Some servers never answer that, so you don't need to wait for an answer.
elsewhereNot = They take answers on their own page.
withdraw = Withdraw
mine = Your events
shutOut =
    { $n ->
        [one] An event that you answered is now only for members of the group, so we can't show it to you any more. If you were coming, ask the hosts whether you still can.
       *[other] { $n } events that you answered are now only for members of the group, so we can't show them to you any more. If you were coming, ask the hosts whether you still can.
    }
mineNone = Nothing yet. When you say that you are coming to an event, you see it here.
mail =
    .subject = About: { $name }
    .hello =
        { GIVEN($name) ->
            [yes] Hello { $name },
           *[no] Hello,
        }
    .confirmed = You are coming. Your place is reserved.
    .waiting = All places are taken. You are on the waiting list, and we will write to you when a place becomes free.
    .asked = You have asked for a place. The hosts will answer.
    .declined = There is no place for you this time.
    .moved-up = A place has become free, and it is yours.
    .maybe = You said maybe.
    .closed = The event is not taking answers at the moment.
    .slots = Choose a time on the event's page.
    .reminder = Coming up soon:
    .message = The hosts wrote:
    .cancelled = This is cancelled:
    .postponed = This is postponed, and a new date will follow:
    .moved = The time or place has changed. It is now:
    .on-again = It is happening after all:
    .closedSubject = About an event that you answered
    .members-only = The hosts changed an event that you answered so that only members can see it. If you were coming, ask them whether you still can.
    .link = The event's page
    .stop = Stop these messages
    .end = You get this because you gave your address for this event. We delete it two days after the event.
# Why something can't be done, or what to change in a field.
errors =
    .placesAreAskedForAt = Ask for a place on their own page.
    .writeSomethingFirst = Write something first.
    .sayYesMaybeOrNo = Say yes, maybe or no.
    .thisEventTakesNoAnswers = This event is not taking answers at the moment.
    .youSaidSomethingNewerAlready = You have already given a newer answer.
    .chooseATime = Choose a time.
    .somebodyWasQuickerThisTime = Someone else has just taken this time. Please choose another one.
    .nameMissing = What shall we call you? Any name is fine.
    .badAddress = This does not look like an e-mail address, nor like @name@server. You can leave it out.
