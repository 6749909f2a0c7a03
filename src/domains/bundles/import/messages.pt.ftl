### libraryImportMessages

zip =
    .notZip = Isto não é um arquivo zip, ou foi cortado.
    .large = Este zip é do tipo grande (zip64), que não aceitamos.
    .tooMany = Há { $n } arquivos nele; aceitamos { $most }, no máximo.
    .part = Este zip é uma parte de várias. Junte tudo em um arquivo.
    .listDamaged = A lista de arquivos deste zip está danificada.
    .twice = Dois arquivos nele têm o mesmo nome: { $name }
    .tooLarge = Aberto, ele é maior do que aceitamos.
    .badName = Um arquivo nele tem um nome que leva a outro lugar ou não pode ser guardado.
    .isLink = { $name } é um link para outro arquivo. Só aceitamos arquivos de verdade.
    .locked = { $name } está fechado com senha.
    .unknownWay = { $name } está comprimido de um jeito que não conhecemos.
    .damaged = { $name } está danificado.
    .overlap = Há arquivos sobrepostos nele.
bundle =
    .unreadable = A lista de conteúdo deste pacote não pode ser lida.
    .newer = Este pacote foi feito por um Calendula mais novo que este.
    .tooMany = Há mais de { $most } guias nele.
    .guideTwice = Um guia está nele duas vezes.
    .fileTwice = Um arquivo está na lista duas vezes.
    .wrongFiles = Há arquivos nele que a lista não diz, ou faltam alguns.
    .missing = Falta { $path }.
    .changed = { $path } foi mudado depois de o pacote ser feito.
    .unsigned = Este pacote não está assinado, por isso não podemos saber de quem é.
    .otherServer = Este pacote está assinado com uma chave de outro servidor, não do que ele diz.
    .badSignature = A assinatura não bate: o pacote foi mudado, ou outra pessoa o fez.
    .otherAuthor = “{ $name }” diz ser de alguém de outro servidor, não do seu.
    .otherGuide = “{ $name }” não é o guia que a lista nomeia.
article =
    .noAnswer = O servidor de lá não respondeu como se esperava: { $why }.
    .blocked = Bloqueamos este servidor.
    .none = Não há artigo neste endereço: { $why }.
    .ours = Isto já está aqui.
    .notPublic = Não é público.
    .otherAuthor = Quem escreveu está em outro servidor, ou está bloqueado aqui.
    .gone = Quem fez apagou.
    .noAuthor = Não encontramos quem escreveu.
file =
    .badText = { $name }: sem título ou sem texto, ou comprido demais.
    .tooMany = Há mais de { $most } textos nele; pegamos os primeiros { $most }.
fileNone = Não há nenhum guia neste arquivo.
left = Quem começou isto não está mais no grupo.
wordpress =
    .declares = Este arquivo traz um DOCTYPE ou entidades próprias. O WordPress não escreve nenhum; não os lemos.
    .tooMany = Há mais de { $most } publicações nele; pegamos as primeiras { $most }.
    .hidden = { $n } estavam na lixeira ou fechadas com senha, e ficam lá.
    .private = { $n } eram privadas lá, e ficam lá. Um grupo lê todos os seus rascunhos: publique lá o que ele pode ver, ou copie à mão.
    .empty = { $n } não tinham título, ou não tinham texto.
    .pictures = Imagens não são importadas; { $n } destas tinham algumas. Adicione à mão.
fileOthers =
    { $n ->
        [one] { $n } outro arquivo nele, como uma imagem, fica de fora.
       *[other] { $n } outros arquivos nele, como imagens, ficam de fora.
    }
