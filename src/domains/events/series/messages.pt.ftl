### seriesMessages

text =
    { $on ->
        [yes] { $every }: { LIST($days, type: "and") }
       *[no] { $every }
    }{ GIVEN($until) ->
        [yes] , até { $until }
       *[no] { "" }
    }{ $times ->
        [0] { "" }
        [1] , 1 vez
       *[other] , { $times } vezes
    }
every =
    .daily =
        { $n ->
            [1] Todo dia
           *[other] A cada { $n } dias
        }
    .weekly =
        { $n ->
            [1] Toda semana
           *[other] A cada { $n } semanas
        }
    .monthly =
        { $n ->
            [1] Todo mês
           *[other] A cada { $n } meses
        }
    .yearly =
        { $n ->
            [1] Todo ano
           *[other] A cada { $n } anos
        }
day =
    { $code ->
       *[other] { $name }
    }
nthDay =
    { $nth ->
        [first] o primeiro dia que cai em { $name }
        [second] o segundo dia que cai em { $name }
        [third] o terceiro dia que cai em { $name }
        [fourth] o quarto dia que cai em { $name }
        [fifth] o quinto dia que cai em { $name }
        [last2] o penúltimo dia que cai em { $name }
       *[last] o último dia que cai em { $name }
    }
monthDay =
    { $form ->
       *[other] dia { $n }
    }
lastDay = o último dia
