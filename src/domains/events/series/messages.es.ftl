### seriesMessages

text =
    { $on ->
        [yes] { $every }, { LIST($days, type: "and") }
       *[no] { $every }
    }{ GIVEN($until) ->
        [yes] , hasta el { $until }
       *[no] { "" }
    }{ $times ->
        [0] { "" }
        [1] , 1 vez
       *[other] , { $times } veces
    }
every =
    .daily =
        { $n ->
            [1] Cada día
           *[other] Cada { $n } días
        }
    .weekly =
        { $n ->
            [1] Cada semana
           *[other] Cada { $n } semanas
        }
    .monthly =
        { $n ->
            [1] Cada mes
           *[other] Cada { $n } meses
        }
    .yearly =
        { $n ->
            [1] Cada año
           *[other] Cada { $n } años
        }
day =
    { $code ->
       *[other] el { $name }
    }
nthDay =
    { $nth ->
        [first] el primer { $name }
        [second] el segundo { $name }
        [third] el tercer { $name }
        [fourth] el cuarto { $name }
        [fifth] el quinto { $name }
        [last2] el penúltimo { $name }
       *[last] el último { $name }
    }
monthDay =
    { $form ->
       *[other] el día { $n }
    }
lastDay = el último día
