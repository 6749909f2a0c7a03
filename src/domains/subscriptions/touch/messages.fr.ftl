### touchMessages

title = Garder le contact
fediverse =
    .follow = Suivre depuis le fédivers
    .reply = Répondre ou partager depuis le fédivers
text = Si tu as un compte sur Mastodon ou un autre serveur, écris son adresse. Ton propre serveur te demande ensuite ce que tu veux faire. Nous ne la retenons que sur cet appareil.
address = Ton adresse là-bas
hint = Comme @name@server.
wrong = Ce n’est pas une adresse sur un autre serveur. Une adresse s’écrit ainsi : @name@server.
go = Continuer
known = Suivre depuis { $server }
reply = Répondre
share = Partager
replyFrom = Répondre depuis { $server }
shareFrom = Partager depuis { $server }
forget = L’oublier sur cet appareil
forgotten = Oublié sur cet appareil.
down = Ton serveur ne répond pas pour le moment. Réessaie plus tard, ou cherche notre adresse là-bas.
ourAddress = Notre adresse là-bas
