### recoveryMessages

title = Não consigo entrar
lead = Escreva seu apelido, ou o e-mail que você deu aqui. Se você confirmou um endereço, enviamos para ele um link com que pode escolher uma senha nova.
noMail = Peça às pessoas que cuidam deste servidor uma senha nova.
ways = Estes são os caminhos de volta. Qualquer um deles basta.
byMail = Com um link por e-mail
byServer = Se nada mais funcionar
who = Apelido ou e-mail
send = Enviar um link
asked = Se conhecemos você e você confirmou um endereço, um link está a caminho. Ele vale por uma hora.
otherwise = O e-mail não chega? Então não temos um endereço seu confirmado. Peça às pessoas que cuidam deste servidor uma senha nova.
mail =
    .subject = Um link para entrar
    .lead = Alguém pediu uma senha nova para @{ $handle } em { $place } ({ $host }). Se foi você, abra esta página e escolha uma. O link funciona uma vez, por uma hora.
    .button = Escolher uma senha nova
    .notYou = Se não foi você, não faça nada. Sua senha continua a mesma.
choose = Escolha uma senha nova
chooseLead = Com isto você sai em todos os outros lugares.
password = Senha nova
passwordHint = Pelo menos 10 caracteres. Quatro palavras seguidas são fáceis de lembrar.
set = Salvar e entrar
done = Sua senha mudou. Você saiu em todos os outros lugares.
