### groupMessages

groups = Groups
groupsLead = People who do something together. Anyone can follow open groups; closed groups are for members of the collective; hidden groups are only for their own members, and nobody else knows they exist.
noGroups = No groups yet
noGroupsText = A group starts with two or three people and something they want to do together.
begin = Start a group
kinds =
    .open = Open
    .closed = Closed
    .tender = Hidden
kindWords =
    .open = Open: anyone can read and follow what it publishes.
    .closed = Closed: for members of the collective.
    .tender = Hidden: only its own members know that it exists.
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
handleHint = The group's @name. Small letters, digits and _. You can't change it later, and nobody else can ever have it.
name = Name
summary = What it is, in a few words
summaryHint = Everyone who can see the group reads this.
kind = Who can know about it
kindHint = You can make this stricter later, but never more open.
quotable = Can others quote its events and guides?
quotableHint = On other servers, in their own posts. Anything about a person, such as a need, is never quoted. You can withdraw permission for each quote.
quotables =
    .yes = Yes, and they appear with a link to it
    .no = No
save = Save
edit = Edit group
join = Join
leave = Leave group
joined = You are in this group now.
left = You have left the group.
beginMore = Start something else
paused = You have a time out from this group.
pauseRead = Why, and what you can do
follow = Follow and subscribe
stay = Stay in touch
followThis = Follow
followTitle = Follow from your own server
followText = Do you use Mastodon, Mobilizon, Lemmy or another part of the fediverse? Search there for this address, or enter yours here.
yourAddress = Your address
yourAddressHint = For example @rosa@mastodon.example
followButton = Continue
followReady = One more step
followReadyText = Your server will ask whether you want to follow. This link takes you away from our pages.
followGo = Continue to { $host }
followFailed = We could not reach your server. Search there for our address instead.
address = Address
feeds = Subscribe
feed = News feed (RSS)
calendarFeed = Calendar (iCalendar)
members = Members
roles = Roles
rolesHeld = { $n } taken
rolesMine =
    { $n ->
        [one] you have one
       *[other] you have { $n }
    }
how = How we do it
joining = Joining
keys = Needs a second person
ways = How we do things
care = Time out
handedBack = You have handed the role back. Thank you for doing it.
until = until { $day }
askIn = Add a member
memberHandle = Their handle
askInButton = Add
askedIn = They are in the group now.
askedForThem = You have vouched for them. When enough others do too, they are in.
yours = Your groups
invite = Invite someone
safety = Replies, reports and blocks
inviteLead = An invitation is a link. Anyone who opens it can choose a handle and a password, and join.
uses = How many people can use it
days = How many days it works
inGroups = Also add them to these groups
makeInvitation = Create link
invitationMade = Here is the link
invitationMadeText = You can see it again here as long as it works. Send it to them in a way that you trust.
openInvitations = Links that still work
takeBack = Cancel
takenBack = The invitation no longer works.
usesLeft =
    { $n ->
        [one] For { $n } person, until { $day }
       *[other] For { $n } people, until { $day }
    }
welcome = Welcome to { $name }
welcomeLead = Someone invited you. Choose a name to be called here; it doesn't have to be your legal name.
yourName = Name
yourNameHint = What others call you. You can change it at any time.
password = Password
passwordHint = At least 10 characters. Four words in a row are easy to remember.
joinCollective = Join
found = Create your collective
foundLead = This takes two minutes. You can change everything later, except the handle.
collective = The collective
you = You, its first member
collectiveHandle = Handle of the collective
collectiveHandleHint = Others follow you as @handle@your.address. Small letters, digits and _. You can't change it later.
language = Language
languageHint = A short code such as en or nl.
timeZone = Time zone
yourHandle = Your handle (the name you sign in with)
yourHandleHint = Small letters, digits and _. It need not be your real name. You can't change it later, and nobody else can ever have it.
foundButton = Create collective
founded = Your collective is ready. Next: start a group, plan an event, invite someone.
# Why something can't be done, or what to change in a field.
errors =
    .thisHandleIsTakenHandles = This handle is taken. A handle is never given to someone else.
    .somebodyOfThisGroupAsks = Only a member of this group can add you.
    .yourPartRestsForSome = You have a time out from this group. Your own page says until when.
    .nobodyHereHasThisHandle = Nobody here has this handle.
    .toLeaveTheCollectiveItself = To leave the collective itself, use your own page.
    .thisTakesTwoPeopleWho = This takes two people who have been in the group for { $settledDays } days. Perhaps others here can do it.
    .thisTakesTwoWhoCame = This takes two people who joined independently of each other, and of the person it is about: not through an invitation or a role in the last { $tieDays } days. Perhaps others here can do it.
    .everybodyInTheGroupWas = Everyone in the group has already been told about this. You find it under “Needs a second person”, and you see there whether someone has stopped it to talk first.
    .thisIsOverNothingIs = This has ended: there is nothing left to stop.
    .whoHoldsThisForA = Only the person who stopped this to talk can let it go on.
    .onlyWhoTurnedAKey = Only someone who asked for this can withdraw it.
    .aTimeZoneIsWritten = Write the time zone like Europe/Amsterdam.
    .aLanguageIsWrittenLike = Write the language as a code, like en or pt-BR.
    .from1To50People = From 1 to 50 people.
    .withinTheNext90Days = Choose a time within the next 90 days.
    .giveTheGroupAName = Give the group a name.
    .keepItUnder2000Characters = Keep it under 2000 characters.
    .chooseOpenClosedOrTender = Choose open, closed or hidden.
    .aHandleHas1To = A handle has 1 to 30 small letters (a to z), digits and _.
    .thisHandleCouldBeTaken = This handle could be mistaken for the server itself. Choose another one.
    .onlyMoreSheltered = A group can only become more sheltered, never less: people trusted what it was.
    .staysOpen = The collective itself stays open: it is how siblings find you.
    .toldFirst = Nobody here could do this as two people who came independently of each other, a week ago or longer. So everyone in the group is told. It is done on { $day } at { $time } UTC, unless someone stops it to talk first.
    .byVouches = People join { $name } when two members vouch for them. They can ask when they are here.
    .byQuestions = People join { $name } by a few questions, and when two members vouch for them, at this address: { $url }

keeps =
    .whatWaitsForA = What waits for a second person is deleted after seven days.
    .whatEverybodyInA = What everyone in a group is told of before it is done is deleted a week after it was done, stopped, or could not be done.
    .throughWhomSomebodyCame = Through whom someone came, and who gave whom a role, is kept for 30 days, so that two people who confirm something are independent of each other. Nobody is shown it.
    .invitationsAreDeletedWhen = Invitations are deleted when they are used up or their time is over. Who came through whom is kept for 30 days, so that two people who confirm something are independent of each other, and shown to nobody.
    .askingsForARole = Requests for a role are deleted after 14 days.
    .whoIsNew = Who is new, and the hello that they said, is shown on their group’s page for 14 days, and deleted then.
    .messagesToAll = Messages to everyone in the collective are deleted after a year. Who wrote them is not kept.
    .whoHeldARole = Who had a role is forgotten a year after it ended.
namePlaceholder = Moss Collective
