### zineMessages

untitled = Sem título
version = versão { $n }
draft = rascunho
guides =
    { $n ->
        [one] { $n } guia
       *[other] { $n } guias
    }
andOthers =
    { $n ->
        [one] { $name } e mais { $n } guia
       *[other] { $name } e mais { $n } guias
    }
by = de { $who }
takeCare = Tome cuidado
contents = Conteúdo
notes = Notas
about = Sobre este documento
aboutOf = Sobre “{ $name }”
credit = Crédito
license = Licença
cautions = Tome cuidado
cautionsSee = Veja mais na parte que vem antes do texto.
family = Baseado em
ancestor =
    { GIVEN($credit) ->
        [yes] “{ $name }”, de { $credit } ({ $license })
       *[no] “{ $name }” ({ $license })
    }
wishes = Como quem escreveu gostaria que fosse usado
sources = Fontes
notice =
    { $severity ->
        [urgent] URGENTE ({ $date }, { $by }):
        [caution] Cuidado ({ $date }, { $by }):
       *[other] Bom saber ({ $date }, { $by }):
    }
current = Esta cópia ainda é a atual? Confira aqui:
qr = Um código que leva a { $address }
edition = Versão { $version }, { $date }
print = Imprimir
printLead = No papel, como livreto, como livro digital, ou como texto simples.
reading = Para ler ou imprimir em folhas
readingText = A letra grande tem 18 pontos ou mais. Estes arquivos funcionam bem com leitores de tela.
a4 = em A4 (PDF)
letter = em papel carta (PDF)
large = Letra grande
booklet = Um livreto para grampear
bookletText = Metade do tamanho do papel, dobrado uma vez. Imprima dos dois lados, dobre a pilha no meio, grampeie na dobra.
paper = Seu papel
papers =
    .a4 = A4
    .letter = Carta
duplex = Como sua impressora vira o papel
duplexes =
    .short = Pela borda curta
    .long = Pela borda longa
    .single = Ela imprime só de um lado: primeiro a primeira metade do arquivo, depois eu viro a pilha
reversed = Depois de virar, a última folha da minha pilha vem primeiro
spine = Onde fica a dobra
spines =
    .left = À esquerda (a maioria dos idiomas)
    .right = À direita (árabe, hebraico, persa …)
makeBooklet = Criar livreto (PDF)
mini = Um minizine (livreto pequeno) de uma só folha
miniText = Oito páginas pequenas de um lado de uma folha: um corte, algumas dobras, sem grampos. Para textos curtos.
ebook = Livro digital e texto
epub = Livro digital (EPUB)
text = Texto simples
markdown = Markdown
testPage = Não conhece bem sua impressora? Imprima primeiro a página de teste; ela diz o que escolher.
testA4 = Página de teste em A4 (PDF)
testLetter = Página de teste em papel carta (PDF)
testSheet =
    .title = Página de teste para sua impressora
    .side = Lado { $n }
testSheet-side1 =
    .line1 = Imprima este arquivo como você pretende imprimir o livreto: dos dois lados se sua impressora puder, a 100 %, deitado (paisagem).
    .line2 = Depois segure a folha 1 com este lado para você, e vire como a página de um livro, pela borda esquerda ou direita.
testSheet-side2 =
    .line1 = A seta aponta para cima, como no lado 1? Então escolha “Pela borda curta”.
    .line2 = Ela aponta para baixo? Então escolha “Pela borda longa”.
    .line3 = O lado 2 está em uma folha separada? Então sua impressora imprime só de um lado: continue com o lado 3.
testSheet-side3 =
    .line1 = Para impressoras de um lado só: imprima só as páginas 1 e 3 deste arquivo, vire a pilha como a página de um livro, coloque de volta, e imprima as páginas 2 e 4.
    .line2 = Olhe atrás deste lado.
testSheet-side4 =
    .line1 = Atrás deste está o lado 3? Então escolha “Ela imprime só de um lado”.
    .line2 = Atrás deste está o lado 1? Então escolha o mesmo, e marque “Depois de virar, a última folha da minha pilha vem primeiro”.
testSheet-ruler = A linha acima tem 100 mm. Se a sua não tem, desligue “ajustar à página”. As duas molduras estão a 5 e 10 mm da borda: o que você não vê, sua impressora não consegue imprimir.
howBooklet = Como dobrar o livreto
howBookletSteps =
    .line1 = Imprima a 100 %, não “ajustar à página”.
    .line2 = Deixe as folhas na ordem em que saem. A capa está do lado de fora da primeira.
    .line3 = Dobre a pilha inteira no meio, com a capa para fora.
    .line4 = Grampeie duas vezes na dobra, por fora, ou costure. Um livreto de mais de 40 páginas sai em vários pequenos: dobre cada um, depois coloque um atrás do outro.
howMini = Como dobrar o minizine
howMiniSteps =
    .line1 = Dobre ao meio no comprimento, abra; dobre ao meio na largura, abra; dobre os dois quartos de fora até o meio, abra. Agora há oito campos.
    .line2 = Dobre ao meio na largura e corte da dobra até o próximo vinco, na linha pontilhada. Abra: há uma fenda no meio.
    .line3 = Dobre ao meio no comprimento, com a impressão para fora.
    .line4 = Empurre as pontas uma contra a outra até a fenda abrir em losango e depois em cruz. Dobre as páginas em volta, com a capa na frente.
several = Vários guias em um livreto
severalText = Escreva os endereços ou números de outros guias, com espaços entre eles. Eles vêm depois deste.
severalWith = Outros guias
severalSubmit = Juntar
together = Neste livreto
onlyThis = Só este guia
tooMini = É longo demais para oito páginas pequenas: as letras ficariam menores que 7 pontos. Imprima o livreto.
tooLong = É longo demais para imprimir de uma vez. Escolha menos guias.
missingScript = Nenhuma fonte neste servidor tem estas letras: { $letters } ({ $script }). As pessoas que cuidam do servidor podem adicionar uma fonte à pasta “fonts” nos dados dele.
busy = Muitos livretos estão sendo feitos no momento. Tente de novo daqui a um minuto.
check = Sua cópia ainda é a atual?
checkCurrent = Sim. Sua cópia tem a versão { $version }, e é a mais nova.
checkOld = Não. Sua cópia tem a versão { $paper }; a mais nova é a versão { $now }. Use a nova, por favor.
checkUnknown = Não conhecemos esta versão. Veja a mais nova.
checkNotices = Avisos de segurança
checkNoticesText = Confira se sua cópia tem estas palavras. Se não, escreva nela, e avise quem recebeu uma cópia de você.
checkNoNotices = Não houve avisos de segurança desde que foi escrito, além dos próprios cuidados.
mayNot = { $who } não disse que outras pessoas podem fazer cópias deste guia. Você pode ler na página dele. Antes de imprimir, pergunte, por favor.
wrongWith = Não encontramos um dos outros guias. Escreva os endereços ou números, com espaços entre eles.
tooMany = Um livreto pode ter { $max } guias, no máximo.
checkSince = A última mudança foi em { $date }.
checkCautions = Tome cuidado
checkRead = Ler a versão mais nova
checkPrint = Imprimir de novo
