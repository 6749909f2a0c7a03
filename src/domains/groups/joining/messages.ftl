### joiningMessages

join = Join { $group }
lead = Answer a few questions in your own words. Two people here who know you, or who talk with you, vouch for you; then you are in.
memberLead = Two people of this group vouch for you; then you are in. A few words help them, and you can leave them out.
privacy = Only the members read this. It is deleted 30 days after the answer, and after 90 days when nobody answers. You need no e-mail address and no legal name.
yourName = Name
yourNameHint = As we may call you.
ask = Ask to join
change = Save the change
changed = Saved.
asked = You have asked. Keep this address: it is the only way back to this page.
memberAsked = You have asked. This page shows how it stands.
yourAsking = Your asking to join
states =
    .asked = It waits for an answer.
    .admitted = You are in.
    .declined = Not this time.
    .withdrawn = You took it back.
askedText = Members read your words and may get in touch with you where you meet. Nothing else is needed now.
secret = This page has a secret address. Whoever knows it can read and change what you wrote; keep it for yourself.
vouched =
    { $n ->
        [one] { $n } person vouches for you.
       *[other] { $n } people vouch for you.
    }
invited = Choose a handle and a password, and come in.
comeIn = Come in
invitationOver = Your invitation was used, or its time is over. If you have not come yet, ask once more.
signIn = Sign in
toGroup = To the group
replied = They wrote to you
withdrawnText = What you wrote is deleted.
askAgain = Ask once more
withdraw = Take it back
withdrawn = You took it back, and what you wrote is deleted.
waiting = Who asks to join { $group }
waitingLead = Vouch for somebody whom you know or have talked with. A vouch is a fact with a date; it says nothing about what somebody can do.
none = Nobody waits
noneText = People ask to join by answering a few questions. Two members who know them, or have talked with them, vouch; then they come in.
address = The page on which people ask
member = @{ $handle }, of the collective
since = Asked on { $day }
vouches = Who vouches
nobodyYet = Nobody yet.
needsNone = Enough people vouch for them.
needs =
    { $n ->
        [one] It takes { $n } vouch more.
       *[other] It takes { $n } vouches more.
    }
noAnswer = No words yet.
vouch = I know them or talked with them
youVouch = You vouch for them.
admit = Let them in
welcomerAdmits = A welcomer lets them in.
vouchDone = Thank you. Your vouch stands.
admitted = They are in. Say hello when they come.
decline = Not this time
declineWords = Kind words for them
declineHint = Only they read these words. Nobody sees who wrote them.
declineButton = Send these words
declineAgain = A member would answer: { $words } Send them as they are to agree; when you change them, that member reads yours first.
declineMine = Your words wait for a second member.
declined = Your words are on their page now.
declineWaits = When another member sends the same words, they are on their page.
waitingCount =
    { $n ->
        [one] { $n } person asks to join
       *[other] { $n } people ask to join
    }
joiningTitle = Joining
see = Read and vouch
# Why something can't be done, or what to change in a field.
errors =
    .thisAskingIsOver = This asking is over.
    .manyPeopleWaitForAn = Many people wait for an answer at the moment. Please come back in some days.
    .somebodyVouchedForYouAs = Somebody vouched for you as { $name }. This name stays until you have come.
    .nobodyVouchesForThemselvesAsk = Nobody vouches for themselves: ask two who know you.
    .youVouchForThemAlready = You vouch for them already.
    .somebodyElseLetsYouIn = Somebody else lets you in.
    .itTakesOneMoreMember = It takes one more member who vouches for them.
    .writeSomeKindWordsThey = Write some kind words: they read only these.
    .takeYourOwnAskingBack = Take your own asking back instead.
    .chooseSomebodyWhoWaitsFor = Choose somebody who waits for an answer.
    .thisAskingToJoinIs = This asking to join is over. Nobody waits to be let in.
    .chooseANameThatWe = Choose a name that we may call you.
    .aFewWords = A few words are enough.
    .keepItUnder = Keep it under { $most } characters.
effectGone = When this is agreed, nobody comes in: the asking is gone.
effect = When this is agreed, { $name } is let in to { $group }.
