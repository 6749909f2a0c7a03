### welcomeMessages

invitation = Convite
link = Link
qr = Código QR do link
words = Palavras para enviar junto
wordsIn = Idioma das palavras
wordsToSend =
    { $n ->
        [1] Você recebeu um convite para { $name }. Abra este link, escolha um nome e uma senha, e pronto: { $url } Ele vale para uma pessoa, até { $day }.
       *[other] Você recebeu um convite para { $name }. Abra este link, escolha um nome e uma senha, e pronto: { $url } Ele vale para { $n } pessoas, até { $day }.
    }
wordsOnly = Só passe adiante a pessoas que você gostaria de ter aqui.
brings = O que ele faz
bringsPeople =
    { $n ->
        [one] Mais { $n } pessoa pode participar com ele.
       *[other] Mais { $n } pessoas podem participar com ele.
    }
bringsUntil = Vale até { $day }.
bringsOnly = Quem o usa se torna integrante de { $name }.
bringsGroups = Quem o usa se torna integrante de { $name }, e de { LIST($groups, type: "and") }.
bringsAsk = Se um grupo faz perguntas antes, elas ficam na página dele, e duas pessoas do grupo respondem por quem quer entrar.
noLink = Não podemos mostrar este link: foi criado antes de guardarmos os links. Crie um novo, e cancele este.
show = Mostrar link e código QR
print = Você pode imprimir esta página: no papel ficam só o código, o link e o que ele faz.
cancel = Cancelar convite
all = Todos os convites
hello = Boas-vindas, { $name }
helloLead = { $group } se alegra por você estar aqui.
steps = Três coisas que você pode fazer agora
sayHello = Diga oi
sayHelloText = Uma ou duas linhas para { $group }. Integrantes leem na página do grupo por 14 dias.
sayHelloLabel = Suas palavras
sayHelloButton = Enviar
saidHello = Enviado. Integrantes de { $group } podem ler.
saidAlready = Você disse oi: “{ $words }”
nextEvent = Diga se você vem ao próximo encontro
noEvent = Ainda não há nenhum encontro marcado. O calendário mostra o que vem.
calendar = Calendário
ownPage = Olhe sua própria página
ownPageText = O que as outras pessoas veem de você, como chegam nossas notícias, e como você entra.
ownPageLink = Sua página
toGroup = Ir para { $group }
more = Mais sobre nós
newHere = Gente nova
since = desde { $day }
welcomeWaiting = Boas-vindas: três coisas que você pode fazer agora
errors =
    .writeALine = Escreva uma linha, com { $most } caracteres no máximo.
