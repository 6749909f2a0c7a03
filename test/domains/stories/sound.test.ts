/** Recordings as devices write them, their every frame kept and nothing else. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attachment, fileName, kindOf, readRange } from "#domains/stories/files/file.ts";
import { cleanSound } from "#domains/stories/files/sound/sound.ts";
import { id3, m4a, mp3, ogg, oggChecksum, wav, webm } from "./house.ts";

const canary = "CANARY 48.8566 2.3522";
const made = {
  wav: wav(2, { LIST: canary, bext: canary }),
  mp3: Buffer.concat([id3(canary), mp3(50), Buffer.from(`TAG${canary}`.padEnd(128, " "))]),
  m4a: m4a(canary),
  ogg: ogg(canary),
  webm: webm(canary),
};

describe("a recording", () => {
  test.each([
    ["wav", "audio/wav", 2],
    ["mp3", "audio/mpeg", 1],
    ["m4a", "audio/mp4", 2],
    ["ogg", "audio/ogg", 3],
    ["webm", "audio/webm", 4],
  ] as const)(
    "as %s loses what devices wrote into it, keeps its sound, and is still itself",
    (form, mediaType, seconds) => {
      const given = made[form];
      expect(given.includes(canary)).toBe(true);
      expect(kindOf(given)).toBe("audio");
      const clean = cleanSound(given);
      expect(clean).toMatchObject({ mediaType, seconds });
      expect(clean?.bytes.includes("CANARY")).toBe(false);
      // Once clean, nothing more is changed.
      expect(cleanSound(clean?.bytes ?? Buffer.alloc(0))?.bytes).toEqual(clean?.bytes);
      expect(given.includes(canary)).toBe(true);
    },
  );

  test("as mp3 keeps every frame, and only those", () => {
    expect(cleanSound(made.mp3)?.bytes).toEqual(mp3(50));
    const torn = Buffer.concat([mp3(3), Buffer.from(canary), mp3(3)]);
    expect(cleanSound(torn)?.bytes).toEqual(mp3(6));
  });

  test("as ogg has right checksums", () => {
    const clean = cleanSound(made.ogg)?.bytes ?? Buffer.alloc(0);
    const starts = [...clean.toString("latin1").matchAll(/OggS/g)].map((match) => match.index);
    expect(starts).toHaveLength(3);
    starts.forEach((from, i) => {
      const page = clean.subarray(from, starts[i + 1] ?? clean.length);
      expect(page.readUInt32LE(22)).toBe(oggChecksum(page));
    });
    expect(clean.length).toBe(made.ogg.length);
  });

  test("with something to see, or a second track that may tell the way somebody went, is not taken", () => {
    expect(cleanSound(m4a(canary, ["vide"]))).toBeUndefined();
    expect(cleanSound(m4a(canary, ["soun", "camm"]))).toBeUndefined();
    expect(cleanSound(webm(canary, 1))).toBeUndefined();
    expect(cleanSound(Buffer.concat([made.ogg, made.ogg]))).toBeUndefined();
  });

  test("that is cut off anywhere, or made up, is read or refused but never an accident", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(made)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }),
        (given, cut, changes) => {
          const bytes = Buffer.from(given.subarray(0, Math.round(given.length * cut)));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const clean = cleanSound(bytes);
          expect(clean === undefined || clean.bytes.length <= bytes.length + 1).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("whatever devices wrote", () => {
  /** No byte of it may be taken for sound or for the frame of a format. */
  const words = fc
    .string({
      unit: fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyz 0123456789.,-")),
      maxLength: 300,
    })
    .map((text) => `GEO:${text}:END`);
  const makers = {
    wav: (text: string) => wav(1, { LIST: text, bext: text, iXML: text, "id3 ": text }),
    mp3: (text: string) =>
      Buffer.concat([id3(text), mp3(20), Buffer.from(`TAG${text}`.slice(0, 128).padEnd(128))]),
    m4a: (text: string) => m4a(text),
    ogg: (text: string) => ogg(text),
    webm: (text: string) => webm(text),
  };

  test.each(Object.entries(makers))(
    "%s keeps none of it, grows by nothing, and needs no second time",
    (_, make) => {
      fc.assert(
        fc.property(words, (text) => {
          const given = make(text);
          const clean = cleanSound(given);
          expect(clean).toBeDefined();
          expect(clean?.bytes.includes("GEO:")).toBe(false);
          expect(clean?.bytes.length ?? Infinity).toBeLessThanOrEqual(given.length);
          expect(
            cleanSound(clean?.bytes ?? Buffer.alloc(0))?.bytes.equals(clean?.bytes ?? given),
          ).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );

  test("what only begins like one of the five is read or refused, and never grows", () => {
    const begins = Object.values(makers).map((make) => make("x"));
    fc.assert(
      fc.property(
        fc.constantFrom(...begins),
        fc.nat(120),
        fc.uint8Array({ maxLength: 600 }),
        (given, keep, noise) => {
          const bytes = Buffer.concat([given.subarray(0, keep), noise]);
          const before = Buffer.from(bytes);
          const clean = cleanSound(bytes);
          // One byte more: a chunk of odd length is filled up.
          expect(clean === undefined || clean.bytes.length <= bytes.length + 1).toBe(true);
          expect(bytes.equals(before)).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe("what a file is", () => {
  test("is said by its bytes", () => {
    expect(kindOf(Buffer.from("%PDF-1.7\n"))).toBe("document");
    expect(kindOf(Buffer.from("Take two onions."))).toBe("document");
    expect(
      kindOf(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")),
    ).toBe("document");
    expect(kindOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0xff]))).toBeUndefined();
    expect(kindOf(Buffer.alloc(0))).toBeUndefined();
    expect(kindOf(Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"))).toBeUndefined();
  });
  test("names are harmless, whatever they were", () => {
    expect(fileName("../../../etc/cron.d/x", "image/webp")).toBe("x.webp");
    expect(fileName('a"; filename=evil.html\r\nx: y', "audio/mpeg")).toMatch(/\.mp3$/);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const header = attachment(fileName(name, "application/pdf"));
        expect(header).toMatch(
          /^attachment; filename="[^"\\/\r\n]+\.pdf"; filename\*=UTF-8''[\w%.!~*'()-]+$/,
        );
      }),
    );
  });
});

describe("a range", () => {
  test("is read as browsers ask for it", () => {
    expect(readRange("bytes=0-", 100)).toEqual({ from: 0, to: 99 });
    expect(readRange("bytes=10-19", 100)).toEqual({ from: 10, to: 19 });
    expect(readRange("bytes=-10", 100)).toEqual({ from: 90, to: 99 });
    expect(readRange("bytes=90-500", 100)).toEqual({ from: 90, to: 99 });
    expect(readRange("bytes=100-", 100)).toBe("none");
    expect(readRange("bytes=-0", 100)).toBe("none");
    for (const all of [
      undefined,
      "bytes=5-2",
      "bytes=0-1,5-6",
      "pages=1-2",
      "bytes=-",
      "bytes=a-b",
    ])
      expect(readRange(all, 100)).toBeUndefined();
  });
  test("never leaves the file", () =>
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.option(fc.nat(1000)),
        fc.option(fc.nat(1000)),
        (size, from, to) => {
          const range = readRange(`bytes=${from ?? ""}-${to ?? ""}`, size);
          if (range !== undefined && range !== "none")
            expect(range.from >= 0 && range.from <= range.to && range.to < size).toBe(true);
        },
      ),
    ));
});
