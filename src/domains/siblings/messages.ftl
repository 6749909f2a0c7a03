### siblingMessages

siblings = Siblings
lead = Other collectives whose events, guides and offers appear here beside ours. Siblings, not branches: everybody keeps their own.
none = No siblings yet
noneText = Follow another collective by its address. A group on Mobilizon, a Gancio, a WordPress site or a Mastodon account will do as well.
add = Follow a sibling
address = Their address
addressHint = For example @moss@moss.example, or the web address of their page.
follow = Follow
asked = We ask their server now. This page shows when they answer.
states =
    .requested = asked, waiting for their answer
    .following = we follow them
    .mutual = we follow each other
    .failed = did not work
    .gone = gone, or blocked here; what came from them is put aside for 30 days
movedFrom = Moved here from
unfollow = Stop following
unfollowed = We no longer follow them; what came from them is removed.
confirmTitle = Follow this?
confirmText = Your collective will follow it, and what it publishes appears in your calendar, library and board.
who = Only a bridge keeper can do this for the collective.
servers =
    .title = Other servers
    .lead = To whom what we publish goes, and where it does not arrive now.
    .none = Nothing has been sent yet.
    .dead = Given up
    .retry = Try again
    .retried = It is tried again now.
    .gone = Who is gone, or was let go
    .see = How it goes with other servers
# Why something can't be done, or what to change in a field.
errors =
    .writeItLikeNameServer = Write it like @name@server, or the whole web address of their page.
    .thisIsYourOwnCollective = This is your own collective.
    .youAlreadyFollowThem = You already follow them.
    .theCollectiveItselfDecidesThis = The collective itself decides this, in its own group.
