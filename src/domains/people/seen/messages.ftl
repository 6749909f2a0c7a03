### seenMessages

title = What can strangers see of me?
lead = This page looks at what is here in the way a stranger would. Only you see it.
toSeen = What can strangers see of me?
strangers = What strangers see
noPage = Not your page: someone who is not a member and opens it gets the same answer as for a name that nobody has.
page = Your page. That should not happen: please tell the people who run this server.
noRoles = Not your name, your roles, or which groups you belong to.
inGroupsName = Things that you wrote and made public are shown in the name of their group, never in yours.
things = What you wrote that everyone can read
nothing = Nothing. When you publish an event, a guide or an offer for everyone, it is listed here.
kinds =
    .event = Event
    .guide = Guide
    .offer = Offer or need
    .story = Story
    .note = What people found, under this guide
by = in the name of { $group }
credit = Credit line: { $credit }
named = Your name or handle is in it
more = Only the newest { $n } are listed.
texts = A name in a public text or credit line is public. Change the text to take it out; old versions of a guide can still be read. We look only through what you wrote yourself: someone else may have written your name into a text of theirs. If so, ask them, or report it.
members = What members see
name = Your name and your handle.
lines =
    .words = What you wrote about yourself
    .languages = Your languages
    .offers = What you offer
    .groups = Groups that you are both in
    .roles = Your roles, and when they end
shown = shown
hidden = not shown
letters = Members can write to you here.
noLetters = Members can't write to you here.
rolesInGroups = Members who see a group also see who has which role in it. Members of your groups see that you belong to them.
look = Look at your page as members see it
change = Change what members see
servers = What other servers have
serversText = Public things go to the servers of those who follow the group, without your name. When you delete or hide one, we ask these servers to delete it too. We can't make them do it.
serversOf = { $group }: { $n ->
    [0] nobody follows it
    [one] followers on { $n } server
   *[other] followers on { $n } servers
}
noServers = Nothing that you wrote was sent to other servers: no one elsewhere follows these groups.
reader = Whoever runs this server can read its database. So can anyone who is given a copy of it.
kept = What we keep, and for how long
