### passkeyMessages

title = Clés d’accès
lead = Avec une clé d’accès, ton téléphone ou ton ordinateur te connecte : avec ton doigt, ton visage ou son propre code. Ton mot de passe marche comme avant.
none = Tu n’en as pas encore
noneText = Ajoutes-en une sur chaque appareil que tu utilises. Si un appareil est perdu, retire sa clé d’accès ici.
yours = Tes clés d’accès
made = depuis le { $day }
used = utilisée la dernière fois le { $day }
never = pas encore utilisée
remove = Retirer
removed = Cette clé d’accès n’ouvre plus rien ici. Efface-la aussi sur l’appareil.
add = Ajouter cet appareil
name = Comment appelles-tu cet appareil ?
nameHint = Par exemple : mon téléphone.
needsScript = Pour en ajouter une, il faut JavaScript. Tout le reste marche sans.
cannot = Ce navigateur n’a pas de clés d’accès.
failed = Cela n’a pas marché. Ton mot de passe marche comme avant.
signIn = Se connecter avec une clé d’accès
lostTitle = Avec une clé d’accès
lostText = Si un de tes téléphones ou ordinateurs a une clé d’accès pour ce lieu, il te connecte sans le mot de passe. Choisis-en ensuite un nouveau sur ta propre page.
nameIt = Donne-lui un nom auquel tu reconnais l’appareil.
refused = Cette clé d’accès ne peut pas servir ici. Elle a peut-être été retirée, ou cela a pris trop de temps.
many = { $most } au plus. Retires-en une que tu n’utilises plus.
toPasskeys = Clés d’accès
toWords = Mots de secours
section = Façons de te connecter
sectionLead = Pour revenir quand tu as perdu ton mot de passe.
