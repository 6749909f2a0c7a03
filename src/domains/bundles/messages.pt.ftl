### bundleMessages

severities =
    { $severity ->
        [info] Nota
        [caution] Tome cuidado
        [urgent] Urgente
       *[other] Nota
    }
cautions = Tome cuidado
sources = Fontes
wishes = Como quem escreveu gostaria que fosse usado
version = revisão { $n }
credit = Feito por
by = Publicado por
license = Licença
original = Original
lineage = De onde vem
after = de
updated = Última mudança
translationOf = Tradução de
basedOn = Versão de
alsoAs = O mesmo que
files =
    .guide-epub = livro para leitores digitais (EPUB)
    .guide-pdf = para ler ou imprimir (PDF)
    .guide-txt = texto simples
    .guide-md = Markdown
    .guide-json = ActivityStreams (para programas)
    .lineage-json = origem (para programas)
toAll = Tudo neste pacote
stories = Histórias faladas
transcript = Transcrição
saidYes = Em { $day }, { $who } concordou que todo mundo pode ouvir isto.
yesBack = A pessoa pode mudar de ideia. Se esta página disser que a história não existe mais, apague sua cópia, por favor:
aboutGuide = É do guia
bundleOf = Biblioteca de { $name }
bundleLead = Você pode ler estas páginas sem rede e sem servidor. Passe a pasta inteira adiante: o crédito e a licença vão junto.
madeOn = Baixado de { $origin } em { $day }. Mudanças posteriores não estão incluídas.
ours = Nossos
ofSiblings = De coletivos irmãos
leftOut = Nem tudo coube em um pacote. Baixe o resto grupo por grupo.
empty = Não havia guias públicos quando este pacote foi feito.
howTo = Para adicionar a outro Calendula: entre lá, abra Biblioteca, depois Importar guias, e escolha o arquivo zip.
title = Baixar a biblioteca
lead = Todos os guias em um arquivo. Você pode ler em qualquer aparelho sem rede: em um pen drive, em uma pasta compartilhada, em um celular.
which = Guias de quem
everyGroup = Todos os nossos grupos
siblings = Guias de coletivos irmãos
siblingsNo = Só os nossos
siblingsYes = Também os de coletivos irmãos cuja licença nos deixa passar adiante
download = Baixar
inside = O que há dentro
insideText = Uma página para cada guia que abre em qualquer navegador, com as imagens, como livro e PDF, como texto simples e Markdown; histórias faladas que todo mundo pode ouvir e passar adiante; de onde vem cada guia; e tudo de que outro Calendula precisa para importar. Seus grupos assinam tudo, para que ninguém mude nada sem se notar.
counts =
    { $siblings ->
        [0]
            { $ours ->
                [one] { $ours } guia nosso
               *[other] { $ours } guias nossos
            }
       *[other]
            { $ours ->
                [one] { $ours } guia nosso
               *[other] { $ours } guias nossos
            }, { $siblings } de coletivos irmãos
    }
none = Ainda não há nada para baixar
noneText = Assim que um grupo publicar um guia para todo mundo, você pode baixar aqui.
library = Biblioteca
takeIn = Importar guias
importLead = De outro Calendula, de uma pasta de textos, ou do WordPress. Você pode conferir tudo antes de importar. O que se torna seu começa como rascunho.
needsGroup = Você ainda não está em um grupo que possa importar guias.
group = Para qual grupo
groupHint = Os rascunhos são deste grupo. Mais ninguém vê.
file = Arquivo
fileHint = Um pacote (.zip), um zip de arquivos Markdown, vários arquivos Markdown de uma vez, ou uma exportação do WordPress (.xml). No máximo 50 MB.
look = Conferir o arquivo
fromFile = De um arquivo
fromAddress = De um endereço
addressHint = O endereço de um artigo no fediverso, ou no WordPress, Ghost, WriteFreely, Lemmy ou em outro Calendula.
address = Endereço
fetch = Buscar
reading = Estamos lendo
reload = Isto continua sozinho, mesmo se você sair da página.
lookAgain = Ver como está indo
kinds =
    .bundle = Um pacote de outro Calendula
    .markdown = Arquivos Markdown
    .wordpress = Uma exportação do WordPress
    .article = Um artigo
found =
    { $n ->
        [one] { $n } guia
       *[other] { $n } guias
    }
refused = Não podemos importar isto
nothingChanged = Nada foi importado.
again = Tentar outro arquivo
signedBy = Assinado por { $name } ({ $origin }), e sem mudanças desde então.
signedByUnknown = Não conseguimos conferir quem assinou: { $origin } não respondeu, ou não conhece a chave. Os arquivos batem com a lista, mas qualquer pessoa poderia ter escrito essa lista. Por isso não guardamos estes guias como sendo de lá: eles viram rascunhos do seu grupo, com o crédito e a fonte que o pacote diz.
fates =
    .theirs = fica guardado como sendo de lá
    .known = já está aqui
    .ours = é nosso
    .blocked = fica de fora: bloqueamos esse servidor
    .ask = vamos perguntar ao servidor dele; se não responder, vira um rascunho com um link
    .draft = vira um rascunho com o crédito e a fonte
    .link = vira um rascunho só com um link: a licença não permite mais que isso
    .new = vira um rascunho
    .closed = fica de fora: não era para todo mundo
    .gone = fica de fora: quem escreveu retirou
andMore = e mais { $n }
problems = O que não conseguimos ler
licenseUnsaid = Licença a usar onde o arquivo não diz nenhuma
licenseHint = Você pode mudar em cada rascunho.
take = Importar
running = Importando guias
progress = { $done } de { $total }
done = Importação terminada
keptTheirs =
    { $n ->
        [one] { $n } guia está na biblioteca, guardado como sendo de lá.
       *[other] { $n } guias estão na biblioteca, guardados como sendo de lá.
    }
draftsMade =
    { $n ->
        [one] { $n } rascunho foi criado.
       *[other] { $n } rascunhos foram criados.
    }
stayedOut =
    { $n ->
        [one] { $n } ficou de fora ou já estava aqui.
       *[other] { $n } ficaram de fora ou já estavam aqui.
    }
nothingTaken = Não havia nada para importar.
toGroup = Ir para o grupo
toGroups = Todos os grupos
toLibrary = Ir para a biblioteca
originLine =
    { GIVEN($credit) ->
        [yes] De { $name }: <{ $iri }>{ "\u000A" }{ "\u000A" }Crédito: { $credit }
       *[no] De { $name }: <{ $iri }>
    }
noteBundle = Importado de um pacote que não pôde ser conferido
noteFile = Importado de um arquivo
creditTo = A partir de “{ $name }”, de { $who }
errors =
    .chooseAFile = Escolha um arquivo.
    .chooseOneZipAtA = Escolha só um zip de cada vez.
    .thisExportIsLargerThan = Esta exportação tem mais de 20 MB. Exporte em partes, por exemplo ano por ano.
    .weTakeAZipMarkdown = Você pode enviar um zip, arquivos Markdown (.md, .txt) ou uma exportação do WordPress (.xml).
    .writeTheWholeAddressBeginning = Escreva o endereço inteiro, começando com https://
    .thisStandsHereAlready = Isto já está aqui.
    .chooseALicence = Escolha uma licença.
keeps =
    .aFileOfGuides = Um arquivo de guias que foi conferido é apagado depois de uma hora; o que foi importado, depois de um dia.
