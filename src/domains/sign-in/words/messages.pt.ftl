### wordsMessages

title = Suas palavras de recuperação
lead = Com estas palavras você pode escolher uma senha nova quando perder a sua. Não precisa de e-mail para isso.
write = Imprima esta página, ou copie as palavras no papel, e guarde onde mais ninguém olha. Elas só aparecem desta vez.
handleLine = Para @{ $handle } em { $host }
how = Para usar: abra { $url }, escolha “Não consigo entrar”, e escreva seu apelido e as palavras. Maiúsculas e hífens não importam. Elas funcionam uma vez; depois você pode criar outras aqui.
have = Você criou palavras de recuperação em { $day }.
none = Você não tem nenhuma no momento.
make = Criar palavras de recuperação
renew = Criar outras
renewText = Quando você faz outras, estas deixam de funcionar.
forget = Apagar minhas palavras de recuperação
forgotten = Suas palavras de recuperação foram apagadas.
toMe = Continuar
lostTitle = Com palavras de recuperação
lostLead = Sete palavras que você imprimiu ou anotou quando entrou no coletivo, ou depois.
lostLink = Tenho minhas palavras
handle = Apelido
words = Suas palavras de recuperação
wordsHint = Todas as sete, na ordem.
password = Senha nova
passwordHint = Pelo menos 10 caracteres. Quatro palavras seguidas são fáceis de lembrar.
use = Salvar e entrar
used = Sua senha mudou, e você saiu em todos os outros lugares. Suas palavras de recuperação foram usadas: aqui você pode criar outras.
wrong = O apelido e as palavras não combinam, ou as palavras já foram usadas.
