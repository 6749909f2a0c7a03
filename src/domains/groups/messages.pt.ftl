### groupMessages

groups = Grupos
groupsLead = Pessoas que fazem algo juntas. Qualquer pessoa pode seguir grupos abertos; grupos fechados são para integrantes do coletivo; grupos ocultos são só para quem faz parte deles, e mais ninguém sabe que existem.
noGroups = Ainda não há grupos
noGroupsText = Um grupo começa com duas ou três pessoas e algo que elas querem fazer juntas.
begin = Criar um grupo
kinds =
    .open = Aberto
    .closed = Fechado
    .tender = Oculto
kindWords =
    .open = Aberto: qualquer pessoa pode ler e seguir o que ele publica.
    .closed = Fechado: para integrantes do coletivo.
    .tender = Oculto: só quem faz parte dele sabe que existe.
root = O coletivo
people =
    { $n ->
        [one] { $n } pessoa
       *[other] { $n } pessoas
    }
followers =
    { $n ->
        [one] { $n } pessoa segue
       *[other] { $n } pessoas seguem
    }
handle = Apelido
handleHint = O @nome do grupo. Letras minúsculas, números e _. Não dá para mudar depois, e ninguém mais pode ter o mesmo, nunca.
name = Nome
summary = O que é, em poucas palavras
summaryHint = Quem pode ver o grupo lê isto.
kind = Quem pode saber dele
kindHint = Depois você pode deixar mais reservado, mas nunca mais aberto.
quotable = Outras pessoas podem citar os encontros e guias dele?
quotableHint = Em outros servidores, nas publicações delas. O que é sobre uma pessoa, como uma necessidade, nunca é citado. Você pode retirar a permissão de cada citação.
quotables =
    .yes = Sim, e aparecem com um link
    .no = Não
save = Salvar
edit = Editar grupo
join = Participar
leave = Sair do grupo
joined = Agora você está neste grupo.
left = Você saiu do grupo.
beginMore = Começar outra coisa
paused = Você está em um tempo à parte deste grupo.
pauseRead = Por quê, e o que você pode fazer
follow = Seguir e assinar
stay = Fique por perto
followThis = Seguir
followTitle = Seguir a partir do seu servidor
followText = Você usa Mastodon, Mobilizon, Lemmy ou outra parte do fediverso? Busque este endereço lá, ou escreva o seu aqui.
yourAddress = Seu endereço
yourAddressHint = Por exemplo @rosa@mastodon.example
followButton = Continuar
followReady = Só mais um passo
followReadyText = Seu servidor vai perguntar se você quer seguir. Este link leva para fora das nossas páginas.
followGo = Continuar para { $host }
followFailed = Não conseguimos falar com seu servidor. Busque nosso endereço lá.
address = Endereço
feeds = Assinar
feed = Feed de novidades (RSS)
calendarFeed = Calendário (iCalendar)
members = Integrantes
roles = Funções
rolesHeld = { $n } com alguém
rolesMine =
    { $n ->
        [1] você tem uma
       *[other] você tem { $n }
    }
how = Como fazemos
joining = Participar
keys = Falta uma segunda pessoa
ways = Como fazemos as coisas
care = Tempo à parte
handedBack = Você devolveu a função. Agradecemos pelo que você fez.
until = até { $day }
askIn = Adicionar alguém
memberHandle = O apelido da pessoa
askInButton = Adicionar
askedIn = A pessoa está no grupo agora.
askedForThem = Você respondeu por essa pessoa. Quando mais gente fizer o mesmo, ela entra.
yours = Seus grupos
invite = Convidar alguém
safety = Respostas, denúncias e bloqueios
inviteLead = Um convite é um link. Quem o abre pode escolher um apelido e uma senha, e participar.
uses = Quantas pessoas podem usar
days = Quantos dias ele vale
inGroups = Adicionar também a estes grupos
makeInvitation = Criar link
invitationMade = Aqui está o link
invitationMadeText = Você pode vê-lo de novo aqui enquanto ele funcionar. Envie à pessoa de um jeito em que você confia.
openInvitations = Links que ainda funcionam
takeBack = Cancelar
takenBack = O convite não funciona mais.
usesLeft =
    { $n ->
        [one] Para { $n } pessoa, até { $day }
       *[other] Para { $n } pessoas, até { $day }
    }
welcome = Boas-vindas a { $name }
welcomeLead = Alguém convidou você. Escolha um nome para usar aqui; não precisa ser o nome de registro.
yourName = Nome
yourNameHint = Como as outras pessoas chamam você. Dá para mudar quando quiser.
password = Senha
passwordHint = Pelo menos 10 caracteres. Quatro palavras seguidas são fáceis de lembrar.
joinCollective = Participar
found = Crie seu coletivo
foundLead = Leva dois minutos. Você pode mudar tudo depois, menos o apelido.
collective = O coletivo
you = Você, a primeira pessoa
collectiveHandle = Apelido do coletivo
collectiveHandleHint = Vão seguir vocês como @apelido@seu.endereço. Letras minúsculas, números e _. Não dá para mudar depois.
language = Idioma
languageHint = Um código curto, como en ou nl.
timeZone = Fuso horário
yourHandle = Seu apelido (o nome com que você entra)
yourHandleHint = Letras minúsculas, números e _. Não precisa ser o seu nome verdadeiro. Não dá para mudar depois, e ninguém mais pode ter o mesmo, nunca.
foundButton = Criar coletivo
founded = Seu coletivo está pronto. Agora: crie um grupo, marque um encontro, convide alguém.
errors =
    .thisHandleIsTakenHandles = Este apelido já está em uso. Um apelido nunca passa para outra pessoa.
    .somebodyOfThisGroupAsks = Só integrantes deste grupo podem adicionar você.
    .yourPartRestsForSome = Você está em um tempo à parte deste grupo. Sua própria página diz até quando.
    .nobodyHereHasThisHandle = Ninguém aqui tem este apelido.
    .toLeaveTheCollectiveItself = Para deixar o coletivo inteiro, use sua própria página.
    .thisTakesTwoPeopleWho = Para isto é preciso duas pessoas que estejam no grupo há { $settledDays } dias. Talvez outras pessoas aqui possam fazer.
    .thisTakesTwoWhoCame = Para isto é preciso duas pessoas que entraram sem depender uma da outra, nem da pessoa de quem se trata: nem por convite nem por uma função nos últimos { $tieDays } dias. Talvez outras pessoas aqui possam fazer.
    .everybodyInTheGroupWas = Já avisamos todo mundo no grupo. Está em “Falta uma segunda pessoa”, e lá você vê se alguém parou para conversar antes.
    .thisIsOverNothingIs = Isto já terminou: não há mais nada para parar.
    .whoHoldsThisForA = Só a pessoa que parou isto para conversar pode deixar seguir.
    .onlyWhoTurnedAKey = Só quem pediu isto pode retirar.
    .aTimeZoneIsWritten = Escreva o fuso horário assim: Europe/Amsterdam.
    .aLanguageIsWrittenLike = Escreva o idioma como um código, como en ou pt-BR.
    .from1To50People = De 1 a 50 pessoas.
    .withinTheNext90Days = Escolha um momento dentro dos próximos 90 dias.
    .giveTheGroupAName = Dê um nome ao grupo.
    .keepItUnder2000Characters = Use menos de 2000 caracteres.
    .chooseOpenClosedOrTender = Escolha aberto, fechado ou oculto.
    .aHandleHas1To = Um apelido tem de 1 a 30 letras minúsculas (a até z), números e _.
    .thisHandleCouldBeTaken = Este apelido poderia ser confundido com o próprio servidor. Escolha outro.
    .onlyMoreSheltered = Um grupo só pode ficar mais protegido, nunca menos: as pessoas confiaram no que ele era.
    .staysOpen = O coletivo em si continua aberto: é assim que coletivos irmãos encontram vocês.
    .toldFirst = Ninguém aqui poderia fazer isto como duas pessoas que entraram sem depender uma da outra, há uma semana ou mais. Por isso avisamos todo mundo no grupo. Será feito em { $day } às { $time } UTC, a não ser que alguém pare para conversar antes.
    .byVouches = As pessoas entram em { $name } quando duas pessoas do grupo respondem por elas. Podem pedir quando estiverem aqui.
    .byQuestions = As pessoas entram em { $name } com algumas perguntas, e quando duas pessoas do grupo respondem por elas, neste endereço: { $url }
keeps =
    .whatWaitsForA = O que espera por uma segunda pessoa é apagado depois de sete dias.
    .whatEverybodyInA = Aquilo de que avisamos todo mundo em um grupo antes de ser feito é apagado uma semana depois de ter sido feito, parado ou não ter dado certo.
    .throughWhomSomebodyCame = Por quem alguém chegou, e quem deu uma função a quem, fica guardado por 30 dias, para que duas pessoas que confirmam algo não dependam uma da outra. Ninguém vê isso.
    .invitationsAreDeletedWhen = Convites são apagados quando foram todos usados ou o prazo acabou. Quem chegou por quem fica guardado por 30 dias, para que duas pessoas que confirmam algo não dependam uma da outra, e ninguém vê.
    .askingsForARole = Pedidos de função são apagados depois de 14 dias.
    .whoHeldARole = Quem teve uma função é esquecido um ano depois de ela terminar.
    .whoIsNew = Quem chegou há pouco, e o oi que disse, aparece na página do grupo por 14 dias, e depois é apagado.
    .messagesToAll = Mensagens para todo mundo do coletivo são apagadas depois de um ano. Quem as escreveu não fica guardado.
namePlaceholder = Coletivo Musgo
