### safetyMessages

quotes = Citações
quotesLead = Publicações em outros servidores que citam um encontro ou um guia deste grupo. Se você retirar a permissão, a publicação não o mostra mais.
quotesNone = Nenhuma citação
quotesNoneText = Na página em que edita o grupo, você escolhe se outras pessoas podem citar vocês.
takeQuoteBack = Retirar permissão
quoteTaken = Permissão retirada. Avisamos o servidor de lá.
safety = Segurança
lead = Servidores e pessoas que bloqueamos, denúncias, e respostas esperando aprovação.
blocks = Bloqueios
noBlocks = Nenhum bloqueio.
look = Ver o que sumiria
value = Um servidor, ou o endereço da página de alguém
valueHint = Por exemplo bad.example. O que veio de lá é escondido na hora, e nada mais é recebido nem enviado.
reason = Por quê
reasonHint = Para quem cuidar disto depois.
blocked = Bloqueado. Ninguém vê mais o que veio de lá. Apagamos depois de 30 dias.
unblock = Desbloquear
unblocked = Desbloqueado. O que o bloqueio escondia aparece de novo.
reports = Denúncias
noReports = Nenhuma denúncia.
done = Pronto
dropped = Denúncia apagada.
replies = Respostas esperando aprovação
noReplies = Nenhuma resposta está esperando.
repliesWait =
    { $n ->
        [one] { $n } resposta espera aprovação
       *[other] { $n } respostas esperam aprovação
    }
nobodyAnswers = Ninguém responde por este grupo no momento. Quaisquer duas pessoas do grupo podem dar a função a alguém do grupo, por um dia ou por 90 dias.
toRoles = Ir para as funções
reportsWait =
    { $n ->
        [one] { $n } denúncia espera que alguém olhe
       *[other] { $n } denúncias esperam que alguém olhe
    }
show = Aprovar
refuse = Não mostrar
answer = Responder em nome do grupo
answerHint = Sua resposta é pública, e a pessoa recebe um aviso.
answerButton = Aprovar e responder
answered = Sua resposta está a caminho.
allReports = Todas as denúncias
private = só para você
decided = Agradecemos por conferir.
on = sobre isto
answerAlone = Responder em particular, em nome do grupo
answerAloneHint = A pessoa escreveu só para o grupo. Mais ninguém lê sua resposta.
answerAloneButton = Responder
errors =
    .writeAServerSuchAs = Escreva um servidor, como bad.example, ou o endereço inteiro da página de alguém.
    .until = Escreva um dia que ainda vem, como 2027-01-31.
    .endsSibling = Isto termina a ligação com um coletivo irmão, por isso são precisas duas pessoas. Espera em “Falta uma segunda pessoa” até que outra pessoa do grupo também faça. Para ter segurança na hora, silencie.
    .thisIsYourOwnServer = Este é o seu próprio servidor.
    .unknownAccount = Não conhecemos esta conta. Escreva o endereço inteiro da página dela, ou o servidor.
    .writeAtLeastAWord = Escreva algo primeiro.
    .theyWroteToYouAlone = A pessoa escreveu só para você. Uma resposta aqui seria pública.
keeps =
    .repliesFromElsewhereThat = Respostas de fora que ninguém olhou, e as recusadas, são apagadas depois de 30 dias.
    .reports = Denúncias são apagadas depois de 90 dias, com o que foi feito sobre elas. O que pessoas daqui denunciam fica criptografado; quem denunciou não aparece para ninguém.
    .hidden = O que foi escondido por causa de uma denúncia aparece de novo depois de duas semanas, a não ser que duas pessoas tenham olhado e deixado escondido.
acts =
    .block = Bloquear { $address }.
    .blockWhy = Bloquear { $address }: { $reason }
    .unblock = Deixar de bloquear { $address }.
