### hourMessages

title = The first hour
lead = With these four things, others can find your collective and come. Any order is fine, and each takes a few minutes.
done = Done
open = Still to do
steps =
    .words = Say who you are
    .event = Plan your first event
    .invite = Invite someone
    .sibling = Follow another collective
texts =
    .words = A few words on your page, and a picture if you like. Neighbours read this first.
    .event = What, when and where. It is in the calendar at once, and everyone who follows you hears of it.
    .invite = Make a link and send it to someone you trust. Many things here need two people.
    .sibling = Their public events come into your calendar, their guides into your library.
all = All four are done. What comes next is about more than this program:
next = The seven first steps
settings = Language, time zone and start page
progress = { $done } of { $all } done
goOn = Go on
