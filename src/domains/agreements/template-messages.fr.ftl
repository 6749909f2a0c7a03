### templateMessages

howWeDecide =
    .name = Comment nous décidons
    .why = Tout le monde devrait savoir comment un souhait devient quelque chose que nous portons ensemble.
    .content =
        Nous cherchons ce avec quoi nous pouvons toutes et tous vivre, et nous prenons le temps qu’il faut.

        - **Tout le monde peut commencer.** Dis ce qui te fait regarder cela avant de dire ce qu’il faut faire.
        - **D’abord, nous écoutons.** Nous demandons ce dont les gens ont besoin et ce qui les inquiète. Puis nous écrivons un texte et le changeons ensemble.
        - **Les petites choses n’ont pas besoin de réunion.** Qui fait le travail décide comment, demande aux personnes que cela touche, et le dit aux autres.
        - **Bloquer est rare.** Cela veut dire : cela irait contre ce que nous défendons ensemble. Qui bloque dit à quoi cela ferait du mal et aide à trouver un autre chemin.
        - **Le silence n’est pas un oui.** Nous demandons aux personnes qui parlent peu, et à celles qui n’ont pas pu venir.
        - **Nous regardons de nouveau.** Tout ce dont nous convenons a un jour où nous demandons si cela aide encore.

        À discuter : que peut décider une seule personne ? Que ne décidons-nous jamais dans la hâte ?
consentAndConfidentiality =
    .name = Consentement et confidentialité
    .why = On se repose mieux quand on sait ce qui arrive ici à son corps et à ses histoires.
    .content =
        Nous demandons d’abord, à chaque fois, et nous gardons ce qui nous a été confié.

        - **Demander avant de toucher, de conseiller, de questionner.** « Je peux ? » suffit. Le oui d’hier n’est pas celui d’aujourd’hui.
        - **Chaque non est bienvenu.** Personne n’explique un non, et on aime tout autant la personne.
        - **Ce qui est dit ici reste ici.** Nous pouvons raconter ce que nous avons appris, jamais qui a dit quoi.
        - **Une histoire appartient à qui l’a vécue.** Nous ne la racontons pas plus loin, ne l’écrivons pas et ne l’enregistrons pas sans son oui. Ce oui peut être repris.
        - **Où cela finit.** Si la vie de quelqu’un est en danger, nous en parlons d’abord avec cette personne, puis nous faisons venir le moins d’autres personnes possible, et lui disons lesquelles.

        À discuter : vers qui se tourner quand quelqu’un n’y a pas fait attention ?
careWithoutCredentials =
    .name = Prendre soin sans diplôme
    .why = Nous prenons soin de nous, entre gens du même quartier. C’est beaucoup, et cela a des limites qu’il faut dire à voix haute.
    .content =
        Nous partageons ce que nous savons, entre gens du même quartier. Nous ne sommes pas une clinique, et ne faisons pas semblant d’en être une.

        - **Nous disons d’où nous le savons :** nous l’avons appris, lu, essayé, ou notre grand-mère faisait ainsi.
        - **Nous disons ce que nous ne savons pas,** et nous le disons tôt.
        - **Nous ne disons jamais à quelqu’un d’arrêter un médicament ou un traitement.** Nous l’aidons à poser des questions.
        - **Les précautions d’abord.** Avant de partager un remède, nous demandons s’il y a une grossesse, des allergies, une maladie ou d’autres médicaments.
        - **Nous connaissons la porte suivante.** Nous tenons une liste de personnes et de lieux pour ce qui nous dépasse, et nous proposons d’accompagner.
        - **La personne dont on prend soin décide.** Notre part est de proposer.

        À discuter : quels soins ne donnons-nous pas ici ? Qui tient la liste ?
moneyAndSupplies =
    .name = Argent et matériel
    .why = L’argent devient lourd dans l’ombre. Quelques habitudes simples le gardent léger.
    .content =
        Ce que nous avons, nous l’avons pour tout le monde, et tout le monde peut regarder.

        - **Deux personnes ensemble** remettent l’argent, jamais une seule, et elles changent au moins deux fois par an.
        - **Tout le monde peut voir les comptes :** ce qui est entré, ce qui est sorti, combien de temps cela dure. Aucun nom n’y est pour avoir demandé.
        - **Demander est simple.** Jusqu’à notre limite, personne n’a à donner de raisons. Au-delà, le groupe décide.
        - **Les dons sont sans conditions.** Nous disons non à l’argent qui veut quelque chose en retour.
        - **Le matériel est compté avec bienveillance.** Qui prend le dernier de quelque chose le dit.
        - **Personne ne paie de sa poche en silence.** Nous demandons les reçus et remboursons en deux semaines.

        À discuter : quelle est notre limite ? Que gardons-nous pour les temps durs ?
conflictAndRepair =
    .name = Conflit et réparation
    .why = Il y a des conflits partout où l’on tient à quelque chose. Cela va mieux avec un chemin convenu dans un moment calme.
    .content =
        Le conflit fait partie de la vie ensemble. Nous essayons de réparer plutôt que de gagner.

        - **Tôt et directement, si c’est sans danger.** Nous nous disons ce qui s’est passé et ce que cela nous a fait, sans deviner pourquoi.
        - **Personne n’a à y aller sans soutien.** Chaque côté peut venir avec quelqu’un qui écoute et ne débat pas.
        - **Demander à une troisième personne.** On peut demander à tout membre d’être là avec les deux. Il peut dire non.
        - **Le mal est nommé.** Nous demandons qui a été blessé, ce qu’il faut à cette personne, et à qui revient de le donner. Réparer, c’est plus que demander pardon.
        - **La distance est permise.** Des personnes peuvent s’éviter un temps sans que quelqu’un prenne parti.
        - **Un temps à part protège ; il ne juge pas.** Il est court, il a une fin, et il y a quelqu’un à qui s’adresser pour le contester.

        À discuter : qui écoute en premier ? Quand demandons-nous à des personnes de l’extérieur ?
saferSpaceOnline =
    .name = Un espace plus sûr en ligne
    .why = Les mots sur un écran n’ont ni voix ni visage. Nous convenons de quelques habitudes pour les lieux que nous y partageons.
    .content =
        Nous écrivons comme si l’autre personne était assise à côté de nous, fatiguée, au bout d’une longue journée.

        - **Prévenir avant ce qui est lourd,** dès la première ligne, pour que chaque personne puisse choisir.
        - **Pas de captures d’écran, pas de transmission,** sauf si toutes les personnes concernées ont dit oui.
        - **Les noms et les mots que les gens utilisent pour eux-mêmes** sont ceux que nous utilisons.
        - **Répondre lentement.** Ce qui est écrit en colère peut attendre demain. Personne n’a à répondre tout de suite, ni la nuit.
        - **Décrire les images, écrire les sons.** Alors tout le monde est là.
        - **Un endroit pour dire « cela m’a fait mal ».** Deux personnes s’en occupent, et disent en trois jours ce qu’elles ont fait.
        - **Nous gardons peu.** Les vieilles discussions sont effacées ; ce qui doit rester devient un accord ou un guide.

        À discuter : quels lieux avons-nous, et qui peut y lire ?
restAndSteppingBack =
    .name = Se reposer et prendre du recul
    .why = Qui peut s’arrêter peut continuer des années.
    .content =
        Le repos fait partie du travail. Personne ne doit de raison.

        - **Dis « je me repose » et c’est fait.** Les créneaux et les rôles sont demandés à d’autres, et aucune liste ne le compte.
        - **Chaque rôle finit.** Après 90 jours, quelqu’un d’autre l’a, et qui l’avait a mérité du calme.
        - **Passer la main tôt,** même à moitié fait. Une moitié honnête est un cadeau.
        - **Nous demandons avant que les gens soient fatigués :** « Qu’aimerais-tu poser ? » se demande au moins une fois tous les trois mois.
        - **Quand beaucoup se reposent, nous faisons moins.** Nous laissons dormir une chose plutôt que d’épuiser les quelques personnes qui restent.
        - **Revenir est facile.** De petites tâches d’abord, et un accueil sans « où étais-tu ? ».

        À discuter : laquelle de nos choses peut dormir en premier ?
photographsAndNames =
    .name = Photos et noms
    .why = Une image qui est partie ne peut pas être rappelée. Nous demandons avant de la prendre.
    .content =
        Le visage, le nom ou le logement de quelqu’un ne va nulle part sans son oui à cela précisément.

        - **Demander avant de la prendre, et encore avant de la montrer.** Dis où elle sera et pour combien de temps.
        - **Non est la réponse habituelle.** Nous prenons plutôt des images de mains, de tables et de plantes.
        - **Jours de soins, cercles et discussions sur des choses dures : aucune image.**
        - **Enfants :** on demande à l’enfant, et à la personne qui s’en occupe. Chacun des deux non est un non.
        - **Les noms que les gens ont choisis.** Nous écrivons le nom sous lequel une personne veut être lue, ou aucun.
        - **La retirer quand on le demande,** en une semaine et sans questions. Nous disons clairement que d’autres en ont peut-être gardé une copie.

        À discuter : qui garde nos images, et qui peut les utiliser ?
