### consentMessages

title = Quem concordou com esta imagem
lead = Mostre uma imagem de pessoas só enquanto elas concordam. Pergunte de novo, e escreva como concordaram e até quando. Senão, escolha outra imagem.
leadOthers = Só integrantes veem isto.
nobody = Quem a colocou aqui disse que não há pessoas nela.
noEnd = Concordaram sem último dia.
ends = Concordaram em aparecer até { $day }.
isOver = Concordaram em aparecer até { $day }. Desde então ninguém mais vê a imagem. Ela é apagada 30 dias depois desse dia.
consent = Quem concordou, e como
consentHint = Por exemplo: “Perguntamos de novo a todo mundo por carta.”
until = O último dia em que concordaram em aparecer
untilHint = Opcional. Avisamos você uma semana antes.
save = Concordaram de novo
saved = Salvo. A imagem aparece.
here = Quem concordou, e até quando
