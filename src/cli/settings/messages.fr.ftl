### settingMessages

sentence = { $name } { $wrong }. Exemple : { $example }
wrong =
    .number = doit être un nombre de { $least } à { $most }, et non « { $given } »
    .wholeNumber = doit être un nombre entier
    .file = désigne un fichier qui ne peut pas être lu ({ $file })
    .onOrOff = doit être on ou off, et non « { $given } »
    .short = doit avoir au moins { $n } caractères
    .address = doit être une adresse web entière, et non « { $given } »
    .web = doit commencer par https:// (ou http:// pour un essai), et non « { $given } »
    .secret = ne doit contenir ni nom ni mot de passe
    .path = doit s’arrêter après le nom du serveur, sans chemin, et non « { $given } »
    .begins = doit commencer par { LIST($schemes, type: "or") }
    .bucket = doit indiquer la clé, le secret, le serveur et le bucket
    .mail = doit être une seule adresse simple, et non « { $given } »
    .bounces = doit être une seule adresse courte avec une étoile, et non « { $given } »
    .level = doit être l’un de ceux-ci : { LIST($levels) }, et non « { $given } »
    .allProxies = doit dire combien de proxys se trouvent devant, ou leurs adresses ; si tous sont crus, n’importe qui peut falsifier la sienne
    .proxies = doit être un nombre de proxys ou leurs adresses, et non « { $given } »
    .hosts = doit être une liste de serveur:port, et non « { $given } »
    .elsewhere = ne désigne aucune adresse de cette machine ({ $given })
    .taken = est pris par un autre programme ({ $given })
    .kept = était { $was } quand d’autres ont commencé à suivre ; il ne peut pas devenir { $given }. Remets-le comme avant
