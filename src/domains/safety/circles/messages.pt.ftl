### circleMessages

title = Como funciona esta roda
way = O que fica aqui, quem escuta, como sair
stays = O que fica aqui
listens = Quem escuta
leaving = Como sair
notSaid = Ninguém escreveu isto ainda. Pergunte antes de vir.
needNow = Preciso de alguém agora
edit = Editar
make = Fazer disto uma roda de apoio
editTitle = Uma roda de apoio
editLead = Para rodas de apoio entre iguais, de cura e de conversa. Antes de cada formulário deste grupo se diz aonde ir em caso de necessidade.
staysHint = O que as pessoas contam aqui, e o que disso pode ser contado fora. Diga também o que não pode ficar aqui.
listensHint = Quem está presente, o que essas pessoas aprenderam, e o que não podem fazer. Não são precisos nomes.
leavingHint = Qualquer pessoa pode sair quando quiser, sem motivo. Diga como, e quem pergunta depois como a pessoa está.
save = Salvar
saved = Está salvo.
end = Isto não é uma roda de apoio
ended = Não é mais uma roda de apoio.
saveAct = Fazer disto uma roda de apoio, e dizer o que fica aqui, quem escuta e como sair.
endAct = Não dizer mais que isto é uma roda de apoio.
errors =
    .stays = Escreva o que fica aqui.
    .leaving = Escreva como alguém sai.
