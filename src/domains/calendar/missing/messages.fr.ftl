### missingMessages

title = Qui manque ?
lead = Qui nos propres rencontres laissent de côté, du { $from } au { $to }. Nous ne comptons pas de personnes ici, seulement ce que les rencontres disent d’elles-mêmes.
gaps = Ce qui rend la venue difficile
kinds = Types de rencontres que nous n’avons pas
barriers = Ce que des personnes ont nommé après les rencontres
barriersText = Nommé trois fois ou plus ces 90 derniers jours. Nous ne gardons pas qui l’a dit.
times = { $n } fois
none = Nous n’avons rien de prévu à ce moment
noneText = Quand ce sera le cas, cette page dira qui ne peut peut-être pas encore venir.
fine = Nous n’avons trouvé aucun manque. Demande aux personnes qui ne sont pas venues.
calendar = Aller au calendrier

noEvent =
    .step-free = Aucune rencontre n’est sans marches
    .toilet = Aucune rencontre n’a de toilettes pour fauteuil roulant
    .sign-language = Aucune rencontre n’a la langue des signes
    .captions = Aucune rencontre n’a de sous-titres
    .masks = À aucune rencontre on ne porte de masque
    .scent-free = Aucune rencontre n’est sans parfum
    .quiet-room = Aucune rencontre n’a de salle calme
    .children = Aucune rencontre ne dit que les enfants sont les bienvenus
    .childcare = Aucune rencontre n’a de garde d’enfants
    .free = Aucune rencontre ne dit qu’elle ne coûte rien
    .id-needed = Aucune rencontre ne dit que personne ne demande de papiers
who =
    .step-free = Les personnes en fauteuil roulant, avec une poussette, ou qui ont du mal avec les marches
    .toilet = Les personnes qui ont besoin de toilettes pour fauteuil roulant
    .sign-language = Les personnes sourdes qui signent
    .captions = Les personnes qui entendent mal, et beaucoup d’autres dont ce n’est pas la langue
    .masks = Les personnes pour qui une infection est dangereuse
    .scent-free = Les personnes que les parfums rendent malades
    .quiet-room = Les personnes qui ont besoin de sortir du bruit
    .children = Les personnes qui ont des enfants avec elles
    .childcare = Les personnes qui gardent des enfants
    .free = Les personnes sans argent
    .id-needed = Les personnes sans papiers
withRest = { $text } ; { $rest }.
withoutRest = { $text }.
someDontSay = { $some } sur { $n } ne le disent pas
inPart = { $n } le sont en partie
otherLanguages =
    .who = Les personnes qui parlent d’autres langues
    .text = Tout est dans une seule langue ({ $language }).
afar =
    .who = Les personnes qui ne peuvent pas sortir de chez elles
    .text = On ne peut participer à rien par téléphone ou en ligne.
weekend =
    .who = Les personnes qui travaillent en semaine
    .text = Il n’y a rien le week-end.
week =
    .who = Les personnes qui travaillent le week-end
    .text = Tout a lieu le week-end.
evening =
    .who = Les personnes qui travaillent le jour
    .text = Il n’y a rien le soir.
day =
    .who = Les personnes fatiguées le soir, ou qui ont alors leurs enfants
    .text = Il n’y a rien en journée.
noneSay =
    { $n ->
        [1] la seule rencontre ne le dit pas
       *[other] les { $n } rencontres ne le disent pas
    }
