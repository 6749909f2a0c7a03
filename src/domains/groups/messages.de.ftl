### groupMessages

groups = Gruppen
groupsLead = Leute, die etwas zusammen tun. Offenen Gruppen können alle folgen; geschlossene sind für Mitglieder des Kollektivs; verborgene sind nur für ihre eigenen Mitglieder, und niemand sonst weiß, dass es sie gibt.
noGroups = Noch keine Gruppen
noGroupsText = Eine Gruppe beginnt mit zwei oder drei Leuten und etwas, das sie zusammen tun wollen.
begin = Eine Gruppe gründen
kinds =
    .open = Offen
    .closed = Geschlossen
    .tender = Verborgen
kindWords =
    .open = Offen: Alle können lesen, was sie veröffentlicht, und ihr folgen.
    .closed = Geschlossen: für Mitglieder des Kollektivs.
    .tender = Verborgen: Nur ihre eigenen Mitglieder wissen, dass es sie gibt.
root = Das Kollektiv
people =
    { $n ->
        [one] { $n } Person
       *[other] { $n } Leute
    }
followers =
    { $n ->
        [one] Eine Person folgt
       *[other] { $n } folgen
    }
handle = Kürzel
handleHint = Der @Name der Gruppe. Kleine Buchstaben, Ziffern und _. Er lässt sich später nicht ändern, und niemand sonst kann ihn je bekommen.
name = Name
summary = Worum es geht, in ein paar Worten
summaryHint = Das lesen alle, die die Gruppe sehen können.
kind = Wer von ihr wissen kann
kindHint = Später könnt ihr es enger machen, aber nie offener.
quotable = Dürfen andere ihre Treffen und Anleitungen zitieren?
quotableHint = Auf anderen Servern, in eigenen Beiträgen. Was einen Menschen betrifft, etwa ein Gesuch, wird nie zitiert. Du kannst die Erlaubnis für jedes Zitat zurücknehmen.
quotables =
    .yes = Ja, und sie erscheinen mit einem Link darauf
    .no = Nein
save = Speichern
edit = Gruppe bearbeiten
join = Mitmachen
leave = Gruppe verlassen
joined = Du bist jetzt in dieser Gruppe.
left = Du hast die Gruppe verlassen.
beginMore = Etwas anderes beginnen
paused = Du hast eine Auszeit von dieser Gruppe.
pauseRead = Warum, und was du tun kannst
follow = Folgen und abonnieren
stay = In Verbindung bleiben
followThis = Folgen
followTitle = Von deinem eigenen Server aus folgen
followText = Bist du bei Mastodon, Mobilizon, Lemmy oder anderswo im Fediverse? Such dort nach dieser Adresse, oder gib deine hier ein.
yourAddress = Deine Adresse
yourAddressHint = Zum Beispiel @rosa@mastodon.example
followButton = Weiter
followReady = Noch ein Schritt
followReadyText = Dein Server fragt dich gleich, ob du folgen möchtest. Dieser Link führt von unseren Seiten weg.
followGo = Weiter zu { $host }
followFailed = Wir konnten deinen Server nicht erreichen. Such stattdessen dort nach unserer Adresse.
address = Adresse
feeds = Abonnieren
feed = Neues als Feed (RSS)
calendarFeed = Kalender (iCalendar)
members = Mitglieder
roles = Aufgaben
rolesHeld = { $n } vergeben
rolesMine =
    { $n ->
        [one] du hast eine
       *[other] du hast { $n }
    }
how = Wie wir es machen
joining = Mitmachen
keys = Braucht eine zweite Person
ways = So machen wir es
care = Auszeit
handedBack = Du hast die Aufgabe zurückgegeben. Danke, dass du sie gemacht hast.
until = bis { $day }
askIn = Ein Mitglied hinzufügen
memberHandle = Kürzel der Person
askInButton = Hinzufügen
askedIn = Die Person ist jetzt in der Gruppe.
askedForThem = Du hast gebürgt. Wenn genug andere es auch tun, ist die Person dabei.
yours = Deine Gruppen
invite = Jemanden einladen
safety = Antworten, Meldungen und Blockiertes
inviteLead = Eine Einladung ist ein Link. Wer ihn öffnet, kann ein Kürzel und ein Passwort wählen und mitmachen.
uses = Wie viele Leute sie nutzen können
days = Wie viele Tage sie gilt
inGroups = Auch in diese Gruppen aufnehmen
makeInvitation = Link erstellen
invitationMade = Hier ist der Link
invitationMadeText = Du kannst ihn hier wieder ansehen, solange er gilt. Schick ihn auf einem Weg, dem du vertraust.
openInvitations = Links, die noch gelten
takeBack = Aufheben
takenBack = Die Einladung gilt nicht mehr.
usesLeft =
    { $n ->
        [one] Für { $n } Person, bis { $day }
       *[other] Für { $n } Leute, bis { $day }
    }
welcome = Willkommen bei { $name }
welcomeLead = Jemand hat dich eingeladen. Wähle einen Namen, mit dem wir dich ansprechen; es muss nicht dein amtlicher sein.
yourName = Name
yourNameHint = Wie andere dich nennen. Du kannst ihn jederzeit ändern.
password = Passwort
passwordHint = Mindestens 10 Zeichen. Vier Wörter hintereinander kann man sich leicht merken.
joinCollective = Mitmachen
found = Euer Kollektiv gründen
foundLead = Das dauert zwei Minuten. Außer dem Kürzel kannst du später alles ändern.
collective = Das Kollektiv
you = Du, das erste Mitglied
collectiveHandle = Kürzel des Kollektivs
collectiveHandleHint = Andere folgen euch als @kürzel@eure.adresse. Kleine Buchstaben, Ziffern und _. Es lässt sich später nicht ändern.
language = Sprache
languageHint = Ein kurzer Code wie de oder nl.
timeZone = Zeitzone
yourHandle = Dein Kürzel (damit meldest du dich an)
yourHandleHint = Kleine Buchstaben, Ziffern und _. Es muss nicht dein echter Name sein. Er lässt sich später nicht ändern, und niemand sonst kann ihn je bekommen.
foundButton = Kollektiv gründen
founded = Euer Kollektiv ist bereit. Als Nächstes: eine Gruppe gründen, ein Treffen planen, jemanden einladen.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .thisHandleIsTakenHandles = Dieses Kürzel ist vergeben. Ein Kürzel wird nie ein zweites Mal vergeben.
    .somebodyOfThisGroupAsks = Nur ein Mitglied dieser Gruppe kann dich hinzufügen.
    .yourPartRestsForSome = Du hast eine Auszeit von dieser Gruppe. Bis wann, steht auf deiner eigenen Seite.
    .nobodyHereHasThisHandle = Hier hat niemand dieses Kürzel.
    .toLeaveTheCollectiveItself = Um das Kollektiv selbst zu verlassen, nimm deine eigene Seite.
    .thisTakesTwoPeopleWho = Das braucht zwei Leute, die seit { $settledDays } Tagen in der Gruppe sind. Vielleicht können andere hier es tun.
    .thisTakesTwoWhoCame = Das braucht zwei Leute, die unabhängig voneinander und von der Person, um die es geht, dazugekommen sind: nicht durch eine Einladung oder eine Aufgabe in den letzten { $tieDays } Tagen. Vielleicht können andere hier es tun.
    .everybodyInTheGroupWas = Davon wissen schon alle in der Gruppe. Du findest es unter „Braucht eine zweite Person“ und siehst dort, ob es jemand angehalten hat, um zuerst zu reden.
    .thisIsOverNothingIs = Das ist vorbei: Es gibt nichts mehr anzuhalten.
    .whoHoldsThisForA = Nur wer es angehalten hat, um zuerst zu reden, kann es weitergehen lassen.
    .onlyWhoTurnedAKey = Nur wer darum gebeten hat, kann es zurückziehen.
    .aTimeZoneIsWritten = Schreib die Zeitzone wie Europe/Amsterdam.
    .aLanguageIsWrittenLike = Schreib die Sprache als Code, etwa de oder pt-BR.
    .from1To50People = Von 1 bis 50 Leute.
    .withinTheNext90Days = Wähle eine Zeit innerhalb der nächsten 90 Tage.
    .giveTheGroupAName = Gib der Gruppe einen Namen.
    .keepItUnder2000Characters = Bleib unter 2000 Zeichen.
    .chooseOpenClosedOrTender = Wähle offen, geschlossen oder verborgen.
    .aHandleHas1To = Ein Kürzel hat 1 bis 30 kleine Buchstaben (a bis z), Ziffern und _.
    .thisHandleCouldBeTaken = Dieses Kürzel könnte mit dem Server selbst verwechselt werden. Wähle ein anderes.
    .onlyMoreSheltered = Eine Gruppe kann nur geschützter werden, nie weniger: Leute haben sich auf das verlassen, was sie war.
    .staysOpen = Das Kollektiv selbst bleibt offen: So finden euch Geschwister.
    .toldFirst = Niemand hier könnte das zu zweit tun, unabhängig voneinander und vor einer Woche oder länger dazugekommen. Darum erfahren es alle in der Gruppe. Es geschieht am { $day } um { $time } UTC, wenn es niemand anhält, um zuerst zu reden.
    .byVouches = Bei { $name } kommt man dazu, wenn zwei Mitglieder bürgen. Die Leute können fragen, wenn sie hier sind.
    .byQuestions = Bei { $name } kommt man mit ein paar Fragen dazu, und wenn zwei Mitglieder bürgen, unter dieser Adresse: { $url }

keeps =
    .whatWaitsForA = Was auf eine zweite Person wartet, wird nach sieben Tagen gelöscht.
    .whatEverybodyInA = Wovon alle in einer Gruppe vorher erfahren, wird eine Woche, nachdem es getan, angehalten oder unmöglich wurde, gelöscht.
    .throughWhomSomebodyCame = Durch wen jemand kam und wer wem eine Aufgabe gab, behalten wir 30 Tage, damit zwei, die etwas bestätigen, unabhängig voneinander sind. Niemand bekommt es zu sehen.
    .invitationsAreDeletedWhen = Einladungen werden gelöscht, wenn sie aufgebraucht sind oder ihre Zeit um ist. Wer durch wen kam, behalten wir 30 Tage, damit zwei, die etwas bestätigen, unabhängig voneinander sind; niemand bekommt es zu sehen.
    .askingsForARole = Anfragen nach einer Aufgabe werden nach 14 Tagen gelöscht.
    .whoHeldARole = Wer eine Aufgabe hatte, ist ein Jahr nach ihrem Ende vergessen.
    .whoIsNew = Wer neu ist, und das Hallo dazu, steht 14 Tage auf der Seite der Gruppe und wird dann gelöscht.
    .messagesToAll = Nachrichten an alle im Kollektiv werden nach einem Jahr gelöscht. Wer sie geschrieben hat, behalten wir nicht.
namePlaceholder = Kollektiv Moos
