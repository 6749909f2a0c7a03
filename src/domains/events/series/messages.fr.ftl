### seriesMessages

text =
    { $on ->
        [yes] { $every }, { LIST($days, type: "and") }
       *[no] { $every }
    }{ GIVEN($until) ->
        [yes] , jusqu’au { $until }
       *[no] { "" }
    }{ $times ->
        [0] { "" }
       *[other] , { $times } fois
    }
every =
    .daily =
        { $n ->
            [1] Chaque jour
           *[other] Tous les { $n } jours
        }
    .weekly =
        { $n ->
            [1] Chaque semaine
           *[other] Toutes les { $n } semaines
        }
    .monthly =
        { $n ->
            [1] Chaque mois
           *[other] Tous les { $n } mois
        }
    .yearly =
        { $n ->
            [1] Chaque année
           *[other] Tous les { $n } ans
        }
day =
    { $code ->
       *[other] le { $name }
    }
nthDay =
    { $nth ->
        [first] le premier { $name }
        [second] le deuxième { $name }
        [third] le troisième { $name }
        [fourth] le quatrième { $name }
        [fifth] le cinquième { $name }
        [last2] l’avant-dernier { $name }
       *[last] le dernier { $name }
    }
monthDay =
    { $form ->
        [one] le { $n }er
       *[other] le { $n }
    }
lastDay = le dernier jour
