### takeDownMessages

title = Take this picture down
lead = Are you in this picture, or is someone who did not agree? Ask us to take it down. You don't need an account or a reason.
which = It is this picture:
why = What we should know
whyHint = For example: “I am in it and did not agree.” Leave out your name if you like.
send = Ask to take it down
whoReads = Those who look after care read it. Whoever put the picture here never reads it. A picture of people is hidden at once, until they have looked. It is deleted after 90 days.
stateTitle = The picture that you asked about
askedOn = You asked on { $day }.
keep = Keep the address of this page: here you see what happens to it. It works for 90 days.
whereToTurn = Where to turn if you need someone now
states =
    .waiting = It will be looked at. It is still shown.
    .hidden = It is hidden until it has been looked at.
    .taken-down = It was taken down, and deleted here.
    .stays = It was looked at, and it stays.
