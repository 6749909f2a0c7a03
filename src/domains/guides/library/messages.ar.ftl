### libraryMessages
searchHint = لا بأس بأخطاء كتابة صغيرة في العناوين.
language = اللغة
group = أي مجموعة
time = كم يستغرق
upToMinutes = حتى { $n } دقيقة
upToHours =
    { $n ->
        [one] حتى ساعة
        [two] حتى ساعتين
        [few] حتى { $n } ساعات
       *[other] حتى { $n } ساعة
    }
costs = كم يكلّف
costsNothing = لا شيء يُشترى
free = لا يكلّف شيئًا
sibling = تجمّع شقيق
best = الأقرب إلى البحث
close = لا شيء فيه هذه الكلمات تمامًا. هذه عناوين مشابهة.
notFound = لم نجد شيئًا
notFoundText = يُرجى تجربة كلمات أقل أو مختلفة، أو إزالة مرشح.
takeAlong = اشتراك
stories = حكايات للاستماع
bundle = تنزيل المكتبة
importGuides = استيراد أدلة
overdue = للمراجعة
takeAlongText = ما ترونه الآن، بهذه المرشحات، لقارئات الموجزات والكتب الإلكترونية.
atom = موجز الأخبار (Atom)
json = موجز الأخبار (JSON)
catalogue = فهرس لقارئات الكتب الإلكترونية (OPDS)
searchIn = بحث في مكتبة { $name }
glossary = الكلمات
glossaryLead = كلمات لا يعرفها الجميع، وما نقصده بها.
term = الكلمة
meaning = معناها
meaningHint = كما تشرحونها لجار.
addWord = إضافة كلمة
add = إضافة
change = تغيير
changeWord = تغيير «{ $term }»
save = حفظ
remove = إزالة
wordAdded = أُضيفت الكلمة.
wordSaved = حُفظت الكلمة.
wordRemoved = أُزيلت الكلمة.
noWords = لا كلمات بعد
noWordsText = صبغة عشبية، سؤال عن الحال، جولة كلام: ما هو واضح لكم جديد على غيركم. يمكن لأي عضو إضافة كلمة.
wordsUsed = كلمات مستعملة هنا
noTerm = يُرجى كتابة الكلمة.
noMeaning = يُرجى كتابة معناها.
badLanguage = تُكتب اللغة رمزًا، مثل en أو pt-BR.
termKnown = هذه الكلمة موجودة هنا بالفعل. يُرجى تغييرها هناك.
tooManyWords = قائمة الكلمات ممتلئة. يُرجى إزالة كلمة لم يعد أحد يحتاج إليها.
plain = مساعدة في الكلام البسيط
plainLead = نعدّ الكلمات ونعرض ما يصعب على بعض القراء. أنتم تقررون ما يتغير. لا يراه غيركم، ولا يُحفظ شيء.
plainOf = مساعدة في الكلام البسيط: { $name }
text = نصكم
look = فحص
edit = تعديل الدليل
back = العودة إلى الدليل
nothingYet = لا شيء للفحص بعد
nothingYetText = يُرجى وضع نصكم في الحقل.
howItReads = كيف يُقرأ
levels =
    .very-easy = سهل القراءة جدًا، مثل كتاب أطفال
    .easy = سهل القراءة، مثل قصة
    .middle = سهل إلى حد ما، مثل صحيفة
    .hard = صعب، مثل رسالة رسمية
    .very-hard = صعب جدًا، مثل قانون
lix = مقياس سهولة القراءة (LIX) { $n }
sentencesAndWords = الجمل والكلمات
counted =
    { $all ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $all } كلمات
       *[other] { $all } كلمة
    } في { $sentences ->
        [zero] لا جمل
        [one] جملة واحدة
        [two] جملتين
        [few] { $sentences } جمل
       *[other] { $sentences } جملة
    }
perSentence = متوسط الكلمات في الجملة: { $n }
longShare = { $percent } من كل 100 كلمة طويلة (أكثر من ستة أحرف)
tooShort = أقصر من أن نحكم عليه.
longSentences = جمل طويلة
longSentencesText = يمكن أن تكون كل منها جملتين.
ofWords =
    { $n ->
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $n } كلمات
       *[other] { $n } كلمة
    }
longWords = كلمات طويلة تستعملونها كثيرًا
longWordsText = هل توجد كلمة أقصر؟ إن لم توجد، فربما مكانها في قائمة الكلمات.
times =
    { $n ->
        [one] مرة واحدة
        [two] مرتان
        [few] { $n } مرات
       *[other] { $n } مرة
    }
abbreviations = اختصارات بلا شرح
abbreviationsText = يُرجى كتابة الاسم كاملًا مرة، وبعده الاختصار بين قوسين.
pictures = صور بلا وصف
picturesText = من لا يرى الصورة يقرأ وصفها. يوضع بين القوسين المربعين.
line = السطر { $n }
allWell = لا شيء لافت. يُرجى قراءته بصوت عالٍ مرة: حيث تتعثرون، يتعثر غيركم.
