### askUsMessages

title = Ask us
titleOf = Ask { $group }
lead = Write to the people who answer for this group. Only they read it, and you don't need an account.
about = About
askAbout = Ask about this
content = Your question
contentHint = Please leave out anything you would not tell a stranger.
name = What should we call you?
nameHint = Any name is fine, or none.
address = E-mail address
addressHint = We only use it to tell you that there is an answer. The mail says nothing about what you asked. We store it encrypted, show it to nobody, and delete it together with your question.
ask = Send
kept = We delete your question 30 days after the last message.
elsewhere = Or from the fediverse: send a private message to { $address } there.
asked = Sent. Keep the address of this page: the answer will appear here.
yours = What you asked { $group }
keep = Bookmark this page, or copy its address. It is secret: anyone who has it can read what you wrote, and the answer.
link = Your own link
unreachable = Mail to the address you gave comes back, so we deleted the address. Keep this link: the answer will appear here.
noAnswer = Nobody has answered yet.
again = Write another message
sendAgain = Send
sentAgain = Sent.
forget = Delete this question now
forgotten = Deleted.
you = You
group = The group
edited = edited
list = Questions
listLead = What people without an account have asked this group. Only the people who answer for it read this.
none = No questions
noneText = When someone asks something, the people who answer for the group see it here.
somebody = Someone
waits = Waiting for an answer
answered = Answered
open = Read and answer
question = A question to { $group }
inPublic = They asked in public, and your answer is public too. It goes to them, in the group's name.
private = They asked privately. Only they get your answer, in the group's name.
onPage = They asked on our page, and read the answer on a page with a secret link.
answer = Your answer
answerHint = In the group's name. Plain text or Markdown.
send = Send answer
sent = Your answer is on its way.
waiting =
    { $n ->
        [one] A question is waiting for an answer
       *[other] Questions are waiting for an answer
    }
waitingText = People have asked { $group }.
nobody = Nobody answers for this group at the moment. Any two of you can give the role to one of you, for a day or for 90 days.
toRoles = Go to roles
full = This group is getting more messages today than it can read. Yours was not saved. Please write again tomorrow.
mail =
    .subject = There is an answer for you
    .lead = You asked something at { $host } and left this address. You can read the answer on your page. Keep its link to yourself: anyone who has it can read what you wrote.
    .open = Read the answer
    .forget = You can write again there, or have everything deleted. Then we send no more mail.
emptyField = Write your question first.
emptyAnswer = Write something first.
badAddress = This does not look like an e-mail address. You can leave it out.
threadFull = This conversation is very long. Please start a new question.
noMail = This server sends no mail, so it doesn't keep addresses. Leave it out: you can read your answer with the secret link.

keeps =
    .whatPeopleWithoutAn = What people without an account ask a group, and the answers to it, are encrypted, read only by those who answer for the group, and deleted 30 days after the last word.
