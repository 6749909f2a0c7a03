### blockMessages

title = Antes de bloquear
lead = O que sumiria, e para quem.
whom = Trata-se de { $value }
nothing = Não há nada de lá aqui agora.
vanishes = Isto não apareceria mais
stays = Isto fica até que vocês cuidem disso
ends = Coletivos irmãos que vocês perderiam
endsText = Isto termina a ligação com um coletivo irmão, por isso são precisas duas pessoas. Até lá você pode silenciar, por conta própria e na hora.
counts =
    .people = { $n ->
        [1] Uma conta é atingida
       *[other] { $n } contas são atingidas
    }
    .followers = { $n ->
        [1] Uma pessoa que nos segue não recebe mais nada de nós
       *[other] { $n } pessoas que nos seguem não recebem mais nada de nós
    }
    .events = { $n ->
        [1] Um próximo encontro
       *[other] { $n } próximos encontros
    }
    .guides = { $n ->
        [1] Um guia ou uma história
       *[other] { $n } guias e histórias
    }
    .offers = { $n ->
        [1] Um oferecimento ou uma necessidade
       *[other] { $n } oferecimentos e necessidades
    }
    .exchanges = { $n ->
        [1] Uma troca em andamento: fale com quem espera por ela
       *[other] { $n } trocas em andamento: fale com quem espera por elas
    }
    .answers = { $n ->
        [1] Uma resposta a um encontro nosso
       *[other] { $n } respostas a encontros nossos
    }
    .words = { $n ->
        [1] Um comentário
       *[other] { $n } comentários
    }
    .questions = { $n ->
        [1] Uma pergunta que nos fizeram
       *[other] { $n } perguntas que nos fizeram
    }
    .posts = { $n ->
        [1] Uma publicação que se lê aqui
       *[other] { $n } publicações que se leem aqui
    }
    .changes = { $n ->
        [1] Uma mudança que propõem para um guia nosso
       *[other] { $n } mudanças que propõem para guias nossos
    }
undo = Por 30 dias dá para desfazer, e tudo volta. Depois é apagado.
severity = O que fazer
severities =
    .silence = Silenciar: fica guardado, mas não aparece para ninguém nem é passado adiante
    .suspend = Bloquear: nada entra, e nada é enviado para lá
reason = Por quê
until = Até
untilHint = Um dia em que termina sozinho. Deixe vazio para valer pelo tempo que você quiser.
look = Ver o que sumiria
do = Fazer
silenced = Está silenciado. O que vem de lá fica guardado, e não aparece para ninguém.
silences = Silenciados
noSilences = Nenhum silenciado.
endSilence = Deixar de silenciar
endedSilence = Não está mais silenciado. O que chegou nesse meio-tempo aparece.
endsOn = até { $day }
silenceAct = Silenciar { $value }: guardar o que vem de lá, e não mostrar a ninguém.
endSilenceAct = Mostrar de novo o que vem de { $value }.
lists = Listas
listsText = Coletivos compartilham listas de servidores que fazem mal. Nada é adotado sem que você olhe cada um.
download = Baixar nossa lista (CSV)
bring = Trazer uma lista
named = Falar só com servidores da lista
bringTitle = Uma lista de outra pessoa
bringLead = Cole aqui. Entendemos listas do Mastodon e parecidos, e também um servidor por linha.
list = A lista
read = Olhar
each = Olhe cada um
eachLead = Escolha os que você olhou e quer adotar. Os motivos são de quem fez a lista.
unread =
    { $n ->
        [1] Uma linha não pode ser lida, ou esconde o servidor.
       *[other] { $n } linhas não podem ser lidas, ou escondem o servidor.
    }
none = Não há nesta lista nenhum servidor que já não esteja bloqueado.
wouldEnd = termina a ligação com um coletivo irmão
covers =
    { $n ->
        [0] ninguém de lá é conhecido aqui
        [1] uma conta de lá é conhecida aqui
       *[other] { $n } contas de lá são conhecidas aqui
    }
take = Adotar os que escolhi
took =
    { $n ->
        [1] Um foi adotado.
       *[other] { $n } foram adotados.
    }
wait =
    { $n ->
        [1] Um espera por uma segunda pessoa.
       *[other] { $n } esperam por uma segunda pessoa.
    }
keptEnds = Bloqueios e silêncios que têm um fim são desfeitos e esquecidos no seu dia.
errors =
    .list = Não há nenhum servidor nela. Cole a lista inteira.
