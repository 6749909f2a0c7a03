### circleMessages

title = How this circle works
way = What stays here, who listens, how to leave
stays = What stays here
listens = Who listens
leaving = How to leave
notSaid = Nobody has written this down yet. Ask before you come.
needNow = I need someone now
edit = Edit
make = Make this a support circle
editTitle = A support circle
editLead = For peer support, healing and talking circles. Above each form of this group it says where to turn for help.
staysHint = What people tell here, and what of it may be told elsewhere. Say also what can't stay here.
listensHint = Who is there, what they learnt, and what they can't do. You don't need to give names.
leavingHint = Anyone can leave at any time, without a reason. Say how, and who asks how they are afterwards.
save = Save
saved = It is saved.
end = This is not a support circle
ended = It is no longer a support circle.
saveAct = Make this a support circle, and say what stays here, who listens and how to leave.
endAct = Stop saying that this is a support circle.
# Why something can't be done, or what to change in a field.
errors =
    .stays = Write what stays here.
    .leaving = Write how people can leave.
