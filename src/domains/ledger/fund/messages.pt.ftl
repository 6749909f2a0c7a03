### fundMessages

fund = Fundo solidário
lead = Dinheiro que o grupo compartilha. Quem precisa pede; duas pessoas dizem sim. O dinheiro vivo e as transferências passam entre as pessoas; esta página só cuida das contas.
none = O fundo está só começando
noneText = Alguém promete um valor e o entrega, e quem cuida do fundo registra que chegou. Então qualquer pessoa daqui pode pedir o que precisa, sem dar motivos.
lasts =
    .empty = Não há dinheiro no fundo.
    .still = Nada foi pago nos últimos três meses. O dinheiro está aí para quem precisar.
    .long = No ritmo dos últimos três meses, o fundo dura mais de dois anos.
    .weeks =
        { $n ->
            [0] No ritmo dos últimos três meses, o fundo dura menos de uma semana.
           *[other]
                No ritmo dos últimos três meses, o fundo dura cerca de { $n ->
                    [one] { $n } semana
                   *[other] { $n } semanas
                }.
        }
    .months =
        { $n ->
            [one] No ritmo dos últimos três meses, o fundo dura cerca de { $n } mês.
           *[other] No ritmo dos últimos três meses, o fundo dura cerca de { $n } meses.
        }
pot = No fundo
about = cerca de { $money }
monthly = Prometido por mês
once = Prometido uma vez, ainda não recebido
none0 = nada ainda
report = Relatório
csv = As contas como tabela (CSV)
promise = Prometer um valor
promiseLead = Uma promessa não é um pagamento. Ela conta quando o dinheiro chega. Não há recibos, e ninguém recebe mais agradecimentos por dar mais.
promised = Quanto
amountHint = Em { $currency }, por exemplo 12 ou 12,50.
every = Com que frequência
everies =
    .once = Uma vez
    .month = Todo mês
who = De quem
whos =
    .me = De mim
    .name = De outra pessoa
    .nobody = Sem nome
name = O nome, como a pessoa quer ser chamada
promiseSaid = Agradecemos. Conta quando chegar.
ask = Pedir algo
askLead = Qualquer pessoa daqui pode pedir. Até { $cap } em 30 dias, você não precisa de motivo: duas pessoas abrem seu pedido, veem que é você, e dizem sim; mais ninguém vê. Acima disso, o grupo inteiro decide. O grupo lê quanto e para quê, nunca quem.
askLeft = Restam { $left } para você nestes 30 dias, depois do que duas pessoas já aprovaram. Ainda assim você pode pedir quanto precisar.
amount = Quanto
what = Para quê
whats =
    .supplies = Materiais
    .travel = Viagem
    .food = Comida
    .housing = Moradia
    .health = Saúde
    .access = Acessibilidade
    .other = Outra coisa
whatHint = O fundo paga coisas e custos. Não paga salários: isso faria de algumas pessoas patroas de outras.
words = Algumas palavras
wordsHint = Só se você quiser. Só leem as duas pessoas que abrirem o pedido.
how = Como o dinheiro pode chegar a você
howHint = Em dinheiro depois da reunião, uma conta, um nome por quem perguntar. Só veem as duas pessoas que abrirem o pedido. Apagamos 14 dias depois de o dinheiro ser entregue.
named = Quem pode saber que é você
namedYes = Todas as pessoas que cuidam do fundo, não só duas
asked = Você pediu. Duas pessoas vão olhar. A resposta vai estar nesta página.
mine = O que pedi
minePromises = O que prometi
letGo = Cancelar a promessa
letGoDone = A promessa está cancelada. Não precisa de motivo.
tray = Para quem cuida do fundo
trayEmpty = Ninguém tem a função de cuidado do fundo no momento, então quaisquer duas pessoas do grupo podem agir juntas. Abra só os pedidos de que você quer cuidar, por favor.
trayFew = Há pouca gente cuidando do fundo no momento, então outras pessoas do grupo podem ajudar. Abra só os pedidos de que você quer cuidar, por favor.
waiting = Esperando duas pessoas
noWaiting = Nada está esperando.
openOne = Pedido { $n }
arrived = Chegou para { $month }
arrivedOnce = Chegou
arrivedDone = Registrado. Está no fundo.
arrivedBefore = Isto já estava registrado. Não foi contado duas vezes.
promisesIn = Promessas
gift = Registrar dinheiro recebido
giftLead = Sem nome: não registramos quem deu.
received = Quanto foi recebido
giftDone = Registrado. Está no fundo.
nobody = sem nome
request = Um pedido
yours = Seu pedido
sealedNamed = Só podem ler esta página a pessoa que pede, quem cuida do fundo e quem abriu o pedido. A pessoa que pede quis assim.
sealed = Só podem ler esta página a pessoa que pede e quem abriu o pedido.
yoursLead = Só você e quem abriu o pedido podem ler esta página.
openedBy =
    { $opened ->
        [0] Ninguém abriu
        [one] { $opened } pessoa abriu
       *[other] { $opened } pessoas abriram
    } até agora; { $places ->
        [one] { $places } pessoa pode
       *[other] { $places } pessoas podem
    } abrir.
openedByAll =
    { $opened ->
        [one] { $opened } pessoa abriu. Está fechado para as outras: o que foi lido não volta atrás. Se ela não fizer nada, só você pode deixar mais uma pessoa entrar, ou retirar o pedido e pedir de novo.
       *[other] { $opened } pessoas abriram. Está fechado para as outras: o que foi lido não volta atrás. Se elas não fizerem nada, só você pode deixar mais uma pessoa entrar, ou retirar o pedido e pedir de novo.
    }
stepBack = Você abriu isto, e não dá para desfazer: você leu, então mais ninguém fica com seu lugar. Se prefere não agir, não faça nada. A pessoa que pede vê que foi aberto e pode deixar mais uma pessoa entrar.
knowing = Abrir este pedido?
knowingLead = Você vai ver quem pede. Duas pessoas podem abrir, e mais ninguém depois delas. Abra se quer ser uma das duas que cuidam dele. Se não, deixe para outras pessoas.
open = Abrir: vou ver quem pede
asker = Quem pede
payer = Quem entrega
since = Desde
notWages = O fundo paga coisas e custos, não salários. Se isto é pagamento por trabalho, conversem sobre isso primeiro.
decision = O grupo decide
decisionLink = Ir para a decisão
firstTurned = Uma pessoa disse sim. Falta uma segunda pessoa.
yourTurned = Você disse sim. Falta uma segunda pessoa.
states =
    .asked = Esperando duas pessoas
    .yes = Sim
    .to-group = Com o grupo
    .promised = A caminho
    .handed-over = Entregue
    .no = Desta vez não
    .withdrawn = Retirado
stateWords =
    .asked = Duas pessoas estão olhando.
    .yes = Duas pessoas, ou o grupo, disseram sim. Agora uma delas entrega o dinheiro.
    .to-group = Duas pessoas não podem dar isto por conta própria: é mais do que o grupo permite para uma pessoa em 30 dias, ou há pouca gente no grupo além delas. O grupo decide. Ele lê quanto e para quê, nunca quem.
    .promised = Alguém está levando. Quando chegar, qualquer um dos dois lados pode dizer aqui.
    .handed-over = O dinheiro foi entregue.
    .no = Desta vez não dá. Isso não diz nada sobre você nem sobre sua necessidade. Você pode pedir de novo quando quiser.
    .withdrawn = O pedido foi retirado. Você pode pedir de novo quando quiser.
moves =
    .yes = Dizer sim
    .no = Desta vez não
    .promise = Eu vou entregar
    .hand-over = Já entreguei
    .withdraw = Retirar
    .let-another = Deixar mais uma pessoa abrir
gotIt = Já recebi
askAgain = Perguntar ao grupo de novo
noWords = Palavras gentis para a pessoa que pede
noWordsHint = Diga o que poderia ajudar: outro fundo, outro momento, companhia.
answer = O recado
moved =
    .yes = Seu sim está salvo.
    .no = A pessoa já pode ver, com suas palavras.
    .promise = A pessoa já pode ver que está a caminho.
    .hand-over = Que bom. Está registrado.
    .withdraw = Retirado.
    .let-another = Agora mais uma pessoa pode abrir.
ends = Apagamos esta página em { $day }, ou 30 dias depois de terminar. As contas guardam o valor e para que foi, e o nome de ninguém.
gone = Apagamos esta página em { $day }. As contas guardam o valor e para que foi, e o nome de ninguém.
reportTitle = Relatório do fundo
reportLead = Só totais de três pagamentos ou mais, em passos de cinco, para que ninguém seja reconhecido. Acrescentamos cada trimestre quando ele termina, e nunca o mudamos: ninguém encontra um pagamento comparando dois relatórios. O que teve poucos pagamentos está em “Outra coisa”.
reportNone = Ainda não há nada para relatar
reportNoneText = Quando terminar um trimestre em que se pagou pelo menos três vezes, o total aparece aqui. Com menos, daria para saber quem foi.
reportMore = Não mostramos mais: o trimestre não terminou, ou houve poucos pagamentos para ninguém ser reconhecido.
out = Pago
in = Recebido
season = de { $from } a { $to } de { $year }
upTo = total até { $month } de { $year }
times = { $n } vezes
back = Voltar ao fundo
all = Abrir o fundo
decisionName = { $money } do fundo ({ LOWER($what) })
decisionDriver = Alguém daqui pediu ao fundo algo que duas pessoas não podem dar por conta própria.
decisionText =
    Damos **{ $money }** do nosso fundo. Para quê: { LOWER($what) }.
    
    Só as duas pessoas que cuidam disto sabem quem pediu. Por favor, não tentem adivinhar.
effect = Quando houver acordo sobre isto, { $money } pode ser entregue do fundo ({ LOWER($what) }).
effectGone = O pedido por trás disto foi retirado. Nada será entregue.
notCents = Escreva um valor em { $currency }, por exemplo 12 ou 12,50.
notWhat = Escolha uma destas opções.
notName = Como devemos chamar essa pessoa? Ou escolha “Sem nome”.
tooMany = Você já pediu várias coisas. Espere primeiro uma resposta, por favor.
full = Já há muitos pedidos esperando. Tente de novo mais tarde, por favor.
manyPromises = Você já tem muitas promessas. Cancele uma primeiro, por favor.
openAnnounced = Uma pessoa abre um pedido ao fundo, e vê quem pede.
yesAnnounced = Duas pessoas dizem sim a um pedido ao fundo, e entregam o dinheiro.
changed = Isto mudou nesse meio-tempo. Abra de novo para ver como está agora.
openedAs = Aberto por { $who }.
openedAnd = , e por{ " " }
openedKeepers =
    { $n ->
        [one] { $n } pessoa que cuida do fundo
       *[other] { $n } pessoas que cuidam do fundo
    }
openedHelpers =
    { $n ->
        [one] { $n } integrante do grupo, porque há pouca gente cuidando do fundo
       *[other] { $n } integrantes do grupo, porque há pouca gente cuidando do fundo
    }
openedBefore =
    { $n ->
        [one] { $n } pessoa
       *[other] { $n } pessoas
    }
notEnough = Não há o bastante no fundo para isto no momento. Nada foi registrado. O pedido fica aberto até entrar mais dinheiro.
knowFirst = Abra o pedido primeiro. Você vai ver quem pede.
takenBack = O pedido foi retirado ou apagado. Nada pode ser entregue.
notPages = Comece isto na página do fundo.
keepersOnly = Quem cuida do fundo registra isto. Peça a uma dessas pessoas.
payments = Dinheiro recebido
paymentsLead = Dinheiro que foi registrado, o mais novo primeiro. Se um valor está errado, duas pessoas que cuidam do fundo o estornam juntas; as duas linhas ficam nas contas. Depois registre o valor certo como dinheiro recebido.
paymentsNone = Ainda não entrou dinheiro
paymentsNoneText = Os recebimentos são registrados na página do fundo. Aqui, duas pessoas que cuidam do fundo podem estornar um registro errado.
turnPayment = Está errado: estornar
turnedPayment = estornado
paymentAsked = Você pediu para estornar. Outra pessoa que cuida do fundo precisa confirmar em até uma semana. Ela encontra aqui, ou em “Falta uma segunda pessoa” na página do grupo.
paymentWaits = Uma pessoa que cuida do fundo pediu para estornar. Uma segunda precisa confirmar.
paymentDone = Estornado. Agora registre o valor certo.
paymentBefore = Isto já foi estornado.
paymentSpent = Resta menos que isto no fundo, por isso não dá para estornar. Nada foi registrado.
paymentAct = Estornar { $money } que o fundo recebeu em { $day }: o valor está errado
csvHead =
    .line1 = mês
    .line2 = tipo
    .line3 = para quê
    .line4 = entrou
    .line5 = saiu
    .line6 = moeda
purge = Pedidos ao fundo são apagados 30 dias depois de terminarem, ou depois de 180 dias em que nada aconteceu; os detalhes privados são apagados 14 dias depois de o dinheiro ser entregue, e na hora quando o pedido não dá em nada. Promessas que chegaram ou foram canceladas são apagadas depois de 30 dias. As contas guardam valores sem nomes.
promiseText = { $money }, { LOWER($every) }
