### askUsMessages

title = Ask us
titleOf = Ask { $group }
lead = Write to the people who answer for this group. Nobody else reads it, and you need no account.
about = About
askAbout = Ask about this
content = Your question
contentHint = Please leave out what you would not tell a stranger.
name = What shall we call you?
nameHint = Any name is fine, or none.
address = E-mail address
addressHint = Only to tell you that there is an answer. The mail says nothing of what you asked. It is kept sealed, shown to nobody, and forgotten with your question.
ask = Send it
kept = Your question is forgotten 30 days after the last word.
elsewhere = Or from the fediverse: send a private message to { $address } there.
asked = It is sent. Keep the address of this page: the answer will stand here.
yours = What you asked { $group }
keep = Bookmark this page, or copy its address. It is secret: who has it reads what you wrote, and the answer.
noAnswer = Nobody has answered yet.
again = Write again
sendAgain = Send it
sentAgain = It is sent.
forget = Forget it now
forgotten = It is forgotten.
you = You
group = The group
edited = changed
list = Questions
listLead = What people without an account asked this group. Only those who answer for it read this.
none = Nobody asked anything
noneText = When somebody does, it stands here for those who answer for the group.
somebody = Somebody
waits = Waits for an answer
answered = Answered
open = Read and answer
question = A question to { $group }
inPublic = They asked in public. Your answer goes to them alone.
private = They asked you alone. Your answer goes to them alone, in the group's name.
onPage = They asked on our page, and read the answer behind a secret link.
answer = Your answer
answerHint = In the group's name. Plain text or Markdown.
send = Answer
sent = Your answer is on its way.
waiting =
    { $n ->
        [one] A question waits for an answer
       *[other] Questions wait for an answer
    }
waitingText = People asked { $group }.
nobody = Nobody answers for this group now. Any two of you can lend the role to one of you, for a day or a season.
toRoles = To the roles
full = This group gets more messages today than it can read. Yours was not kept. Please write again tomorrow.
mail =
    .subject = There is an answer for you
    .lead = You asked something at { $host }, and left this address. The answer stands on your page. Its link is yours alone: who has it reads what you wrote.
    .open = Read the answer
    .forget = There you can write again, or have it all forgotten. Then no mail comes any more.
emptyField = Write your question first.
emptyAnswer = Write at least a word.
badAddress = This does not look like an e-mail address. You can leave it out.
threadFull = This has become very long. Please begin a new question.
noMail = This server sends no mail, so it keeps no address. Leave it out: your answer will stand behind the secret link.
