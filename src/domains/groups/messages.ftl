### groupMessages

groups = Groups
groupsLead = People who hold something together. Open groups can be followed from anywhere; closed ones are for members of the collective; tender ones for their own people only.
noGroups = No groups yet
noGroupsText = A group begins with two or three people and something they want to hold together.
begin = Begin a group
kinds =
    .open = Open
    .closed = Closed
    .tender = Tender
kindWords =
    .open = Open: anybody can read and follow what it publishes.
    .closed = Closed: for members of the collective.
    .tender = Tender: only its own members know that it exists.
root = The collective
people =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
followers =
    { $n ->
        [one] { $n } follower
       *[other] { $n } followers
    }
handle = Handle
handleHint = Small letters, digits and _. It can never be changed or given again.
name = Name
summary = What it is, in a few words
summaryHint = Everybody who may see the group reads this.
kind = Who may know of it
kindHint = This can be tightened later, but never loosened.
quotable = May others quote its events and guides?
quotableHint = On other servers, in posts of their own. What concerns a person, such as a need, is never quoted. You can take back each quote.
quotables =
    .yes = Yes, and they appear with a link to it
    .no = No
save = Save
edit = Edit the group
join = Join
leave = Leave the group
joined = You belong to this group now.
left = You have left the group.
beginMore = Begin something else
paused = Your part here rests for some days.
pauseRead = Read why, and what you can do
follow = For others
stay = Stay in touch
followTitle = Follow from your own server
followText = On Mastodon, Mobilizon, Lemmy or another place of the fediverse? Search there for this address, or type yours here.
yourAddress = Your address
yourAddressHint = For example @rosa@mastodon.example
followButton = Take me there
followReady = One more step
followReadyText = Your server will ask whether you want to follow. This link leaves our pages.
followGo = Go to { $host }
followFailed = We could not find a way to your server. Search there for our address instead.
address = Address
followersTitle = Followers
feeds = Take along
feed = News feed (RSS)
calendarFeed = Calendar (iCalendar)
members = Members
roles = Roles
rolesHeld = { $n } held
rolesMine =
    { $n ->
        [one] you hold one
       *[other] you hold { $n }
    }
how = How we do it
joining = Joining
keys = Keys
ways = Our ways
care = Holding a pause
handedBack = You handed the role back. Thank you for holding it.
until = until { $day }
askIn = Ask a member in
memberHandle = Their handle
askInButton = Ask in
askedIn = They belong to the group now.
askedForThem = You vouch for them. When enough others do, they belong.
yours = Your groups
invite = Invite somebody
safety = Replies, reports and blocks
inviteLead = An invitation is a link. Whoever opens it chooses a handle and a password, and is in.
uses = For how many people
days = For how many days
inGroups = Also into these groups
makeInvitation = Make the link
invitationMade = Here is the link
invitationMadeText = It is shown only now. Give it to them in a way that you trust.
openInvitations = Invitations that still work
takeBack = Take back
takenBack = The invitation no longer works.
usesLeft =
    { $n ->
        [one] For { $n } person, until { $day }
       *[other] For { $n } people, until { $day }
    }
welcome = Welcome to { $name }
welcomeLead = Somebody invited you. Choose how you want to be called here; it need not be your legal name.
yourName = Name
yourNameHint = As others may call you. It can change any time.
password = Password
passwordHint = At least 10 characters. Four words in a row are easy to keep in mind.
joinCollective = Join
found = Found your collective
foundLead = This takes two minutes. Everything but the handle can be changed later.
collective = The collective
you = You, its first member
collectiveHandle = Handle of the collective
collectiveHandleHint = Others follow you as @handle@your.address. Small letters, digits and _; it never changes.
language = Language
languageHint = A short code such as en or nl.
timeZone = Time zone
timeZoneHint = For example Europe/Amsterdam.
yourHandle = Your handle
foundButton = Found it
founded = Your collective stands. Next: begin a group, plan an event, invite somebody.
# Why something can't be done, or what to change in a field.
errors =
    .thisHandleIsTakenHandles = This handle is taken. Handles are never given twice.
    .somebodyOfThisGroupAsks = Somebody of this group asks you in.
    .yourPartRestsForSome = Your part rests for some days. Your own page says until when.
    .nobodyHereHasThisHandle = Nobody here has this handle.
    .toLeaveTheCollectiveItself = To leave the collective itself, use your own page.
    .thisTakesTwoPeopleWho = This takes two people who have belonged to the group for { $settledDays } days. Others here can do it.
    .thisTakesTwoWhoCame = This takes two who came independently of each other, and of whom it is for: not by an invitation or a role of the last { $tieDays } days. Others here can do it.
    .everybodyInTheGroupWas = Everybody in the group was told of this already. You find it under Keys, and whether somebody holds it for a talk.
    .thisIsOverNothingIs = This is over: nothing is left to hold.
    .whoHoldsThisForA = Who holds this for a talk lets it go on.
    .onlyWhoTurnedAKey = Only who turned a key for this takes it back.
    .aTimeZoneIsWritten = A time zone is written like Europe/Amsterdam.
    .aLanguageIsWrittenLike = A language is written like en or pt-BR.
    .from1To50People = From 1 to 50 people.
    .withinTheNext90Days = Within the next 90 days.
    .giveTheGroupAName = Give the group a name.
    .keepItUnder2000Characters = Keep it under 2000 characters.
    .chooseOpenClosedOrTender = Choose open, closed or tender.
    .aHandleHas1To = A handle has 1 to 30 small letters (a to z), digits and _.
    .thisHandleCouldBeTaken = This handle could be taken for the server itself. Choose another one.
keeps =
    .whatWaitsForA = What waits for a second key is deleted after seven days.
    .whatEverybodyInA = What everybody in a group is told of before it is done is deleted a week after it was done, held, or could not be done.
    .throughWhomSomebodyCame = Through whom somebody came, and who lent whom a role, is kept for 30 days, so that two keys are two people. Nobody is shown it.
    .invitationsAreDeletedWhen = Invitations are deleted when they are used up or their time is over. Who came through whom is kept for 30 days, so that two keys are two people, and shown to nobody.
    .askingsForARole = Askings for a role are deleted after 14 days.
    .whoHeldARole = Who held a role is forgotten a year after it ended.
