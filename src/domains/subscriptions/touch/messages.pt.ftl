### touchMessages

title = Fique por perto
fediverse =
    .follow = Seguir a partir do fediverso
    .reply = Responder ou compartilhar a partir do fediverso
text = Se você tem uma conta no Mastodon ou em outro servidor, escreva o endereço dela. Seu próprio servidor pergunta então o que você quer fazer. Só lembramos disso neste aparelho.
address = Seu endereço lá
hint = Assim: @name@server.
wrong = Isto não é um endereço em outro servidor. Um endereço é assim: @name@server.
go = Continuar
known = Seguir a partir de { $server }
reply = Responder
share = Compartilhar
replyFrom = Responder a partir de { $server }
shareFrom = Compartilhar a partir de { $server }
forget = Esquecer neste aparelho
forgotten = Esquecido neste aparelho.
down = Seu servidor não responde no momento. Tente de novo mais tarde, ou busque nosso endereço lá.
ourAddress = Nosso endereço lá
