### askUsMessages

title = Pergunte para nós
titleOf = Pergunte a { $group }
lead = Escreva às pessoas que respondem por este grupo. Só elas leem, e você não precisa de conta.
about = Sobre
askAbout = Perguntar sobre isto
content = Sua pergunta
contentHint = Deixe de fora o que você não contaria a alguém que não conhece.
name = Como podemos chamar você?
nameHint = Qualquer nome serve, ou nenhum.
address = E-mail
addressHint = Só usamos para avisar que há uma resposta. O e-mail não diz nada do que você perguntou. Ele fica criptografado, não mostramos a ninguém, e apagamos junto com sua pergunta.
ask = Enviar
kept = Apagamos sua pergunta 30 dias depois da última mensagem.
elsewhere = Ou a partir do fediverso: envie lá uma mensagem privada a { $address }.
asked = Enviada. Guarde o endereço desta página: a resposta vai aparecer aqui.
yours = O que você perguntou a { $group }
keep = Salve esta página nos favoritos, ou copie o endereço. Ele é secreto: quem o tem pode ler o que você escreveu, e a resposta.
link = Seu próprio link
unreachable = As mensagens para o endereço que você deu voltam, por isso o apagamos. Guarde este link: a resposta aparecerá aqui.
noAnswer = Ninguém respondeu ainda.
again = Escrever outra mensagem
sendAgain = Enviar
sentAgain = Enviada.
forget = Apagar esta pergunta agora
forgotten = Apagada.
you = Você
group = O grupo
edited = editada
list = Perguntas
listLead = O que pessoas sem conta perguntaram a este grupo. Só quem responde por ele lê isto.
none = Nenhuma pergunta
noneText = Quando alguém perguntar algo, quem responde pelo grupo vê aqui.
somebody = Alguém
waits = Esperando uma resposta
answered = Respondida
open = Ler e responder
question = Uma pergunta para { $group }
inPublic = A pessoa perguntou em público, e sua resposta também é pública. Ela vai para a pessoa, em nome do grupo.
private = A pessoa perguntou em particular. Só ela recebe sua resposta, em nome do grupo.
onPage = A pessoa perguntou na nossa página, e lê a resposta em uma página com link secreto.
answer = Sua resposta
answerHint = Em nome do grupo. Texto simples ou Markdown.
send = Enviar resposta
sent = Sua resposta está a caminho.
waiting =
    { $n ->
        [1] Uma pergunta espera uma resposta
       *[other] Perguntas esperam uma resposta
    }
waitingText = Pessoas fizeram perguntas a { $group }.
nobody = Ninguém responde por este grupo no momento. Quaisquer duas pessoas do grupo podem dar a função a alguém do grupo, por um dia ou por 90 dias.
toRoles = Ir para as funções
full = Este grupo está recebendo mais mensagens hoje do que consegue ler. A sua não foi salva. Escreva de novo amanhã, por favor.
mail =
    .subject = Há uma resposta para você
    .lead = Você perguntou algo em { $host } e deixou este endereço. Você pode ler a resposta na sua página. Guarde o link só para você: quem o tem pode ler o que você escreveu.
    .open = Ler a resposta
    .forget = Lá você pode escrever de novo, ou pedir que tudo seja apagado. Então não enviamos mais e-mails.
emptyField = Escreva sua pergunta primeiro.
emptyAnswer = Escreva algo primeiro.
badAddress = Isto não parece um e-mail. Você pode deixar de fora.
threadFull = Esta conversa está muito longa. Comece uma pergunta nova, por favor.
noMail = Este servidor não envia e-mails, por isso não guarda endereços. Deixe de fora: você pode ler sua resposta com o link secreto.
keeps =
    .whatPeopleWithoutAn = O que pessoas sem conta perguntam a um grupo, e a resposta que recebem, fica criptografado, é lido por quem responde pelo grupo, e é apagado 30 dias depois da última palavra.
