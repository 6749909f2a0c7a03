/** What happens in the two collectives of the demo. */
import type { Scene } from "./pictures.ts";

/** "2026-12-05T14:00", so many days from now. */
function at(days: number, time: string): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${time}`;
}

/** Something of a group; the rest is what the API takes. */
export interface DemoThing {
  /** Handle of the group. */
  readonly in: string;
  readonly name: string;
  readonly picture?: Scene;
  readonly [key: string]: unknown;
}

interface Person {
  readonly handle: string;
  readonly name: string;
}

export interface DemoCollective {
  readonly handle: string;
  readonly name: string;
  readonly summary: string;
  readonly picture: Scene;
  /** Who founded it, and who came by an invitation. */
  readonly first: Person;
  readonly second: Person;
  readonly groups: readonly {
    readonly handle: string;
    readonly name: string;
    readonly summary: string;
    readonly kind: "open" | "closed" | "tender";
    readonly picture?: Scene;
  }[];
  readonly events: readonly (DemoThing & { readonly guestsOfDemo?: readonly string[] })[];
  readonly guides: readonly DemoThing[];
  readonly offers: readonly DemoThing[];
  /** What they talk about now; `words` is what the second member says to it. */
  readonly decisions: readonly (DemoThing & { readonly words?: readonly string[] })[];
  /** What the second member's answer decides, what the first one said, and will do. */
  readonly carried: DemoThing & { readonly todo: string };
  readonly answer: string;
  readonly meetings: readonly (DemoThing & {
    readonly agenda: readonly Readonly<Record<string, unknown>>[];
  })[];
  readonly rotas: readonly DemoThing[];
  /** Key of a short agreement text that they talk about. */
  readonly takenUp: string;
}

export const collectives: readonly [DemoCollective, DemoCollective] = [
  {
    handle: "moss",
    name: "Moss Collective",
    summary:
      "Herbs, listening and bicycles in the east of the town. We share what we know and take care of each other.",
    picture: "field",
    first: { handle: "rosa", name: "Rosa" },
    second: { handle: "mika", name: "Mika" },
    groups: [
      {
        handle: "herbs",
        name: "Herb circle",
        picture: "tea",
        summary: "We gather, dry, stir and label. Everybody can learn it.",
        kind: "open",
      },
      {
        handle: "listeners",
        name: "Listeners",
        picture: "circle",
        summary: "Those who keep the listening hours.",
        kind: "closed",
      },
      {
        handle: "night",
        name: "Night circle",
        summary: "Peer support on hard evenings.",
        kind: "tender",
      },
    ],
    events: [
      {
        in: "herbs",
        name: "Calendula salve for dry hands",
        picture: "tins",
        content:
          "We warm the oil, melt the wax, and fill small tins. **Bring a clean tin.**\n\nNobody needs to know anything before.",
        startTime: at(2, "14:00"),
        endTime: at(2, "16:30"),
        location: { area: "Elm Garden, near the library", exact: "The shed behind the blue door" },
        kind: "herb-share",
        careKinds: ["herbs"],
        tags: ["salve", "beginners"],
        cost: { kind: "donation", words: "about 3 euro for wax and tins" },
        contact: "Rosa, at the herb table on Saturdays",
        access: { "step-free": "yes", toilet: "yes", free: "yes", "scent-free": "no" },
        capacity: 12,
      },
      {
        in: "moss",
        name: "Open house: what do we hold together?",
        picture: "soup",
        content:
          "Soup at six. Then a round: what do you do already, and what do you wish there was?",
        startTime: at(9, "18:00"),
        endTime: at(9, "21:00"),
        location: { area: "The old school, ground floor" },
        kind: "meeting",
        tags: ["soup"],
        cost: { kind: "free" },
        access: { "step-free": "yes", children: "yes", free: "yes", "quiet-room": "yes" },
      },
      {
        in: "herbs",
        name: "Winter teas, a walk and a table",
        picture: "tea",
        content: "We look at what still grows, and taste what we dried.",
        startTime: at(16, "11:00"),
        endTime: at(16, "13:00"),
        location: { area: "Meet at the north gate of the park" },
        kind: "skillshare",
        careKinds: ["herbs"],
        tags: ["walk", "tea"],
        access: { "step-free": "partly", free: "yes" },
        accessWords: { "step-free": "two steps at the gate, a ramp on the other side" },
      },
      {
        in: "moss",
        name: "Listening circle",
        content: "We sit, one speaks, the others listen. Nobody fixes anything.",
        startTime: at(3, "19:00"),
        endTime: at(3, "21:00"),
        recurrence: "FREQ=WEEKLY;COUNT=12",
        location: { area: "The library, east room", exact: "Second floor, ring twice" },
        reveal: "confirmed",
        kind: "peer-support-circle",
        careKinds: ["listening", "peer-support"],
        tags: ["circle"],
        access: {
          "step-free": "yes",
          "quiet-room": "yes",
          breaks: "yes",
          stimming: "yes",
          free: "yes",
        },
        capacity: 8,
        guestsOfDemo: ["Kim", "Lou", "Sol"],
      },
      {
        in: "moss",
        name: "Clinic day: feet and blood pressure",
        content: "Take a time, come as you are. Nobody asks for papers.",
        startTime: at(12, "10:00"),
        endTime: at(12, "13:00"),
        location: { area: "The old school, ground floor", latitude: 52.09, longitude: 5.13 },
        kind: "clinic-day",
        careKinds: ["community-health-work"],
        rsvp: "slots",
        slotMinutes: 30,
        slotPlaces: 2,
        access: {
          "step-free": "yes",
          toilet: "yes",
          "id-needed": "yes",
          free: "yes",
          "sign-language": "ask",
        },
      },
      {
        in: "herbs",
        name: "Harvest days",
        picture: "field",
        content: "Three days in the field, with tents and soup.",
        startTime: at(30, "").slice(0, 10),
        endTime: at(32, "").slice(0, 10),
        location: { area: "The field behind the dyke" },
        kind: "work-day",
        careKinds: ["garden"],
        rsvp: "approval",
        access: { "step-free": "no", children: "yes", food: "yes" },
      },
    ],
    guides: [
      {
        in: "herbs",
        name: "Calendula salve",
        picture: "shelf",
        summary: "Three things, one pot, half an hour: a salve for dry and cracked skin.",
        kind: "remedy",
        license: "CC-BY-SA-4.0",
        credit: "The herb circle",
        cautions:
          "Not on open wounds. Who reacts to daisies or ragweed should try a little on the inside of the arm first.",
        careKinds: ["herbs"],
        tags: ["salve"],
        language: "en",
        source:
          "## You need\n\n- 200 ml of oil in which calendula flowers stood for four weeks\n- 20 g of beeswax\n- small clean tins\n\n## How\n\nWarm the oil in a water bath; it must never smoke. Melt the wax in it and stir. Put a drop on a cold plate: if it is too soft, add a little wax.\n\nFill the tins, close them when they are cold, and **write the date on them**.",
      },
      {
        in: "moss",
        name: "How to open a circle",
        summary: "Four small steps that make it easier to speak.",
        kind: "practice",
        license: "CC0-1.0",
        cautions: "",
        careKinds: ["healing-circle"],
        tags: ["facilitation"],
        language: "en",
        source:
          "## Arrive\n\nBreathe together for a minute. Nobody has to close their eyes.\n\n## Say why\n\nOne sentence: what brings us here today.\n\n## Agree\n\nWhat is said stays here. Everybody may pass.\n\n## Begin\n\nWho speaks holds the stone. Who holds it may also be silent.",
      },
    ],
    offers: [
      {
        in: "moss",
        purpose: "offer",
        name: "Bike repair lesson",
        picture: "bicycle",
        content: "Two hours, your own bike, tools are there. I show, you do.",
        what: "skill",
        how: "give",
        careKind: "skillshare",
        area: "East",
        availability: "Weekday evenings",
        conditions: "Bring your own bike, and clothes that may get oily.",
        quantity: 2,
        unit: "hours",
        tags: ["bikes"],
      },
      {
        in: "herbs",
        purpose: "offer",
        name: "Dried lime blossom",
        content: "More than we can drink. In paper bags, picked in June.",
        what: "thing",
        how: "give",
        careKind: "herbs",
        cautions:
          "Lime blossom, nothing else. Take care if you react to pollen; with heart trouble ask a herbalist near you first.",
        area: "Elm Garden",
        availability: "Saturdays until it is gone",
        credit: "The herb circle",
        quantity: 8,
        unit: "bags",
      },
      {
        in: "moss",
        purpose: "request",
        name: "Somebody to sit with on Thursday mornings",
        content: "An hour of company, no talking needed.",
        what: "care-time",
        how: "give",
        careKind: "listening",
        availability: "Thursday mornings",
        area: "Near the station",
        visibility: "members",
      },
    ],
    decisions: [
      {
        in: "moss",
        name: "What do we do with the cold kitchen?",
        driver: "People go home early on Fridays because they are cold.",
        words: ["I could bring the small heater, but somebody should look at the cable first."],
      },
    ],
    carried: {
      in: "moss",
      name: "The shed stays open until nine",
      driver:
        "After work there is no time to fetch what one needs before the shed closes at seven.",
      content:
        "On weekdays the shed stays open until **nine**.\n\n- whoever is last, closes it\n- in January we look at it again",
      todo: "Buy a lamp for the door",
    },
    answer: "I am there most evenings anyway.",
    meetings: [
      {
        in: "moss",
        name: "Circle of the month",
        startTime: at(10, "19:00"),
        place: "The old school, ground floor",
        agenda: [
          { words: "Arriving: how are we?", kind: "inform", minutes: 10 },
          { words: "Who bakes the bread in January?", kind: "discuss", minutes: 15 },
        ],
      },
    ],
    rotas: [
      {
        in: "moss",
        name: "Tidying the herb room",
        content: "Sweep, wipe the table, look whether the jars are closed.",
        kind: "cleaning",
        rule: "FREQ=WEEKLY",
        starts: at(6, "10:00"),
        timeZone: "Europe/Amsterdam",
        minutes: 60,
        place: "Elm Garden",
        inKit: true,
        seats: [{ name: "helper", seats: 2 }],
      },
    ],
    takenUp: "how-we-decide",
  },
  {
    handle: "melissa",
    name: "Melissa House",
    summary: "A house with an open door: first aid, childcare and a garden on the roof.",
    picture: "table",
    first: { handle: "noor", name: "Noor" },
    second: { handle: "sami", name: "Sami" },
    groups: [
      {
        handle: "roof",
        name: "Roof garden",
        picture: "roof",
        summary: "Boxes, bees and far too many tomatoes.",
        kind: "open",
      },
    ],
    events: [
      {
        in: "melissa",
        name: "First aid for everyday life",
        picture: "aid",
        content: "Burns, falls, fainting. We practise on each other, gently.",
        startTime: at(7, "10:00"),
        endTime: at(7, "12:00"),
        location: { area: "Melissa House, first floor" },
        kind: "workshop",
        careKinds: ["first-aid"],
        tags: ["firstaid", "beginners"],
        access: { "step-free": "no", toilet: "yes", free: "partly" },
        capacity: 16,
      },
      {
        in: "roof",
        name: "Putting the garden to bed",
        picture: "roof",
        content: "We mulch, cover and drink something warm.",
        startTime: at(12, "13:00"),
        endTime: at(12, "16:00"),
        location: { area: "The roof of Melissa House" },
        kind: "work-day",
        careKinds: ["garden"],
        tags: ["garden"],
        access: { "step-free": "no", children: "yes", free: "yes" },
      },
    ],
    guides: [
      {
        in: "melissa",
        name: "A quiet room at any event",
        summary: "What it needs, and how to keep it quiet.",
        kind: "how-to",
        license: "CC-BY-4.0",
        credit: "Melissa House",
        cautions: "",
        careKinds: ["peer-support"],
        tags: ["access"],
        language: "en",
        source:
          "A chair with a back, a blanket, water, a lamp that can be turned down.\n\nA sign on the door: *Come in. Nobody asks.*\n\nOne person knows where it is and tells everybody at the beginning.",
      },
    ],
    offers: [
      {
        in: "melissa",
        purpose: "offer",
        name: "Childcare during your meetings",
        content: "Two of us, on two evenings a month. We bring the crayons.",
        what: "care-time",
        how: "give",
        careKind: "childcare",
        area: "Anywhere by tram",
        availability: "The first and third Tuesday evening of the month",
        conditions: "A room with a door, please.",
        quantity: 2,
        unit: "evenings",
      },
      {
        in: "roof",
        purpose: "request",
        name: "Old windows for a cold frame",
        content: "Single panes are fine.",
        what: "thing",
        how: "give",
        careKind: "garden",
        area: "We come with a cart",
        quantity: 6,
        unit: "windows",
        visibility: "public",
        approvedText: "A roof garden wishes for old windows, to build a cold frame.",
      },
    ],
    decisions: [],
    carried: {
      in: "melissa",
      name: "Soup on Fridays",
      driver: "Many come on Fridays, and few have eaten.",
      content: "We cook soup every Friday from five o'clock. Whoever comes, helps.",
      todo: "Find a second large pot",
    },
    answer: "I can cook the first three.",
    meetings: [
      {
        in: "melissa",
        name: "House meeting",
        startTime: at(8, "18:30"),
        place: "The large table",
        agenda: [
          { words: "Who looks after the care fund until March?", kind: "discuss", minutes: 20 },
        ],
      },
    ],
    rotas: [
      {
        in: "roof",
        name: "Watering the roof",
        kind: "other",
        rule: "FREQ=WEEKLY",
        starts: at(4, "08:00"),
        timeZone: "Europe/Amsterdam",
        minutes: 30,
        inKit: true,
        seats: [{ name: "waterer", seats: 1 }],
      },
    ],
    takenUp: "rest-and-stepping-back",
  },
];
