### consentMessages

title = Who agreed to this picture
lead = Show a picture of people only while they agree. Ask them again, and write down how they agreed and until when. Otherwise choose another picture.
leadOthers = Only members see this.
nobody = Whoever put it here said that there are no people in it.
noEnd = They agreed without a last day.
ends = They agreed to be shown until { $day }.
isOver = They agreed to be shown until { $day }. Since then nobody else sees the picture. It is deleted 30 days after that day.
consent = Who agreed, and how
consentHint = For example: “We asked everyone again by letter.”
until = The last day on which they agreed to be shown
untilHint = Optional. A week before, we tell you.
save = They agreed again
saved = Saved. The picture is shown.
here = Who agreed, and until when
