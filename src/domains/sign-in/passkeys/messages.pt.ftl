### passkeyMessages

title = Chaves de acesso
lead = Com uma chave de acesso, seu celular ou computador faz você entrar: com o dedo, o rosto ou o código do próprio aparelho. Sua senha funciona como antes.
none = Você ainda não tem nenhuma
noneText = Adicione uma em cada aparelho que você usa. Se um aparelho se perder, retire a chave de acesso dele aqui.
yours = Suas chaves de acesso
made = desde { $day }
used = último uso em { $day }
never = ainda não usada
remove = Retirar
removed = Essa chave de acesso não abre mais nada aqui. Apague também no aparelho.
add = Adicionar este aparelho
name = Como você chama este aparelho?
nameHint = Por exemplo: meu celular.
needsScript = Para adicionar é preciso JavaScript. Todo o resto funciona sem ele.
cannot = Este navegador não tem chaves de acesso.
failed = Não deu certo. Sua senha funciona como antes.
signIn = Entrar com uma chave de acesso
lostTitle = Com uma chave de acesso
lostText = Se um celular ou computador seu tem uma chave de acesso para este lugar, você entra com ela sem a senha. Depois escolha uma senha nova na sua própria página.
nameIt = Dê um nome pelo qual você reconhece o aparelho.
refused = Esta chave de acesso não pode ser usada aqui. Talvez tenha sido retirada, ou demorou demais.
many = { $most } é o máximo. Retire uma que você não usa mais.
toPasskeys = Chaves de acesso
toWords = Palavras de recuperação
section = Jeitos de entrar
sectionLead = Para você conseguir voltar quando perder a senha.
