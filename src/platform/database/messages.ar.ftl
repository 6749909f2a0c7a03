### databaseMessages

running = يعمل Calendula من قبل على { $folder }. يُرجى إيقاف الآخر أولًا، أو إعطاء هذا DATA_DIR آخر وPORT آخر.
runsOlder = ‏Calendula هذا أحدث من قاعدة البيانات في { $folder }، وما زال غيره يعمل عليها. يُرجى إيقاف ذاك، ثم تشغيل هذا.
movedTo = نُقلت قاعدة البيانات هذه إلى { $where }. يُرجى المتابعة مع تلك، أو إعادتها من هناك: الطريقة في docs/backup.md.
foreignFolder = المجلد { $folder } لغيركم، أو يستطيع غيركم الوصول إليه. يُرجى حذفه، أو إعطاء Calendula ‏DATA_DIR أقصر.
key =
    .missing = لا يوجد ملف مفتاح { $file }، وقد أُنشئت قاعدة البيانات هذه بملف مفتاح. يُرجى نسخ instance.key إلى هناك من DATA_DIR الذي للبرنامج العامل على قاعدة البيانات هذه، أو من النسخة الاحتياطية. لم يُشغَّل شيء.
    .other = ملف المفتاح { $file } ليس الذي أُنشئت به قاعدة البيانات هذه. يُرجى نسخ instance.key إلى هناك من DATA_DIR الذي للبرنامج العامل على قاعدة البيانات هذه، أو من النسخة الاحتياطية. لم يُشغَّل شيء.
media =
    .store = مخزن S3_URL ليس الذي فيه صور قاعدة البيانات هذه وتسجيلاتها. إن كانت في مجلد DATA_DIR: ‏calendula media move ينقلها إليه. وإن ضاعت نهائيًا: calendula media adopt. لم يُشغَّل شيء.
    .folder = { $folder } ليس المجلد الذي فيه صور قاعدة البيانات هذه وتسجيلاتها. يُرجى مشاركة المجلد «media» من DATA_DIR الذي للبرنامج العامل على قاعدة البيانات هذه، أو نسخه كله إلى هناك. إن كانت في مخزن: يُضبط S3_URL، أو تُعاد به: calendula media move --back. وإن ضاعت نهائيًا: calendula media adopt. لم يُشغَّل شيء.
postgres =
    .none = لا يوجد PostgreSQL مضمَّن لهذا الجهاز ({ $name }). يُرجى ضبط DATABASE_URL على خادم PostgreSQL لديكم.
    .musl = لا يأتي PostgreSQL مرفقًا على الأنظمة التي تستعمل musl، مثل Alpine. يُرجى ضبط DATABASE_URL على خادم PostgreSQL لكم، أو تشغيل Calendula عبر صورته (image) أو على نظام يستعمل glibc.
    .notWhole = ‏PostgreSQL المضمَّن غير كامل: لا يمكن قراءة { $file }. يُرجى تثبيته من جديد (npm ci)، أو ضبط DATABASE_URL.
    .root = لا يعمل PostgreSQL بحساب root. يُرجى تشغيل Calendula بحساب عادي، أو ضبط DATABASE_URL.
    .rootHome = لا يعمل PostgreSQL بحساب root، ولا يستطيع أي حساب آخر الوصول إلى هذا المجلد. يُرجى تشغيل Calendula بحساب عادي، أو نقله من مجلد root، أو ضبط DATABASE_URL.
    .madeBy = قاعدة البيانات في { $folder } أنشأها PostgreSQL { $version }؛ وهذا { $ours }. طريقة نقلها في docs/upgrade.md.
    .old = يحتاج Calendula إلى PostgreSQL { $least } أو أحدث، وهذا الخادم { $version }. لم يتغيّر شيء.
    .noFiles = لم يستطع PostgreSQL المضمَّن إنشاء ملفاته: { $why }
    .noStart = لم يبدأ PostgreSQL المضمَّن: { $why }. ويقول سجلّه ({ $log }): { $tail }
    .noEnd = ‏PostgreSQL (العملية { $pid }) لا يتوقف.
migrations =
    .missing = مجلد الترحيلات غير موجود ({ $folder }).
    .notCopied = يجب تغيير قاعدة البيانات، ولم يمكن نسخها قبل ذلك: { $why }. لم يتغيّر شيء.
    .failed =
        لم يمكن تحديث قاعدة البيانات{ GIVEN($name) ->
            [yes] { " " }(عند { $name })
           *[no] { "" }
        }: { $why }
