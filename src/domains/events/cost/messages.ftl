### costMessages

cost = Cost
contact = Contact
kinds =
    .free = Free
    .sliding = Pay what you can, on a sliding scale
    .fixed = A fixed price
    .donation = By donation
# In one line with day and place: "free".
short =
    .free = free
    .sliding = sliding scale
    .fixed = costs money
    .donation = by donation
unsaid = Not said
kindLabel = What it costs
words = Cost, in words
wordsHint = For example: €5 to €15, no one is turned away.
contactLabel = Contact
contactHint = A name and a way to reach them, that everyone may read. Leave out what should not be public.
