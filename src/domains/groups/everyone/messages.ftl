### everyoneMessages

title = Messages to everyone
lead = One message to all members of the collective. Two members send it together, and at most one is sent each week.
none = No messages yet
noneText = When something concerns everyone, write it here. Another member confirms it, and then all members get it in their notifications, and by mail if they chose that.
write = Write to everyone
subject = Subject
subjectHint = It is shown in notifications and mails. Please leave out names of people.
content = Message
contentHint = Plain text or Markdown. Only members read it. We delete it after a year.
send = Ask a second person to confirm
asked = Saved. It is sent when another member confirms it, within a week.
sent = Sent to everyone.
next = The last message was sent less than a week ago. You can write the next one from { $day }.
way = Messages to everyone
last = last { $day }
act = Send this to all members: “{ $name }”. { $content }
errors =
    .giveItASubject = Write a subject, in at most { $most } characters.
    .writeSomething = Write the message, in at most { $most } characters.
    .onceAWeek = At most one message a week is sent to everyone. The next one can be sent from { $day }.
