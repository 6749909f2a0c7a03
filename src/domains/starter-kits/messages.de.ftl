### starterKitMessages

kit = Starthilfe von { $name }
summary = Vereinbarungen, Aufgaben, Schichtpläne, Fragen und Plakate für den Anfang. Nimm, was passt, ändere es, lass den Rest.
roleText =
    { $sentence }
    
    Jemand hat diese Aufgabe bis zu 90 Tage am Stück, dann endet sie von selbst. Daneben lernt jemand mit und kommt als Nächstes an die Reihe. Solange niemand die Aufgabe hat, können zwei beliebige Mitglieder zusammen tun, was zu ihr gehört. Wer die Aufgabe „{ $role }“ hat, kann sie an jedem Tag zurückgeben, ohne einen Grund zu nennen.
rotaText =
    Gemeinsame Arbeit, bei der sich Leute abwechseln. Jedes Mal { $minutes } Minuten.
    
    { $seats }
    
    Gefragt wird eine Person nach der anderen. Niemand braucht einen Grund, um „Diesmal nicht“ zu sagen.
rotaSeat =
    { GIVEN($name) ->
        [yes] - { $seats } × { $name }
       *[no] - { $seats } × für alle
    }
planName = Sieben erste Schritte
plan =
    .line1 = **Redet.** Setzt euch zu ein paar Leuten zusammen. Fragt: Was tun wir schon füreinander? Was würden wir gern zusammen tun?
    .line2 = **Vereinbart ein paar Dinge.** Eine Seite reicht: wie wir entscheiden, was unter uns bleibt, wie wir uns ausruhen.
    .line3 = **Fangt mit einer Sache an.** Eine Runde, ein Sprechtag, ein Kräuterteilen. Tut es, redet darüber, wie es war, ändert es.
    .line4 = **Teilt, was ihr wisst.** Schreibt eine Anleitung, oder zeigt einander etwas. Ein Zeugnis braucht niemand.
    .line5 = **Fragt, wer fehlt.** Was hat es ihnen schwer gemacht: Treppen, Sprache, Geld, die Tageszeit, der Ton? Ändert eines davon.
    .line6 = **Teilt die Last.** Wechselt euch bei der Arbeit ab. Gebt Geld für Dinge aus, nicht für Lohn. Ruht euch aus, bevor ihr müde seid.
    .line7 = **Findet andere Kollektive.** Erzählt einem anderen Kollektiv, was geklappt hat und was nicht. Niemand ist jemandes Zweigstelle.
questionsName = Fragen für nach einem Treffen
questions =
    .line1 = Was hat gutgetan?
    .line2 = Was war schwer?
    .line3 = Wer hat gefehlt, und was hat es ihnen schwer gemacht zu kommen?
joiningName = Fragen an Leute, die mitmachen möchten
accessName = Was wir jedes Mal über Barrieren sagen
accessLead = Bevor wir etwas ankündigen, beantworten wir das hier. „Wir wissen es noch nicht, frag uns“ ist auch eine Antwort.
posterName = Ein erstes Plakat
poster =
    .line1 = Du bist eingeladen.
    .line2 = Was: ______________________
    .line3 = Wann: ______________________
    .line4 = Wo: ______________________ (frag uns nach dem genauen Ort)
    .line5 = Es kostet nichts. Du brauchst keine Papiere, keine Diagnose und kein Zeugnis.
    .line6 = Barrieren, Masken, Sprachen, Kinder: ______________________
    .line7 = Reiß einen Zettel ab, oder schreib an: ______________________
