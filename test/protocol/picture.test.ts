/** Pictures in documents, with their words. */
import { expect, test } from "vitest";
import { pictureDocument } from "#protocol/activitypub/picture.ts";

const picture = {
  url: "https://moss.example/files/1",
  mediaType: "image/webp",
  alt: "Hands",
  width: 1200,
  height: 630,
};

test("a picture is a Document with words, size and focal point", () => {
  expect(pictureDocument({ ...picture, focus: [0, 7] })).toEqual({
    type: "Document",
    mediaType: "image/webp",
    url: "https://moss.example/files/1",
    name: "Hands",
    width: 1200,
    height: 630,
    focalPoint: [0, 1],
  });
  expect(pictureDocument(picture)).not.toHaveProperty("focalPoint");
});

test("without words it is not sent", () => {
  expect(() => pictureDocument({ ...picture, alt: " " })).toThrow("without words");
});
