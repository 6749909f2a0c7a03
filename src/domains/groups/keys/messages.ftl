### keyTexts

keys = Keys
lead = Where nobody holds a role, any two members together do what it is for. One asks, another one turns the second key.
none = Nothing waits for a second key
noneText = When nobody holds a role, you can still do what it is for: do it as if you held it, and it is kept here for a week. As soon as another member says “Do this with me”, it is done in both your names.
alone = With fewer than three people in the collective, or one in a group, nobody has to wait for a second key.
asks = Asked by { $name }; waits until { $day }.
yours = You asked for this; it waits until { $day }. Another member turns the second key.
turn = Do this with me
turned = Done, by the two of you.
takeBack = Take back
takenBack = Your key is back with you. Nothing was done.
told = Told to everybody first
toldText = What pays, opens something sealed, lends the role of key keeper or pauses somebody takes two people who came independently of each other, a week ago or longer. Where a group has no such two, everybody is told, and it waits 72 hours. If you have a doubt, hold it: then you talk first, and nothing is done meanwhile.
askedBy = Asked by { LIST($names, type: "and") }.
doneOn = It is done on { $time }, unless somebody holds it.
heldBy = { $name } holds this for a talk. Nothing is done meanwhile; after a week it is forgotten.
isDone = It is done.
hasFailed = It could not be done any more. Nothing was done.
hold = Hold it for a talk
held = It is held. Talk with each other: nothing is done meanwhile.
letGoOn = We have talked: let it go on
goesOn = It goes on.
takenBackTold = It is taken back. Nothing was done.
toldIn =
    { $n ->
        [one] { $group }: { $n } thing is told to everybody before it is done
       *[other] { $group }: { $n } things are told to everybody before it is done
    }
toldHere =
    { $n ->
        [one] { $n } thing is told to everybody here before it is done.
       *[other] { $n } things are told to everybody here before it is done.
    }
unknown = Something that this version does not know how to do.
waitsHere =
    { $n ->
        [one] { $n } thing waits for a second key.
       *[other] { $n } things wait for a second key.
    }
waitsIn =
    { $n ->
        [one] { $group }: { $n } thing waits for a second key
       *[other] { $group }: { $n } things wait for a second key
    }
look = Look at it
invite =
    Make an invitation for { $uses ->
        [one] { $uses } person
       *[other] { $uses } people
    } that works for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }{ GIVEN($into) ->
        [yes] , also into { $into }
       *[no] { "" }
    }.
invited = The invitation is made. Here is its link, shown only now: { $url }
makeGroup =
    { $kind ->
        [open] Begin the group “{ $name }” (@{ $handle }), open to all. You both belong to it.
        [closed] Begin the group “{ $name }” (@{ $handle }), for members of the collective. You both belong to it.
       *[tender] Begin the group “{ $name }” (@{ $handle }), for its own members only. You both belong to it.
    }
makeTender = Begin a tender group: only its own members know that it exists. You both belong to it.
editGroup =
    { $kind ->
        [open] Change what the group says of itself. Name: “{ $name }”; open to all. Words: “{ $summary }”
        [closed] Change what the group says of itself. Name: “{ $name }”; for members of the collective. Words: “{ $summary }”
       *[tender] Change what the group says of itself. Name: “{ $name }”; for its own members only. Words: “{ $summary }”
    }
lendSpans =
    .day = one day
    .season = a season
lendDays = { $days } days
lendRole =
    { $again ->
        [true] Lend the role “{ $role }” to @{ $handle } for { $span }, once more, as nobody else will.
       *[false] Lend the role “{ $role }” to @{ $handle } for { $span }.
    }
# Why something can't be done, or what to change in a field.
errors =
    .thisWasDoneOrTaken = This was done or taken back in the meantime. There is nothing left to turn.
    .manyOfYourAskingsWait = Many of your askings wait for a second key. Take some back first.
    .yoursIsTheFirstKey = Yours is the first key. Another member turns the second.
