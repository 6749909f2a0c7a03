/** Pictures for the demo, drawn by program: a field, a shelf with jars, a table with cups. */
import sharp from "sharp";
import { drawnCover, drawnFile } from "#commons/pictures/drawing.ts";

const size = { width: 1200, height: 700 } as const;
const times = (many: number, draw: (i: number) => string): string =>
  Array.from({ length: many }, (_, i) => draw(i)).join("");
/** The same for the same number, and without any order. */
const chance = (i: number): number => (Math.sin(i * 127.1 + 3) * 43758.5453) % 1;

const flower = (x: number, y: number, r: number): string =>
  `<g transform="translate(${x} ${y})">${times(12, (i) => `<ellipse rx="${r * 0.22}" ry="${r * 0.55}" cy="${-r * 0.6}" transform="rotate(${i * 30})" fill="${i % 2 === 0 ? "#e8862d" : "#f4ad4a"}"/>`)}<circle r="${r * 0.34}" fill="#7a3e12"/></g>`;

const field = `<rect width="1200" height="700" fill="#f7dfb6"/><circle cx="860" cy="230" r="110" fill="#fbf1cf"/>
<path d="M0 330Q300 220 640 320T1200 270V700H0z" fill="#9db889"/><path d="M0 430Q420 340 760 420T1200 390V700H0z" fill="#6f9a6b"/>
${times(90, (i) => flower(Math.abs(chance(i)) * 1200, 460 + (i / 90) * 260, 12 + (i / 90) * 34))}`;

const shelf = `<rect width="1200" height="700" fill="#f3e8d5"/>${times(
  2,
  (row) =>
    `<rect y="${300 + row * 320}" width="1200" height="26" fill="#9a6b3f"/>${times(7, (i) => {
      const x = 70 + i * 160;
      const y = 300 + row * 320;
      const tall = 150 + Math.abs(chance(i + row * 9)) * 80;
      const fill = ["#d98c2b", "#8aa56f", "#c76b4a", "#e0b25a"][(i + row) % 4] ?? "#d98c2b";
      return `<rect x="${x}" y="${y - tall}" width="100" height="${tall}" rx="16" fill="#fffdf5" opacity=".85"/><rect x="${x + 8}" y="${y - tall * 0.7}" width="84" height="${tall * 0.7 - 8}" rx="10" fill="${fill}"/><rect x="${x + 10}" y="${y - tall - 18}" width="80" height="24" rx="6" fill="#6b4a2b"/>`;
    })}`,
)}`;

const table = `<rect width="1200" height="700" fill="#dfe9dd"/><ellipse cx="600" cy="560" rx="720" ry="330" fill="#b98550"/><ellipse cx="600" cy="540" rx="700" ry="310" fill="#cf9a63"/>
${times(6, (i) => {
  const angle = (i / 6) * Math.PI * 2;
  const x = 600 + Math.cos(angle) * 430;
  const y = 500 + Math.sin(angle) * 150;
  return `<ellipse cx="${x}" cy="${y}" rx="70" ry="34" fill="#fffaf0"/><ellipse cx="${x}" cy="${y - 4}" rx="52" ry="22" fill="#c2703a"/>`;
})}${times(5, (i) => flower(500 + i * 50, 470 - Math.abs(chance(i)) * 70, 48))}<path d="M470 470h260l-30 110h-200z" fill="#7d9a86"/>`;

export const scenes = [
  { alt: "A field of calendula under a low sun", drawing: field },
  { alt: "Jars of salve and dried herbs on two shelves", drawing: shelf },
  { alt: "A round table with six cups of tea and a vase of calendula", drawing: table },
] as const;

const asJpeg = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();

/** What is sent to choose the picture number `i`. */
export async function pictureForm(i: number): Promise<FormData> {
  const { alt, drawing } = scenes[i % scenes.length] ?? scenes[0];
  const bytes = await asJpeg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${drawing}</svg>`,
  );
  return formOf(bytes, alt);
}

/** The wide picture of a group. */
export async function bannerForm(handle: string): Promise<FormData> {
  const svg = drawnFile(drawnCover("group", handle), { width: 1500, height: 750 });
  return formOf(await asJpeg(svg), "A drawing of calendula flowers and leaves");
}

function formOf(bytes: Buffer, alt: string): FormData {
  const form = new FormData();
  form.set("description", alt);
  form.set("file", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), "picture.jpg");
  return form;
}
