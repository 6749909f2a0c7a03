### closingMessages

title = Fechar o coletivo para sempre
way = Fechar o coletivo para sempre
lead = Quando terminaram, ou precisam terminar. Não dá para desfazer. É preciso uma decisão de todo o coletivo, duas pessoas e duas semanas em que qualquer integrante pode parar tudo.
goes = O que desaparece
counts =
    .members =
        { $n ->
            [one] a conta de { $n } integrante, com tudo o que há nela
           *[other] as contas de { $n } integrantes, com tudo o que há nelas
        }
    .groups =
        { $n ->
            [one] { $n } grupo
           *[other] { $n } grupos, e todos os ocultos
        }
    .followers =
        { $n ->
            [one] { $n } conta que segue vocês de outro servidor
           *[other] { $n } contas que seguem vocês de outros servidores
        }
    .siblings =
        { $n ->
            [one] o laço com { $n } coletivo irmão
           *[other] os laços com { $n } coletivos irmãos
        }
    .events =
        { $n ->
            [one] { $n } encontro
           *[other] { $n } encontros
        }
    .guides =
        { $n ->
            [one] { $n } guia
           *[other] { $n } guias
        }
    .offers =
        { $n ->
            [one] { $n } oferecimento ou necessidade
           *[other] { $n } oferecimentos e necessidades
        }
    .pictures =
        { $n ->
            [one] { $n } imagem, gravação ou arquivo
           *[other] { $n } imagens, gravações e arquivos
        }
all = Todo o resto também: decisões, acordos, as contas de horas e de dinheiro, mensagens, endereços e os backups que este servidor fez.
how = Como funciona
steps =
    .line1 = Você pergunta a todo mundo. O coletivo decide por consenso.
    .line2 = Quando há acordo, duas pessoas que chegaram de forma independente iniciam o tempo de espera.
    .line3 = Todo mundo é avisado. Durante 14 dias qualquer integrante pode parar, e cada pessoa pode guardar o que quiser.
    .line4 = Depois, quem segue vocês recebe a despedida, e tudo é apagado. Cada página diz que o coletivo está fechado.
stays = O que fica
staysText = Pedimos aos outros servidores que apaguem o que têm de vocês; não podemos obrigá-los. As cópias que as pessoas que cuidam deste servidor guardam em outro lugar são elas que precisam apagar. O nome de vocês e o dia ficam aqui, para que ninguém tome o seu lugar.
begin = Perguntar a todo mundo
reason = Por quê
reasonHint = Para quem integra o coletivo. Conte como chegaram a isso.
ask = Perguntar a todo mundo se fechamos
isDeciding = Vocês estão decidindo sobre isso.
isAgreed = Há acordo. Ainda não foi feito nada.
theDecision = Ler a decisão
keysText = Duas pessoas iniciam o tempo de espera. Até ele acabar, nada é apagado.
beginWaiting = Iniciar os 14 dias
begun = Todo mundo foi avisado. O tempo de espera começou.
isWaiting = O coletivo fecha em { $time }, se ninguém parar.
isHeld = Alguém quer conversar antes. Nada é feito até que deixe seguir.
toStop = Parar, ou deixar seguir
archive = Tudo o que escrevemos
archiveText = Guarde o que importa para você, hoje ou durante a espera. Depois não estará mais aqui.
readArchive = Ler ou imprimir tudo o que escrevemos
archiveFile = Baixar como arquivo
ownData = Tudo sobre você
archiveLead = De { $origin }, como você podia ler em { $day }. Ninguém é nomeado aqui, a não ser nos créditos.
moreThanFits = Há mais do que cabe aqui. Falta o mais antigo.
nothingHere = Nada ainda.
kinds =
    .event = Encontros
    .guide = Guias
    .offer = Oferecimentos e necessidades
    .story = Histórias
    .agreement = Acordos
    .decision = Decisões
    .minutes = Atas
closed = { $name } está fechado
closedText = Este coletivo se despediu em { $day }.
closedErased = Tudo o que ele guardava foi apagado. Ninguém pode mais entrar aqui.
act = Fechar o coletivo para sempre: despedir-se de quem o segue e apagar tudo.
askedAct = Começar os 14 dias em que qualquer integrante pode parar. Depois o coletivo fecha para sempre: quem o segue recebe a despedida, e tudo é apagado.
decisionSays = Quando houver acordo, duas pessoas do coletivo podem começar a fechar o coletivo para sempre. Todo mundo é avisado, e durante 14 dias qualquer integrante pode parar. Depois tudo é apagado.
decisionText = Fechamos o nosso coletivo para sempre. Quem nos segue recebe a nossa despedida. Duas semanas depois de duas pessoas iniciarem, tudo neste servidor é apagado.
kept = Quando um coletivo fecha para sempre, tudo é apagado em minutos, e as chaves assim que todas as contas que o seguem foram avisadas, no máximo depois de uma semana.
# Por que algo não pode ser feito, ou o que mudar em um campo.
errors =
    .reason = Diga por quê, em uma ou duas linhas.
    .runs = Já está em andamento.
    .noDecision = Primeiro o coletivo precisa estar de acordo.
    .nothingToStop = Não há nada para parar.
    .second = Salvo. Uma segunda pessoa precisa confirmar: está na página “Falta uma segunda pessoa”.
