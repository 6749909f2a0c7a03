/** Pictures that stand for every group. Their addresses stay: other servers keep what they once took from there. */
export const groupPictures = {
  avatar: {
    path: "/pictures/calendula.png",
    width: 400,
    height: 400,
    alt: "An orange calendula flower",
  },
  header: {
    path: "/pictures/calendula-header.png",
    width: 1500,
    height: 500,
    alt: "A row of orange calendula flowers",
  },
} as const;
