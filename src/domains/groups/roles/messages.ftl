### roleTexts

roles = Roles
lead = A role is lent for a season of 90 days and ends by itself. What nobody holds, any two members do together.
until = until { $day }
from = from { $day } until { $until }
learns = { $name } learns it, and is first in line.
noLearner = Nobody learns it yet.
endsSoon = Ends soon: who learns it?
endsSoonHere = { $role }, held by { $name }, ends on { $day }.
mine = Your roles
mineMore = And { $more } more
mineUntil = { $role } in { $group }, until { $day }
nobody = Nobody holds it.
together = Any two members do together what it is for: one does it and it is kept, the other turns the second key.
togetherSome = Some of it any two members do together: one does it and it is kept, the other turns the second key. For the rest two of you lend it, for a day or a season.
togetherLend = Two members together lend it to one of you, for a day or a season.
togetherNone = Whoever meets shares it out for that meeting.
next = First in line: { $name }
fill = Lend it
powers = Lends the power to:
powerWords =
    .edit-group = edit the group's page
    .edit-any = edit what the group published
    .publish = publish its agreements as guides
    .answer-replies = answer replies
    .invite = invite people
    .make-group = begin groups
    .admit = let in those who ask
    .edit-access = edit what events say about access
    .pause = pause somebody, two together
    .hear-reports = read reports from other servers
    .pay = pay out of the fund, two together
    .recall-lots = mend labels and recall lots
    .follow-siblings = follow siblings and calendars
    .block = block who does harm
    .lend-role = lend roles
    .write = write
lend = Lend a role
lendText = A key keeper lends it alone, but not the role of key keeper. Else two members do: the first one asks, and it waits under “Keys” until another one says “Do this with me”. Lent for a day, a role is borrowed for what can't wait.
role = Role
whom = To whom
whomHint = Those whose turn it is come first.
howLong = For how long
season = a season of 90 days
month = 30 days
day = one day, for something that can't wait
nobodyElse = They held it in the last term, and nobody else will
nobodyElseHint = Nobody holds a role twice in a row while somebody else would.
lendButton = Lend it
lent = The role is lent.
asked = Your key is turned. It waits under “Keys” until another member turns the second one.
handBack = Hand back
handedBack = You handed the role back. Thank you for holding it.
learn = I would like to learn it
learning = You learn it now, and are first in line when it ends.
stop = I don't learn it any more
stopped = You have stepped back.
learner = Who learns it
learnerHint = A handle. Leave it empty for nobody.
name = Name the learner
named = They are named. Tell them, and let them try things beside you.
print = This page prints well: hang it where you meet.
decisionSays =
    { GIVEN($learner) ->
        [yes] When this is agreed, the role “{ $role }” is lent to { $who } for a season, and { $learner } learns it beside them.
       *[no] When this is agreed, the role “{ $role }” is lent to { $who } for a season.
    }
