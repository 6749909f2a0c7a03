/** The way to who agreed to a picture, for members. */
import { linkTo } from "#platform/web/html/components.ts";
import { html, type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { consentMessages } from "./messages.ts";

export const consentLink = (view: View, id: string): Html =>
  view.viewer.member === undefined
    ? nothing
    : html`<p>${linkTo(`/pictures/${id}/consent`, consentMessages(view.language).here)}</p>`;
