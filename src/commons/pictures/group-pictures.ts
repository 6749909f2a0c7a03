/**
 * Pictures that stand for a group which chose none. Their addresses stay: other servers
 * keep what they once took from there.
 */
import { type Drawing, drawnAvatar, drawnCover } from "./drawing.ts";

/** Drawn from the handle, which is public and never changes. */
export const groupPictures = {
  avatar: {
    path: (handle: string) => `/pictures/of/${handle}.png`,
    width: 400,
    height: 400,
    draw: (handle: string): Drawing => drawnAvatar("group", handle),
  },
  header: {
    path: (handle: string) => `/pictures/of/${handle}/header.png`,
    width: 1500,
    height: 500,
    draw: (handle: string): Drawing => drawnCover("group", handle),
  },
} as const;
