### letterMessages

title = Mensagens
lead = Entre você e outra pessoa do coletivo. Mais ninguém lê. São apagadas 30 dias depois da última mensagem.
none = Nenhuma mensagem
noneText = Na página de alguém do coletivo você pode escrever para essa pessoa.
with = Com { $name }
write = Escrever para { $name }
content = Sua mensagem
contentHint = Só { $name } lê. Texto simples.
send = Enviar
sent = Sua mensagem foi enviada.
you = Você
decline = Prefiro não conversar
declineText = Apaga as mensagens para as duas pessoas. A pessoa não pode mais escrever para você aqui, e não fica sabendo por quê.
declined = As mensagens foram apagadas. A pessoa não pode mais escrever para você aqui.
forget = Apagar estas mensagens
forgetText = Para as duas pessoas.
forgotten = As mensagens foram apagadas.
report = Denunciar
closed = Você não pode escrever para esta pessoa aqui.
notTaken = Você não pode escrever para esta pessoa aqui.
empty = Escreva pelo menos uma palavra.
waitForAnswer = Espere uma resposta antes de escrever de novo, por favor.
full = Isto ficou muito longo. Apague estas mensagens para recomeçar.
toLetters = Mensagens
keeps = O que uma pessoa do coletivo escreve a outra fica criptografado, só é lido pelas duas, e é apagado 30 dias depois da última mensagem. Que alguém não quis mensagens fica guardado por um ano, sem nenhuma das palavras.
