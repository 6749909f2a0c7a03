### reviewMessages

title = Ainda está certo?
by = O grupo vai revisar até { $day }.
since = A revisão era até { $day }; isso foi há { $late }. Muita coisa talvez ainda esteja certa, mas pergunte a quem entende antes de confiar.
reviewed = Última revisão em { $day }.
never = Não há data de revisão.
flag = Isto parece desatualizado
flagText = O que parece errado ou antigo?
flagHint = Algumas palavras bastam. Quem cuida deste guia lê. Não guardamos nada sobre você.
trap = Deixe vazio
send = Enviar
sent = Agradecemos. Quem cuida deste guia vai conferir.
full = Agradecemos. Várias pessoas já nos contaram.
flags = O que nos contaram
dismiss = Pronto
dismissed = Saiu da lista.
keep = Revisão
byLabel = Próxima revisão até
byHint = Uma data no futuro. Se ficar vazia: o tempo de sempre para este tipo de guia, ou nenhuma.
setDay = Marcar a data
done = Conferimos: ainda está certo
saved = Salvo.
library = Biblioteca
overdue = Para revisar
overdueLead = Guias dos seus grupos que precisam de revisão agora ou em breve, avisos de segurança e sugestões que precisam de resposta, e o que dizem quem leu e quem experimentou.
none = Nada para revisar
noneText = Quando um guia precisar de revisão, quando alguém disser que algo parece desatualizado, ou quando uma nota, um aviso de segurança ou uma sugestão estiver esperando, você vê aqui.
waiting =
    { $n ->
        [one] { $n } nota está esperando revisão
       *[other] { $n } notas estão esperando revisão
    }
notices =
    { $n ->
        [one] { $n } aviso de segurança precisa da sua resposta
       *[other] { $n } avisos de segurança precisam da sua resposta
    }
suggestions =
    { $n ->
        [one] { $n } sugestão precisa da sua resposta
       *[other] { $n } sugestões precisam da sua resposta
    }
someFlags =
    { $n ->
        [one] { $n } pessoa diz que algo parece desatualizado
       *[other] { $n } pessoas dizem que algo parece desatualizado
    }
overdueBadge = Atrasado
soonBadge = Em breve
theirs = Isto é de pessoas de outro lugar. Avise lá onde foi publicado.
errors =
    .giveADayOrSay = Escolha uma data, ou diga que você conferiu.
    .writeAFewWords = Escreva algumas palavras.
    .thatIsFarAwayChoose = Está longe demais. Escolha uma data dentro de dez anos.
    .aDayToCome = Dê um dia no futuro, assim: 2027-05-03.
