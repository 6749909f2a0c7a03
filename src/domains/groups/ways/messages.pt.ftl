### waysTexts

ways = Como fazemos as coisas
lead = O que o grupo combinou para si. Só uma decisão pode mudar isto, para que todo mundo tenha voz.
usual = O grupo não decidiu nada diferente: este é o jeito de sempre.
economy =
    .gift = Damos e recebemos livremente. Nada é contado.
    .hours = Contamos horas em um banco de tempo: a hora de cada pessoa vale o mesmo.
    .none = Não usamos banco de tempo, e não trocamos presentes.
floor = Alguém pode dever { $hours } horas; depois disso, outras pessoas oferecem primeiro.
noFloor = Não há limite para as horas que alguém pode dever.
currency = O dinheiro é contado em { $code }.
fundCap = Duas pessoas que cuidam do fundo podem entregar até { $sum } a uma pessoa em 30 dias sem perguntar ao grupo. Acima disso é preciso uma decisão.
minOpen =
    { $hours ->
        [one] Todo mundo tem pelo menos { $hours } hora para responder a uma decisão.
       *[other] Todo mundo tem pelo menos { $hours } horas para responder a uma decisão.
    }
quorum = Uma decisão vale quando { $percent } % das pessoas do grupo responderam.
aside = Se { $percent } % das pessoas que responderam ficam de lado ou têm ressalvas, o texto volta para a redação.
joining =
    .open = Pode participar quem recebeu um convite ou pode ver o grupo.
    .questions = Quem quer participar responde nossas perguntas. Quando duas pessoas do grupo respondem por ela, a pessoa pode participar.
questions = Nossas perguntas
change = Para mudar qualquer parte disto, comece uma decisão com o efeito “Mudar como fazemos as coisas”.
decided = Quando houver acordo sobre isto, o grupo faz as coisas assim: { $lines }
published = Quando houver acordo sobre isto, o grupo se abre: todo mundo pode ler e seguir o que ele publicar a partir daí. O que foi escrito antes continua tão privado quanto é.
errors =
    .thisDecisionNamesAWay = Esta decisão definiria algo que não é possível.
    .sayAtLeastOneThing = Escolha pelo menos uma coisa para mudar.
    .thisGroupBecameTenderIn = Este grupo se tornou oculto nesse meio-tempo. Ele continua oculto.
    .alreadyOpen = Este grupo já é aberto.
    .staysTender = Um grupo oculto continua oculto.
notes =
    .hoursFloor = Escreva horas, como 10, ou none.
    .economy = Escolha gift, hours ou none.
    .currency = Uma moeda tem três letras, como EUR.
    .fundCap = Escreva um valor como 50 ou 50.00
    .minOpenHours = De 1 a 720 horas.
    .percent = De 1 a 100.
    .joining = Escolha open ou questions.
    .questions = No máximo { $most } perguntas, uma por linha, cada uma com menos de 200 caracteres.
firstQuestions =
    .line1 = O que atrai você até nós?
    .line2 = O que você gostaria de dar, e o que gostaria de encontrar?
