### seriesMessages
text =
    { $on ->
        [yes] { $every } { LIST($days, type: "and") }
       *[no] { $every }
    }{ GIVEN($until) ->
        [yes] ، حتى { $until }
       *[no] { "" }
    }{ $times ->
        [0] { "" }
        [one] ، مرة واحدة
        [two] ، مرتين
        [few] ، { $times } مرات
       *[other] ، { $times } مرة
    }
every =
    .daily =
        { $n ->
            [1] كل يوم
            [2] كل يومين
            [few] كل { $n } أيام
            [many] كل { $n } يومًا
           *[other] كل { $n } يوم
        }
    .weekly =
        { $n ->
            [1] كل أسبوع
            [2] كل أسبوعين
            [few] كل { $n } أسابيع
            [many] كل { $n } أسبوعًا
           *[other] كل { $n } أسبوع
        }
    .monthly =
        { $n ->
            [1] كل شهر
            [2] كل شهرين
            [few] كل { $n } أشهر
            [many] كل { $n } شهرًا
           *[other] كل { $n } شهر
        }
    .yearly =
        { $n ->
            [1] كل سنة
            [2] كل سنتين
            [few] كل { $n } سنوات
           *[other] كل { $n } سنة
        }
day =
    { $code ->
       *[other] يوم { $name }
    }
nthDay =
    { $nth ->
        [first] أول { $name }
        [second] ثاني { $name }
        [third] ثالث { $name }
        [fourth] رابع { $name }
        [fifth] خامس { $name }
        [last2] { $name } قبل الأخير
       *[last] آخر { $name }
    }
monthDay =
    { $form ->
       *[other] اليوم { $n }
    }
lastDay = اليوم الأخير
