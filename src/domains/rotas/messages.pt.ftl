### rotaMessages

rotas = Escalas
rotasLead = Trabalho compartilhado que as pessoas fazem em rodízio. Perguntamos a uma pessoa de cada vez. Ninguém precisa de motivo para dizer “Desta vez não”, e isso não tem consequências.
rotasNone = Ainda não há escalas
rotasNoneText = Muitas vezes são sempre as mesmas poucas pessoas que ficam com o trabalho que ninguém vê. Comece uma escala para a limpeza, as ervas ou a linha de escuta: ela pergunta primeiro a quem fez menos, deixa duas semanas de intervalo, e pergunta a outra pessoa quando não dá.
even = Nosso trabalho compartilhado está bem dividido? Está.
leaning = Poucas pessoas estão fazendo a maior parte do nosso trabalho compartilhado. Quem poderia aprender uma parte, ou descansar?
begin = Começar uma escala
begun = A escala começou. Você pode ver os turnos das próximas seis semanas.
edit = Editar
save = Salvar
saved = Salvo. Turnos que alguém pegou continuam como estavam.
kinds =
    .cleaning = Limpeza
    .herbs = Preparo de ervas
    .listening = Escuta
    .clinic = Atendimento
    .other = Outra coisa
states =
    .running = em andamento
    .resting = em pausa
    .ended = terminada
next = próximo { $when }
free =
    { $n ->
        [one] { $n } vaga livre
       *[other] { $n } vagas livres
    }
turned =
    .running = Está em andamento de novo.
    .resting = Está em pausa. Não perguntamos a ninguém. Turnos que alguém pegou continuam.
    .ended = Terminou. Agradecemos pelo que vocês fizeram. Turnos que alguém pegou continuam.
rest = Pausar
end = Terminar
run = Retomar
turnText = Isto retira os próximos turnos que ninguém pegou. Você pode retomar depois.
more = Mais sobre esta escala
when = Quando
length = Duração
place = Onde
gap = Intervalo entre turnos
gapText =
    { $n ->
        [0] nenhum
       *[other]
            pelo menos { $n ->
                [one] { $n } dia
               *[other] { $n } dias
            } entre dois turnos da mesma pessoa
    }
weight = Conta
weightText = { $n } vezes o tempo
laterWeeks =
    { $n ->
        [1] A semana seguinte
       *[other] As { $n } semanas seguintes
    }
week = Semana de { $day }
sheet = Folha para imprimir
noShifts = Nenhum turno em breve
noShiftsText = A escala está em pausa, ou a regra dela não tem data nas próximas seis semanas. Edite, ou retome.
seat = Vaga
learning = para aprender
learningSeat = { $name } ({ learning })
needs = para quem sabe fazer isto: { $practice }
seatStates =
    .open = livre
    .asked = perguntamos a alguém
    .held = ocupada
    .looking = precisa de quem entre no lugar
    .done = feita
    .empty = ninguém veio
you = você
forAll = livre para todo mundo
youAreAsked = Você gostaria? Pode responder até { $until }.
yes = Sim
notThisTime = Desta vez não
take = Eu faço
standIn = Eu entro no lugar
cannotCome = Não posso ir
canCome = Posso ir, afinal
release = Deixar a vaga
empty = Quem veio, e quem faltou
emptyText = Anote onde ninguém veio, para sabermos onde falta ajuda. Não guardamos nenhum nome com isso. Se você veio a um turno que ninguém tinha pegado, ou ele foi anotado como vazio por engano, diga: conta como qualquer outro.
emptyThis = Ninguém veio
wasThere = Eu vim
nobodyHeld = ninguém
clash = Nesse horário você também tem: { $name }.
carriedBy = { $name } disse sim por você. Se não está certo, deixe a vaga.
calledOff = cancelado
callOff = Cancelar um turno
callOffText = Quem pegou uma vaga vê na sua própria página.
putOn = Voltar atrás: vai acontecer
whichShift = Qual turno
why = Por quê, em poucas palavras
lately = As últimas duas semanas
said =
    .yes = Agradecemos. O turno é seu.
    .no = Salvo. Vamos perguntar a outra pessoa. Tudo bem.
    .taken = Agradecemos. O turno é seu.
    .looking = As outras pessoas já podem ver. Até alguém entrar no lugar, o turno continua seu.
    .kept = Que bom que você pode ir.
    .released = Está livre de novo. Tudo bem.
    .empty = Salvo, sem nome.
    .there = Agradecemos por ter vindo. Está salvo.
    .off = Cancelado.
    .on = Vai acontecer de novo.
    .regular =
        { $n ->
            [0] Não havia vaga para pegar: sempre fica uma para outras pessoas.
           *[other]
                Você tem mais { $n ->
                    [one] { $n } vaga
                   *[other] { $n } vagas
                }.
        }
    .carried = Salvo. A pessoa vê na própria página que você disse sim por ela.
    .practices = Salvo.
regular = Vir toda vez
regularText = Você pega uma vaga em cada próximo turno. Onde há várias, fica uma vaga livre ou de aprender para outras pessoas.
regularDo = Pegar uma vaga toda vez
carry = Dizer sim por outra pessoa
carryText = Para alguém que disse sim a você, e não usa esta página.
carrySeat = Qual vaga
carryWho = O apelido da pessoa
carryDo = Ela disse sim
hands = Pedir mais ajuda em público
handsText = Ninguém fora do grupo vê a escala. Um pedido público de ajuda é uma necessidade no mural; você pode mudar cada palavra dele.
handsName = Procura-se ajuda: { $name }
form =
    .name = O que é?
    .content = Como se faz
    .contentHint = O que trazer, onde está a chave. Markdown funciona.
    .kind = Tipo
    .starts = O primeiro turno começa
    .timeZone = Fuso horário
    .every = Com que frequência
    .weekdays = Nestes dias
    .weekdaysHint = Só se a escala se repetir por semana. Se você não escolher nenhum, repete no dia em que começa.
    .rule = Regra
    .ruleHint = Só para “por uma regra própria”, como FREQ=WEEKLY;INTERVAL=3;BYDAY=TU.
    .minutes = Minutos
    .weight = Quanto conta
    .otherWeight = { $n } vezes
    .gapDays = Dias entre dois turnos da mesma pessoa
    .place = Onde
    .seats = Vagas
    .seatsHint = Para que cada pessoa está lá. Linhas sem nome e sem número ficam de fora.
    .seatNr = Vaga { $n }
    .seatName = Para quê
    .practice = Habilidade necessária
    .practiceHint = Em uma palavra, como as pessoas diriam sobre si. Se ficar vazio, qualquer pessoa pode pegar.
    .many = Quantas
    .learning = uma vaga de aprender: para quem nunca fez
    .inKit = Kit para começar
    .inKitYes = Incluir o modelo dela no nosso kit para começar: nome, frequência e vagas, mas nenhuma pessoa e nenhum lugar. Se fizer isso, não diga o nome de ninguém nela.
form-everyWays =
    .week = toda semana
    .biweekly = a cada duas semanas
    .month-weekday = todo mês neste dia da semana (o segundo sábado)
    .month-last-weekday = todo mês na última vez que cai este dia da semana
    .month-day = todo mês nesta data
    .day = todo dia
    .rule = por uma regra própria
form-weekdayNames =
    .MO = seg
    .TU = ter
    .WE = qua
    .TH = qui
    .FR = sex
    .SA = sáb
    .SU = dom
form-weights =
    .usual = o de sempre
    .twice = o dobro: noites, limpeza, escuta em uma crise
sheetLead = Assine quando vier, se quiser. Não é obrigatório.
sheetSign = Assinatura
sheetWho = Quem
sheetNone = Nenhum turno nesta semana.
before = Semana anterior
after = Próxima semana
sharedText =
    { $rotas ->
        [one] { $rotas } escala
       *[other] { $rotas } escalas
    }, { $free ->
        [one] { $free } vaga livre
       *[other] { $free } vagas livres
    }
myShifts = Seus turnos
asked = Você gostaria?
held = Turnos que você pegou
wanted = Precisa de alguém
practices = Minhas habilidades
practicesSay = Adicionar suas habilidades
practicesText = Alguns turnos pedem uma habilidade, como primeiros socorros. Diga o que você sabe fazer. Ninguém confere, e não mostramos a lista a mais ninguém.
practicesKnown = Necessárias nos seus grupos
practicesOthers = Outras
practicesOthersHint = Separe com vírgulas.
errors =
    .somebodyWasQuicker = Alguém foi mais rápido, ou algo mudou. Confira o turno de novo.
    .aGroupKeepsRotasAt = Um grupo pode ter { $maxRotas } escalas, no máximo.
    .thisRotaCantBeginAs = Esta escala não pode começar como está escrita. Comece-a na página dela.
    .practicesAtMost = No máximo { $max } habilidades.
    .theHandleOfAMember = Escreva o apelido de alguém deste grupo.
    .seatsAreForMembersOf = Os turnos são para integrantes do grupo.
    .thisSeatAsksForWhoever = Este turno pede a habilidade “{ $practice }”. Se você a tem, diga na sua própria página. Se não, uma vaga de aprender é um bom começo.
    .somebodyHadThisSeatOr = Alguém tinha pegado esta vaga, ou você tinha outra neste turno. Se ninguém veio, anote isso primeiro.
    .sayInAFewWords = Diga em poucas palavras o que é.
    .chooseOne = Escolha uma opção.
    .aTimeZoneIsWritten = Escreva o fuso horário assim: Europe/Amsterdam.
    .whenIsTheFirstOne = Quando é o primeiro?
    .between025And4 = Escreva um número entre 0,25 e 4; 1 é o de sempre.
    .thisShiftWasCalledOff = Este turno foi cancelado.
    .thisShiftIsOver = Este turno já passou.
    .theTimeToAnswerIs = O tempo para responder acabou. Perguntamos a outra pessoa.
    .thisSeatIsNotYours = Este turno não é mais seu: alguém entrou no lugar. Agradeça quando se encontrarem.
    .itHasBegunAlready = Já começou.
    .itHasNotBegunYet = Ainda não começou.
    .thisWasTooLongAgo = Isto foi há tempo demais.
    .atLeastOne = Uma escala precisa de pelo menos uma vaga.
    .maxKinds = No máximo { $most } tipos de vagas.
    .howMany = De 1 a 20 vagas de cada tipo.
effect =
    { $seats ->
        [one] Quando houver acordo sobre isto, começa a escala “{ $name }”: { LOWER($rule) }, { $minutes } minutos, { $seats } vaga.
       *[other] Quando houver acordo sobre isto, começa a escala “{ $name }”: { LOWER($rule) }, { $minutes } minutos, { $seats } vagas.
    }
keeps =
    .whoWasAskedFor = A quem perguntamos por um turno, e o que respondeu, é apagado um dia depois dele. Quem teve qual vaga é apagado depois de um ano; uma vaga que ficou vazia não guarda nome.
