### libraryImportMessages

# Why a file, a bundle or an article is not imported, or what of it stays out.
zip =
    .notZip = This is not a zip file, or it was cut off.
    .large = This zip is in the large format (zip64), which we can't read.
    .tooMany = There are { $n } files in it; we take { $most } at most.
    .part = This zip is one part of several. Put it into one file.
    .listDamaged = The list of files in this zip is damaged.
    .twice = Two files in it have the same name: { $name }
    .tooLarge = Unpacked, it is larger than we take.
    .badName = A file in it has a name that leads elsewhere or can't be kept.
    .isLink = { $name } is a link to another file. Only real files are taken.
    .locked = { $name } is locked with a password.
    .unknownWay = { $name } is packed in a way that we don't know.
    .damaged = { $name } is damaged.
    .overlap = Files in it overlap.
bundle =
    .unreadable = The list of contents of this bundle can't be read.
    .newer = This bundle was made by a newer Calendula than this one.
    .tooMany = There are more than { $most } guides in it.
    .guideTwice = A guide is in it twice.
    .fileTwice = A file is in its list twice.
    .wrongFiles = There are files in it that its list doesn't name, or some are missing.
    .missing = { $path } is missing.
    .changed = { $path } was changed after the bundle was made.
    .unsigned = This bundle is not signed, so we can't know whose it is.
    .otherServer = This bundle is signed with a key of another server than the one it names.
    .badSignature = The signature does not fit: the bundle was changed, or someone else made it.
    .otherAuthor = “{ $name }” says that it is by someone on another server than its own.
    .otherGuide = “{ $name }” is not the guide that the list names.
article =
    .noAnswer = Their server did not answer as expected: { $why }.
    .blocked = We block this server.
    .none = There is no article at this address: { $why }.
    .ours = This is here already.
    .notPublic = It is not public.
    .otherAuthor = Its author is on another server, or is blocked here.
    .gone = The people who made it deleted it.
    .noAuthor = Its author can't be found.
file =
    .badText = { $name }: no title or no text, or too long.
    .tooMany = There are more than { $most } texts in it; we take the first { $most }.
fileNone = There is no guide in this file.
left = Whoever started this is no longer in the group.
wordpress =
    .declares = This file brings a DOCTYPE or entities of its own. WordPress writes none; we don't read them.
    .tooMany = There are more than { $most } posts in it; we take the first { $most }.
    .hidden = { $n } were in the bin or locked with a password, and stay there.
    .private = { $n } were private there, and stay there. A group reads all its drafts: publish there what it may see, or copy it by hand.
    .empty = { $n } had no title or no text.
    .pictures = Pictures are not imported; { $n } of these had some. Add them by hand.
fileOthers =
    { $n ->
        [one] { $n } other file in it, such as a picture, stays out.
       *[other] { $n } other files in it, such as pictures, stay out.
    }
