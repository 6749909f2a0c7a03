### homeMessages

soon = Coming up
soonMore = The whole calendar
guides = New in the library
guidesMore = The whole library
offers = Offers and needs
offersMore = The whole board
groups = Groups
groupsMore = All groups
nothing = Nothing here yet
nothingText = Begin with what you already do: plan an event, write a guide down, say what you can give.
follow = Follow us
forYou = What waits for you
ourPage = Our page
welcome = Calendula
welcomeLead = A healing commons with a calendar: groups, events, guides, offers and needs, shared with siblings and with nobody in between.
about = What we keep, and for how long
aboutLead = What is not stored cannot hurt anyone. This page is made from the same table by which the server forgets.
never = What is never stored
neverText =
    .line1 = Legal names, phone numbers, postal addresses, birth dates, gender.
    .line2 = IP addresses and browsers.
    .line3 = Who reads what.
    .line4 = Who follows a group is known to the server that delivers to them, and told to others only as a number.
forgets = What is forgotten, and when
cookies = One cookie, only when you sign in, and one for a minute to show you a word after you did something.
