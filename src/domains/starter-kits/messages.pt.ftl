### starterKitMessages

kit = Kit para começar de { $name }
summary = Acordos, funções, escalas, perguntas e cartazes para começar. Usem o que serve, mudem, deixem o resto.
roleText =
    { $sentence }
    
    Alguém tem esta função por até 90 dias de cada vez; depois ela termina sozinha. Quem aprende trabalha ao lado e tem a próxima vez. Enquanto ninguém tem a função, quaisquer duas pessoas do grupo podem fazer o trabalho dela juntas. Quem tem a função “{ LOWER($role) }” pode devolvê-la em qualquer dia, sem dar motivo.
rotaText =
    Trabalho compartilhado que as pessoas fazem em rodízio. { $minutes } minutos de cada vez.
    
    { $seats }
    
    Perguntamos a uma pessoa de cada vez. Ninguém precisa de motivo para dizer “Desta vez não”.
rotaSeat =
    { GIVEN($name) ->
        [yes] - { $seats } × { $name }
       *[no] - { $seats } × qualquer pessoa
    }
planName = Sete primeiros passos
plan =
    .line1 = **Conversem.** Sentem-se com algumas pessoas. Perguntem: o que já fazemos umas pelas outras? O que gostaríamos de fazer em conjunto?
    .line2 = **Combinem algumas coisas.** Uma página basta: como decidimos, o que fica entre nós, como descansamos.
    .line3 = **Comecem com uma coisa.** Uma roda, um dia de atendimento, uma partilha de ervas. Façam, conversem sobre como foi, mudem.
    .line4 = **Compartilhem o que sabem.** Escrevam um guia, ou façam uma troca de saberes. Não é preciso diploma.
    .line5 = **Perguntem quem está faltando.** O que dificultou: escadas, idioma, dinheiro, o horário, o tom? Mudem uma destas coisas.
    .line6 = **Dividam o peso.** Façam o trabalho rodar. Gastem dinheiro com coisas, não com salários. Descansem antes de se cansar.
    .line7 = **Encontrem outros coletivos.** Contem a outro coletivo o que deu certo e o que não deu. Ninguém é filial de ninguém.
questionsName = Perguntas para depois de um encontro
questions =
    .line1 = O que nos fez bem?
    .line2 = O que foi difícil?
    .line3 = Quem faltou, e o que dificultou a vinda?
joiningName = Perguntas para quem gostaria de participar
accessName = O que dizemos sobre acessibilidade toda vez
accessLead = Antes de divulgar qualquer coisa, respondemos estas. “Ainda não sabemos, pergunte para nós” também é uma resposta.
posterName = Um primeiro cartaz
poster =
    .line1 = Venha, o convite é para você.
    .line2 = O quê: ______________________
    .line3 = Quando: ______________________
    .line4 = Onde: ______________________ (pergunte o lugar exato para nós)
    .line5 = É de graça. Não precisa de documentos, diagnóstico nem diploma.
    .line6 = Acessibilidade, máscaras, idiomas, crianças: ______________________
    .line7 = Arranque uma tirinha, ou escreva para: ______________________
