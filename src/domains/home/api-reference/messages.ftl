### referenceMessages

title = For developers
lead = Everything a page does can be done by a program. Sign in with your handle and password (POST /api/v1/session), and send the token as Bearer.
spec = Machine-readable description (OpenAPI)
nouns = Calls by topic
calls =
    { $n ->
        [one] { $n } call
       *[other] { $n } calls
    }
problems = Errors
problemsText = Any call can answer with a problem (RFC 9457) and a status of 400 or above: what is wrong, what can be done, and in “errors” what is wrong in which part of the body.
all = All calls
onPage = On the page
parameters = Parameters
required = required
sends = Sends
answers = Answers { $status }
sameAs = The same as
nothing = An empty body.
