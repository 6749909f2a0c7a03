### starterKitMessages

kit = Starter kit of { $name }
summary = Agreements, roles, rotas, questions and posters to begin with. Take what fits, change it, leave the rest.
roleText =
    { $sentence }
    
    The role is lent for a season of 90 days and ends by itself. A learner stands beside whoever holds it, and is first in line. While nobody holds it, any two members do together what it is for. Whoever holds { LOWER($role) } now may hand it back on any day, without a reason.
rotaText =
    Shared work that goes round. { $minutes } minutes each time.
    
    { $seats }
    
    People are asked, one at a time. “Not this time” needs no reason.
rotaSeat =
    { GIVEN($name) ->
        [yes] - { $seats } × { $name }
       *[no] - { $seats } × somebody
    }
planName = Seven first steps
plan =
    .line1 = **Talk.** Sit down with a few people. Ask: what do we already do for each other? What do we wish we could do together?
    .line2 = **Agree on a little.** One page is enough: how we decide, what stays among us, how we rest.
    .line3 = **Begin with one thing.** One circle, one clinic day, one herb share. Do it, look back, change it.
    .line4 = **Share what you know.** Write one guide, or hold one skillshare. No certificate is needed.
    .line5 = **Ask who is missing.** What stood in their way: stairs, language, money, the hour, the tone? Change one of them.
    .line6 = **Carry it together.** Let the work rotate. Spend money on things, not on wages. Rest before you are tired.
    .line7 = **Find siblings.** Tell another collective what worked and what did not. Nobody is anybody's branch.
questionsName = Questions for looking back
questions =
    .line1 = What nourished us?
    .line2 = What was hard?
    .line3 = Who was missing, and what stood in the way?
joiningName = Questions for those who would like to join
accessName = What we say about access each time
accessLead = Before we announce anything, we answer these. “We don't know yet, ask us” is an answer.
posterName = A first poster
poster =
    .line1 = You are invited.
    .line2 = What: ______________________
    .line3 = When: ______________________
    .line4 = Where: ______________________ (ask us for the exact place)
    .line5 = It costs nothing. Nobody needs papers, a diagnosis or a certificate.
    .line6 = Getting in, masks, languages, children: ______________________
    .line7 = Tear off, or write to: ______________________
