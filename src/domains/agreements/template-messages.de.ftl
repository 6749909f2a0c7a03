### templateMessages

# Vereinbarungen zum Anfangen: eher Fragen an eine Gruppe als Antworten. Der Text ist Markdown.
howWeDecide =
    .name = Wie wir entscheiden
    .why = Alle sollen wissen, wie aus einem Wunsch etwas wird, das wir gemeinsam tragen.
    .content =
        Wir suchen, womit wir alle leben können, und wir nehmen uns die Zeit, die es braucht.

        - **Alle können anfangen.** Sag, was dich darauf bringt, bevor du sagst, was geschehen soll.
        - **Zuerst hören wir zu.** Wir fragen, was Leute brauchen und was ihnen Sorgen macht. Dann schreiben wir einen Text und ändern ihn zusammen.
        - **Kleines braucht keine Besprechung.** Wer die Arbeit macht, entscheidet wie, fragt die Betroffenen und sagt es den anderen.
        - **Ein Block ist selten.** Er heißt: Das ginge gegen etwas, wofür wir gemeinsam stehen. Wer blockiert, sagt, was Schaden nähme, und hilft, einen anderen Weg zu finden.
        - **Schweigen ist kein Ja.** Wir fragen die, die wenig sagen, und die, die nicht kommen konnten.
        - **Wir schauen noch einmal hin.** Für alles, was wir vereinbaren, gibt es einen Tag, an dem wir fragen, ob es noch hilft.

        Zum Reden: Was darf eine Person allein entscheiden? Was entscheiden wir nie in Eile?
consentAndConfidentiality =
    .name = Zustimmung und Vertraulichkeit
    .why = Leute sind ruhiger, wenn sie wissen, was hier mit ihrem Körper und ihren Geschichten geschieht.
    .content =
        Wir fragen zuerst, jedes Mal, und wir bewahren, was uns anvertraut wurde.

        - **Frag vor Berührung, Rat und Fragen.** „Darf ich?“ reicht. Das Ja von gestern gilt nicht für heute.
        - **Jedes Nein ist willkommen.** Niemand muss ein Nein erklären, und niemand ist deswegen weniger beliebt.
        - **Was hier gesagt wird, bleibt hier.** Wir dürfen anderen erzählen, was wir gelernt haben, nie, wer was gesagt hat.
        - **Eine Geschichte gehört der Person, die sie erlebt hat.** Wir erzählen sie nicht weiter, schreiben sie nicht auf und nehmen sie nicht auf ohne ihr Ja. Das Ja kann sie zurücknehmen.
        - **Wo das endet.** Wenn jemandes Leben in Gefahr ist, reden wir zuerst mit der Person; dann holen wir so wenige andere dazu wie möglich und sagen ihr, wen.

        Zum Reden: An wen wenden wir uns, wenn jemand damit unachtsam war?
careWithoutCredentials =
    .name = Füreinander sorgen ohne Zeugnis
    .why = Wir sorgen füreinander wie in der Nachbarschaft. Das ist viel, und es hat Grenzen, die man laut sagen sollte.
    .content =
        Wir teilen, was wir wissen, wie in der Nachbarschaft. Wir sind keine Klinik und tun nicht so.

        - **Wir sagen, woher wir es wissen:** Wir haben es gelernt, gelesen, ausprobiert, unsere Großmutter hat es so gemacht.
        - **Wir sagen, was wir nicht wissen,** und wir sagen es früh.
        - **Wir sagen nie jemandem, Medikamente oder eine Behandlung wegzulassen.** Wir helfen dabei, danach zu fragen.
        - **Die Vorsicht kommt zuerst.** Bevor wir ein Heilmittel teilen, fragen wir nach Schwangerschaft, Allergien, Krankheiten und anderen Medikamenten.
        - **Wir kennen die nächste Tür.** Wir führen eine Liste von Leuten und Orten für das, was über uns hinausgeht, und bieten an, mitzukommen.
        - **Wer umsorgt wird, entscheidet.** Unser Teil ist, etwas anzubieten.

        Zum Reden: Auf welche Arten sorgen wir hier nicht füreinander? Wer führt die Liste?
moneyAndSupplies =
    .name = Geld und Vorräte
    .why = Im Dunkeln wird Geld schwer. Ein paar einfache Gewohnheiten halten es leicht.
    .content =
        Was wir haben, haben wir für alle, und alle dürfen hineinsehen.

        - **Zwei zusammen** geben Geld aus, nie eine Person allein, und mindestens zweimal im Jahr machen es andere.
        - **Alle können die Abrechnung sehen:** was kam, was ging, wie lange es reicht. Niemandes Name steht da, weil die Person gebeten hat.
        - **Bitten ist einfach.** Bis zu unserer Grenze fragt niemand nach Gründen. Darüber entscheidet die Gruppe.
        - **Gaben sind ohne Bedingung.** Zu Geld, das etwas zurückwill, sagen wir nein.
        - **Vorräte werden freundlich gezählt.** Wer das Letzte nimmt, sagt es.
        - **Niemand zahlt still aus eigener Tasche.** Wir bitten um Belege und geben das Geld innerhalb von zwei Wochen zurück.

        Zum Reden: Wie hoch ist unsere Grenze? Was heben wir für schwere Zeiten auf?
conflictAndRepair =
    .name = Streit und Wiedergutmachung
    .why = Streit gibt es überall, wo Leuten etwas wichtig ist. Er geht besser auf einem Weg, der in ruhigen Zeiten vereinbart wurde.
    .content =
        Streit gehört zum Zusammensein. Wir versuchen, etwas gutzumachen, statt zu gewinnen.

        - **Früh und direkt, wenn es sicher ist.** Wir sagen einander, was geschah und wie es ankam, ohne zu raten, warum.
        - **Niemand muss allein hingehen.** Jede Seite darf eine Begleitung mitbringen, die zuhört und nicht streitet.
        - **Bittet jemand Drittes dazu.** Jedes Mitglied kann gebeten werden, sich zu beiden zu setzen. Es darf nein sagen.
        - **Schaden wird benannt.** Wir fragen, wer verletzt wurde, was die Person braucht und wer es ihr geben soll. Gutmachen ist mehr als um Verzeihung bitten.
        - **Abstand ist erlaubt.** Leute dürfen einander eine Zeit lang aus dem Weg gehen, ohne dass jemand Partei ergreift.
        - **Eine Auszeit schützt, sie urteilt nicht.** Sie ist kurz, sie hat ein Ende, und es gibt eine Stelle, bei der man Einspruch einlegen kann.

        Zum Reden: Wer hört zuerst zu? Wann fragen wir Leute von außen?
saferSpaceOnline =
    .name = Ein sichererer Ort im Netz
    .why = Worte auf einem Bildschirm haben keine Stimme und kein Gesicht. Wir vereinbaren ein paar Gewohnheiten für die Räume, die wir dort teilen.
    .content =
        Wir schreiben, als säße die andere Person neben uns, müde, am Ende eines langen Tages.

        - **Warne vor Schwerem,** in der ersten Zeile, damit Leute wählen können.
        - **Keine Bildschirmfotos, nichts weitergeben,** außer alle darin haben ja gesagt.
        - **Namen und Worte, die Leute für sich selbst verwenden,** verwenden wir auch.
        - **Antworte langsam.** Was im Zorn geschrieben ist, kann bis morgen warten. Niemand muss sofort antworten oder nachts.
        - **Beschreib Bilder, schreib auf, was zu hören ist.** Dann sind alle im Raum.
        - **Ein Ort für „Das hat wehgetan“.** Zwei Leute kümmern sich darum und sagen innerhalb von drei Tagen, was sie getan haben.
        - **Wir behalten wenig.** Alte Gespräche werden gelöscht; was bleiben muss, wird eine Vereinbarung oder eine Anleitung.

        Zum Reden: Welche Räume haben wir, und wer kann dort mitlesen?
restAndSteppingBack =
    .name = Ausruhen und einen Schritt zurück
    .why = Wer aufhören kann, kann jahrelang weitermachen.
    .content =
        Ausruhen gehört zur Arbeit. Niemand schuldet einen Grund.

        - **Sag „Ich ruhe mich aus“, und es gilt.** Schichten und Aufgaben gehen an andere, und keine Liste zählt es.
        - **Jede Aufgabe endet.** Nach 90 Tagen hat sie jemand anders, und wer sie hatte, hat sich eine ruhige Zeit verdient.
        - **Gib früh weiter,** auch wenn es halb fertig ist. Eine ehrliche Hälfte ist ein Geschenk.
        - **Wir fragen, bevor Leute müde sind:** „Was würdest du gern abgeben?“ wird mindestens alle drei Monate gefragt.
        - **Wenn viele ausruhen, tun wir weniger.** Wir lassen lieber etwas ruhen, als die wenigen zu erschöpfen, die noch da sind.
        - **Zurückkommen ist leicht.** Erst kleine Aufgaben, und ein Willkommen ohne „Wo warst du?“.

        Zum Reden: Was von unseren Sachen darf zuerst ruhen?
photographsAndNames =
    .name = Fotos und Namen
    .why = Ein Bild, das draußen ist, lässt sich nicht zurückholen. Wir fragen, bevor es gemacht wird.
    .content =
        Niemandes Gesicht, Name oder Zuhause gelangt irgendwohin ohne das Ja der Person zu genau dem.

        - **Frag, bevor du das Bild machst, und noch einmal, bevor du es zeigst.** Sag, wo es zu sehen sein wird und wie lange.
        - **Nein ist die übliche Antwort.** Wir fotografieren stattdessen Hände, Tische und Pflanzen.
        - **Sprechtage, Runden und Gespräche über Schweres: gar keine Bilder.**
        - **Kinder:** Gefragt wird das Kind und die Person, die für es sorgt. Jedes der beiden Nein ist ein Nein.
        - **Selbst gewählte Namen.** Wir schreiben den Namen, unter dem jemand gelesen werden möchte, oder keinen.
        - **Nimm es weg, wenn jemand darum bittet,** innerhalb einer Woche und ohne Fragen. Wir sagen ehrlich, dass andere eine Kopie behalten haben können.

        Zum Reden: Wer bewahrt unsere Bilder auf, und wer darf sie verwenden?
