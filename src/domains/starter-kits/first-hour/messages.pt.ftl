### hourMessages

title = A primeira hora
lead = Com estas quatro coisas, outras pessoas encontram seu coletivo e vêm. Qualquer ordem serve, e cada uma leva alguns minutos.
done = Feito
open = Ainda por fazer
steps =
    .words = Diga quem vocês são
    .event = Marque seu primeiro encontro
    .invite = Convide alguém
    .sibling = Siga outro coletivo
texts =
    .words = Algumas palavras na sua página, e uma imagem se quiser. É o que a vizinhança lê primeiro.
    .event = O quê, quando e onde. Aparece no calendário na hora, e quem segue vocês fica sabendo.
    .invite = Crie um link e envie a alguém em quem você confia. Muitas coisas aqui pedem duas pessoas.
    .sibling = Os encontros públicos dele entram no seu calendário, os guias na sua biblioteca.
all = As quatro estão feitas. O que vem agora é sobre mais do que este programa:
next = Os sete primeiros passos
settings = Idioma, fuso horário e página inicial
progress = { $done } de { $all } feitas
goOn = Continuar
