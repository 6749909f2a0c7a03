### pauseMessages

care = Tempo à parte
careLead = Um tempo à parte dá às pessoas alguns dias longe do grupo. Não diz nada sobre quem tem razão. Dura 14 dias, no máximo, e termina sozinho. É preciso duas pessoas para começar.
heldBy = Quem cuida das pessoas faz isto em conjunto.
heldByAny = No momento ninguém tem a função de cuidado das pessoas: quaisquer duas pessoas do grupo podem fazer isto juntas.
waiting = Esperando uma segunda pessoa
waitsHere =
    { $n ->
        [1] Um tempo à parte precisa de uma segunda pessoa.
       *[other] { $n } tempos à parte precisam de uma segunda pessoa.
    }
look = Ler e decidir
none = Nada está esperando
noneText = Quando algo dói, converse primeiro com alguém em quem você confia. Quando as pessoas precisam de alguns dias longe umas das outras, duas pessoas do grupo podem dar um tempo à parte.
wouldPause =
    { $n ->
        [one] { $name }, por { $n } dia
       *[other] { $name }, por { $n } dias
    }
agreement = Acordo de que se trata
noAgreement = Nenhum
until = É apagado em { $day } se mais ninguém confirmar.
turn = Li isto e confirmo
turnHint = O tempo à parte começa na hora. A pessoa pode ler estas palavras.
takeBack = Retirar
announced =
    { $n ->
        [one] Dar a alguém do grupo um tempo à parte de { $n } dia. Só as duas pessoas que pedem sabem de quem se trata, e por quê.
       *[other] Dar a alguém do grupo um tempo à parte de { $n } dias. Só as duas pessoas que pedem sabem de quem se trata, e por quê.
    }
yourKey = Você pediu isto. Outra pessoa lê aqui e confirma.
begin = Pedir um tempo à parte
whom = Para quem
days = Por quantos dias
daysHint = De 1 a 14. Uma pessoa pode ter, no máximo, um tempo à parte em 90 dias.
words = O que aconteceu
wordsHint = Só leem isto a pessoa que confirma e a pessoa de quem se trata. Apagamos 180 dias depois do fim.
beginButton = Pedir uma segunda pessoa
asked = Salvo. Uma segunda pessoa lê suas palavras e confirma, em até uma semana.
turned = O tempo à parte começou. Ele termina sozinho.
tookBack = Retirado.
kept = Tempos à parte que você pediu ou confirmou
runs = Até { $day }.
over = Terminou em { $day }.
end = Terminar agora
ended = O tempo à parte terminou.
pause = Seu tempo à parte
pauseLead = Você está em um tempo à parte de { $group } até { $day }. Depois tudo volta a ser como antes. Ninguém precisa fazer nada para isso.
overLead = Seu tempo à parte de { $group } terminou. Tudo é como antes.
meaning = Um tempo à parte não diz que alguém tem culpa. Ele dá a todo mundo alguns dias tranquilos.
by = Quem decidiu isto
bys =
    .keepers = Duas pessoas que cuidam das pessoas, juntas
    .keeper = Alguém que cuida das pessoas e mais uma pessoa do grupo, juntas
    .members = Duas pessoas do grupo juntas, porque ninguém tinha a função de cuidado das pessoas
    .group = O grupo, por uma decisão
ends = Termina
whatHappened = O que escreveram para você
companion = Alguém para acompanhar você
companionLead = Você não precisa passar por isto só. Diga o nome de alguém para estar com você nas conversas.
companionName = O nome da pessoa
companionSave = Salvar
saved = Salvo.
appeal = Pedir ao grupo que termine
appealLead = O grupo decide sobre isto. Nessa decisão você pode ver e dizer tudo. O grupo lê o que você escreve aqui.
appealText = O que o grupo deve saber
appealButton = Pedir ao grupo
appealed = O grupo vai decidir sobre isto agora.
appealThere = Ir para a decisão
leave = Você também pode sair do grupo quando quiser.
leaveButton = Sair do grupo
errors =
    .theyWerePausedInThis = Essa pessoa já teve um tempo à parte deste grupo nos últimos 90 dias. Conversem, ou levem ao grupo.
    .chooseAMemberOfThis = Escolha alguém deste grupo.
    .toRestUseYourOwn = Para descansar, use sua própria página.
    .chooseAnAgreementOfThis = Escolha um acordo deste grupo, ou nenhum.
    .aPauseTakesTwoPeople = Um tempo à parte pede duas pessoas. Outra pessoa precisa confirmar.
    .theseTwoKeysDontFit = As duas pessoas não podem mais fazer isto juntas. Comecem de novo.
    .theyDontBelongToThis = A pessoa não está mais neste grupo.
    .onlyWhoTurnedThisKey = Só quem pediu isto pode retirar.
    .theCareKeepersOfThis = Quem tem a função de cuidado das pessoas neste grupo cuida disto. Fale com alguém dali em quem você confia.
    .yourPauseIsOver = Seu tempo à parte terminou.
    .sayWhatTheGroupShould = Diga o que o grupo deve saber.
    .keepItUnder3000Characters = Use menos de 3000 caracteres.
    .theGroupLooksAtIt = O grupo já está decidindo sobre isto.
    .nothingOfThisNameIs = Não há nada em andamento com este nome.
    .from1ToDaysNever = De 1 a { $longestPause } dias, nunca por mais tempo.
    .sayWhatHappenedThePerson = Diga o que aconteceu: a pessoa de quem se trata vai ler.
    .keepItShorter = Escreva mais curto.
    .twoPeople = Um tempo à parte pede duas pessoas além de quem o recebe. Conversem, ou peçam a alguém de fora que se sente com vocês.
    .chooseAMember = Escolha alguém deste grupo.
appealName = Terminar o tempo à parte?
effectEnd = Quando houver acordo sobre isto, o tempo à parte termina na hora.
effectWords = { $sentence } O que se diz sobre isto: “{ $words }”
effectSomebody = alguém
effect =
    { $days ->
        [1] Quando houver acordo sobre isto, { $name } recebe um tempo à parte de um dia, no máximo. Ele termina sozinho.
       *[other] Quando houver acordo sobre isto, { $name } recebe um tempo à parte de { $days } dias, no máximo. Ele termina sozinho.
    }
