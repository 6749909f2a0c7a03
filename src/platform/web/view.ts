/** What every page knows about the one who looks at it. */
import type { FastifyRequest } from "fastify";
import type { Week } from "#platform/i18n/week.ts";
import type { Html } from "./html/html.ts";
import type { HomePart } from "#commons/home/home-settings.ts";
import type { Viewer } from "#commons/visibility.ts";

export interface Collective {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly summary: string;
  readonly language: string;
  /** IANA; days on pages are days there. */
  readonly timeZone: string;
  /** Sections of the start page that are shown, from the top. */
  readonly home: readonly HomePart[];
  /** Path of the page that tells who they are: one of their own, or the collective's. */
  readonly aboutUs: string;
  /** Guides that stand in the menu. */
  readonly pages: readonly { readonly href: string; readonly title: string }[];
  /** In which its pages can be read. */
  readonly languages: readonly string[];
}

export interface Flash {
  readonly tone: "good" | "plain" | "bad";
  readonly text: string;
}

export interface View {
  readonly viewer: Viewer;
  /** undefined before the founding. */
  readonly collective: Collective | undefined;
  /** It was not looked whether there is one: an address that is for programs. */
  readonly unasked?: boolean;
  readonly origin: string;
  readonly path: string;
  /** Goes into every form of a signed-in member. */
  readonly csrf: string;
  readonly flash: Flash | undefined;
  /** Of the page: the reader's, or the nearest that is offered. */
  readonly language: string;
  /** The reader's: where it begins, and which days are its end. */
  readonly week: Week;
  /** In which the mail is whose link led a stranger here; forms and what follows them keep it. */
  readonly linkLanguage?: string | undefined;
  /** In which it can be read. */
  readonly languages?: readonly string[];
  /** The reader's own address in the fediverse, as this device keeps it. */
  readonly home?: string | undefined;
  /** Path of the style sheet. */
  readonly style: string;
  /** News that the viewer has not read; at most 100 are counted. */
  readonly unread?: number;
  /** Stands above the page, before anything else. */
  readonly above?: Html | undefined;
}

declare module "fastify" {
  interface FastifyRequest {
    view: View;
  }
}

export const viewOf = (request: FastifyRequest): View => request.view;
export const viewerOf = (request: FastifyRequest): Viewer => request.view.viewer;
