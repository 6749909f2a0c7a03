### welcomeMessages

invitation = Invitation
link = Link
qr = QR code of the link
words = Words to send with it
wordsIn = Language of the words
wordsToSend =
    { $n ->
        [one] You are invited to { $name }. Open this link, choose a name and a password, and you are in: { $url } It works for one person, until { $day }.
       *[other] You are invited to { $name }. Open this link, choose a name and a password, and you are in: { $url } It works for { $n } people, until { $day }.
    }
wordsOnly = Only pass it on to people you would like to have here.
brings = What it does
bringsPeople =
    { $n ->
        [one] { $n } more person can join with it.
       *[other] { $n } more people can join with it.
    }
bringsUntil = It works until { $day }.
bringsOnly = They become members of { $name }.
bringsGroups = They become members of { $name }, and of { LIST($groups, type: "and") }.
bringsAsk = If a group asks questions first, people answer them on its page, and two members vouch for them.
noLink = We can't show this link: it was made before we kept them. Make a new one, and cancel this one.
show = Show link and QR code
print = You can print this page: only the code, the link and what it does are on the paper.
cancel = Cancel invitation
all = All invitations
hello = Welcome, { $name }
helloLead = { $group } is glad that you are here.
steps = Three things you can do now
sayHello = Say hello
sayHelloText = A line or two to { $group }. Its members read it on the group's page for 14 days.
sayHelloLabel = Your words
sayHelloButton = Send
saidHello = Sent. The members of { $group } can read it.
saidAlready = You have said hello: “{ $words }”
nextEvent = Say whether you come to the next event
noEvent = There is no event planned yet. The calendar shows what comes.
calendar = Calendar
ownPage = Look at your own page
ownPageText = What others see of you, how you hear from us, and how you sign in.
ownPageLink = Your page
toGroup = Go to { $group }
more = More about us
newHere = New here
since = since { $day }
welcomeWaiting = Welcome: three things you can do now
errors =
    .writeALine = Write a line, in at most { $most } characters.
