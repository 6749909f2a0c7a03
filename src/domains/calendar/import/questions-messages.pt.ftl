### questionMessages

zonesTitle = Quais são os fusos horários?
zonesLead = Não conhecemos estes fusos horários. Até você dizer quais são, usamos o nosso para esses encontros.
zoneLabel =
    { $n ->
        [one] “{ $name }” ({ $n } encontro)
       *[other] “{ $name }” ({ $n } encontros)
    }
choose = Escolha …
sayZones = Usar estes fusos horários
columnsTitle = Qual coluna é o quê?
columnsLead = Não conhecemos todos os títulos desta tabela. Diga pelo menos qual coluna é o título do encontro, e qual é o começo.
columnsFine = Mudar qual coluna é o quê
sayColumns = Usar estas colunas
none = nenhuma
column =
    { GIVEN($heading) ->
        [yes] Coluna { $n }: { $heading }
       *[no] Coluna { $n }
    }
order = Datas como 05/12/2026
orderLead = Cada data desta tabela pode ser dois dias diferentes. Diga no fim se vem primeiro o dia ou o mês.
orderGuess = descobrir pela tabela
dayFirst = primeiro o dia: 5 de dezembro
monthFirst = primeiro o mês: 12 de maio
roles =
    .name = Título
    .start = Começo, com data e hora
    .startDate = Data do começo
    .startTime = Hora do começo
    .end = Fim, com data e hora
    .endDate = Data do fim
    .endTime = Hora do fim
    .duration = Duração (como 1:30 ou 90 min)
    .zone = Fuso horário
    .allDay = O dia inteiro (sim ou não)
    .place = Lugar
    .text = Descrição
    .url = Link
    .tags = Etiquetas
    .status = Situação (como cancelado)
notes = O que adivinhamos, ou não conseguimos ler
