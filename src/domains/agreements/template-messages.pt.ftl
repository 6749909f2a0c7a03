### templateMessages

howWeDecide =
    .name = Como decidimos
    .why = Todo mundo deveria saber como um desejo vira algo que sustentamos em conjunto.
    .content =
        Procuramos algo com que todo mundo consiga viver, e levamos o tempo que isso pede.

        - **Qualquer pessoa pode começar.** Diga o que faz você olhar para isto antes de dizer o que deveria ser feito.
        - **Primeiro escutamos.** Perguntamos do que as pessoas precisam e o que as preocupa. Depois escrevemos um texto e o mudamos em conjunto.
        - **Coisas pequenas não precisam de reunião.** Quem faz o trabalho decide como, pergunta a quem isso toca, e conta às outras pessoas.
        - **Um bloqueio é raro.** Significa: isto iria contra o que nos une. Quem bloqueia diz o que isso prejudicaria e ajuda a encontrar outro caminho.
        - **Silêncio não é um sim.** Perguntamos a quem fala pouco, e a quem não pôde vir.
        - **Olhamos de novo.** Tudo o que combinamos tem um dia em que perguntamos se ainda ajuda.

        Para conversar: o que uma pessoa pode decidir por si? O que nunca decidimos com pressa?
consentAndConfidentiality =
    .name = Consentimento e confidencialidade
    .why = As pessoas ficam mais tranquilas quando sabem o que acontece com seus corpos e suas histórias aqui.
    .content =
        Perguntamos antes, toda vez, e guardamos o que nos foi confiado.

        - **Perguntar antes de tocar, aconselhar e fazer perguntas.** “Posso?” basta. O sim de ontem não é o de hoje.
        - **Todo não é bem-vindo.** Ninguém explica um não, e ninguém perde carinho por isso.
        - **O que se diz aqui fica aqui.** Podemos contar fora o que aprendemos, nunca quem disse o quê.
        - **Uma história é de quem a viveu.** Não a contamos adiante, nem anotamos, nem gravamos sem o sim da pessoa. Ela pode voltar atrás.
        - **Onde isto termina.** Se a vida de alguém corre perigo, primeiro conversamos com a pessoa, e depois chamamos o mínimo de gente possível, e dizemos a ela quem.

        Para conversar: a quem recorremos quando alguém não teve cuidado com isto?
careWithoutCredentials =
    .name = Cuidado sem diploma
    .why = Cuidamos umas pessoas das outras como vizinhança. Isso é muito, e tem limites que vale a pena dizer em voz alta.
    .content =
        Compartilhamos o que sabemos como vizinhança. Não somos uma clínica, e não fingimos ser.

        - **Dizemos de onde sabemos:** aprendemos, lemos, experimentamos, nossa avó fazia assim.
        - **Dizemos o que não sabemos,** e dizemos cedo.
        - **Nunca dizemos a ninguém para largar remédios ou tratamento.** Ajudamos a pessoa a perguntar sobre isso.
        - **Os cuidados vêm primeiro.** Antes de compartilhar um remédio, perguntamos sobre gravidez, alergias, doenças e outros remédios.
        - **Conhecemos a próxima porta.** Temos uma lista de pessoas e lugares para o que está além de nós, e oferecemos ir junto.
        - **Quem recebe o cuidado decide.** Nossa parte é oferecer.

        Para conversar: que tipos de cuidado não damos aqui? Quem cuida da lista?
moneyAndSupplies =
    .name = Dinheiro e materiais
    .why = O dinheiro pesa no escuro. Alguns hábitos simples o deixam leve.
    .content =
        O que temos, temos para todo mundo, e todo mundo pode olhar.

        - **Duas pessoas juntas** entregam dinheiro, nunca uma só, e elas mudam pelo menos duas vezes por ano.
        - **Todo mundo pode ver as contas:** o que entrou, o que saiu, quanto tempo dura. O nome de ninguém fica ali por ter pedido.
        - **Pedir é simples.** Até o nosso limite não se pergunta o motivo a ninguém. Acima dele, o grupo decide.
        - **Presentes não têm condições.** Dizemos não a dinheiro que quer algo de volta.
        - **Os materiais são contados com gentileza.** Quem leva o último avisa.
        - **Ninguém paga do próprio bolso em silêncio.** Pedimos recibos e devolvemos em duas semanas.

        Para conversar: qual é o nosso limite? O que guardamos para tempos difíceis?
conflictAndRepair =
    .name = Conflito e reparação
    .why = O conflito aparece onde as pessoas se importam com algo. Vai melhor com um caminho combinado em tempos de calma.
    .content =
        O conflito faz parte de estar em grupo. Tentamos reparar, mais do que ganhar.

        - **Cedo e direto, se for seguro.** Contamos o que aconteceu e como chegou em nós, sem adivinhar por quê.
        - **Ninguém precisa ir só.** Cada lado pode trazer alguém que acompanha, que escuta e não discute.
        - **Peça uma terceira pessoa.** Pode-se pedir a qualquer integrante que se sente com os dois lados. A pessoa pode dizer não.
        - **O dano tem nome.** Perguntamos quem se machucou, do que precisa, e a quem cabe dar isso. Reparar é mais do que pedir desculpas.
        - **Pode haver distância.** As pessoas podem ficar longe umas das outras por um tempo sem que ninguém tome partido.
        - **Um tempo à parte protege; não julga.** É curto, tem um fim, e há a quem pedir que seja revisto.

        Para conversar: quem escuta primeiro? Quando chamamos gente de fora?
saferSpaceOnline =
    .name = Espaço mais seguro na internet
    .why = Palavras em uma tela não têm voz nem rosto. Combinamos alguns hábitos para as salas que compartilhamos ali.
    .content =
        Escrevemos como se a outra pessoa estivesse ao nosso lado, com cansaço, no fim de um dia longo.

        - **Avisar antes do que é pesado,** na primeira linha, para que as pessoas possam escolher.
        - **Nada de capturas de tela, nada de passar adiante,** a não ser que todas as pessoas envolvidas tenham dito sim.
        - **Os nomes e palavras que as pessoas usam para si** são os que usamos.
        - **Responder devagar.** O que foi escrito com raiva pode esperar até amanhã. Ninguém precisa responder na hora, nem à noite.
        - **Descrever imagens, transcrever áudios.** Assim todo mundo está na sala.
        - **Um lugar para dizer “isto machucou”.** Duas pessoas cuidam dele, e contam em três dias o que fizeram.
        - **Guardamos pouco.** Conversas antigas são apagadas; o que precisa ficar vira um acordo ou um guia.

        Para conversar: que salas temos, e quem pode ler ali?
restAndSteppingBack =
    .name = Descansar e dar um passo atrás
    .why = Quem pode parar consegue continuar por anos.
    .content =
        O descanso faz parte do trabalho. Ninguém deve um motivo.

        - **Diga “vou descansar” e pronto.** Turnos e funções são pedidos a outras pessoas, e nenhuma lista conta isso.
        - **Toda função termina.** Depois de 90 dias ela passa a outra pessoa, e quem a teve merece um tempo de calma.
        - **Passe adiante cedo,** mesmo pela metade. Uma metade honesta é um presente.
        - **Perguntamos antes de as pessoas se cansarem:** “O que você gostaria de largar?” é perguntado pelo menos a cada três meses.
        - **Quando muita gente descansa, fazemos menos.** Deixamos uma coisa dormir em vez de esgotar as poucas pessoas que restam.
        - **Voltar é fácil.** Primeiro coisas pequenas, e uma acolhida sem “onde você estava?”.

        Para conversar: quais das nossas coisas podem dormir primeiro?
photographsAndNames =
    .name = Uso de fotos e nomes
    .why = Uma imagem que saiu não volta mais. Perguntamos antes de tirar.
    .content =
        O rosto, o nome ou a casa de ninguém vai a lugar algum sem o sim da pessoa para exatamente isso.

        - **Pergunte antes de tirar, e de novo antes de mostrar.** Diga onde vai estar e por quanto tempo.
        - **Não é a resposta de costume.** Em vez disso fotografamos mãos, mesas e plantas.
        - **Atendimentos, rodas e conversas sobre coisas difíceis: nenhuma imagem.**
        - **Crianças:** pergunta-se à criança e a quem cuida dela. O não de qualquer uma é um não.
        - **Nomes que as pessoas escolheram.** Escrevemos o nome com que alguém quer ser lido, ou nenhum.
        - **Retire quando pedirem,** em uma semana e sem perguntas. Dizemos com clareza que outras pessoas podem ter guardado uma cópia.

        Para conversar: quem guarda nossas imagens, e quem pode usá-las?
