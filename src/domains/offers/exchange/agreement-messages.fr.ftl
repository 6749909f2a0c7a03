### askingMessages

closed = Nous ne pouvons pas prendre de demandes pour ceci en ce moment.
tooMany = Tu as déjà demandé ceci plusieurs fois. Attends nos réponses.
noneLeft = Il n’en reste pas autant.
unit =
    { $unit ->
        [one] On le compte à la pièce.
       *[other] On le compte en { $unit }.
    }
accepted = Oui : { $name }. Réponds, et nous convenons du lieu et du moment.
declined = Cette fois, ce n’est pas possible.
kept = Merci. Nous gardons ton message avec ce qui a été convenu. Si tu en as de nouveau besoin, écris-nous encore une fois en privé.
done = Ce dont nous avons convenu est fait.
privately = Merci. Pour que personne d’autre ne lise ce dont tu as besoin, écris-nous en privé, ou regarde ici : { $page }
