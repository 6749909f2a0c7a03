### templateMessages

# Agreements to begin from: questions to a group more than answers. The text is Markdown.
howWeDecide =
    .name = How we decide
    .why = Everyone should know how a wish becomes something we all carry.
    .content =
        We look for what all of us can live with, and we take the time that needs.

        - **Anyone can begin.** Say what makes you look at this before you say what should be done.
        - **First we listen.** We ask what people need and what worries them. Then we write a text and change it together.
        - **Small things need no meeting.** Who does the work decides how, asks those it touches, and tells the others.
        - **A block is rare.** It means: this would go against what we stand for together. Who blocks says what it would harm and helps to find another way.
        - **Silence is not a yes.** We ask those who say little, and those who could not come.
        - **We look again.** Everything we agree on has a day on which we ask whether it still helps.

        To talk about: what may one person decide alone? What do we never decide in a hurry?
consentAndConfidentiality =
    .name = Consent and confidentiality
    .why = People rest easier when they know what happens to their bodies and their stories here.
    .content =
        We ask first, every time, and we keep what was trusted to us.

        - **Ask before touch, advice and questions.** “May I?” is enough. Yesterday's yes is not today's.
        - **Every no is welcome.** Nobody explains a no, and nobody is liked less for it.
        - **What is said here stays here.** We may tell others what we learnt, never who said what.
        - **A story belongs to the one who lived it.** We don't tell it on, write it down or record it without their yes. They may take the yes back.
        - **Where this ends.** If someone's life is in danger we first talk with them, and then bring in as few others as we can, and tell them whom.

        To talk about: whom do we turn to when someone was careless with this?
careWithoutCredentials =
    .name = Care without credentials
    .why = We care for each other as neighbours. That is much, and it has limits worth saying aloud.
    .content =
        We share what we know as neighbours. We are not a clinic, and we don't pretend to be one.

        - **We say where we know it from:** we learnt it, we read it, we tried it, our grandmother did so.
        - **We say what we don't know,** and we say it early.
        - **We never tell anyone to leave off medicine or treatment.** We help them to ask about it.
        - **Cautions come first.** Before we share a remedy we ask about pregnancy, allergies, illness and other medicine.
        - **We know the next door.** We keep a list of people and places for what is beyond us, and we offer to come along.
        - **The one who is cared for decides.** Our part is to offer.

        To talk about: which kinds of care do we not give here? Who keeps the list?
moneyAndSupplies =
    .name = Money and supplies
    .why = Money grows heavy in the dark. A few plain habits keep it light.
    .content =
        What we hold, we hold for everyone, and everyone may look.

        - **Two people together** hand money out, never one alone, and they change at least twice a year.
        - **Everyone can see the book:** what came in, what went out, how long it lasts. Nobody's name is there for having asked.
        - **Asking is simple.** Up to our cap nobody is asked for reasons. Above it the group decides.
        - **Gifts have no strings.** We say no to money that wants something back.
        - **Supplies are counted kindly.** Whoever takes the last of something says so.
        - **Nobody pays out of their own pocket in silence.** We ask for receipts and pay back within two weeks.

        To talk about: how much is our cap? What do we keep for hard times?
conflictAndRepair =
    .name = Conflict and repair
    .why = Conflict comes wherever people care about something. It goes better with a way that was agreed in calm times.
    .content =
        Conflict is part of being together. We try to mend rather than to win.

        - **Early and directly, if it is safe.** We tell each other what happened and how it landed, without guessing why.
        - **Nobody has to go alone.** Each side may bring a companion who listens and does not argue.
        - **Ask for a third.** Any member may be asked to sit with both. They may say no.
        - **Harm is named.** We ask who was hurt, what they need, and whose part it is to give it. To mend is more than to say sorry.
        - **Space is allowed.** People may keep apart for a time without anyone taking sides.
        - **A time out protects; it does not judge.** It is short, it has an end, and there is someone to appeal to.

        To talk about: who listens first? When do we ask people from outside?
saferSpaceOnline =
    .name = Safer space online
    .why = Words on a screen have no voice and no face. We agree on a few habits for the rooms we share there.
    .content =
        We write as if the other sat beside us, tired, at the end of a long day.

        - **Warn before what is heavy,** in the first line, so that people can choose.
        - **No screenshots, no passing on,** unless everyone in it said yes.
        - **Names and words that people use for themselves** are the ones we use.
        - **Answer slowly.** What is written in anger can wait until tomorrow. Nobody has to answer at once, or at night.
        - **Describe pictures, write out sound.** Then everyone is in the room.
        - **One place to say “this hurt”.** Two people look after it, and tell within three days what they did.
        - **We keep little.** Old talk is deleted; what must stay becomes an agreement or a guide.

        To talk about: which rooms do we have, and who can read along there?
restAndSteppingBack =
    .name = Rest and stepping back
    .why = Those who can stop can go on for years.
    .content =
        Rest is part of the work. Nobody owes a reason.

        - **Say “I rest” and it is done.** Shifts and roles are asked of others, and no list counts it.
        - **Every role ends.** After 90 days someone else has it, and whoever had it has earned a quiet time.
        - **Hand over early,** even if it is half done. An honest half is a gift.
        - **We ask before people are tired:** “What would you like to put down?” is asked at least every three months.
        - **When many rest, we do less.** We let a thing sleep rather than burn the few who are left.
        - **Coming back is easy.** Small tasks first, and a welcome without “where were you?”.

        To talk about: which of our things may sleep first?
photographsAndNames =
    .name = Using photographs and names
    .why = A picture that is out can't be called back. We ask before it is taken.
    .content =
        Nobody's face, name or home goes anywhere without their yes to exactly that.

        - **Ask before you take it, and again before you show it.** Say where it will be and for how long.
        - **No is the usual answer.** We take pictures of hands, tables and plants instead.
        - **Clinics, circles and talks about hard things: no pictures at all.**
        - **Children:** the child is asked, and the one who looks after them. Either no is a no.
        - **Names that people chose.** We write the name someone wants to be read under, or none.
        - **Take it away when asked,** within a week and without questions. We say plainly that others may have kept a copy.

        To talk about: who keeps our pictures, and who may use them?
