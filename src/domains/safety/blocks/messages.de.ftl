### blockMessages

title = Bevor du blockierst
lead = Was fort wäre, und für wen.
whom = Es geht um { $value }
nothing = Gerade ist hier nichts von dort.
vanishes = Das wäre nicht mehr zu sehen
stays = Das bleibt, bis ihr euch darum kümmert
ends = Geschwister, die ihr verlieren würdet
endsText = Ihr würdet ein Geschwisterkollektiv verlieren, darum braucht es zwei von euch. Bis dahin kannst du es stummschalten, allein und sofort.
counts =
    .people = { $n ->
        [one] Ein Konto ist betroffen
       *[other] { $n } Konten sind betroffen
    }
    .followers = { $n ->
        [one] Ein Konto, das uns folgt, bekommt nichts mehr von uns
       *[other] { $n } Konten, die uns folgen, bekommen nichts mehr von uns
    }
    .events = { $n ->
        [one] Ein kommendes Treffen
       *[other] { $n } kommende Treffen
    }
    .guides = { $n ->
        [one] Eine Anleitung oder Geschichte
       *[other] { $n } Anleitungen und Geschichten
    }
    .offers = { $n ->
        [one] Ein Angebot oder Gesuch
       *[other] { $n } Angebote und Gesuche
    }
    .exchanges = { $n ->
        [one] Ein Austausch, der im Gange ist: Redet mit denen, die darauf warten
       *[other] { $n } Austausche, die im Gange sind: Redet mit denen, die darauf warten
    }
    .answers = { $n ->
        [one] Eine Antwort auf ein Treffen von uns
       *[other] { $n } Antworten auf Treffen von uns
    }
    .words = { $n ->
        [one] Eine Antwort in Kommentaren
       *[other] { $n } Antworten in Kommentaren
    }
    .questions = { $n ->
        [one] Eine Frage an uns
       *[other] { $n } Fragen an uns
    }
undo = 30 Tage lang lässt es sich rückgängig machen, und alles ist wieder da. Dann wird es gelöscht.
severity = Was tun
severities =
    .silence = Stummschalten: Es wird aufbewahrt, aber niemandem gezeigt und nicht weitergegeben
    .suspend = Blockieren: Nichts kommt herein, und nichts wird dorthin geschickt
reason = Warum
until = Bis
untilHint = Ein Tag, an dem es von selbst endet. Lass es leer, wenn es kein Ende haben soll.
look = Zeigen, was fort wäre
do = Das tun
silenced = Stummgeschaltet. Was von dort kommt, wird aufbewahrt und niemandem gezeigt.
silences = Stummgeschaltet
noSilences = Niemand ist stummgeschaltet.
endSilence = Nicht mehr stummschalten
endedSilence = Nicht mehr stummgeschaltet. Was inzwischen kam, ist zu sehen.
endsOn = bis { $day }
silenceAct = { $value } stummschalten: Was von dort kommt, aufbewahren und niemandem zeigen.
endSilenceAct = Wieder zeigen, was von { $value } kommt.
lists = Listen
listsText = Kollektive teilen Listen von Servern, die Schaden anrichten. Nichts wird übernommen, ohne dass du jeden Eintrag ansiehst.
download = Unsere Liste herunterladen (CSV)
bring = Eine Liste einlesen
named = Nur mit genannten Servern reden
bringTitle = Eine Liste von anderen
bringLead = Füg sie hier ein. Listen von Mastodon und Ähnlichem verstehen wir, auch einen Server je Zeile.
list = Die Liste
read = Ansehen
each = Sieh dir jeden an
eachLead = Wähle die aus, die du angesehen hast und übernehmen möchtest. Die Gründe sind die der anderen.
unread =
    { $n ->
        [one] Eine Zeile ist nicht lesbar oder verbirgt ihren Server.
       *[other] { $n } Zeilen sind nicht lesbar oder verbergen ihren Server.
    }
none = In dieser Liste steht kein Server, der nicht schon blockiert ist.
wouldEnd = beendet ein Geschwisterkollektiv
covers =
    { $n ->
        [0] von dort ist hier niemand bekannt
        [one] ein Konto von dort ist hier bekannt
       *[other] { $n } Konten von dort sind hier bekannt
    }
take = Übernehmen, was ich gewählt habe
took =
    { $n ->
        [one] Einer ist übernommen.
       *[other] { $n } sind übernommen.
    }
wait =
    { $n ->
        [one] Einer wartet auf ein zweites Mitglied.
       *[other] { $n } warten auf ein zweites Mitglied.
    }
keptEnds = Blockiertes und Stummgeschaltetes, das ein Ende hat, wird an seinem Tag aufgehoben und vergessen.
# Warum etwas nicht geht, oder was in einem Feld zu ändern ist.
errors =
    .list = Darin steht kein Server. Füg die ganze Liste ein.
