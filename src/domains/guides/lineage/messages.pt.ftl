### lineageMessages

severities =
    .info = Bom saber
    .caution = Tome cuidado
    .urgent = Urgente
fromUpstream = Do guia original
by =
    { GIVEN($name) ->
        [yes] { $name }, { $day }
       *[no] { $day }
    }
answerIt = Dizer o que você fez a respeito
answered = Avisos com resposta
answerLabel = Sua resposta
answerHint = O que você mudou, ou por que isso não afeta sua versão. O aviso passa então para baixo do texto.
answerSend = Enviar resposta
answerDone = Resposta enviada. O aviso está agora abaixo do texto.
notice = Escrever um aviso de segurança
noticeText = Para o que as pessoas precisam saber se leram, imprimiram ou adaptaram isto. Vai para quem segue vocês e para quem fez uma versão. Não dá para retirar, mas um aviso posterior pode dizer mais.
severity = O quanto é sério?
content = O que as pessoas devem saber, e o que devem fazer agora?
noticeSend = Enviar o aviso
noticeSent = O aviso foi enviado.
languages = Em outros idiomas
translate = Traduzir
translateText = Vira um rascunho do seu grupo nesse idioma. Os dois guias têm um link um para o outro.
into = Para qual idioma
intoHint = Como es, ar ou pt-BR.
forGroup = Para qual grupo
translationOf = Tradução de
stale =
    { $n ->
        [one] { $n } parte do original mudou desde esta tradução.
       *[other] { $n } partes do original mudaram desde esta tradução.
    }
staleCautions = Os cuidados do original mudaram desde então. Agora são:
noCautions = Não há mais nenhum.
seeStale = Ver o que mudou
before = Antes
now = Agora
gone = Foi retirado.
print = No papel
printIt = Imprimir
family = Versões deste guia
familyOf = Versões de { $name }
familyLead = De onde veio, e o que outras pessoas fizeram dele. Não há classificação.
familyAlone = Não conhecemos outras versões deste guia.
here = este aqui
translation = tradução
credits = De onde vem
version = versão { $n }
wishes = Como gostaríamos que fosse compartilhado
sources = Fontes
time = Tempo
costsNothing = Não custa nada
take = Copiar as mudanças que você quiser
takeText = Perguntamos sobre as partes que os dois lados mudaram. As partes que só o outro lado mudou podem ser copiadas como estão.
creditTooLong = Junto com o crédito de lá, fica com mais de { $max } caracteres, e nunca cortamos o nome de ninguém. Primeiro encurte o crédito do guia, depois copie.
moved = Alguém salvou mudanças nesse meio-tempo. Assim está agora; escolha de novo, por favor.
notTakeable = A licença dele mudou, por isso você não pode copiar o que é novo lá. O que você já tem continua seu para usar.
piece = Parte { $n }
yours = O seu
theirs = O de lá
choices =
    .ours = Ficar com o nosso
    .theirs = Usar o de lá
    .both = Ficar com os dois, um depois do outro
takeCautions = Copiar também os cuidados de lá
theirCautions = Cuidados de lá
takeSubmit = Salvar estas mudanças
takeNote = A partir de mudanças em “{ $name }”
taken = Salvo como revisão nova.
translated = Atualizei a tradução
nothingNew = Nada mudou lá desde então.
suggest = Sugerir nossas mudanças ao grupo de lá
suggestText = O grupo de lá vê o texto de vocês ao lado do próprio e escolhe o que quer. O que usar fica sob a licença do guia de lá. Nada muda lá se não quiserem.
suggestNote = O que você mudou, e por quê?
suggestSend = Enviar sugestão
suggested = Enviado. A resposta vai aparecer aqui.
suggestions = Mudanças sugeridas
heldVersions = Versões esperando revisão
heldText = Pessoas que ninguém daqui segue fizeram estas a partir do seu guia. Ninguém as vê aqui até vocês as colocarem na lista.
listIt = Colocar na lista
forgetIt = Não colocar na lista
listed = Agora está na lista, junto do seu guia.
forgotten = Não está na lista, e não aparece mais para você.
suggestionsNone = Ainda não há sugestões. Quando um coletivo irmão melhora a versão dele, pode sugerir as mudanças a vocês aqui.
suggestionFrom = Uma sugestão de { $name }
takeSuggestion = Usar
refuse = Desta vez não
refuseWord = Por que não, em uma frase gentil
word = Um recado para o grupo de lá
decided = O grupo de lá foi avisado.
creditSuggested = Com mudanças de { $who }
states =
    .open = esperando uma resposta
    .accepted = aceita
    .rejected = não aceita
    .withdrawn = retirada
errors =
    .guides = /guides/{ $id }
