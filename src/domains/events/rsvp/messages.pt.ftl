### rsvpMessages

title = Você vem?
yes = Eu vou
maybe = Talvez
no = Não posso ir
more = Deixar um recado, ou saber de mudanças
addNote = Deixar um recado
answerThere = Responder na página de lá
change = Mudar minha resposta
note = Um recado para quem organiza
noteHint = Só quem organiza lê. Apagamos dois dias depois do encontro.
slot = Escolha um horário
timesTaken = Todos os horários estão ocupados.
name = Como podemos chamar você?
nameHint = Qualquer nome serve.
email = E-mail, ou seu endereço no fediverso
handle = Seu endereço no fediverso
handleHint = Assim: @name@server. Enviamos uma mensagem privada para perguntar se é seu. Só usamos para novidades sobre este encontro. Você pode deixar de fora: então guarde o link que vai receber.
refusedAddress = Nossas mensagens para o endereço que você deu voltam, por isso não enviamos mais. Guarde este link: ele sempre mostra sua resposta.
askedAddress = Você deu um endereço. Só o usamos depois que você disser que é seu: abra o link da mensagem que enviamos para lá.
out =
    .title = Parar as novidades sobre este encontro?
    .lead = Apagamos o endereço que você deu. Sua resposta continua como está.
    .button = Apagar meu endereço
    .done = Seu endereço foi apagado. Não enviamos mais novidades sobre este encontro.
confirm =
    .subject = Este endereço é seu?
    .lead = Alguém deu este endereço para receber novidades sobre “{ $event }”. Se foi você, abra esta página e confirme:
    .open = Sim, este endereço é meu
    .notYou = Se não foi você, não faça nada. Não enviamos mais nada.
    .forgotten = Apagamos o endereço 48 horas depois do encontro.
    .title = Este endereço é seu?
    .pageLead = Se você confirmar, enviamos novidades sobre este encontro por e-mail.
    .button = Sim, este endereço é meu
    .done = Vamos enviar novidades sobre este encontro por e-mail.
    .doneLead = Sua resposta continua como está. Para mudá-la, use o seu próprio link.
emailHint = Assim: you@mail.example ou @name@server. Enviamos uma mensagem para perguntar se é seu. Só usamos para novidades sobre este encontro. Você pode deixar de fora: então guarde o link que vai receber.
guestTitle = Responder sem conta
ownLink = Seu próprio link
ownCalendar = Colocar no seu calendário (.ics)
guestLink = Este link é só para você: com ele você pode mudar sua resposta. Guarde bem; não podemos enviar de novo.
yours = Sua resposta
forgetMe = Apagar minha resposta e tudo sobre mim
answered = Sua resposta está salva.
standing =
    .coming = Você vem.
    .waiting = Todas as vagas estão ocupadas. Você está na lista de espera.
    .asked = Você pediu uma vaga. Quem organiza vai responder.
    .declined = Desta vez não há vaga para você.
    .maybe = Você disse “talvez”.
    .no = Você disse que não pode vir.
yourTime = Seu horário: { $time }.
place = Você é o número { $n } na lista de espera.
news =
    .moved-up = Uma vaga ficou livre para você.
    .confirmed = Quem organiza disse sim.
    .waiting = Quem organiza disse sim, e você está na lista de espera.
    .declined = Quem organiza não pode dar uma vaga a você desta vez.
    .message = Quem organiza escreveu para você.
    .cancelled = Foi cancelado.
    .postponed = Foi adiado; uma nova data virá.
    .moved = O horário ou o lugar mudou. Confira, por favor.
    .on-again = Vai acontecer, sim.
    .ignored = Lá não aceitam respostas de outros servidores. Confira a página de lá.
closed = Este encontro não recebe respostas no momento.
notNeeded = Não precisa responder. É só vir.
fullWait = Todas as vagas estão ocupadas. Se você disser sim, entra na lista de espera e avança quando uma vaga ficar livre.
signIn = Entre para responder
hostSees = Só quem organiza vê quem vem.
countComing =
    { $n ->
        [1] 1 pessoa vem
       *[other] { $n } pessoas vêm
    }
countMaybe = { $n } talvez
countWaiting = { $n } na lista de espera
people = Quem vem
peopleText = Só você e quem mais organiza veem isto. Apagamos dois dias depois do encontro.
print = Imprima esta página para a porta. Há um quadradinho para marcar por pessoa.
nobody = Ninguém respondeu ainda
nobodyText = Quando as pessoas responderem, você vê aqui.
groups =
    .coming = Vêm
    .asked = Pediram uma vaga
    .waiting = Lista de espera
    .maybe = Talvez
    .no = Não vêm
    .declined = Recusadas
accept = Aceitar
decline = Recusar
accepted = Aceita. A pessoa tem uma vaga.
declinedDone = Recusada. A pessoa foi avisada.
from =
    .member = integrante
    .guest = sem conta
    .elsewhere = de outro servidor
write = Escrever para quem vem
writeHint = Integrantes veem na página do encontro; as outras pessoas recebem por e-mail ou mensagem direta. Quem está na lista de espera, ou pediu uma vaga, não recebe.
message = Mensagem
send = Enviar
sent =
    { $n ->
        [1] Enviada a uma pessoa.
       *[other] Enviada a { $n } pessoas.
    }
messages = De quem organiza
elsewhere = Pedir uma vaga
elsewhereText = Nosso grupo pede em nome próprio. Seu nome não é enviado.
elsewhereUnsaid = Quem organiza não disse como recebe respostas. Se você não souber de nada, confira a página de lá:
askedUnsaid = Nosso grupo avisou quem organiza que alguém daqui vem. Alguns servidores nunca respondem a isso: não precisa esperar resposta.
elsewhereNot = As respostas são na página de lá.
withdraw = Retirar
mine = Seus encontros
shutOut =
    { $n ->
        [1] Um encontro a que você respondeu agora é só para integrantes do grupo, por isso não podemos mais mostrá-lo a você. Se você ia, pergunte a quem organiza se ainda pode ir.
       *[other] { $n } encontros a que você respondeu agora são só para integrantes do grupo, por isso não podemos mais mostrá-los a você. Se você ia, pergunte a quem organiza se ainda pode ir.
    }
mineNone = Nada ainda. Quando você disser que vai a um encontro, vê aqui.
mail =
    .subject = Sobre: { $name }
    .hello =
        { GIVEN($name) ->
            [yes] Olá, { $name },
           *[no] Olá,
        }
    .confirmed = Você vem. Sua vaga está reservada.
    .waiting = Todas as vagas estão ocupadas. Você está na lista de espera, e escrevemos quando uma vaga ficar livre.
    .asked = Você pediu uma vaga. Quem organiza vai responder.
    .declined = Desta vez não há vaga para você.
    .moved-up = Uma vaga ficou livre, e é sua.
    .maybe = Você disse “talvez”.
    .closed = O encontro não recebe respostas no momento.
    .slots = Escolha um horário na página do encontro.
    .reminder = Já está chegando:
    .message = Quem organiza escreveu:
    .cancelled = Foi cancelado:
    .postponed = Foi adiado, e uma nova data virá:
    .moved = O horário ou o lugar mudou. Agora é:
    .on-again = Vai acontecer, sim:
    .closedSubject = Sobre um encontro a que você respondeu
    .members-only = Quem organiza mudou um encontro a que você respondeu, e agora só integrantes podem vê-lo. Se você ia, pergunte a quem organiza se ainda pode ir.
    .link = A página do encontro
    .stop = Parar estas mensagens
    .end = Você recebe isto porque deu seu endereço para este encontro. Apagamos dois dias depois do encontro.
errors =
    .placesAreAskedForAt = Peça uma vaga na página de lá.
    .writeSomethingFirst = Escreva algo primeiro.
    .sayYesMaybeOrNo = Diga sim, talvez ou não.
    .thisEventTakesNoAnswers = Este encontro não recebe respostas no momento.
    .youSaidSomethingNewerAlready = Você já deu uma resposta mais nova.
    .chooseATime = Escolha um horário.
    .somebodyWasQuickerThisTime = Outra pessoa acabou de pegar este horário. Escolha outro, por favor.
    .nameMissing = Como podemos chamar você? Qualquer nome serve.
    .badAddress = Isto não parece um e-mail, nem algo como @name@server. Você pode deixar de fora.
