### circleMessages

title = How this circle works
way = What stays here, who listens, how to leave
stays = What stays here
listens = Who listens
leaving = How to leave
notSaid = Nobody has written this down yet. Ask before you come.
needNow = I need somebody now
edit = Edit
make = Make this a support circle
editTitle = A support circle
editLead = For peer support, healing and talking circles. Before each form of this group it is said where to turn in need.
staysHint = What people tell here, and what of it may be told elsewhere. Say also what can't stay here.
listensHint = Who is there, what they learnt, and what they can't do. No names are needed.
leavingHint = Anybody can leave at any time, without a reason. Say how, and who asks how they are afterwards.
save = Save
saved = It is saved.
end = This is no support circle
ended = It is a support circle no longer.
saveAct = Make this a support circle, and say what stays here, who listens and how to leave.
endAct = Say no longer that this is a support circle.
# Why something can't be done, or what to change in a field.
errors =
    .stays = Write what stays here.
    .leaving = Write how somebody leaves.
