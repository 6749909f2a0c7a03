/** What paper draws of emoji and rare signs. */
import { expect, test } from "vitest";
import { drawnEmoji } from "#platform/lib/fonts/paper-fonts.ts";

test.each([
  ["Tea 🍵!", "Tea 🍵!"],
  ["❤️ ☀️ 1️⃣", "❤ ☀ 1"],
  ["👩🏽‍⚕️ 🏳️‍🌈 👨‍👩‍👧 🇳🇱", "👩🏽‍⚕ 🏳‍🌈 👨‍👩‍👧 🇳🇱"],
  // Not a character, and an emoji that nobody has drawn yet.
  ["a\uffffb\u{1F8FF}", "ab\u{1F8FF}"],
  ["茶 ✓ no emoji", "茶 ✓ no emoji"],
])("%s can be drawn as %s", (text, drawn) => expect(drawnEmoji(text)).toBe(drawn));
