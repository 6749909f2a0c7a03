### memberMessages

signIn = Se connecter
signInLead = Te revoilà, bienvenue.
handle = Identifiant
password = Mot de passe
noAccount = Pas encore de compte ? Demande une invitation à un membre.
lost = Je n’arrive pas à me connecter
you = Toi
nothingWaits = Rien ne t’attend
nothingWaitsText = Quand quelqu’un te demande quelque chose, ou que tu reçois une réponse, tu le vois d’abord ici : décisions, créneaux, prêts, aide.
unread =
    { $n ->
        [one] { $n } nouvelle notification
       *[other] { $n } nouvelles notifications
    }
settings = Réglages
toNews = Langue et notifications
toAccount = Compte : nom, mot de passe, façons d’entrer, tes données
account = Compte
yourName = Nom
yourNameHint = Comment les autres t’appellent. Tu peux le changer quand tu veux.
language = Langue des pages
languageHint = Les pages, les notifications et les courriels pour toi sont dans cette langue.
changeLanguage = Changer la langue
save = Enregistrer
saved = Enregistré.
changePassword = Changer ton mot de passe
current = Mot de passe actuel
newPassword = Nouveau mot de passe
newPasswordHint = Au moins 10 caractères. Quatre mots à la suite sont faciles à retenir.
passwordChanged = Ton mot de passe est changé. Tes sessions sont fermées partout ailleurs.
sessions = Où tes sessions sont ouvertes
thisOne = Cet appareil
browser = Un navigateur
program = Un programme
until = jusqu’au { $day }
end = Se déconnecter
endAll = Se déconnecter partout ailleurs
ended = Session fermée.
signOut = Se déconnecter
signedOut = Ta session est fermée. Prends soin de toi.
leave = Quitter le collectif
takeAlong = Télécharge d’abord tes données.
leaveText = Tu peux partir quand tu veux, sans donner de raison. Nous effaçons tout de suite ton nom, ton mot de passe, tes appartenances et tes rôles. Les rencontres, guides et offres que tu as écrits pour un groupe y restent, sans ton nom ; ce que tu as dit dans les décisions est effacé.
leaveButton = Partir maintenant
left = Ton départ est fait, et nous ne gardons rien de personnel sur toi. Bonne route.
groupsTitle = Tes groupes
invite = Inviter quelqu’un
errors =
    .thisHandleIsTakenChoose = Cet identifiant est déjà pris. Choisis-en un autre.
    .chooseANameThatOthers = Choisis un nom pour que les autres puissent t’appeler.
    .aLanguageIsWrittenLike = Écris la langue comme un code, p. ex. en ou pt-BR.
    .thisIsNotYourPassword = Ce n’est pas ton mot de passe actuel.
    .thereIsNoMemberHere = Il n’y a pas de membre { $handle } ici.
    .thisIsNotYourPassword2 = Ce n’est pas ton mot de passe.
    .aHandleHas1To = Un identifiant a de 1 à 30 lettres minuscules (a à z), chiffres et _.
    .chooseANameThatOthers2 = Choisis un nom pour que les autres puissent t’appeler. Ce n’est pas forcément ton nom officiel.
    .useAtLeastCharactersFour = Prends au moins { $shortestPassword } caractères. Quatre mots à la suite sont faciles à retenir.
    .thisIsTooLongUp = C’est trop long. Tu peux prendre jusqu’à 500 caractères.
    .chooseSomethingOtherThanYour = Choisis autre chose que ton identifiant.
    .chooseSomethingThatIsHarder = Choisis quelque chose de plus difficile à deviner.
    .text = { $title } { $detail }
keeps =
    .wrongPasswordsAreCounted = Les mots de passe faux sont comptés pendant une heure au plus, sous une empreinte chiffrée de l’identifiant et du réseau d’où ils viennent ; de la même façon, pendant un jour, combien de fois on a demandé si une adresse est celle d’une personne invitée, combien écrivent les personnes sans compte, et combien de fois les formulaires limités sont envoyés depuis un réseau. La clé change chaque jour et est oubliée avec ces comptes.
    .signinsEndAfterDays = Les sessions finissent après 30 jours, ou quand tu te déconnectes, et sont effacées.
    .whatWasSentIs = Ce qui a été envoyé est reconnu pendant un jour, pour que deux appuis ne fassent qu’une chose ; la réponse est chiffrée, et les deux sont effacés.
    .setupLinksAreDeleted = Les liens d’installation sont effacés après 30 minutes.
