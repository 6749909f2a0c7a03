### thingMessages

things = Coisas para emprestar
thingsLead = O que o grupo compartilha com todo mundo: quem está com o quê agora, e como cuidar.
thingsNone = Ainda não há nada aqui
thingsNoneText = Uma coisa pouco usada em uma casa pode servir a uma rua inteira. Adicione uma panela, uma furadeira ou uma mesa dobrável, diga como cuidar dela, e empreste com uma data de devolução.
thingsNoneFound = Nada encontrado
thingsNoneFoundText = Tente outras palavras, ou limpe os filtros. Talvez alguém no mural possa emprestar.
here =
    { $all ->
        [one] { $all } coisa, { $here } aqui agora.
       *[other] { $all } coisas, { $here } aqui agora.
    }
all = Todas as coisas
add = Adicionar uma coisa
added = Adicionada. Agradecemos por compartilhar.
edit = Editar
saved = Salvo.
save = Salvar
name = O que é?
content = Mais sobre ela
contentHint = O que vem junto, para que serve. Markdown funciona.
care = Como cuidar dela
careHint = Como usar e limpar, o que evitar, a quem perguntar. Markdown funciona.
place = Onde fica guardada
picture = Imagem
pictureHint = O endereço de uma das imagens do grupo, como /files/…, de “Imagens e papéis”.
state = Onde está
states =
    .here = Disponível
    .lent = Emprestada
    .mending = Em conserto
    .missing = Sumida
    .retired = Não se empresta mais
filter = Filtros
q = Palavras para buscar
any = tudo o que se pode emprestar
show = Buscar
reset = Limpar filtros
holder = Quem está com ela
due = Devolver em
lend = Emprestar
lendTo = A quem
lendToHint = @ e um apelido para integrantes, ou um nome. Apagamos quando a coisa voltar.
lendDue = Devolver em
lendDueHint = Ninguém paga se atrasar. Se ficar vazio, não há data de devolução.
lent = Emprestada. Que seja útil.
back = Voltou
backDone = Voltou. Apagamos quem estava com ela.
mending = Precisa de conserto
missing = Sumiu
found = Foi encontrada, ou consertada
retire = Parar de emprestar
retireText = Isto tira a coisa da lista. Você pode trazê-la de volta.
bringBack = Trazer de volta à lista
placed = Salvo.
overdue =
    { $days ->
        [one] Era para voltar há { $days } dia. Pergunte com gentileza como vão as coisas: imprevistos acontecem, e talvez a pessoa ainda precise dela.
       *[other] Era para voltar há { $days } dias. Pergunte com gentileza como vão as coisas: imprevistos acontecem, e talvez a pessoa ainda precise dela.
    }
mineOverdue =
    { $days ->
        [one] Era para devolver há { $days } dia. Não há nada a pagar e ninguém está com raiva: devolva, ou diga ao grupo por quanto tempo ainda precisa.
       *[other] Era para devolver há { $days } dias. Não há nada a pagar e ninguém está com raiva: devolva, ou diga ao grupo por quanto tempo ainda precisa.
    }
offer = Oferecer no mural
offerText = Fazemos um rascunho. Confira, e publique quando quiser.
offered = Aqui está o rascunho. Publique quando quiser.
myThings = O que você pegou emprestado
myRecalls = Recolhido: confira em casa, por favor
recallLine = { $name }, lote { $number }
iKnow = Certo, já li
known = Agradecemos por conferir.
label = Mostrar o rótulo
herbs = Estoque de ervas
herbsHere =
    { $lots ->
        [one] { $lots } lote no estoque de ervas.
       *[other] { $lots } lotes no estoque de ervas.
    }
errors =
    .theGroupHasNoSuch = O grupo não tem essa imagem.
    .aGroupKeepsThingsAt = Um grupo pode ter { $maxThings } coisas, no máximo.
    .whoTakesItAlong = Quem está pegando emprestado?
    .itIsNotHereJust = Não está aqui no momento. Confira de novo onde está.
    .itWasRetiredBringIt = Foi tirada da lista. Primeiro traga de volta.
    .itIsNotThereTo = Não dá para emprestar no momento. Primeiro encontre ou conserte.
    .thisLotIsRecalledNothing = Este lote foi recolhido. Você não pode dar nada dele.
    .itIsNotMarkedAs = Ainda não está marcado como pronto para dividir.
    .nothingOfItIsLeft = Não resta nada.
    .sayInAFewWords = Diga em poucas palavras o que é.
    .copyTheAddressOfA = Copie o endereço de uma das imagens do grupo, como /files/…, de “Imagens e papéis”.
    .aDayIsWrittenLike = Escreva a data assim: 2026-12-05.
    .thisDayIsOverWhen = Esta data já passou. Quando é para devolver?
    .noSuchHandle = Ninguém aqui tem este apelido. Deixe o @ de fora para um nome em palavras.
    .withinAYear = Dentro de um ano; dá para emprestar de novo depois.
keeps =
    .whoTookFromA = Esquecemos quem levou de um lote do estoque de ervas 90 dias depois da validade do lote; onde ela não existe, depois de dois anos.
