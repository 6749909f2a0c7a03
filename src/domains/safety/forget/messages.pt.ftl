### forgetMessages

title = Esqueçam-me
lead = Você não tem conta aqui, mas respondeu a um encontro, fez uma assinatura ou perguntou algo? Escreva o endereço que usou. Enviamos uma única mensagem para lá, com um link que apaga tudo.
address = Seu endereço
addressHint = O endereço de e-mail, ou o do fediverso, como @nome@servidor.
send = Enviar o link para mim
what = O que apagamos
goes =
    .line1 = suas respostas a encontros, e a sua vaga
    .line2 = suas assinaturas
    .line3 = o que você perguntou aos nossos grupos, e o que responderam
    .line4 = o que você nos escreveu de outro servidor, e o que espera confirmação
bySecret = Se você tem o link secreto que recebeu ao responder ou perguntar, abra: lá você pode apagar tudo, sem mensagem.
members = Você tem uma conta?
toMine = A sua página mostra tudo sobre você, e como sair.
elsewhere = Outros servidores guardam o que você escreveu lá. Só eles podem apagar.
asked = Se temos algo com este endereço, uma mensagem está a caminho. Ela tem um link que vale por dois dias. Se não temos nada, ninguém recebe mensagem.
confirmLead = Tudo o que temos com este endereço é apagado. Não dá para desfazer.
confirm = Apagar tudo
done = Pronto. Não temos mais nada sobre você.
letter =
    .subject = Devemos esquecer você?
    .lead = Alguém pediu em { $host } que tudo com este endereço seja apagado: respostas, assinaturas, perguntas.
    .button = Sim, apagar tudo
    .notYou = Se não foi você, não faça nada. O link vale por dois dias.
# Por que algo não pode ser feito, ou o que mudar em um campo.
errors =
    .address = Escreva um endereço de e-mail, ou um do fediverso como @nome@servidor.
