### pauseMessages

care = Holding a pause
careLead = A pause gives people some days apart. It says nothing about who is right, lasts 14 days at most and ends by itself. It takes two people.
heldBy = The care keepers hold this together.
heldByAny = Nobody holds the care here now: any two members can do this together.
waiting = Waiting for a second key
waitsHere =
    { $n ->
        [one] A pause waits for a second key.
       *[other] { $n } pauses wait for a second key.
    }
look = Read and decide
none = Nothing waits
noneText = When something hurts, talk first with somebody whom you trust. When people need some days apart, two of you can give them a pause.
wouldPause =
    { $n ->
        [one] { $name }, for { $n } day
       *[other] { $name }, for { $n } days
    }
agreement = Agreement concerned
noAgreement = None
until = Forgotten on { $day } when nobody joins in.
turn = I have read this: turn the second key
turnHint = The pause begins at once. The person reads these words.
takeBack = Take it back
announced =
    { $n ->
        [one] Pause somebody of the group for { $n } day. Who it is about, and why, only the two who ask know.
       *[other] Pause somebody of the group for { $n } days. Who it is about, and why, only the two who ask know.
    }
yourKey = Your key is turned. Somebody else reads it here and turns the second one.
begin = Begin a pause
whom = For whom
days = For how many days
daysHint = From 1 to 14. One person is paused at most once in 90 days.
words = What happened
wordsHint = Read by the person who turns the second key and by the person paused, and by nobody else. Deleted 180 days after the end.
beginButton = Turn the first key
asked = Your key is turned. A second person reads your words and turns theirs, within a week.
turned = The pause has begun. It ends by itself.
tookBack = Taken back.
kept = Pauses for which you turned a key
runs = Runs until { $day }.
over = Over since { $day }.
end = End it now
ended = The pause is over.
pause = Your pause
pauseLead = Your part in { $group } rests until { $day }. Then it is as before, without anybody doing anything.
overLead = Your pause in { $group } is over. Everything is as before.
meaning = A pause decides nothing about guilt. It gives everybody some days of quiet.
by = Who paused
bys =
    .keepers = Two care keepers together
    .keeper = A care keeper and another member together
    .members = Two members together, since nobody held the care
    .group = The group, by a decision
ends = Ends
whatHappened = What they wrote to you
companion = Somebody beside you
companionLead = You need not go through this alone. Name somebody who stands beside you in conversations.
companionName = Their name
companionSave = Save
saved = Saved.
appeal = Ask the group to end it
appealLead = The group looks at it in a decision: you see and say everything there. What you write here is read by the group.
appealText = What the group should know
appealButton = Ask the group
appealed = The group looks at it now.
appealThere = To the decision
leave = You can also leave the group, at any moment.
leaveButton = Leave the group
# Why something can't be done, or what to change in a field.
errors =
    .theyWerePausedInThis = They were paused in this group within the last 90 days. Talk together, or bring it to the group.
    .chooseAMemberOfThis = Choose a member of this group.
    .toRestUseYourOwn = To rest, use your own page.
    .chooseAnAgreementOfThis = Choose an agreement of this group, or none.
    .aPauseTakesTwoPeople = A pause takes two people. Somebody else turns the second key.
    .theseTwoKeysDontFit = These two keys don't fit any more. Begin it again together.
    .theyDontBelongToThis = They don't belong to this group any more.
    .onlyWhoTurnedThisKey = Only who turned this key takes it back.
    .theCareKeepersOfThis = The care keepers of this group hold this. Talk with one of them whom you trust.
    .yourPauseIsOver = Your pause is over.
    .sayWhatTheGroupShould = Say what the group should know.
    .keepItUnder3000Characters = Keep it under 3000 characters.
    .theGroupLooksAtIt = The group looks at it already.
    .nothingOfThisNameIs = Nothing of this name is running.
    .from1ToDaysNever = From 1 to { $longestPause } days, never longer.
    .sayWhatHappenedThePerson = Say what happened: the person paused reads it.
    .keepItShorter = Keep it shorter.
    .twoPeople = A pause takes two people beside the one who is paused. Talk together, or ask somebody outside to sit with you.
    .chooseAMember = Choose a member of this group.
appealName = End the pause?
effectEnd = When this is agreed, the pause ends at once.
effectWords = { $sentence } What is said of it: “{ $words }”
effectSomebody = somebody
effect =
    { $days ->
        [1] When this is agreed, { $name } is paused for a day at most. It ends by itself.
       *[other] When this is agreed, { $name } is paused for { $days } days at most. It ends by itself.
    }
