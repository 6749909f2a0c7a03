### seenMessages

title = Was können Fremde von mir sehen?
lead = Diese Seite sieht sich an, was hier ist, so wie Fremde es täten. Nur du siehst sie.
toSeen = Was können Fremde von mir sehen?
strangers = Was Fremde sehen
noPage = Nicht deine Seite: Wer kein Mitglied ist und nach ihr fragt, bekommt dieselbe Antwort wie bei einem Namen, den niemand hat.
page = Deine Seite. Das sollte nicht so sein: Sag bitte denen Bescheid, die diesen Server betreiben.
noRoles = Nicht deinen Namen, deine Aufgaben oder zu welchen Gruppen du gehörst.
inGroupsName = Was du geschrieben und öffentlich gemacht hast, steht im Namen seiner Gruppe da, nie in deinem.
things = Was du geschrieben hast und alle lesen können
nothing = Nichts. Wenn du ein Treffen, eine Anleitung oder ein Angebot für alle veröffentlichst, steht es hier.
kinds =
    .event = Treffen
    .guide = Anleitung
    .offer = Angebot oder Gesuch
    .story = Geschichte
    .note = Was Leute erfahren haben, unter dieser Anleitung
by = im Namen von { $group }
credit = Von wem: { $credit }
named = Dein Name oder Kürzel steht darin
more = Hier stehen nur die neuesten { $n }.
texts = Ein Name in einem öffentlichen Text oder bei „Von wem“ ist öffentlich. Ändere den Text, um ihn herauszunehmen; alte Fassungen einer Anleitung bleiben lesbar. Wir sehen nur durch, was du selbst geschrieben hast: Jemand anderes kann deinen Namen in einen eigenen Text geschrieben haben. Frag dann dort nach, oder melde es.
members = Was Mitglieder sehen
name = Deinen Namen und dein Kürzel.
lines =
    .words = Was du über dich geschrieben hast
    .languages = Deine Sprachen
    .offers = Was du anbietest
    .groups = Gruppen, in denen ihr beide seid
    .roles = Deine Aufgaben, und wann sie enden
shown = zu sehen
hidden = nicht zu sehen
letters = Mitglieder können dir hier schreiben.
noLetters = Mitglieder können dir hier nicht schreiben.
rolesInGroups = Mitglieder, die eine Gruppe sehen, sehen auch, wer darin welche Aufgabe hat. Mitglieder deiner Gruppen sehen, dass du dazugehörst.
look = Deine Seite ansehen, wie Mitglieder sie sehen
change = Ändern, was Mitglieder sehen
servers = Was andere Server haben
serversText = Öffentliches geht an die Server derer, die der Gruppe folgen, ohne deinen Namen. Wenn du etwas löschst oder ausblendest, bitten wir diese Server, es auch zu löschen. Zwingen können wir sie nicht.
serversOf = { $group }: { $n ->
    [0] niemand folgt ihr
    [one] ihr folgen Leute auf { $n } Server
   *[other] ihr folgen Leute auf { $n } Servern
}
noServers = Nichts, was du geschrieben hast, ging an andere Server: Diesen Gruppen folgt anderswo niemand.
reader = Wer diesen Server betreibt, kann seine Datenbank lesen. Auch wer eine Kopie davon bekommt.
kept = Was wir behalten und wie lange
