/** The access profile: each fact with its name and the sentence for each answer. */

interface Fact {
  readonly name: string;
  readonly group: "place" | "air" | "words" | "calm" | "people" | "coming";
  /** How a clear yes is said in one line to a stranger; undefined where it is not worth naming there. */
  readonly short: string | undefined;
  readonly yes: string;
  readonly partly: string;
  readonly no: string;
  readonly ask: string;
}

const fact = (
  group: Fact["group"],
  name: string,
  [yes, partly, no]: readonly [string, string, string],
  ask: string,
  short?: string,
): Fact => ({
  name,
  group,
  short,
  yes,
  partly,
  no,
  ask: `Ask us about ${ask}.`,
});

export const accessTable = {
  overall: {
    name: "Access in all",
    group: "place",
    short: undefined,
    yes: "We took care of access; ask us for what you need.",
    partly: "We took care of some access; ask us for what you need.",
    no: "We could not take care of access this time.",
    ask: "We don't know yet how accessible it is; please ask us.",
  },
  "step-free": fact(
    "place",
    "Step-free",
    [
      "Step-free from the street.",
      "One step or a ramp; ask us for the best way.",
      "There are steps.",
    ],
    "steps",
    "step-free",
  ),
  toilet: fact(
    "place",
    "Wheelchair toilet",
    [
      "A wheelchair toilet is there.",
      "There is a toilet, not for every wheelchair.",
      "There is no wheelchair toilet.",
    ],
    "the toilet",
    "wheelchair toilet there",
  ),
  "toilet-all-gender": fact(
    "place",
    "All-gender toilet",
    [
      "Toilets are for all genders.",
      "One toilet is for all genders.",
      "Toilets are for men and women only.",
    ],
    "the toilets",
  ),
  seating: fact(
    "place",
    "Seats",
    [
      "Seats with backs are there, and room to lie down.",
      "There are some seats.",
      "Bring something to sit on.",
    ],
    "seats",
  ),
  masks: fact(
    "air",
    "Masks",
    ["Masks are worn; we have some.", "Masks are welcome.", "Masks are not worn."],
    "masks",
    "masks are worn",
  ),
  air: fact(
    "air",
    "Fresh air",
    ["Outdoors, or the air is filtered.", "Windows are open.", "There is no fresh air or filter."],
    "the air",
  ),
  "scent-free": fact(
    "air",
    "Scent-free",
    [
      "Scent-free; please come without perfume.",
      "Few scents; please use none.",
      "There will be scents.",
    ],
    "scents",
    "please come without perfume",
  ),
  "spoken-languages": fact(
    "words",
    "Several languages",
    [
      "More than one language is spoken.",
      "Some of it is in another language too.",
      "One language is spoken.",
    ],
    "languages",
  ),
  "whisper-interpreting": fact(
    "words",
    "Whispered interpreting",
    [
      "Somebody whispers in other languages.",
      "Somebody can whisper parts of it.",
      "There is no interpreting.",
    ],
    "interpreting",
  ),
  "sign-language": fact(
    "words",
    "Sign language",
    ["With sign language.", "Sign language in part.", "Without sign language."],
    "sign language",
    "with sign language",
  ),
  captions: fact(
    "words",
    "Captions",
    ["A person writes live captions.", "Captions are made by a machine.", "There are no captions."],
    "captions",
    "with live captions",
  ),
  "hearing-loop": fact(
    "words",
    "Hearing loop",
    ["A hearing loop is there.", "A hearing loop covers some seats.", "There is no hearing loop."],
    "the hearing loop",
  ),
  microphone: fact(
    "words",
    "Microphone",
    [
      "Everybody speaks with a microphone.",
      "Some speak with a microphone.",
      "There is no microphone.",
    ],
    "the microphone",
  ),
  "quiet-room": fact(
    "calm",
    "Quiet room",
    ["A quiet room is open.", "There is a quieter corner.", "There is no quiet room."],
    "a quiet place",
    "with a quiet room",
  ),
  "light-sound": fact(
    "calm",
    "Calm light and sound",
    [
      "Light and sound are calm.",
      "Some of it is bright or loud.",
      "There is loud sound or flashing light.",
    ],
    "light and sound",
  ),
  breaks: fact(
    "calm",
    "Breaks",
    ["There are breaks.", "There is a short break.", "There are no breaks."],
    "breaks",
  ),
  stimming: fact(
    "calm",
    "Moving and stimming",
    [
      "Moving, stimming and leaving for a while are welcome.",
      "You can move at the back.",
      "It needs stillness.",
    ],
    "moving around",
  ),
  children: fact(
    "people",
    "Children",
    ["Children are welcome.", "Children are welcome for a part of it.", "For adults."],
    "children",
    "children are welcome",
  ),
  childcare: fact(
    "people",
    "Childcare",
    ["There is childcare.", "There is childcare for some ages or hours.", "There is no childcare."],
    "childcare",
    "with childcare",
  ),
  sober: fact(
    "people",
    "Sober",
    ["Sober: no alcohol, no drugs.", "Some may drink.", "Alcohol is served."],
    "alcohol",
  ),
  "assistance-animals": fact(
    "people",
    "Assistance animals",
    [
      "Assistance animals are welcome.",
      "Assistance animals can come to some rooms.",
      "Animals can't come.",
    ],
    "animals",
  ),
  photos: fact(
    "people",
    "No photos",
    [
      "Nobody takes photos or records.",
      "Photos only of people who said yes.",
      "Photos may be taken.",
    ],
    "photos",
  ),
  "id-needed": fact(
    "people",
    "No identity papers",
    [
      "Nobody asks for papers or a legal name.",
      "The house asks for a name at the door.",
      "The house asks for papers.",
    ],
    "papers at the door",
  ),
  police: fact(
    "people",
    "No police or security",
    [
      "No police or security will be there.",
      "Our own people watch over the door.",
      "There may be police or security.",
    ],
    "police and security",
  ),
  "who-for": fact(
    "people",
    "For everybody",
    ["For everybody.", "For some people first.", "For some people only."],
    "who it is for",
  ),
  free: fact(
    "coming",
    "Costs nothing",
    ["It costs nothing.", "You give what you can; nobody is turned away.", "There is a price."],
    "money",
    "costs nothing",
  ),
  food: fact(
    "coming",
    "Food",
    [
      "There is food; what is in it is written beside it.",
      "There is something small to eat.",
      "Bring your own food.",
    ],
    "food",
  ),
  travel: fact(
    "coming",
    "Way there",
    [
      "A stop is near, and we share lifts and fares.",
      "We can help a little with the way.",
      "You need your own way there.",
    ],
    "the way there",
  ),
  remote: fact(
    "coming",
    "From afar",
    [
      "You can take part from afar.",
      "You can take part in some of it from afar.",
      "Only on the spot.",
    ],
    "taking part from afar",
    "you can take part from afar",
  ),
  "cameras-off": fact(
    "coming",
    "Camera off is fine",
    [
      "Your camera can stay off.",
      "Your camera can stay off most of the time.",
      "Please have your camera on.",
    ],
    "cameras",
  ),
  "ask-by": fact(
    "coming",
    "Ask for what you need",
    [
      "Tell us what you need, any time.",
      "Tell us what you need some days before.",
      "We can't change much this time.",
    ],
    "what you need",
  ),
} as const satisfies Readonly<Record<string, Fact>>;
