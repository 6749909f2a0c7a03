### calendarMessages
calendar = التقويم
lead = ما يجري هنا وعند التجمّعات الشقيقة التي نتابعها.
more =
    { $n ->
        [0] مرشحات أكثر
       *[other] مرشحات أكثر ({ $n })
    }
on = المرشحات المستعملة
remove = إزالة المرشح: { $what }
quoted = «{ $words }»
when = متى
whens =
    .today = اليوم
    .week = هذا الأسبوع
    .weekend = نهاية هذا الأسبوع
    .month = هذا الشهر
where = أين
nearTo = قرب { $where } ({ $km } كم)
oneSeries = سلسلة واحدة
days =
    { GIVEN($from) ->
        [yes]
            { GIVEN($to) ->
                [yes] { $from } – { $to }
               *[no] من { $from }
            }
       *[no] حتى { $to }
    }
from = من
to = حتى
q = كلمات البحث
tag = وسم
kind = النوع
careKind = نوع الرعاية
sibling = أي تجمّع شقيق أو ملف تقويم
siblingHint = موقعه على الويب، مثل moss.example.
scope = لمن
group = أي من مجموعاتنا
groupHint = اسم حسابها، مثل herbs.
language = اللغة
access = سهولة الوصول: فقط لقاءات فيها
accessHint = لا تظهر اللقاءات التي لا تذكر ذلك.
online = عبر الإنترنت
free = فيها أماكن خالية
near = قرب نقطة
nearHint = مثل 52.09,5.12,10 لعشرة كيلومترات حول تلك النقطة. لا نجد إلا اللقاءات التي تذكر موقعها.
zoneField = المنطقة الزمنية
any = الكل
anyTime = أي وقت
anyKind = كل الأنواع
anywhere = أي مكان
yes = نعم
scopes =
    .all = لنا وللآخرين
    .own = لنا فقط
    .siblings = للآخرين فقط
views =
    .agenda = قائمة
    .week = أسبوع
    .month = شهر
    .year = سنة
viewsOf = العرض
weekOf = الأسبوع من { $day }
before = السابق
next = التالي
today = اليوم
nothingIn = لا شيء مخطط: { $when }
nextOne = اللقاء التالي:
nothingLater = ولا شيء مخطط بعد ذلك أيضًا.
allDates = كل مواعيد هذه السلسلة
moreThatDay =
    { $n ->
        [one] واحد آخر
        [two] اثنان آخران
        [few] { $n } أخرى
       *[other] { $n } غيرها
    }
moreThanFits = اللقاءات أكثر مما يتسع هنا. يُرجى اختيار أيام أقل.
unusable = لا يمكننا استعمال هذا، فتركناه.
events =
    { $n ->
        [zero] لا لقاءات
        [one] لقاء واحد
        [two] لقاءان
        [few] { $n } لقاءات
       *[other] { $n } لقاء
    }
show = بحث
reset = مسح المرشحات
none = لا شيء مخطط في هذا الوقت
noneText = يمكن النظر أبعد، أو إزالة مرشح. عندما نخطط نحن أو تجمّع شقيق لشيء، يظهر هنا.
subscribe = اشتراك أو طباعة
subscribeText = تسري فيها المرشحات التي ترونها الآن، وليس فيها إلا ما يمكن للجميع رؤيته.
webcal = اشتراك في تطبيق التقويم (webcal)
ics = ملف تقويم (iCalendar)
rss = موجز الأخبار (RSS)
atom = موجز الأخبار (Atom)
json = JSON Feed
printSheet = ورقة للطباعة
embed = في موقعكم
embedText = يمكن نسخ واحد من هذين إلى صفحتكم. لا يضع أي منهما كوكي.
embedTitle = تقويم { $name }
openHere = رؤيته عند { $name }
missingLink = من الغائب؟
zone = الأوقات بالمنطقة الزمنية لكل لقاء. الأيام بـ { $zone }.
titleOf = { $name }: التقويم
sibling_ = تجمّع شقيق
elsewhere = من خادم آخر
cancelledTitle = ملغى
postponedTitle = مؤجل
tentativeTitle = غير مؤكد بعد
wasAt = كان { $was }
cancelled = ملغى
postponed = مؤجل
tentative = غير مؤكد بعد
online_ = عبر الإنترنت
full = ممتلئ
sources = ملفات التقويم التي نتابعها
keeps =
    .aCalendarFileThat = نحذف ملف التقويم الذي فُحص بعد ساعة، أو عند استيراده.
