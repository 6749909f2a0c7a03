### cliMessages
again = استُرجعت قاعدة البيانات من نسخة احتياطية: نبدأ بها من جديد.
media =
    .how = إن كان ذلك صحيحًا، يُقال هكذا: calendula media adopt. إلى مخزن S3_URL: ‏calendula media move. والعودة منه: calendula media move --back.
    .adopted = صارت الصور والتسجيلات الموجودة هناك لقاعدة البيانات هذه.
    .noStore = يُضبط S3_URL أولًا.
    .moved =
        { $n ->
            [zero] لا ملفات جديدة للمخزن. من الآن يُشغَّل كل شيء مع S3_URL.
            [one] صار ملف واحد في المخزن. من الآن يُشغَّل كل شيء مع S3_URL.
            [two] صار ملفان في المخزن. من الآن يُشغَّل كل شيء مع S3_URL.
            [few] صارت { $n } ملفات في المخزن. من الآن يُشغَّل كل شيء مع S3_URL.
            [many] صار { $n } ملفًا في المخزن. من الآن يُشغَّل كل شيء مع S3_URL.
           *[other] صار { $n } ملف في المخزن. من الآن يُشغَّل كل شيء مع S3_URL.
        }
    .back =
        { $n ->
            [zero] لا ملفات في المخزن. من الآن يكون التشغيل من دون S3_URL.
            [one] عاد ملف واحد إلى المجلد. من الآن يكون التشغيل من دون S3_URL.
            [two] عاد ملفان إلى المجلد. من الآن يكون التشغيل من دون S3_URL.
            [few] عادت { $n } ملفات إلى المجلد. من الآن يكون التشغيل من دون S3_URL.
            [many] عاد { $n } ملفًا إلى المجلد. من الآن يكون التشغيل من دون S3_URL.
           *[other] عاد { $n } ملف إلى المجلد. من الآن يكون التشغيل من دون S3_URL.
        }
backup =
    .made = كُتبت وقُرئت للتأكد: { $file } ({ NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } ميغابايت؛ الصفوف: { $rows }، الصور والتسجيلات: { $media }).
    .withKeys = المفاتيح فيها، تحت BACKUP_PASSPHRASE. يُرجى حفظ عبارة السر في مكان آخر.
    .withoutKeys = المفاتيح ليست فيها: يُرجى حفظ نسخة من { $dataDir }/instance.key في مكان آمن، أو ضبط BACKUP_PASSPHRASE. من دونها لا يصدّق أحد خادمكم بعد ذلك.
restore =
    .how = يُذكر أيها: calendula restore FILE، ومعه --replace لوضعها مكان تجمّع يعيش هنا.
    .before = ما كان هنا محفوظ في { $file }.
    .done = عاد { $origin } كما كان في { $made } (الصفوف: { $rows }، الصور والتسجيلات: { $media }).
    .deleted =
        { $n ->
            [one] شيء واحد حُذف منذ ذلك حُذف من جديد.
            [two] شيئان حُذفا منذ ذلك حُذفا من جديد.
            [few] { $n } أشياء حُذفت منذ ذلك حُذفت من جديد.
            [many] { $n } شيئًا حُذفت منذ ذلك حُذفت من جديد.
           *[other] { $n } شيء حُذفت منذ ذلك حُذفت من جديد.
        }
    .noKeys = المفاتيح ناقصة. يُرجى إعادة instance.key إلى { $dataDir } قبل البدء: الذي لهذه النسخة الاحتياطية، أو ضبط BACKUP_PASSPHRASE والاسترجاع من جديد.
    .held =
        { $n ->
            [one] رسالة واحدة كانت تنتظر الإرسال موقوفة: ربما أُرسلت منذ ذلك. يعرضها calendula held؛ ويرسلها calendula held send؛ ويحذفها calendula held drop.
            [two] رسالتان كانتا تنتظران الإرسال موقوفتان: ربما أُرسلتا منذ ذلك. يعرضهما calendula held؛ ويرسلهما calendula held send؛ ويحذفهما calendula held drop.
            [few] { $n } رسائل كانت تنتظر الإرسال موقوفة: ربما أُرسلت منذ ذلك. يعرضها calendula held؛ ويرسلها calendula held send؛ ويحذفها calendula held drop.
           *[other] { $n } رسالة كانت تنتظر الإرسال موقوفة: ربما أُرسلت منذ ذلك. يعرضها calendula held؛ ويرسلها calendula held send؛ ويحذفها calendula held drop.
        }
held =
    .how = يُقال هكذا: calendula held؛ calendula held send؛ calendula held drop
    .none = لا شيء موقوفًا عن الإرسال.
    .line =
        { GIVEN($host) ->
            [yes] { $host }: { $n }
           *[no] البريد والإشعارات وما لم تنشره المجموعات بعد: { $n }
        }
    .sent = في الطريق: { $n }.
    .dropped = حُذفت: { $n }.
move =
    .how = يُذكر إلى أين: calendula move-database postgres://name:password@host/calendula، أو calendula move-database embedded؛ ومعه --replace إن كان تجمّع يعيش هناك من قبل.
    .same = قاعدة البيانات موجودة هناك بالفعل.
    .done = نُقلت إلى { $where }: الصفوف { $rows } في الجداول { $tables }، عُدّت في الجهتين.
    .nowServer = الآن يُضبط DATABASE_URL عليها، ويُبدأ التشغيل. تبقى قاعدة البيانات القديمة كما هي، وعليها علامة أنها نُقلت؛ لم تعد تبدأ.
    .nowEmbedded = الآن يُزال DATABASE_URL من الإعدادات، ويُبدأ التشغيل. تبقى قاعدة البيانات القديمة كما هي، وعليها علامة أنها نُقلت؛ لم تعد تبدأ.
closing =
    .how = تُكتب هكذا: calendula closing؛ calendula closing stop --member rosa؛ calendula closing archive --member rosa --out moss.json
    .open = التجمّع لا يُغلق. يبدأ الأعضاء ذلك في الصفحة ‎/collective/closing بقرار من الجميع وبشخصين. ولا أمر يفعل ذلك.
    .deciding = يُسأل الجميع هل يُغلق التجمّع.
    .agreed = وافق الجميع على إغلاق التجمّع. على شخصين أن يبدآ أسبوعي الانتظار.
    .waiting = يُغلق التجمّع نهائيًا في { $day } (إن لم يوقفه أحد). ويمكن لأي عضو إيقافه.
    .held = الإغلاق موقوف ليتحدث الناس أولًا.
    .goes = ما سيزول: الأعضاء { $members }، اللقاءات { $events }، الأدلة { $guides }، الصور والملفات { $pictures }.
    .closed = أُغلق { $name } نهائيًا في { $day }. لا يمكن التراجع؛ ويمكن استرجاع نسخة احتياطية صُنعت قبل ذلك (calendula restore).
    .erasing = تُكتب رسائل الوداع. ثم يُمحى كل شيء.
    .erased =
        { $n ->
            [0] مُحي كل شيء. أُرسلت كل رسائل الوداع، ثم تزول المفاتيح.
            [one] مُحي كل شيء. بقيت رسالة وداع واحدة لم تُرسل ({ $n }). يُرجى إبقاء الخادم يعمل.
           *[other] مُحي كل شيء. رسائل الوداع التي لم تُرسل: { $n }. يُرجى إبقاء الخادم يعمل.
        }
    .done = أُبلغ الجميع وزالت المفاتيح. يمكنكم إيقاف الخادم وحذف مجلده.
    .stopped = أُوقف الإغلاق. يمكن للجميع التحدث أولًا.
    .archived =
        { $n ->
            [one] كُتب نص واحد ({ $n }) في { $file }. يُعطى لذلك العضو فقط.
           *[other] كُتبت النصوص، وعددها { $n }، في { $file }. تُعطى لذلك العضو فقط.
        }
bounce =
    .none = هذا ليس تقريرًا عن رسالة لنا تعذّر تسليمها. لم يُفعل شيء.
    .later = لا يقول التقرير إن العنوان لم يعد موجودًا. لم يُفعل شيء.
    .done = لا أحد في هذا العنوان: لن تصله رسائل بعد الآن.
migrated = قاعدة البيانات محدّثة.
pending = ما زال ينتظر: { LIST($names) }
foundedAlready = يوجد تجمّع هنا بالفعل. يُرجى تسجيل الدخول، أو طباعة دعوة: calendula invite
noCommand = لا يوجد أمر «{ $name }». يعرضها كلها calendula --help.
portTaken = المنفذ PORT يشغله برنامج آخر ({ $port }). يُرجى إيقافه أو اختيار منفذ آخر. مثلًا: PORT=3001
notAllowed = لا يُسمح لـ Calendula باستعمال ما يحتاج إليه: { $message }. يُرجى التأكد لمن DATA_DIR، ومن أن PORT أكبر من 1023.
readOnly = يحتاج Calendula إلى الكتابة على قرص للقراءة فقط: { $message }. يُرجى وضع DATA_DIR على قرص يمكن الكتابة عليه، والتأكد من سلامة هذا القرص: فالنظام يجعله للقراءة فقط إذا تعطّل.
diskFull = لم يبقَ مكان على القرص ({ $message }). يُرجى إفساح مكان حيث DATA_DIR وقاعدة البيانات والمحاولة من جديد.
lost = توقفت قاعدة البيانات ولا يمكن تشغيلها من جديد: { $message }
lostForSpace = توقفت قاعدة البيانات ولا يمكن تشغيلها من جديد: لم يبقَ مكان على القرص الذي فيه { $folder }. ما حُفظ ما زال هناك. يُرجى إفساح مكان ثم تشغيل Calendula من جديد.
keyDamaged = ملف المفتاح { $file } تالف. يُرجى إعادته من النسخة الاحتياطية.
noFile = لا يوجد ملف كهذا: { $name }
noDatabase = DATABASE_URL: قاعدة البيانات لا تُدخلنا ({ $message }). يُرجى التأكد من العنوان والاسم وكلمة السر.
misspelt = { $message } يعرض calendula --help ما يمكن كتابته.
notThere = لا يوجد Calendula في { $folder }. يُرجى ذكر DATA_DIR الذي للخادم، أو بدء واحد هناك: calendula start
foundFirst = يُرجى إنشاء التجمّع أولًا: calendula setup-link
ready = برنامج Calendula جاهز: { $url }
background = بدأ عمل Calendula في الخلفية.
trial = هذه تجربة على هذا الجهاز. ليجدكم الآخرون، يُضبط PUBLIC_URL، مثلًا PUBLIC_URL=https://moss.example
passwordHow = تُقرأ كلمة السر من الإدخال القياسي، كي لا تبقى في أي سجل: … found --password-stdin < password.txt
plantHow = تُذكر عدّة من: calendula plant --from https://moss.example
noKit = لا عدّة بداية على { $url }.
cantFetch = لا يمكن جلب { $url }: { $why }.
readyOn = برنامج Calendula جاهز: { $url } (يستمع على { $address })
founded = أُنشئ: { $name }، { $address }. تسجيل الدخول على { $page } باسم { $member }.
noGroup = لا توجد هنا مجموعة { $handle } يمكن فعل هذا لها.
makeHow = يُذكر إلى أين: calendula bundle make --out library.zip
isThere = الملف { $file } موجود بالفعل. يُرجى اختيار اسم آخر، أو حذفه أولًا.
written = كُتب: { $file }، { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } ميغابايت. يُفك في أي مكان ويُفتح index.html، أو يُنقل إلى Calendula آخر.
takeHow = يُذكر ماذا، ولأي مجموعة، وباسم من: calendula bundle take library.zip --group herbs --member rosa
noMember = لا يوجد هنا عضو { $handle }.
isNoFile = { $path } ليس ملفًا.
waits = لم يُستورد شيء بعد. خلال ساعة يمكن لـ { $member } رؤية ما فيه وقول نعم: { $page }
late = لا يحدث شيء: هل يعمل الخادم (calendula start)؟ إلى أين وصل: { $page }
bundleHow = يُقال make أو take: calendula bundle make --out library.zip
federationHow = يُكتب: calendula federation؛ أو calendula federation retry؛ أو retry مع رقم يعرضه الأول
retried = ستُعاد محاولة: { $n }.
sibling = تجمّع شقيق { $address }: { $state }
givenUp = توقفت المحاولة { $id }: { $text }
doctorGood = سليم
doctorLook = للنظر
server = خادم { $text }
siblingWith = تجمّع شقيق { $address }: { $state } ({ $problem })
status =
    العنوان: { $address }
    المتابعون: { $followers }
    بالانتظار: { $waiting }، منها { $held } لخوادم لا تجيب الآن (ومن الباقي حان الأقدم منذ { $lag } ثانية)
    توقفت المحاولة: { $dead }
passwordWhose = يُذكر لمن؛ تُقرأ كلمة السر الجديدة من الإدخال القياسي: calendula password --member rosa --password-stdin < password.txt
passwordDone = صارت للحساب @{ $handle } كلمة سر جديدة، وسُجّل خروجه من كل مكان. يُرجى طلب تغييرها ممن له الحساب، تحت «صفحتي».
setup =
    { "" }
    إنشاء تجمّعكم: { $link }
    (يعمل الرابط 30 دقيقة. رابط آخر: { $command } setup-link)
    { "" }
setupLink =
    { $link }
    يعمل 30 دقيقة.
planted =
    { $n ->
        [zero] لا قطع بانتظار نظركم
        [one] قطعة واحدة بانتظار نظركم
        [two] قطعتان بانتظار نظركم
        [few] { $n } قطع بانتظار نظركم
       *[other] { $n } قطعة بانتظار نظركم
    }{ $refused ->
        [0] { "" }
       *[other] ؛ تعذّرت قراءة { $refused }
    }. لم يُعتمد شيء. يمكن اختيار ما يناسب: { $page }
nothingNew =
    { $n ->
        [zero] لا أدلة؛ { $text }
        [one] دليل واحد؛ { $text }
        [two] دليلان؛ { $text }
        [few] { $n } أدلة؛ { $text }
        [many] { $n } دليلًا؛ { $text }
       *[other] { $n } دليل؛ { $text }
    }
