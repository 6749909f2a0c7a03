### referenceMessages

title = For developers
lead = Everything that a page does can be done by program. Sign in with your handle and password (POST /api/v1/session), and send the token as Bearer.
spec = The description for machines (OpenAPI)
nouns = Calls by what they are about
calls =
    { $n ->
        [one] { $n } call
       *[other] { $n } calls
    }
problems = When something is wrong
problemsText = Every call may answer a problem (RFC 9457) with a status from 400 on: what is the matter, what can be done, and in “errors” what is wrong where in the body.
all = All calls
onPage = On this page
parameters = Parameters
required = required
sends = Sends
answers = Answers { $status }
sameAs = The same as
nothing = Nothing in the body.
