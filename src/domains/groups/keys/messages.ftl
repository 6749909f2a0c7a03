### keyTexts

keys = Needs a second person
lead = While nobody has a role, any two members can do its work together: one asks, and another one confirms.
none = Nothing needs a second person
noneText = When nobody has a role, you can still do its work: do it as if you had the role, and we keep it here for a week. As soon as another member presses “Do this with me”, it is done in both your names.
alone = If there are fewer than three people in the collective, or only one in a group, nobody has to wait for a second person.
asks = Asked by { $name }; waiting until { $day }.
yours = You asked for this; it waits until { $day }. Another member needs to confirm.
turn = Do this with me
turned = Done, by the two of you.
takeBack = Withdraw
takenBack = Withdrawn. Nothing was done.
told = Everyone is told first
toldText = Paying money, opening something private, giving the role of key keeper or giving someone a time out takes two people who joined independently of each other, at least a week ago. If the group has no two such people, everyone is told, and it waits 72 hours. If you have doubts, stop it: then you talk first, and nothing is done in the meantime.
askedBy = Asked by { LIST($names, type: "and") }.
doneOn = It is done on { $time }, unless someone stops it.
heldBy = { $name } has stopped this to talk first. Nothing is done in the meantime; after a week it is deleted.
isDone = Done.
hasFailed = It could not be done any more. Nothing has changed.
hold = Stop this: let's talk first
held = Stopped. Talk with each other: nothing is done in the meantime.
letGoOn = We have talked: go ahead
goesOn = It goes ahead.
takenBackTold = Withdrawn. Nothing was done.
toldIn =
    { $n ->
        [one] { $group }: everyone is told of { $n } thing before it is done
       *[other] { $group }: everyone is told of { $n } things before they are done
    }
toldHere =
    { $n ->
        [one] Everyone here is told of { $n } thing before it is done.
       *[other] Everyone here is told of { $n } things before they are done.
    }
unknown = Something that this version of Calendula can't do.
waitsHere =
    { $n ->
        [one] { $n } thing needs a second person.
       *[other] { $n } things need a second person.
    }
waitsIn =
    { $n ->
        [one] { $group }: { $n } thing needs a second person
       *[other] { $group }: { $n } things need a second person
    }
look = Show
invite =
    Create an invitation for { $uses ->
        [one] { $uses } person
       *[other] { $uses } people
    } that works for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }{ GIVEN($into) ->
        [yes] , also into { $into }
       *[no] { "" }
    }.
invited = The invitation is ready. Here is its link; you can see it again on this page: { $url }
makeGroup =
    { $kind ->
        [open] Start the group “{ $name }” (@{ $handle }), open to all. You will both be in it.
        [closed] Start the group “{ $name }” (@{ $handle }), for members of the collective. You will both be in it.
       *[tender] Start the group “{ $name }” (@{ $handle }), for its own members only. You will both be in it.
    }
makeTender = Start a hidden group: only its own members know that it exists. You will both be in it.
editGroup =
    { $kind ->
        [open] Change how the group describes itself. Name: “{ $name }”; open to all. Description: “{ $summary }”
        [closed] Change how the group describes itself. Name: “{ $name }”; for members of the collective. Description: “{ $summary }”
       *[tender] Change how the group describes itself. Name: “{ $name }”; for its own members only. Description: “{ $summary }”
    }
lendSpans =
    .day = one day
    .season = 90 days
lendDays = { $days } days
lendRole =
    { $again ->
        [true] Give the role “{ $role }” to @{ $handle } for { $span }, once more, as nobody else wants it.
       *[false] Give the role “{ $role }” to @{ $handle } for { $span }.
    }
# Why something can't be done, or what to change in a field.
errors =
    .thisWasDoneOrTaken = This was done or withdrawn in the meantime. There is nothing left to confirm.
    .manyOfYourAskingsWait = Many of your requests are waiting for a second person. Withdraw some first.
    .yoursIsTheFirstKey = You asked for this. Another member needs to confirm.
