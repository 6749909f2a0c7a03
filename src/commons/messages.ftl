### commonsMessages

# Kinds of care.
careKinds =
    .herbs = Herbs
    .bodywork = Bodywork
    .breath-and-movement = Breath and movement
    .peer-support = Peer support
    .listening = Listening
    .first-aid = First aid
    .harm-reduction = Harm reduction
    .birth-and-doula-care = Birth and doula care
    .community-health-work = Community health work
    .healing-circle = Healing circle
    .conflict-mediation = Conflict mediation
    .food = Food
    .childcare = Childcare
    .transport = Transport
    .money = Money
    .housing = Housing
    .garden = Garden
    .ritual-and-arts = Ritual and arts
    .skillshare = Skillshare
    .other = Other
# What the pictures show that stand for every group.
pictures =
    .avatar = A drawing of a calendula flower
    .header = A drawing of calendula flowers, leaves and seeds
errors =
    .nobodyHoldsIt = Nobody has the role that this needs. On the page of roles, two members together can give it to one of you, for a day or for 90 days.
    .anotherHoldsIt = This needs a role in the group that you don't have. On the page of roles you see which one it is, who has it now, and whose turn is next.
    .forItsMembers = This is for the members of the group. On its page you see how to join.
    .tooCostly = Make it simpler or shorter: it takes too long to read. Large tables and many signs in a row cost most.
# What other servers show of a group.
aboutGroup = { $name } is a group of people who care for each other, at { $host }. Follow it for its events, guides and offers.
website = Website
calendarFile = Calendar (ICS)
# Why they are no sibling, or not yet. Kept in English, said in the reader's language.
siblingProblems =
    .notAmongThem = They stopped sharing with us: we are no longer among their followers.
    .no = They said no.
    .blockedUs = They blocked us.
    .letUsGo = They stopped sharing with us.
    .cantAsk = We can't ask this address from here.
    .nobody = There is nobody at this address.
