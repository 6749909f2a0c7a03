/**
 * Recovery words: seven made-up words that can be read aloud in most languages, written on
 * paper and typed as they sound. Pure.
 */
import { randomInt } from "node:crypto";

const consonants = "bdfghklmnprstvz";
const vowels = "aeiou";
/** 75 × 75 ways for each word: seven of them are 87 bits. */
const howMany = 7;

const one = (letters: string): string => letters.charAt(randomInt(letters.length));
const syllable = (): string => one(consonants) + one(vowels);

/** "bafo dimu kelo …" */
export const newWords = (): string =>
  Array.from({ length: howMany }, () => syllable() + syllable()).join(" ");

/** As they are hashed: however they were typed, with capitals, commas, hyphens or line breaks. */
export const readTypedWords = (typed: string): string =>
  typed
    .slice(0, 500)
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
