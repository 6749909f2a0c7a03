/** Our actors as documents: a group for each open group, one Application for the instance. */
import { commonsMessages } from "#commons/messages.ts";
import { escapeText } from "#commons/markup/sanitize.ts";
import { renderMarkdown } from "#commons/markdown.ts";
import { groupIri, instanceIri } from "#commons/addresses.ts";
import { groupPictures } from "#commons/pictures/group-pictures.ts";
import type { ShownPicture } from "#commons/pictures/picture.ts";
import { actorContext } from "./context.ts";
import type { JsonObject } from "./json.ts";
import { stamp, updatedTerm, wireName } from "./object.ts";
import { onTheWire, pictureImage } from "./picture.ts";

interface PublicKeys {
  readonly rsa: { readonly id: string; readonly pem: string };
  readonly ed25519: { readonly id: string; readonly multibase: string };
}

const keyPart = (iri: string, keys: PublicKeys): JsonObject => ({
  publicKey: { id: keys.rsa.id, type: "CryptographicKey", owner: iri, publicKeyPem: keys.rsa.pem },
  assertionMethod: [
    {
      id: keys.ed25519.id,
      type: "Multikey",
      controller: iri,
      publicKeyMultibase: keys.ed25519.multibase,
    },
  ],
});

const generator = (origin: string): JsonObject => ({
  type: "Application",
  id: instanceIri(origin),
  name: "Calendula",
  implements: [
    {
      name: "RFC-9421: HTTP Message Signatures",
      href: "https://datatracker.ietf.org/doc/html/rfc9421",
    },
  ],
});

/** What a group chose to show of itself. */
export interface GroupImages {
  readonly avatar?: ShownPicture | null;
  readonly banner?: ShownPicture | null;
}

/** The chosen one, else a drawing as PNG: an SVG is shown by nobody. */
function groupPicture(
  origin: string,
  which: keyof typeof groupPictures,
  { handle, language = "en" }: { readonly handle: string; readonly language?: string },
  chosen: ShownPicture | null | undefined,
): JsonObject {
  if (chosen != null) return pictureImage(onTheWire(chosen, origin));
  const { path, width, height } = groupPictures[which];
  const alt = commonsMessages(language).pictures[which];
  const url = `${origin}${path(handle)}`;
  return pictureImage({ url, mediaType: "image/png", alt, width, height });
}

/** For a group that was founded without words of its own. */
const aboutGroup = (name: string, host: string, language: string): string =>
  `<p>${escapeText(commonsMessages(language).aboutGroup({ name, host }))}</p>`;

export function groupDocument(
  group: {
    readonly handle: string;
    readonly language?: string;
    readonly name: string;
    readonly summary: string;
    readonly created: Date;
    readonly updated: Date;
  },
  keys: PublicKeys,
  origin: string,
  { avatar, banner }: GroupImages = {},
): JsonObject {
  const iri = groupIri(origin, group.handle);
  const page = `${origin}/@${group.handle}`;
  const host = new URL(origin).host;
  const row = (name: string, href: string, text: string): JsonObject => ({
    type: "PropertyValue",
    name,
    value: `<a href="${href}" rel="me">${escapeText(text)}</a>`,
  });
  return {
    "@context": actorContext,
    id: iri,
    type: "Group",
    preferredUsername: group.handle,
    name: wireName(group.name),
    summary:
      group.summary === ""
        ? aboutGroup(group.name, host, group.language ?? "en")
        : renderMarkdown(group.summary),
    url: page,
    inbox: `${iri}/inbox`,
    outbox: `${iri}/outbox`,
    followers: `${iri}/followers`,
    following: `${iri}/following`,
    featured: `${iri}/featured`,
    upcomingEvents: `${iri}/upcoming`,
    endpoints: { sharedInbox: `${origin}/inbox` },
    ...keyPart(iri, keys),
    manuallyApprovesFollowers: false,
    discoverable: true,
    indexable: true,
    webfinger: `${group.handle}@${host}`,
    published: stamp(group.created),
    ...updatedTerm({ published: group.created, updated: group.updated }),
    icon: groupPicture(origin, "avatar", group, avatar),
    image: groupPicture(origin, "header", group, banner),
    attachment: [
      row(commonsMessages(group.language ?? "en").website, page, `${host}/@${group.handle}`),
      row(
        commonsMessages(group.language ?? "en").calendarFile,
        `${page}/calendar.ics`,
        "calendar.ics",
      ),
    ],
    generator: generator(origin),
  };
}

/** Signs our fetches; speaks for nobody. Who follows it follows the collective. */
export function instanceDocument(keys: PublicKeys, origin: string, founded: Date): JsonObject {
  const iri = instanceIri(origin);
  return {
    "@context": actorContext,
    id: iri,
    type: "Application",
    preferredUsername: "instance",
    name: "Calendula",
    summary: "<p>Server actor: signs fetches.</p>",
    url: `${origin}/about`,
    inbox: `${iri}/inbox`,
    outbox: `${iri}/outbox`,
    endpoints: { sharedInbox: `${origin}/inbox` },
    ...keyPart(iri, keys),
    manuallyApprovesFollowers: false,
    discoverable: false,
    indexable: false,
    webfinger: `instance@${new URL(origin).host}`,
    published: stamp(founded),
    attachment: [],
    generator: generator(origin),
  };
}

/** RFC 7033. `handle` undefined: the instance itself. */
export function webfinger(origin: string, handle: string | undefined): JsonObject {
  const host = new URL(origin).host;
  const iri = handle === undefined ? instanceIri(origin) : groupIri(origin, handle);
  const page = handle === undefined ? `${origin}/about` : `${origin}/@${handle}`;
  const interact = `${origin}/authorize_interaction?uri=`;
  return {
    subject: `acct:${handle ?? "instance"}@${host}`,
    aliases: [iri, page],
    links: [
      { rel: "self", type: "application/activity+json", href: iri },
      { rel: "http://webfinger.net/rel/profile-page", type: "text/html", href: page },
      { rel: "http://ostatus.org/schema/1.0/subscribe", template: `${interact}{uri}` },
      // FEP-3b86
      { rel: "https://w3id.org/fep/3b86/Object", template: `${interact}{object}` },
      { rel: "https://w3id.org/fep/3b86/Follow", template: `${interact}{object}` },
    ],
  };
}
