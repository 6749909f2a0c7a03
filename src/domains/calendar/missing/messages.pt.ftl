### missingMessages

title = Quem está faltando?
lead = Quem nossos próprios encontros deixam de fora, de { $from } a { $to }. Aqui não contamos pessoas, só o que os encontros dizem de si.
gaps = O que dificulta a vinda
kinds = Tipos de encontro que não temos
barriers = O que as pessoas disseram depois dos encontros
barriersText = Dito três vezes ou mais nos últimos 90 dias. Não guardamos quem disse.
times = { $n } vezes
none = Não temos nada marcado neste período
noneText = Quando tivermos, esta página diz quem talvez ainda não possa vir.
fine = Não encontramos nenhuma falta. Pergunte a quem não veio.
calendar = Ir para o calendário
noEvent =
    .step-free = Nenhum encontro é sem degraus
    .toilet = Nenhum encontro tem banheiro para cadeira de rodas
    .sign-language = Nenhum encontro tem língua de sinais
    .captions = Nenhum encontro tem legendas
    .masks = Em nenhum encontro se usa máscara
    .scent-free = Nenhum encontro é sem perfume
    .quiet-room = Nenhum encontro tem uma sala tranquila
    .children = Nenhum encontro diz que crianças são bem-vindas
    .childcare = Nenhum encontro tem cuidado de crianças
    .free = Nenhum encontro diz que não custa nada
    .id-needed = Nenhum encontro diz que ninguém pede documentos
who =
    .step-free = Pessoas que usam cadeira de rodas, empurram carrinho de bebê ou têm dificuldade com degraus
    .toilet = Pessoas que precisam de banheiro para cadeira de rodas
    .sign-language = Pessoas surdas que usam língua de sinais
    .captions = Pessoas que ouvem mal, e muitas que têm outra língua
    .masks = Pessoas para quem um contágio é perigoso
    .scent-free = Pessoas que passam mal com cheiros
    .quiet-room = Pessoas que precisam sair do barulho
    .children = Pessoas que têm crianças com elas
    .childcare = Pessoas que cuidam de crianças
    .free = Pessoas sem dinheiro
    .id-needed = Pessoas sem documentos
withRest = { $text }; { $rest }.
withoutRest = { $text }.
someDontSay = { $some } de { $n } não dizem
inPart = { $n } em parte
otherLanguages =
    .who = Pessoas que falam outros idiomas
    .text = Tudo é em um só idioma ({ $language }).
afar =
    .who = Pessoas que não podem sair de casa
    .text = Não dá para participar de nada por telefone ou pela internet.
weekend =
    .who = Pessoas que trabalham durante a semana
    .text = Não há nada no fim de semana.
week =
    .who = Pessoas que trabalham no fim de semana
    .text = Tudo acontece no fim de semana.
evening =
    .who = Pessoas que trabalham de dia
    .text = Não há nada à noite.
day =
    .who = Pessoas que à noite estão com cansaço, ou têm crianças
    .text = Não há nada de dia.
noneSay =
    { $n ->
        [1] o único encontro não diz
       *[other] nenhum dos { $n } encontros diz
    }
