### starterKitMessages

kit = Starter kit of { $name }
summary = Agreements, roles, rotas, questions and posters to get you started. Use what fits, change it, leave the rest.
roleText =
    { $sentence }
    
    Someone has this role for up to 90 days at a time; then it ends by itself. A learner works alongside them and is next in line. While nobody has the role, any two members can do its work together. Whoever has the role { LOWER($role) } can hand it back on any day, without giving a reason.
rotaText =
    Shared work that people take turns at. { $minutes } minutes each time.
    
    { $seats }
    
    People are asked one at a time. Nobody needs a reason to say “Not this time”.
rotaSeat =
    { GIVEN($name) ->
        [yes] - { $seats } × { $name }
       *[no] - { $seats } × anyone
    }
planName = Seven first steps
plan =
    .line1 = **Talk.** Sit down with a few people. Ask: what do we already do for each other? What would we like to do together?
    .line2 = **Agree on a few things.** One page is enough: how we decide, what we keep to ourselves, how we rest.
    .line3 = **Start with one thing.** One circle, one clinic day, one herb share. Do it, talk about how it went, change it.
    .line4 = **Share what you know.** Write one guide, or hold one skillshare. No certificate is needed.
    .line5 = **Ask who is missing.** What made it hard for them: stairs, language, money, the time of day, the tone? Change one of these.
    .line6 = **Share the load.** Let the work rotate. Spend money on things, not on wages. Rest before you are tired.
    .line7 = **Find other collectives.** Tell another collective what worked and what didn't. Nobody is anyone's branch.
questionsName = Questions for after an event
questions =
    .line1 = What felt good?
    .line2 = What was hard?
    .line3 = Who was missing, and what made it hard for them to come?
joiningName = Questions for people who would like to join
accessName = What we say about access every time
accessLead = Before we announce anything, we answer these. “We don't know yet, ask us” is an answer too.
posterName = A first poster
poster =
    .line1 = You are invited.
    .line2 = What: ______________________
    .line3 = When: ______________________
    .line4 = Where: ______________________ (ask us for the exact place)
    .line5 = It is free. You don't need papers, a diagnosis or a certificate.
    .line6 = Access, masks, languages, children: ______________________
    .line7 = Tear off, or write to: ______________________
