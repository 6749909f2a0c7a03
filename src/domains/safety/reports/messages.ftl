### reportMessages

title = Report something
lead = Tell us what is wrong. You don't need an account.
about = What is it about?
aboutHint = The address of the page, or the name of the person or group, such as @rosa.
content = What happened?
contentHint = As much as you want to say. You can leave out names.
# About who reads it.
whoReads = Those who look after care or outside contacts here read it. Whoever it is about never reads it, and nobody is told who reported. It is deleted after 90 days.
hide = Hide it now, until two people have looked
hideHint = You look after this group, so you can. It is shown again after two weeks if nobody looks.
send = Send report
sent = Thank you. Your report was sent.
sentHidden = Thank you. Your report was sent, and it is hidden for now.
link = Report
linkAbout = Report this
danger = Is someone in danger now? Don't wait for us.
whereToTurn = Where to turn

noWords = Nothing was written with it.
queue = Reports
oneReport = A report
queueLead = What people and other servers reported. You see only what is not about you.
record = Looked at
openOnes = To look at
none = Nothing waits
noneText = When someone reports something, you see it here, oldest first.
noRecord = Nothing was looked at in the last 90 days.
toQueue =
    { $n ->
        [0] No reports wait
        [one] One report waits
       *[other] { $n } reports wait
    }
from =
    .member = From a member
    .stranger = From someone without an account
    .server = From { $host }
age =
    { $days ->
        [0] Today
        [one] Yesterday
       *[other] { $days } days ago
    }
looked = { $n } of { $needed } have looked
youLooked = You have looked
isHidden = Hidden for now
keepHidden = Keep it hidden. A picture is deleted when two of you have looked.
picture = The picture that the report is about
open = Open it
takeStep = Do something about it
step = What did you do?
words = Note for the others who look
wordsHint = Nobody else reads it.
letter = What they should read
letterHint = With “Spoke with them” it goes to them: to a member as a message from you, to someone on another server as a private message from the collective. With a time out it is the reason. If you tell their own server, it reads this. Leave out who reported it.
days = For how many days
daysHint = For a time out: from 1 to 14. A second person has to confirm it. If empty, the step is only noted.
steps =
    .word = Spoke with them
    .hide = Hide it until two have looked
    .show = Show it again
    .pause = They have a time out
    .block = They are blocked
    .forward = Tell their own server, in our name
    .nothing = Nothing needs to be done
doneSteps =
    .word = Spoke with them
    .hide = Hidden
    .show = Shown again
    .pause = Paused
    .block = Blocked
    .forward = Their server was told
    .nothing = Nothing to do
nobody = no role
save = Save
saved = It is noted.
toPause = Give someone a time out
toBlock = Block someone or a server
done = I have looked
doneHint =
    { $needed ->
        [1] When you have looked, it is closed.
       *[other] When two people have looked, it is closed.
    } If it is hidden then, and hiding it was the last step, it stays hidden.
closed = It is closed.
lookedNow = Thank you for looking. One more person has to look.
keptReports = Reports are deleted after 90 days, with what was done about them. What people here report is encrypted; who reported is shown to nobody.
keptHidden = What was hidden because of a report is shown again after two weeks, unless two people have looked and left it hidden.
heldReason = hidden until someone has looked at it
# Why something can't be done, or what to change in a field.
errors =
    .nobodyHere = It is about nobody here.
    .nobodyToTell = We know nobody to write to.
    .about = There is no such thing here. Copy the address of its page, or write @ and a name.
    .content = Write what happened.
    .words = Write what their server should read.
    .closed = This report is closed.
    .notHideable = This can't be hidden. Speak with them, or give them a time out.
    .notForwardable = Their server was told already, or we don't know it.
