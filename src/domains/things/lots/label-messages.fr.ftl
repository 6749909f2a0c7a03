### labelMessages

forms =
    .tea = tisane
    .tincture = teinture
    .salve = baume
    .oil = huile
    .syrup = sirop
    .powder = poudre
    .other = { "" }
made = fait le { $day }
best = à utiliser avant le { $day }
lot = Lot { $number }
cautions = Attention :
title = Étiquettes : { $name }, lot { $number }
code = Code qui mène à la page de ce lot
recalled = RAPPELÉ
missingScript = Les polices de ce serveur n’ont pas de lettres pour { $scripts } ({ $letters }). Les personnes qui s’occupent du serveur peuvent installer une police pour elles. Ensuite, réessaie.
tooSmall = Les précautions ne tiennent pas toutes sur une étiquette si petite. Raccourcis-les, ou imprime la grande étiquette.
