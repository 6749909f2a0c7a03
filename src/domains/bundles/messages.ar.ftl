### bundleMessages
severities =
    { $severity ->
        [info] ملاحظة
        [caution] يُرجى الحذر
        [urgent] عاجل
       *[other] ملاحظة
    }
cautions = يُرجى الحذر
sources = المصادر
wishes = كيف يود أصحابه أن يُستعمل
version = الصيغة { $n }
credit = صنعه
by = نشره
license = الرخصة
original = الأصل
lineage = من أين يأتي
after = من
updated = آخر تغيير
translationOf = ترجمة لـ
basedOn = نسخة من
alsoAs = هو نفسه
files =
    .guide-epub = كتاب لقارئات الكتب الإلكترونية (EPUB)
    .guide-pdf = للقراءة أو الطباعة (PDF)
    .guide-txt = نص عادي
    .guide-md = Markdown
    .guide-json = ActivityStreams (للبرامج)
    .lineage-json = من أين يأتي (للبرامج)
toAll = كل ما في هذه الحزمة
stories = حكايات مسموعة
transcript = النص المكتوب
saidYes = في { $day } وافق { $who } على أن يسمع الجميع هذا.
yesBack = يمكن سحب الموافقة. إن قالت هذه الصفحة إن الحكاية أُزيلت، يُرجى حذف نسختكم:
aboutGuide = من الدليل
bundleOf = مكتبة { $name }
bundleLead = يمكن قراءة هذه الصفحات بلا شبكة ولا خادم. يُرجى نقل المجلد كله: فيه ذكر الفضل والرخصة.
madeOn = نُزّلت من { $origin } في { $day }. ليس فيها ما تغيّر بعد ذلك.
ours = أدلتنا
ofSiblings = من التجمّعات الشقيقة
leftOut = لم يتسع كل شيء في حزمة واحدة. يُرجى تنزيل الباقي مجموعة مجموعة.
empty = لم تكن هناك أدلة علنية عند صنع هذه الحزمة.
howTo = لإضافتها إلى Calendula آخر: تسجيل الدخول هناك، ثم فتح «المكتبة»، ثم «استيراد أدلة»، واختيار ملف zip.
title = تنزيل المكتبة
lead = كل الأدلة في ملف واحد. تمكن قراءتها على أي جهاز بلا شبكة: على ذاكرة USB، أو في مجلد مشترك، أو على هاتف.
which = أدلة من
everyGroup = كل مجموعاتنا
siblings = أدلة التجمّعات الشقيقة
siblingsNo = أدلتنا فقط
siblingsYes = وأدلة التجمّعات الشقيقة التي تسمح رخصتها بنقلها
download = تنزيل
inside = ماذا فيها
insideText = صفحة لكل دليل تفتح في أي متصفح، مع صوره، وكتابًا وPDF، ونصًا عاديًا وMarkdown؛ وحكايات مسموعة يمكن للجميع سماعها ونقلها؛ ومن أين يأتي كل دليل؛ وكل ما يحتاج إليه Calendula آخر لاستيرادها. توقّعها مجموعاتكم كلها، فلا يغيّرها أحد من دون أن يُلاحظ.
counts =
    { $siblings ->
        [0]
            { $ours ->
                [zero] لا أدلة لنا
                [one] دليل واحد لنا
                [two] دليلان لنا
                [few] { $ours } أدلة لنا
                [many] { $ours } دليلًا لنا
               *[other] { $ours } دليل لنا
            }
       *[other]
            { $ours ->
                [zero] لا أدلة لنا
                [one] دليل واحد لنا
                [two] دليلان لنا
                [few] { $ours } أدلة لنا
                [many] { $ours } دليلًا لنا
               *[other] { $ours } دليل لنا
            }، و{ $siblings } من التجمّعات الشقيقة
    }
none = لا شيء للتنزيل بعد
noneText = حالما تنشر مجموعة دليلًا للجميع، يمكن تنزيله هنا.
library = المكتبة
takeIn = استيراد أدلة
importLead = من Calendula آخر، أو من مجلد نصوص، أو من WordPress. يمكن النظر في كل شيء قبل الاستيراد. ما يصير لكم يبدأ مسودة.
needsGroup = لستم بعد في مجموعة يمكنها استيراد أدلة.
group = لأي مجموعة
groupHint = المسودات لهذه المجموعة. لا يراها غيرها.
file = ملف
fileHint = حزمة (‎.zip)، أو zip من ملفات Markdown، أو عدة ملفات Markdown معًا، أو تصدير من WordPress (‎.xml). 50 ميغابايت على الأكثر.
look = فحص الملف
fromFile = من ملف
fromAddress = من عنوان
addressHint = عنوان مقال واحد في الفيديفرس، أو على WordPress أو Ghost أو WriteFreely أو Lemmy أو Calendula آخر.
address = العنوان
fetch = جلب
reading = نقرؤه الآن
reload = يستمر هذا من تلقاء نفسه، حتى لو غادرتم الصفحة.
lookAgain = رؤية إلى أين وصل
kinds =
    .bundle = حزمة من Calendula آخر
    .markdown = ملفات Markdown
    .wordpress = تصدير من WordPress
    .article = مقال
found =
    { $n ->
        [zero] لا أدلة
        [one] دليل واحد
        [two] دليلان
        [few] { $n } أدلة
        [many] { $n } دليلًا
       *[other] { $n } دليل
    }
refused = لا يمكننا استيراد هذا
nothingChanged = لم يُستورد شيء.
again = تجربة ملف آخر
signedBy = وقّعها { $name } ({ $origin })، ولم تتغير منذ ذلك.
signedByUnknown = لم نستطع التأكد ممن وقّع هذا: لم يجب { $origin }، أو لا يعرف المفتاح. الملفات تطابق قائمتها، لكن كان يمكن لأي شخص كتابة تلك القائمة. لذلك لا نحفظ هذه الأدلة على أنها لهم: تصير مسودات لمجموعتكم، مع ذكر الفضل والمصدر كما في الحزمة.
fates =
    .theirs = يُحفظ على أنه لهم
    .known = موجود هنا بالفعل
    .ours = هو لنا
    .blocked = يُترك: نحظر ذلك الخادم
    .ask = نسأل خادمه؛ فإن لم يجب، يصير مسودة مع رابط
    .draft = يصير مسودة مع ذكر الفضل والمصدر
    .link = يصير مسودة فيها رابط فقط: رخصته لا تسمح بأكثر
    .new = يصير مسودة
    .closed = يُترك: لم يكن للجميع
    .gone = يُترك: أزاله أصحابه
andMore = و{ $n } غيرها
problems = ما لم نستطع قراءته
licenseUnsaid = الرخصة حيث لا يذكر الملف رخصة
licenseHint = يمكن تغييرها في كل مسودة.
take = استيراد
running = جارٍ استيراد الأدلة
progress = { $done } من { $total }
done = انتهى الاستيراد
keptTheirs =
    { $n ->
        [one] دليل واحد في المكتبة، محفوظ على أنه لهم.
        [two] دليلان في المكتبة، محفوظان على أنهما لهم.
        [few] { $n } أدلة في المكتبة، محفوظة على أنها لهم.
        [many] { $n } دليلًا في المكتبة، محفوظة على أنها لهم.
       *[other] { $n } دليل في المكتبة، محفوظة على أنها لهم.
    }
draftsMade =
    { $n ->
        [one] أُنشئت مسودة واحدة.
        [two] أُنشئت مسودتان.
        [few] أُنشئت { $n } مسودات.
       *[other] أُنشئت { $n } مسودة.
    }
stayedOut =
    { $n ->
        [one] تُرك واحد أو كان هنا من قبل.
        [two] تُرك اثنان أو كانا هنا من قبل.
       *[other] تُركت { $n } أو كانت هنا من قبل.
    }
nothingTaken = لم يكن هناك ما يُستورد.
toGroup = إلى المجموعة
toGroups = كل المجموعات
toLibrary = إلى المكتبة
originLine =
    { GIVEN($credit) ->
        [yes] من { $name }: <{ $iri }>{ "\u000A" }{ "\u000A" }الفضل: { $credit }
       *[no] من { $name }: <{ $iri }>
    }
noteBundle = استُورد من حزمة لم يمكن التأكد منها
noteFile = استُورد من ملف
creditTo = عن «{ $name }» من { $who }
errors =
    .chooseAFile = يُرجى اختيار ملف.
    .chooseOneZipAtA = يُرجى اختيار ملف zip واحد كل مرة.
    .thisExportIsLargerThan = هذا التصدير أكبر من 20 ميغابايت. يُرجى تصديره على أجزاء، مثلًا سنة سنة.
    .weTakeAZipMarkdown = يمكن رفع zip، أو ملفات Markdown (‎.md، ‎.txt)، أو تصدير من WordPress (‎.xml).
    .writeTheWholeAddressBeginning = يُرجى كتابة العنوان كاملًا، بدءًا من https://
    .thisStandsHereAlready = هذا موجود هنا بالفعل.
    .chooseALicence = يُرجى اختيار رخصة.
keeps =
    .aFileOfGuides = نحذف ملف الأدلة الذي فُحص بعد ساعة، وما استُورد بعد يوم.
