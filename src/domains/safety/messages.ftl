### safetyMessages

quotes = Quotes
quotesLead = Posts on other servers that quote an event or a guide of this group. If you withdraw permission, the post no longer shows it.
quotesNone = No quotes
quotesNoneText = On the page where you edit the group, you choose whether others may quote you.
takeQuoteBack = Withdraw permission
quoteTaken = Permission withdrawn. We have told their server.
safety = Safety
lead = Servers and people we block, reports, and replies waiting for approval.
blocks = Blocked
noBlocks = Nobody is blocked.
look = See what would be gone
value = A server, or the address of someone's page
valueHint = For example bad.example. What came from there is hidden at once, and nothing is received or sent any more.
reason = Why
reasonHint = For the people who look after this later.
blocked = Blocked. Nobody sees what came from there any more. We delete it after 30 days.
unblock = Unblock
unblocked = Unblocked. What was hidden by the block is shown again.
reports = Reports
noReports = No reports.
done = Done
dropped = Report deleted.
replies = Replies waiting for approval
noReplies = No replies are waiting.
repliesWait =
    { $n ->
        [one] { $n } reply is waiting for approval
       *[other] { $n } replies are waiting for approval
    }
nobodyAnswers = Nobody answers for this group at the moment. Any two of you can give the role to one of you, for a day or for 90 days.
toRoles = Go to roles
reportsWait =
    { $n ->
        [one] { $n } report is waiting for someone to look at it
       *[other] { $n } reports are waiting for someone to look at them
    }
show = Approve
refuse = Don't show
answer = Reply in the group's name
answerHint = Your reply is public, and they are notified.
answerButton = Approve and reply
answered = Your reply is on its way.
allReports = All reports
private = only to you
decided = Thank you for checking.
on = on this
answerAlone = Reply privately, in the group's name
answerAloneHint = They wrote only to the group. Nobody else reads your reply.
answerAloneButton = Reply
# Why something can't be done, or what to change in a field.
errors =
    .writeAServerSuchAs = Enter a server such as bad.example, or the whole address of someone's page.
    .until = Write a day that is still to come, such as 2027-01-31.
    .endsSibling = You would lose a sibling, so it takes two of you. It waits under “Needs a second person” until another member does it too. To be safe at once, silence them.
    .thisIsYourOwnServer = This is your own server.
    .unknownAccount = We don't know this account. Enter the whole address of its page, or its server.
    .writeAtLeastAWord = Write something first.
    .theyWroteToYouAlone = They wrote only to you. A reply here would be public.

keeps =
    .repliesFromElsewhereThat = Replies from elsewhere that nobody looked at, and those refused, are deleted after 30 days.
    .reports = Reports are deleted after 90 days, with what was done about them. What people here report is encrypted; who reported is shown to nobody.
    .hidden = What was hidden because of a report is shown again after two weeks, unless two people have looked and left it hidden.
acts =
    .block = Block { $address }.
    .blockWhy = Block { $address }: { $reason }
    .unblock = Stop blocking { $address }.
