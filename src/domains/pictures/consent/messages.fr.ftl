### consentMessages

title = Qui est d’accord pour cette image
lead = Montre une image de personnes seulement tant qu’elles sont d’accord. Demande-leur à nouveau, et écris comment elles ont accepté et jusqu’à quand. Sinon, choisis une autre image.
leadOthers = Seuls les membres le voient.
nobody = La personne qui l’a mise ici a dit qu’il n’y a personne dessus.
noEnd = Elles ont accepté sans dernier jour.
ends = Elles sont d’accord pour être montrées jusqu’au { $day }.
isOver = Elles étaient d’accord pour être montrées jusqu’au { $day }. Depuis, personne d’autre ne voit l’image. Elle est effacée 30 jours après ce jour.
consent = Qui est d’accord, et comment
consentHint = Par exemple : « Nous avons redemandé à tout le monde par lettre. »
until = Le dernier jour où elles sont d’accord pour être montrées
untilHint = Facultatif. Nous te prévenons une semaine avant.
save = Elles ont accepté à nouveau
saved = Enregistré. L’image est montrée.
here = Qui est d’accord, et jusqu’à quand
