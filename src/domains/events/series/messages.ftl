### seriesMessages

# How something repeats: "Every week on Tuesday and Thursday, until 3 May 2027". $days: what stands in `day`, `nthDay` and `monthDay`.
text =
    { $on ->
        [yes] { $every } on { LIST($days, type: "and") }
       *[no] { $every }
    }{ GIVEN($until) ->
        [yes] , until { $until }
       *[no] { "" }
    }{ $times ->
        [0] { "" }
       *[other] , { $times } times
    }
every =
    .daily =
        { $n ->
            [1] Every day
           *[other] Every { $n } days
        }
    .weekly =
        { $n ->
            [1] Every week
           *[other] Every { $n } weeks
        }
    .monthly =
        { $n ->
            [1] Every month
           *[other] Every { $n } months
        }
    .yearly =
        { $n ->
            [1] Every year
           *[other] Every { $n } years
        }
# $name: "Tuesday" in this language. $code: MO, TU, WE, TH, FR, SA or SU, where the word before it depends on it.
day =
    { $code ->
       *[other] { $name }
    }
# "the second Saturday". $nth: from last2 (second to last) and last to 5.
nthDay =
    { $nth ->
        [first] the first { $name }
        [second] the second { $name }
        [third] the third { $name }
        [fourth] the fourth { $name }
        [fifth] the fifth { $name }
        [last2] the second to last { $name }
       *[last] the last { $name }
    }
# "the 15th" of a month. $form (string): the plural form of an ordinal number in this language.
# $n (number)
monthDay =
    { $form ->
        [one] the { $n }st
        [two] the { $n }nd
        [few] the { $n }rd
       *[other] the { $n }th
    }
lastDay = the last day
