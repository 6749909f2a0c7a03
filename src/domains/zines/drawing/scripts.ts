/** Which writing a letter belongs to, for telling people what a font lacks. */

/** ISO 15924; what fonts of a server most often lack first. */
const codes =
  "Latn Grek Cyrl Arab Hebr Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Geor Armn Ethi Hang Hani Hira Kana Bopo Khmr Mong Cher Cans Syrc Thaa Nkoo Tfng Java Bali Sund Cham Tale Lana Olck Vaii Bamu Adlm Osge Mtei Cakm Newa Rohg Hmnp Hmng Mand Samr Copt Goth Runr Ogam Yiii Lisu Tglg Hano Buhd Tagb Limb Sylo Saur Kali Rjng Lepc Batk Brai Phag Nand Wara Modi Tirh Takr Sind Khoj Mult Gong Gonm Sogd Bugi Kthi Shrd Mahj Egyp Xsux"
    .split(" ")
    .map((code) => [code, new RegExp(`\\p{Script=${code}}`, "u")] as const);

const names = new Intl.DisplayNames("en", { type: "script" });

/** "Ethiopic"; undefined for signs that belong to none. */
export function scriptOf(letter: string): string | undefined {
  const code = codes.find(([, form]) => form.test(letter))?.[0];
  return code === undefined ? undefined : names.of(code);
}
