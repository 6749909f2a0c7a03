### posterMessages
cancelled = ملغى
postponed = مؤجل
tentative = غير مؤكد بعد
offTitle = { $off }: { $title }
by = مع { $who }
online = عبر الإنترنت
when = متى
where = أين
with = مع
access = سهولة الوصول
more = معلومات أكثر، وأي تغيير:
missingLetters = خطوط هذا الخادم لا تعرض هذه الأحرف: { $letters }. يمكن لمن يدير الخادم تثبيت خط لها، ثم تُعاد المحاولة.
cost = الكلفة
contact = للأسئلة
