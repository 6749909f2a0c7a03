/** Who agreed to be seen in a picture, and until when. Pure. */

/** What is known of a picture of people, for members. */
export interface PictureConsent {
  readonly id: string;
  readonly alt: string;
  /** Its widest JPEG; null where the viewer may not see it. */
  readonly file: string | null;
  readonly people: boolean;
  readonly consent: string;
  readonly until: string | null;
  /** Its last day is over: nobody sees it but who may show it again. */
  readonly over: boolean;
  readonly mayChange: boolean;
}
