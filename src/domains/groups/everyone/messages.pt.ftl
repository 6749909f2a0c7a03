### everyoneMessages

title = Mensagens para todo mundo
lead = Uma mensagem para todas as pessoas do coletivo. Duas pessoas do coletivo enviam juntas, e no máximo uma é enviada por semana.
none = Ainda não há mensagens
noneText = Quando algo diz respeito a todo mundo, escreva aqui. Outra pessoa do coletivo confirma, e então todas recebem nas notificações, e por e-mail se escolheram isso.
write = Escrever para todo mundo
subject = Assunto
subjectHint = Aparece em notificações e e-mails. Deixe de fora nomes de pessoas, por favor.
content = Mensagem
contentHint = Texto simples ou Markdown. Só integrantes leem. Apagamos depois de um ano.
send = Pedir que uma segunda pessoa confirme
asked = Salvo. É enviada quando outra pessoa do coletivo confirmar, em até uma semana.
sent = Enviada para todo mundo.
next = A última mensagem foi enviada há menos de uma semana. Você pode escrever a próxima a partir de { $day }.
way = Mensagens para todo mundo
last = a última em { $day }
act = Enviar isto a todas as pessoas do coletivo: “{ $name }”. { $content }
errors =
    .giveItASubject = Escreva um assunto, com { $most } caracteres no máximo.
    .writeSomething = Escreva a mensagem, com { $most } caracteres no máximo.
    .onceAWeek = No máximo uma mensagem por semana é enviada para todo mundo. A próxima pode ser enviada a partir de { $day }.
