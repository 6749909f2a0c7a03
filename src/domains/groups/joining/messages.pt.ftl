### joiningMessages

join = Participar de { $group }
lead = Responda algumas perguntas com suas palavras. Duas pessoas daqui que conhecem você, ou que conversam com você, respondem por você. Então você entra.
memberLead = Duas pessoas deste grupo respondem por você. Então você entra. Algumas palavras ajudam, mas você pode deixar em branco.
privacy = Só integrantes leem isto. Apagamos 30 dias depois da resposta, ou depois de 90 dias se ninguém responder. Não precisa de e-mail nem de nome de registro.
yourName = Nome
yourNameHint = Como podemos chamar você.
ask = Pedir para participar
change = Salvar mudanças
changed = Salvo.
asked = Você pediu para participar. Guarde este endereço: é o único caminho de volta a esta página.
memberAsked = Você pediu para participar. A resposta vai aparecer nesta página.
yourAsking = Seu pedido para participar
states =
    .asked = Esperando uma resposta.
    .admitted = Você está no grupo.
    .declined = Desta vez não.
    .withdrawn = Retirado.
askedText = Integrantes leem suas palavras e talvez conversem com você quando se encontrarem. Você não precisa fazer mais nada agora.
secret = Esta página tem um endereço secreto. Quem o conhece pode ler e mudar o que você escreveu, então guarde só para você.
vouched =
    { $n ->
        [one] { $n } pessoa respondeu por você.
       *[other] { $n } pessoas responderam por você.
    }
invited = Boas-vindas. Agora escolha um apelido e uma senha.
comeIn = Escolher apelido e senha
invitationOver = Seu convite foi usado ou o prazo acabou. Se você ainda não entrou, peça de novo.
signIn = Entrar
toGroup = Ir para o grupo
replied = Escreveram para você
withdrawnText = Apagamos o que você escreveu.
askAgain = Pedir de novo
withdraw = Retirar
withdrawn = Seu pedido foi retirado, e o que você escreveu foi apagado.
waiting = Pessoas que pedem para participar de { $group }
waitingLead = Responda por alguém que você conhece ou com quem conversou. Isso só diz que você conhece a pessoa, não o que ela sabe fazer.
none = Ninguém está esperando
noneText = As pessoas pedem para participar respondendo algumas perguntas. Quando duas pessoas do grupo que as conhecem, ou conversaram com elas, respondem por elas, podem participar.
address = A página onde as pessoas pedem para participar
member = @{ $handle }, do coletivo
since = Pediu em { $day }
vouches = Quem responde por essa pessoa
nobodyYet = Ninguém ainda.
needsNone = Já há gente suficiente que responde por essa pessoa.
needs =
    { $n ->
        [one] Falta { $n } pessoa que responda por ela.
       *[other] Faltam { $n } pessoas que respondam por ela.
    }
noAnswer = Ainda sem resposta.
vouch = Respondo por essa pessoa: conheço, ou conversei com ela
youVouch = Você respondeu por essa pessoa.
admit = Deixar entrar
welcomerAdmits = Quem cuida da acolhida deixa entrar.
vouchDone = Agradecemos. Você respondeu por essa pessoa.
admitted = A pessoa está no grupo. Diga oi quando ela vier.
decline = Desta vez não
declineWords = Palavras gentis para a pessoa
declineHint = Só ela lê. Ninguém vê quem escreveu.
declineButton = Enviar
declineAgain = Outra pessoa do grupo responderia: { $words } Se você concorda, envie como está. Se você mudar, essa pessoa lê sua versão primeiro.
declineMine = Sua resposta precisa de uma segunda pessoa do grupo.
declined = A pessoa já pode ver sua resposta na página dela.
declineWaits = Quando outra pessoa do grupo enviar a mesma resposta, quem pediu vê na sua página.
waitingCount =
    { $n ->
        [one] { $n } pessoa pede para participar
       *[other] { $n } pessoas pedem para participar
    }
joiningTitle = Participar
see = Ler e responder por alguém
errors =
    .thisAskingIsOver = Este pedido terminou.
    .manyPeopleWaitForAn = Muita gente está esperando uma resposta no momento. Volte daqui a alguns dias, por favor.
    .somebodyVouchedForYouAs = Alguém respondeu por você como { $name }. Você não pode mudar este nome até entrar.
    .nobodyVouchesForThemselvesAsk = Você não pode responder por si: peça a duas pessoas que conhecem você.
    .youVouchForThemAlready = Você já respondeu por essa pessoa.
    .somebodyElseLetsYouIn = Outra pessoa precisa deixar você entrar.
    .itTakesOneMoreMember = Falta mais uma pessoa do grupo que responda por ela.
    .writeSomeKindWordsThey = Escreva algumas palavras gentis: é só isso que a pessoa lê.
    .takeYourOwnAskingBack = Em vez disso, retire seu próprio pedido.
    .chooseSomebodyWhoWaitsFor = Escolha alguém que está esperando uma resposta.
    .thisAskingToJoinIs = Este pedido para participar terminou. Ninguém está esperando para entrar.
    .chooseANameThatWe = Escolha um nome para chamarmos você.
    .aFewWords = Algumas palavras bastam.
    .keepItUnder = Use menos de { $most } caracteres.
effectGone = Quando houver acordo sobre isto, ninguém entra: o pedido não existe mais.
effect = Quando houver acordo sobre isto, { $name } entra em { $group }.
