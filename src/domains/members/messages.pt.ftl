### memberMessages

signIn = Entrar
signInLead = Que bom ver você de novo.
handle = Apelido
password = Senha
noAccount = Ainda não tem conta? Peça um convite a alguém do coletivo.
lost = Não consigo entrar
you = Você
nothingWaits = Nada está esperando por você
nothingWaitsText = Quando alguém perguntar algo a você, ou você receber uma resposta, vai ver aqui primeiro: decisões, turnos, empréstimos, ajuda.
unread =
    { $n ->
        [one] { $n } notificação nova
       *[other] { $n } notificações novas
    }
settings = Configurações
toNews = Idioma e notificações
toAccount = Conta: nome, senha, formas de entrar, seus dados
account = Conta
yourName = Nome
yourNameHint = Como as outras pessoas chamam você. Dá para mudar quando quiser.
language = Idioma das páginas
languageHint = As páginas, as notificações e os e-mails para você vêm neste idioma.
changeLanguage = Mudar idioma
save = Salvar
saved = Salvo.
changePassword = Mudar sua senha
current = Senha atual
newPassword = Senha nova
newPasswordHint = Pelo menos 10 caracteres. Quatro palavras seguidas são fáceis de lembrar.
passwordChanged = Sua senha mudou. Você saiu em todos os outros lugares.
sessions = Onde você entrou
thisOne = Este aparelho
browser = Um navegador
program = Um programa
until = até { $day }
end = Sair
endAll = Sair em todos os outros lugares
ended = Saiu.
signOut = Sair
signedOut = Você saiu. Cuide-se.
leave = Deixar o coletivo
takeAlong = Baixe seus dados primeiro.
leaveText = Você pode deixar o coletivo quando quiser, sem dar motivo. Apagamos na hora seu nome, sua senha, suas participações e suas funções. Encontros, guias e oferecimentos que você escreveu para um grupo ficam com ele, sem o seu nome; o que você disse em decisões é apagado.
leaveButton = Deixar agora
left = Você deixou o coletivo, e não guardamos nada pessoal sobre você. Tudo de bom.
groupsTitle = Seus grupos
invite = Convidar alguém
errors =
    .thisHandleIsTakenChoose = Este apelido já está em uso. Escolha outro.
    .chooseANameThatOthers = Escolha um nome para as outras pessoas chamarem você.
    .aLanguageIsWrittenLike = Escreva o idioma como um código, como en ou pt-BR.
    .thisIsNotYourPassword = Esta não é a sua senha atual.
    .thereIsNoMemberHere = Não há ninguém com o apelido { $handle } aqui.
    .thisIsNotYourPassword2 = Esta não é a sua senha.
    .aHandleHas1To = Um apelido tem de 1 a 30 letras minúsculas (a até z), números e _.
    .chooseANameThatOthers2 = Escolha um nome para as outras pessoas chamarem você. Não precisa ser o nome de registro.
    .useAtLeastCharactersFour = Use pelo menos { $shortestPassword } caracteres. Quatro palavras seguidas são fáceis de lembrar.
    .thisIsTooLongUp = Está comprido demais. Você pode usar até 500 caracteres.
    .chooseSomethingOtherThanYour = Escolha algo diferente do seu apelido.
    .chooseSomethingThatIsHarder = Escolha algo mais difícil de adivinhar.
    .text = { $title } { $detail }
keeps =
    .wrongPasswordsAreCounted = Senhas erradas são contadas por uma hora, no máximo, sob um hash com chave do apelido e da rede de onde vieram; do mesmo jeito, por um dia, quantas vezes se perguntou a um endereço se é de uma pessoa convidada, quanto escrevem visitantes e quantas vezes se enviam, de uma rede, os formulários que têm limite. A chave muda todo dia e é esquecida com isso.
    .signinsEndAfterDays = Entradas terminam depois de 30 dias, ou quando você sai, e são apagadas.
    .whatWasSentIs = O que foi enviado é reconhecido por um dia, para que dois toques façam uma coisa só; a resposta fica criptografada, e as duas coisas são apagadas.
    .setupLinksAreDeleted = Links de criação são apagados depois de 30 minutos.
