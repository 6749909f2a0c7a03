### protocolMessages
errors =
    .sayWhichResourceEG = يُرجى ذكر المورد المقصود، مثل ?resource=acct:moss@moss.example
    .thereIsNoBody = الطلب بلا محتوى.
keeps =
    .marksOfMessagesFrom = نحذف علامات الرسائل الواردة من خوادم أخرى بعد 30 يومًا.
    .thatSomebodyElsewhereEnded = نتذكر يومين أن شخصًا على خادم آخر أنهى متابعة.
    .followersWhomNothingCould = نترك المتابعين الذين لم يصلهم شيء 30 يومًا. ونحذف بعد 90 يومًا الملاحظات عن ذلك وعن الخوادم التي لم نعد نرسل إليها.
discover =
    .form = يُرجى كتابة عنوانكم هكذا: @name@server.
    .notFound = لم نجدكم هناك. يمكنكم البحث عن عنواننا على خادمكم.
    .noWay = خادمكم لا يقول أين تكون المتابعة. يمكنكم البحث عن عنواننا هناك.
noAnswer = لم يجب خادمهم كما ننتظر: { $why }.
notes =
    .gone = أجاب صندوق بريدهم بـ 410، وأجاب عنوانهم نفسه بأنهم لم يعودوا موجودين.
    .silent = لم يصل شيء إلى هناك 30 يومًا
    .blocked = لا نتصل بعنوان كهذا.
deliveryRefused = لم يُقبل هذا الإرسال.
