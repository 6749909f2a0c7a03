/**
 * Pictures for the demo, drawn by program: fields, jars, a circle
 * of chairs, soup, a bicycle, a roof.
 */
import sharp from "sharp";

const size = { width: 1200, height: 700 } as const;
const times = (many: number, draw: (i: number) => string): string =>
  Array.from({ length: many }, (_, i) => draw(i)).join("");
/** The same for the same number, and without any order. */
const chance = (i: number): number => Math.abs((Math.sin(i * 127.1 + 3) * 43758.5453) % 1);

const flower = (x: number, y: number, r: number): string =>
  `<g transform="translate(${x} ${y})">${times(
    12,
    (i) =>
      `<ellipse rx="${r * 0.22}" ry="${r * 0.55}" cy="${-r * 0.6}" transform="rotate(${i * 30})" fill="${
        i % 2 === 0 ? "#e8862d" : "#f4ad4a"
      }"/>`,
  )}<circle r="${r * 0.34}" fill="#7a3e12"/></g>`;
const ground = (fill: string): string => `<rect width="1200" height="700" fill="${fill}"/>`;
const leaf = (x: number, y: number, angle: number, long: number, fill: string): string =>
  `<path transform="translate(${x} ${y}) rotate(${angle})" d="M0 0Q${long * 0.28} ${-long * 0.5} 0 ${-long}Q${-long * 0.28} ${-long * 0.5} 0 0z" fill="${fill}"/>`;

const field = `${ground("#f7dfb6")}<circle cx="860" cy="230" r="110" fill="#fbf1cf"/>
<path d="M0 330Q300 220 640 320T1200 270V700H0z" fill="#9db889"/><path d="M0 430Q420 340 760 420T1200 390V700H0z" fill="#6f9a6b"/>
${times(90, (i) => flower(chance(i) * 1200, 460 + (i / 90) * 260, 12 + (i / 90) * 34))}`;

const jar = (x: number, base: number, tall: number, fill: string): string =>
  `<rect x="${x}" y="${base - tall}" width="100" height="${tall}" rx="16" fill="#fffdf5" opacity=".85"/><rect x="${x + 8}" y="${base - tall * 0.7}" width="84" height="${tall * 0.7 - 8}" rx="10" fill="${fill}"/><rect x="${x + 10}" y="${base - tall - 18}" width="80" height="24" rx="6" fill="#6b4a2b"/><rect x="${x + 22}" y="${base - tall * 0.5}" width="56" height="34" rx="4" fill="#fffaf0"/>`;
const shelf = `${ground("#f3e8d5")}${times(
  2,
  (row) =>
    `<rect y="${300 + row * 320}" width="1200" height="26" fill="#9a6b3f"/>${times(7, (i) =>
      jar(
        70 + i * 160,
        300 + row * 320,
        150 + chance(i + row * 9) * 80,
        ["#d98c2b", "#8aa56f", "#c76b4a", "#e0b25a"][(i + row) % 4] ?? "#d98c2b",
      ),
    )}`,
)}`;

const cup = (x: number, y: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="70" ry="34" fill="#fffaf0"/><ellipse cx="${x}" cy="${y - 4}" rx="52" ry="22" fill="#c2703a"/>`;
const table = `${ground("#dfe9dd")}<ellipse cx="600" cy="560" rx="720" ry="330" fill="#b98550"/><ellipse cx="600" cy="540" rx="700" ry="310" fill="#cf9a63"/>
${times(6, (i) =>
  cup(600 + Math.cos((i / 6) * Math.PI * 2) * 430, 500 + Math.sin((i / 6) * Math.PI * 2) * 150),
)}${times(5, (i) =>
  flower(500 + i * 50, 470 - chance(i) * 70, 48),
)}<path d="M470 470h260l-30 110h-200z" fill="#7d9a86"/>`;

const tin = (x: number, y: number, fill: string): string =>
  `<path d="M${x - 130} ${y}v70a130 52 0 0 0 260 0v-70z" fill="#a9aaa2"/><ellipse cx="${x}" cy="${y}" rx="130" ry="52" fill="#cfcfc6"/><ellipse cx="${x}" cy="${y - 3}" rx="112" ry="42" fill="${fill}"/><path d="M${x - 60} ${y - 8}q60 -26 120 2" stroke="#fff6d8" stroke-width="8" fill="none" stroke-linecap="round" opacity=".7"/>`;
const tins = `${ground("#f6ead2")}<path d="M0 360h1200v340H0z" fill="#d9b98a"/>${tin(
  330,
  450,
  "#efc46a",
)}${tin(660, 400, "#e9b552")}${tin(900, 530, "#f1cd7c")}
${flower(150, 330, 86)}${flower(500, 610, 74)}${flower(1080, 360, 80)}${leaf(
  210,
  640,
  70,
  170,
  "#7d9a6b",
)}${leaf(760, 650, -60, 150, "#8aa56f")}${times(
  14,
  (i) =>
    `<ellipse cx="${chance(i + 5) * 1200}" cy="${
      600 + chance(i + 40) * 90
    }" rx="16" ry="6" transform="rotate(${i * 24} ${chance(i + 5) * 1200} 640)" fill="#e8862d"/>`,
)}`;

const chair = (x: number, y: number, fill: string): string =>
  `<g transform="translate(${x} ${y})"><path d="M-42 -120h84q10 0 10 12v70h-104v-70q0 -12 10 -12z" fill="${fill}"/><path d="M-60 -40h120v26h-120z" fill="#6b4a2b"/><path d="M-54 -14v78M54 -14v78" stroke="#6b4a2b" stroke-width="12"/></g>`;
const circle = `${ground("#e9dfec")}<path d="M0 360h1200v340H0z" fill="#cbb8a2"/><rect x="500" y="60" width="200" height="240" rx="8" fill="#f8efcf"/><path d="M600 60v240M500 180h200" stroke="#b79c86" stroke-width="10"/>
<ellipse cx="600" cy="560" rx="420" ry="110" fill="#b7694e"/><ellipse cx="600" cy="560" rx="350" ry="84" fill="#d59a72"/>
${[
  [250, 480, "#7d9a86"],
  [430, 410, "#d98c2b"],
  [600, 390, "#8a7aa0"],
  [770, 410, "#c76b4a"],
  [950, 480, "#6f9a6b"],
]
  .map(([x, y, fill]) => chair(Number(x), Number(y), String(fill)))
  .join(
    "",
  )}<circle cx="600" cy="520" r="60" fill="#fbe7a8" opacity=".6"/><path d="M584 520h32v60h-32z" fill="#fffdf5"/><path d="M600 478q22 26 0 44q-22 -18 0 -44z" fill="#e8862d"/>`;

const soup = `${ground("#f4dcc4")}<path d="M0 500h1200v200H0z" fill="#a8714a"/><path d="M340 330h520v180q0 90 -90 90h-340q-90 0 -90 -90z" fill="#5f7d75"/><ellipse cx="600" cy="330" rx="260" ry="60" fill="#4c665f"/><ellipse cx="600" cy="330" rx="232" ry="46" fill="#dc8f3a"/>
${times(
  12,
  (i) =>
    `<circle cx="${430 + chance(i) * 340}" cy="${
      318 + chance(i + 20) * 26
    }" r="${8 + chance(i + 3) * 8}" fill="${["#f5c869", "#8aa56f", "#c4552f"][i % 3] ?? ""}"/>`,
)}
<path d="M340 400h-60q-20 0 -20 26t20 26h60M860 400h60q20 0 20 26t-20 26h-60" fill="none" stroke="#4c665f" stroke-width="24"/>
${times(
  3,
  (i) =>
    `<path d="M${500 + i * 100} 240q-34 -44 0 -88t0 -88" fill="none" stroke="#fffaf0" stroke-width="16" stroke-linecap="round" opacity=".75"/>`,
)}${cup(180, 600)}${cup(1040, 610)}`;

const wheel = (x: number, y: number): string =>
  `<circle cx="${x}" cy="${y}" r="150" fill="none" stroke="#2d3a36" stroke-width="22"/><circle cx="${x}" cy="${y}" r="132" fill="none" stroke="#b8c2b9" stroke-width="6"/>${times(
    10,
    (i) =>
      `<path d="M${x} ${y}l${
        Math.cos(i * 0.628) * 132
      } ${Math.sin(i * 0.628) * 132}" stroke="#8b968d" stroke-width="3"/>`,
  )}<circle cx="${x}" cy="${y}" r="18" fill="#2d3a36"/>`;
const bicycle = `${ground("#d7e5ea")}<path d="M0 560h1200v140H0z" fill="#b9a88b"/>${wheel(360, 440)}${wheel(850, 440)}
<path d="M360 440L500 240L760 240L560 440ZM500 240L470 190M560 440L500 240M760 240L850 440M760 240L740 170" fill="none" stroke="#c4552f" stroke-width="20" stroke-linejoin="round" stroke-linecap="round"/><path d="M420 186h110" stroke="#5a3a22" stroke-width="28" stroke-linecap="round"/><path d="M740 170q60 -30 100 10" fill="none" stroke="#2d3a36" stroke-width="16" stroke-linecap="round"/><circle cx="560" cy="440" r="34" fill="#2d3a36"/>
<path d="M1000 330h120v60h-120z" fill="#7d9a86"/><path d="M1030 330v-30h60v30" fill="none" stroke="#5f7d75" stroke-width="12"/><path d="M1000 390h120v170h-120z" fill="#6b8a7a"/>`;

const aid = `${ground("#f1e6df")}<path d="M0 520h1200v180H0z" fill="#cdb49b"/><rect x="330" y="230" width="540" height="340" rx="36" fill="#c4552f"/><path d="M500 230v-50q0 -30 30 -30h140q30 0 30 30v50" fill="none" stroke="#8e3a20" stroke-width="26"/><circle cx="600" cy="400" r="116" fill="#fffaf0"/><path d="M570 320h60v50h50v60h-50v50h-60v-50h-50v-60h50z" fill="#4d8a63"/>
<rect x="90" y="530" width="190" height="70" rx="35" fill="#e8c49c" transform="rotate(-14 180 560)"/><rect x="150" y="532" width="66" height="66" rx="8" fill="#f5dfc2" transform="rotate(-14 180 560)"/><circle cx="1010" cy="560" r="76" fill="#fffdf5"/><circle cx="1010" cy="560" r="26" fill="#e6d8c6"/>`;

const box = (x: number, y: number, seed: number): string =>
  `${times(7, (i) =>
    leaf(
      x + 20 + i * 38,
      y,
      -24 + chance(i + seed) * 48,
      90 + chance(i + seed + 9) * 80,
      i % 2 === 0 ? "#6f9a6b" : "#8fb07c",
    ),
  )}${times(
    4,
    (i) =>
      `<circle cx="${x + 40 + i * 66}" cy="${
        y - 50 - chance(i + seed) * 60
      }" r="22" fill="#cf4f33"/>`,
  )}<rect x="${x}" y="${y}" width="280" height="110" rx="10" fill="#9a6b3f"/><path d="M${x} ${y + 55}h280" stroke="#7f5530" stroke-width="6"/>`;
const roof = `${ground("#cfe3ec")}<path d="M0 420h160v-150h120v90h160v-160h140v220h180v-120h140v120h300v280H0z" fill="#a9bcc4"/><circle cx="1020" cy="130" r="70" fill="#fbf1cf"/><path d="M0 560h1200v140H0z" fill="#c9b79c"/>${box(90, 500, 1)}${box(460, 520, 4)}${box(830, 500, 8)}`;

const tea = `${ground("#efe4cf")}<path d="M0 120h1200" stroke="#9a6b3f" stroke-width="14"/>${times(
  5,
  (i) => {
    const x = 160 + i * 220;
    return `<path d="M${x} 120v90" stroke="#b98550" stroke-width="8"/>${times(9, (j) =>
      leaf(
        x,
        190,
        132 + j * 12,
        210 + chance(i * 9 + j) * 130,
        ["#7d9a6b", "#93a878", "#a9a06a"][j % 3] ?? "",
      ),
    )}${
      i % 2 === 0 ? times(3, (j) => flower(x - 36 + j * 36, 440 + chance(i + j) * 80, 34)) : ""
    }<rect x="${x - 24}" y="182" width="48" height="26" rx="8" fill="#c76b4a"/>`;
  },
)}<path d="M0 610h1200v90H0z" fill="#cf9a63"/>${cup(300, 630)}${cup(880, 626)}`;

const scenes = {
  field: ["A field of calendula under a low sun", field],
  shelf: ["Jars of salve and dried herbs on two shelves", shelf],
  table: ["A round table with six cups of tea and a vase of calendula", table],
  tins: ["Three open tins of yellow salve among calendula flowers", tins],
  circle: ["Five chairs in a half circle around a candle", circle],
  soup: ["A large pot of soup on a table, with two bowls", soup],
  bicycle: ["A red bicycle beside a tool box", bicycle],
  aid: ["A red first aid bag, a plaster and a roll of bandage", aid],
  roof: ["Wooden boxes with tomatoes on a roof above the town", roof],
  tea: ["Bunches of herbs drying on a line above two cups", tea],
} as const;

export type Scene = keyof typeof scenes;

/** What is sent to choose this picture. */
export async function pictureForm(scene: Scene, wide = false): Promise<FormData> {
  const [alt, drawing] = scenes[scene];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 1200 700">${drawing}</svg>`;
  const drawn = sharp(Buffer.from(svg));
  const bytes = await (wide ? drawn.resize({ width: 1500, height: 750, fit: "cover" }) : drawn)
    .jpeg({ quality: 88 })
    .toBuffer();
  const form = new FormData();
  form.set("description", alt);
  form.set("file", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), "picture.jpg");
  return form;
}
