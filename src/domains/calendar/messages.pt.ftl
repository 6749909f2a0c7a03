### calendarMessages

calendar = Calendário
lead = O que acontece aqui, e nos coletivos irmãos que seguimos.
more =
    { $n ->
        [0] Mais filtros
       *[other] Mais filtros ({ $n })
    }
on = Filtros em uso
remove = Tirar filtro: { $what }
quoted = “{ $words }”
when = Quando
whens =
    .today = Hoje
    .week = Esta semana
    .weekend = Este fim de semana
    .month = Este mês
where = Onde
nearTo = Perto de { $where } ({ $km } km)
oneSeries = Uma série
days =
    { GIVEN($from) ->
        [yes]
            { GIVEN($to) ->
                [yes] { $from } – { $to }
               *[no] A partir de { $from }
            }
       *[no] Até { $to }
    }
from = De
to = Até
q = Palavras para buscar
tag = Etiqueta
kind = Tipo
careKind = Tipo de cuidado
sibling = Qual coletivo irmão ou arquivo de calendário
siblingHint = O site, como moss.example.
scope = De quem
group = Qual dos nossos grupos
groupHint = O apelido, como ervas.
language = Idioma
access = Acessibilidade: só encontros com
accessHint = Encontros que não dizem ficam de fora.
online = Pela internet
free = Com vagas livres
near = Perto de um ponto
nearHint = Assim: 52.09,5.12,10 para dez quilômetros em volta desse ponto. Só encontra encontros que dizem onde ficam.
zoneField = Fuso horário
any = qualquer
anyTime = Todo dia
anyKind = Todo tipo
anywhere = Todo lugar
yes = sim
scopes =
    .all = Nossos e de outros coletivos
    .own = Só nossos
    .siblings = Só de outros coletivos
views =
    .agenda = Agenda
    .week = Semana
    .month = Mês
    .year = Ano
viewsOf = Visão
weekOf = Semana a partir de { $day }
before = Anterior
next = Próximo
today = Hoje
nothingIn = Nada marcado: { $when }
nextOne = O próximo encontro:
nothingLater = Também não há nada marcado para depois.
allDates = Todas as datas desta série
moreThatDay =
    { $n ->
        [one] mais { $n }
       *[other] mais { $n }
    }
moreThanFits = Há mais encontros do que cabem aqui. Escolha menos dias.
unusable = Isto não serve, por isso deixamos de fora.
events =
    { $n ->
        [one] { $n } encontro
       *[other] { $n } encontros
    }
show = Buscar
reset = Limpar filtros
none = Nada marcado neste período
noneText = Olhe mais adiante, ou tire um filtro. Quando nós ou um coletivo irmão marcarmos algo, aparece aqui.
subscribe = Assinar ou imprimir
subscribeText = Usam os filtros que você vê agora, e só contêm o que todo mundo pode ver.
webcal = Assinar no seu aplicativo de calendário (webcal)
ics = Arquivo de calendário (iCalendar)
rss = Feed de novidades (RSS)
atom = Feed de novidades (Atom)
json = JSON Feed
printSheet = Uma folha para imprimir
embed = No seu próprio site
embedText = Copie um destes para a sua página. Nenhum deles usa cookies.
embedTitle = Calendário de { $name }
openHere = Ver em { $name }
missingLink = Quem está faltando?
zone = Os horários estão no fuso de cada encontro. Os dias estão em { $zone }.
titleOf = { $name }: calendário
sibling_ = coletivo irmão
elsewhere = de outro servidor
cancelledTitle = Cancelado
postponedTitle = Adiado
tentativeTitle = Ainda não é certo
wasAt = era { $was }
cancelled = cancelado
postponed = adiado
tentative = ainda não é certo
online_ = pela internet
full = lotado
sources = Arquivos de calendário que seguimos
keeps =
    .aCalendarFileThat = Um arquivo de calendário que foi conferido é apagado depois de uma hora, ou quando é importado.
