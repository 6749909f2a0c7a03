### seriesMessages

text =
    { $on ->
        [yes] { $every } { LIST($days, type: "and") }
       *[no] { $every }
    }{ GIVEN($until) ->
        [yes] , bis { $until }
       *[no] { "" }
    }{ $times ->
        [0] { "" }
       *[other] , { $times }-mal
    }
every =
    .daily =
        { $n ->
            [1] Jeden Tag
           *[other] Alle { $n } Tage
        }
    .weekly =
        { $n ->
            [1] Jede Woche
           *[other] Alle { $n } Wochen
        }
    .monthly =
        { $n ->
            [1] Jeden Monat
           *[other] Alle { $n } Monate
        }
    .yearly =
        { $n ->
            [1] Jedes Jahr
           *[other] Alle { $n } Jahre
        }
day =
    { $code ->
       *[other] am { $name }
    }
nthDay =
    { $nth ->
        [first] am ersten { $name }
        [second] am zweiten { $name }
        [third] am dritten { $name }
        [fourth] am vierten { $name }
        [fifth] am fünften { $name }
        [last2] am vorletzten { $name }
       *[last] am letzten { $name }
    }
# $n (number)
monthDay =
    { $form ->
       *[other] am { $n }.
    }
lastDay = am letzten Tag
