### posterMessages

cancelled = Rencontre annulée
postponed = Rencontre reportée
tentative = Pas encore sûr
offTitle = { $off } : { $title }
by = avec { $who }
online = En ligne
when = Quand
where = Où
with = Avec
access = Accessibilité
more = Plus d’informations, et les changements :
missingLetters = Les polices de ce serveur ne peuvent pas afficher ces lettres : { $letters }. Les personnes qui s’occupent du serveur peuvent installer une police pour elles. Ensuite, réessaie.
cost = Prix
contact = Questions à
