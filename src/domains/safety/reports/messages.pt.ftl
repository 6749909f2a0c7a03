### reportMessages

title = Denunciar algo
lead = Conte o que está errado. Você não precisa de conta.
about = Sobre o que é?
aboutHint = O endereço da página, ou o nome da pessoa ou do grupo, como @rosa.
content = O que aconteceu?
contentHint = Quanto você quiser contar. Pode deixar nomes de fora.
whoReads = Leem isto as pessoas que aqui cuidam das pessoas ou dos contatos de fora. Nunca lê quem é assunto da denúncia, e ninguém fica sabendo quem denunciou. É apagado depois de 90 dias.
hide = Esconder agora, até duas pessoas olharem
hideHint = Você cuida deste grupo, por isso pode. Aparece de novo depois de duas semanas se ninguém olhar.
send = Enviar denúncia
sent = Agradecemos. Sua denúncia foi enviada.
sentHidden = Agradecemos. Sua denúncia foi enviada, e isto está escondido por enquanto.
link = Denunciar
linkAbout = Denunciar isto
danger = Alguém corre perigo agora? Não espere por nós.
whereToTurn = Aonde ir

noWords = Nada foi escrito junto.
queue = Denúncias
oneReport = Uma denúncia
queueLead = O que pessoas e outros servidores denunciaram. Você só vê o que não é sobre você.
record = Já olhadas
openOnes = Para olhar
none = Nada está esperando
noneText = Quando alguém denuncia algo, aparece aqui, o mais antigo primeiro.
noRecord = Nada foi olhado nos últimos 90 dias.
toQueue =
    { $n ->
        [0] Nenhuma denúncia está esperando
        [1] Uma denúncia está esperando
       *[other] { $n } denúncias estão esperando
    }
from =
    .member = De integrante
    .stranger = De alguém sem conta
    .server = De { $host }
age =
    { $days ->
        [0] Hoje
        [1] Ontem
       *[other] Há { $days } dias
    }
looked = { $n } de { $needed } olharam
youLooked = Você já olhou
isHidden = Escondido por enquanto
keepHidden = Manter escondido. Uma imagem é apagada quando duas pessoas de vocês olharam.
picture = A imagem de que trata a denúncia
open = Abrir
takeStep = Fazer algo a respeito
step = O que você fez?
words = Nota para as outras pessoas que olham
wordsHint = Ninguém mais a lê.
letter = O que as pessoas devem ler
letterHint = Com “Conversei com a pessoa” o texto chega a elas: a integrantes como mensagem sua, a alguém de outro servidor como mensagem privada do coletivo. Em um tempo à parte é o motivo. Se você avisar o servidor de lá, ele lê isto. Deixe de fora quem denunciou.
days = Por quantos dias
daysHint = Para um tempo à parte: de 1 a 14. Uma segunda pessoa precisa confirmar. Vazio, o passo é só anotado.
steps =
    .word = Conversei com a pessoa
    .hide = Esconder até duas pessoas olharem
    .show = Mostrar de novo
    .pause = A pessoa está em um tempo à parte
    .block = Está bloqueado
    .forward = Avisar o próprio servidor de lá, em nosso nome
    .nothing = Não é preciso fazer nada
doneSteps =
    .word = Houve conversa
    .hide = Escondido
    .show = Mostrado de novo
    .pause = Em um tempo à parte
    .block = Bloqueado
    .forward = O servidor de lá foi avisado
    .nothing = Nada a fazer
nobody = sem função
save = Salvar
saved = Está anotado.
toPause = Dar a alguém um tempo à parte
toBlock = Bloquear alguém ou um servidor
done = Já olhei
doneHint =
    { $needed ->
        [1] Quando você tiver olhado, fecha.
       *[other] Quando duas pessoas tiverem olhado, fecha.
    } Se até lá estiver escondido, e o último passo foi esconder, continua escondido.
closed = Está fechada.
lookedNow = Agradecemos por olhar. Mais uma pessoa precisa olhar.
keptReports = Denúncias são apagadas depois de 90 dias, com o que foi feito sobre elas. O que pessoas daqui denunciam fica criptografado; quem denunciou não aparece para ninguém.
keptHidden = O que foi escondido por causa de uma denúncia aparece de novo depois de duas semanas, a não ser que duas pessoas tenham olhado e deixado escondido.
heldReason = escondido até alguém olhar
errors =
    .nobodyHere = Não é sobre ninguém daqui.
    .nobodyToTell = Não conhecemos ninguém a quem escrever.
    .about = Isso não existe aqui. Copie o endereço da página, ou escreva @ e um nome.
    .content = Escreva o que aconteceu.
    .words = Escreva o que o servidor de lá deve ler.
    .closed = Esta denúncia está fechada.
    .notHideable = Isto não pode ser escondido. Converse com a pessoa, ou dê a ela um tempo à parte.
    .notForwardable = O servidor de lá já foi avisado, ou não o conhecemos.
