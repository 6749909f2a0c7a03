/**
 * The access profile: each fact, and the group in which the form shows it.
 * What it says stands in `messages.ftl`.
 */

export const accessTable = {
  overall: "place",
  "step-free": "place",
  toilet: "place",
  "toilet-all-gender": "place",
  seating: "place",
  masks: "air",
  air: "air",
  "scent-free": "air",
  "spoken-languages": "words",
  "whisper-interpreting": "words",
  "sign-language": "words",
  captions: "words",
  "hearing-loop": "words",
  microphone: "words",
  "quiet-room": "calm",
  "light-sound": "calm",
  breaks: "calm",
  stimming: "calm",
  children: "people",
  childcare: "people",
  sober: "people",
  "assistance-animals": "people",
  photos: "people",
  "id-needed": "people",
  police: "people",
  "who-for": "people",
  free: "coming",
  food: "coming",
  travel: "coming",
  remote: "coming",
  "cameras-off": "coming",
  "ask-by": "coming",
} as const;
