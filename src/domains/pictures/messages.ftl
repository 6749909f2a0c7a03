### pictureMessages

picture = A picture
file = File
pictureHint = JPEG, PNG, WebP, AVIF or GIF, at most { $max }. Where it was taken and by which camera is left out.
avatar = A small square picture (it stands beside the name)
banner = A wide picture (it stands above the page)
alt = What is to be seen on it
altHint = For people who can't see it. Needed with a picture: “Twelve people around a long table with soup”.
people = There are people in this picture
consent = Who agreed, how, and until when
consentHint = For example: “Everyone was asked on the day; until we take it down.” Only members see this. Without it, show no faces.
focus = What must stay in sight where it is cut off at its edges
places =
    .top-left = Above, on the left
    .top = Above
    .top-right = Above, on the right
    .left = On the left
    .middle = The middle
    .right = On the right
    .bottom-left = Below, on the left
    .bottom = Below
    .bottom-right = Below, on the right
remove = Take this picture away
now = The picture that stands there now
errors =
    .consentNeeded = Say how the people in it agreed, and until when. Or choose a picture without people.
    .altNeeded = Say in a few words what is to be seen on the picture. People who can't see it need this.
    .noPictureYet = Choose the picture that these words are about.
    .badPicture = We could not read this picture. It is damaged, of a kind we don't know, or far too large: at most 50 million points.
    .tooLarge = This picture is too large. At most { $max }.
    .empty = Choose a picture.
    .again = Choose the picture once more: it could not be kept while something else was missing.
    .badFocus = The focus is two numbers from -1 to 1, such as “0,0.5”.
# What is deleted when, for the page about it.
keeps =
    .picturesOfSiblings = Pictures of siblings' things are kept as copies, so that nobody's browser asks another server. They are deleted with their thing, and the oldest when there are too many.
