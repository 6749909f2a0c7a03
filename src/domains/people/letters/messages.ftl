### letterMessages

title = Messages
lead = Between you and another member. No one else reads them. They are deleted 30 days after the last message.
none = No messages
noneText = On the page of a member you can write to them.
with = With { $name }
write = Write to { $name }
content = Your message
contentHint = Only { $name } reads it. Plain text.
send = Send
sent = Your message is sent.
you = You
decline = I would rather not
declineText = Deletes the messages for both of you. They can't write to you here any more, and are not told why.
declined = The messages are deleted. They can't write to you here any more.
forget = Delete these messages
forgetText = For both of you.
forgotten = The messages are deleted.
report = Report
closed = You can't write to this member here.
notTaken = You can't write to this member here.
empty = Write at least a word.
waitForAnswer = Please wait for an answer before you write again.
full = This has become very long. Delete these messages to start anew.
toLetters = Messages
keeps = What one member writes to another is encrypted, read only by the two of them, and deleted 30 days after the last message. That someone declined messages is kept for a year, without any of the words.
