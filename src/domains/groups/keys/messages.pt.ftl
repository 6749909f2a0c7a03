### keyTexts

keys = Falta uma segunda pessoa
lead = Enquanto ninguém tem uma função, quaisquer duas pessoas do grupo podem fazer o trabalho dela juntas: uma pede, e outra confirma.
none = Nada precisa de uma segunda pessoa
noneText = Quando ninguém tem uma função, o trabalho dela pode ser feito mesmo assim: faça como se você tivesse a função, e guardamos aqui por uma semana. Assim que outra pessoa do grupo apertar “Fazer isto comigo”, fica feito em nome das duas pessoas.
alone = Se há menos de três pessoas no coletivo, ou só uma em um grupo, ninguém precisa esperar por uma segunda pessoa.
asks = Pedido de { $name }; espera até { $day }.
yours = Você pediu isto; espera até { $day }. Outra pessoa do grupo precisa confirmar.
turn = Fazer isto comigo
turned = Feito, pelas duas pessoas.
takeBack = Retirar
takenBack = Retirado. Nada foi feito.
told = Primeiro avisamos todo mundo
toldText = Pagar dinheiro, abrir algo privado, dar a função de guarda das chaves ou dar a alguém um tempo à parte pede duas pessoas que entraram sem depender uma da outra, há pelo menos uma semana. Se o grupo não tem duas pessoas assim, avisamos todo mundo, e espera 72 horas. Se você tem dúvidas, pare: então vocês conversam antes, e nada é feito enquanto isso.
askedBy = Pedido de { LIST($names, type: "and") }.
doneOn = Será feito em { $time }, a não ser que alguém pare.
heldBy = { $name } parou isto para conversar antes. Nada é feito enquanto isso; depois de uma semana é apagado.
isDone = Feito.
hasFailed = Não deu mais para fazer. Nada mudou.
hold = Parar isto: vamos conversar antes
held = Parado. Conversem: nada é feito enquanto isso.
letGoOn = Já conversamos: pode seguir
goesOn = Segue em frente.
takenBackTold = Retirado. Nada foi feito.
toldIn =
    { $n ->
        [one] { $group }: avisamos todo mundo de { $n } coisa antes de ser feita
       *[other] { $group }: avisamos todo mundo de { $n } coisas antes de serem feitas
    }
toldHere =
    { $n ->
        [one] Avisamos todo mundo aqui de { $n } coisa antes de ser feita.
       *[other] Avisamos todo mundo aqui de { $n } coisas antes de serem feitas.
    }
unknown = Algo que esta versão do Calendula não consegue fazer.
waitsHere =
    { $n ->
        [one] { $n } coisa precisa de uma segunda pessoa.
       *[other] { $n } coisas precisam de uma segunda pessoa.
    }
waitsIn =
    { $n ->
        [one] { $group }: { $n } coisa precisa de uma segunda pessoa
       *[other] { $group }: { $n } coisas precisam de uma segunda pessoa
    }
look = Mostrar
invite =
    Criar um convite para { $uses ->
        [one] { $uses } pessoa
       *[other] { $uses } pessoas
    } que vale por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }{ GIVEN($into) ->
        [yes] , também para { $into }
       *[no] { "" }
    }.
invited = O convite está pronto. Aqui está o link; você pode vê-lo de novo nesta página: { $url }
makeGroup =
    { $kind ->
        [open] Criar o grupo “{ $name }” (@{ $handle }), aberto para todo mundo. As duas pessoas estarão nele.
        [closed] Criar o grupo “{ $name }” (@{ $handle }), para integrantes do coletivo. As duas pessoas estarão nele.
       *[tender] Criar o grupo “{ $name }” (@{ $handle }), só para quem faz parte dele. As duas pessoas estarão nele.
    }
makeTender = Criar um grupo oculto: só quem faz parte dele sabe que existe. As duas pessoas estarão nele.
editGroup =
    { $kind ->
        [open] Mudar como o grupo se descreve. Nome: “{ $name }”; aberto para todo mundo. Descrição: “{ $summary }”
        [closed] Mudar como o grupo se descreve. Nome: “{ $name }”; para integrantes do coletivo. Descrição: “{ $summary }”
       *[tender] Mudar como o grupo se descreve. Nome: “{ $name }”; só para quem faz parte dele. Descrição: “{ $summary }”
    }
lendSpans =
    .day = um dia
    .season = 90 dias
lendDays = { $days } dias
lendRole =
    { $again ->
        [true] Dar a função “{ $role }” a @{ $handle } por { $span }, mais uma vez, porque mais ninguém quer.
       *[false] Dar a função “{ $role }” a @{ $handle } por { $span }.
    }
errors =
    .thisWasDoneOrTaken = Isto foi feito ou retirado nesse meio-tempo. Não há mais nada para confirmar.
    .manyOfYourAskingsWait = Muitos pedidos seus esperam por uma segunda pessoa. Retire alguns primeiro.
    .yoursIsTheFirstKey = Você pediu isto. Outra pessoa do grupo precisa confirmar.
