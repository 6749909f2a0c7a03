/** JSON-LD contexts of what we send. Our terms stand inline: a peer never has to fetch them. */
import type { Json } from "./json.ts";

const activitystreams = "https://www.w3.org/ns/activitystreams";

/** Who may quote (FEP-044f). */
const policy = {
  gts: "https://gotosocial.org/ns#",
  interactionPolicy: { "@id": "gts:interactionPolicy", "@type": "@id" },
  canQuote: { "@id": "gts:canQuote", "@type": "@id" },
  automaticApproval: { "@id": "gts:automaticApproval", "@type": "@id" },
};

const common = { Hashtag: "as:Hashtag", sensitive: "as:sensitive" };

const event = {
  ...policy,
  toot: "http://joinmastodon.org/ns#",
  focalPoint: { "@id": "toot:focalPoint", "@container": "@list" },
  sc: "http://schema.org/",
  VirtualLocation: "sc:VirtualLocation",
  PostalAddress: "sc:PostalAddress",
  address: "sc:address",
  streetAddress: "sc:streetAddress",
  PropertyValue: "sc:PropertyValue",
  additionalProperty: "sc:additionalProperty",
  propertyID: "sc:propertyID",
  value: "sc:value",
  description: "sc:description",
  maximumAttendeeCapacity: "sc:maximumAttendeeCapacity",
  remainingAttendeeCapacity: "sc:remainingAttendeeCapacity",
  mz: "https://joinmobilizon.org/ns#",
  participantCount: "mz:participantCount",
  anonymousParticipationEnabled: "mz:anonymousParticipationEnabled",
  isOnline: "mz:isOnline",
  attendees: { "@id": "https://w3id.org/fep/8a8e/attendees", "@type": "@id" },
  inLanguage: "sc:inLanguage",
  isAccessibleForFree: "sc:isAccessibleForFree",
  ical: "http://www.w3.org/2002/12/cal/ical#",
  status: "ical:status",
  timezone: "https://w3id.org/fep/8a8e/timezone",
  joinMode: "https://w3id.org/fep/8a8e/joinMode",
  externalParticipationUrl: {
    "@id": "https://w3id.org/fep/8a8e/externalParticipationUrl",
    "@type": "@id",
  },
  category: "https://w3id.org/fep/8a8e/category",
  organizers: { "@id": "https://w3id.org/fep/8a8e/organizers", "@type": "@id" },
  displayEndTime: "https://w3id.org/fep/8a8e/displayEndTime",
  previousStartTime: "https://w3id.org/fep/8a8e/previousStartTime",
  allDay: "https://w3id.org/calendula/ns#allDay",
  eventStatus: { "@id": "https://w3id.org/fep/8a8e/eventStatus", "@type": "@vocab" },
  EventScheduled: "https://w3id.org/fep/8a8e/EventScheduled",
  EventRescheduled: "https://w3id.org/fep/8a8e/EventRescheduled",
  EventPostponed: "https://w3id.org/fep/8a8e/EventPostponed",
  EventCancelled: "https://w3id.org/fep/8a8e/EventCancelled",
  EventTentative: "https://w3id.org/fep/8a8e/EventTentative",
  EventMovedOnline: "https://w3id.org/fep/8a8e/EventMovedOnline",
};

const guide = {
  ...policy,
  sc: "http://schema.org/",
  license: { "@id": "sc:license", "@type": "@id" },
  version: "sc:version",
  creditText: "sc:creditText",
  isBasedOn: { "@id": "sc:isBasedOn", "@type": "@id" },
  prov: "http://www.w3.org/ns/prov#",
  wasDerivedFrom: { "@id": "prov:wasDerivedFrom", "@type": "@id" },
  translationOfWork: { "@id": "sc:translationOfWork", "@type": "@id" },
  citation: "sc:citation",
  timeRequired: "sc:timeRequired",
  isAccessibleForFree: "sc:isAccessibleForFree",
  inLanguage: "sc:inLanguage",
  cal: "https://w3id.org/calendula/ns#",
  guideKind: "cal:guideKind",
  careKind: { "@id": "cal:careKind", "@container": "@set" },
  cautions: "cal:cautions",
  sharingWishes: "cal:sharingWishes",
  revision: { "@id": "cal:revision", "@type": "@id" },
  adaptations: { "@id": "cal:adaptations", "@type": "@id" },
  lineage: { "@id": "cal:lineage", "@container": "@list" },
  safety: { "@id": "cal:safety", "@container": "@set" },
  severity: "cal:severity",
  about: { "@id": "cal:about", "@type": "@id" },
};

const terms0837 = {
  vf: "https://w3id.org/valueflows/ont/vf#",
  om2: "http://www.ontology-of-units-of-measure.org/resource/om-2/",
  Intent: "vf:Intent",
  action: "vf:action",
  purpose: "vf:purpose",
  publishes: "vf:publishes",
  resourceQuantity: "vf:resourceQuantity",
  availableQuantity: "vf:availableQuantity",
  hasUnit: "om2:hasUnit",
  hasNumericalValue: "om2:hasNumericalValue",
};

/** What a board filters by, and FEP-0837 has no term for. */
const offer = {
  ...terms0837,
  cal: "https://w3id.org/calendula/ns#",
  careKind: { "@id": "cal:careKind", "@container": "@set" },
  cautions: "cal:cautions",
  offerKind: "cal:offerKind",
  offerWay: "cal:offerWay",
  spoken: { "@id": "cal:spoken", "@container": "@set" },
  remotePossible: "cal:remotePossible",
};

const proposal = { ...offer, Proposal: "vf:Proposal" };

const agreement = {
  ...terms0837,
  Agreement: "vf:Agreement",
  Commitment: "vf:Commitment",
  stipulates: "vf:stipulates",
  satisfies: { "@id": "vf:satisfies", "@type": "@id" },
};

const actor = {
  // Of Controlled Identifiers; the context of Multikey doesn't say it.
  assertionMethod: {
    "@id": "https://w3id.org/security#assertionMethod",
    "@type": "@id",
    "@container": "@set",
  },
  toot: "http://joinmastodon.org/ns#",
  schema: "http://schema.org/",
  PropertyValue: "schema:PropertyValue",
  value: "schema:value",
  manuallyApprovesFollowers: "as:manuallyApprovesFollowers",
  discoverable: "toot:discoverable",
  indexable: "toot:indexable",
  featured: { "@id": "toot:featured", "@type": "@id" },
  upcomingEvents: { "@id": "https://w3id.org/fep/8a8e/upcomingEvents", "@type": "@id" },
  implements: {
    "@id": "https://w3id.org/fep/844e#implements",
    "@type": "@id",
    "@container": "@list",
  },
  webfinger: "https://purl.archive.org/socialweb/webfinger#webfinger",
};

const terms = { note: {}, event, guide, offer, proposal, agreement };

/** The context of an object of ours, alone or inside an activity. */
export const contextOf = (kind: keyof typeof terms): Json => [
  activitystreams,
  { ...common, ...terms[kind] },
];

/** Of a stamp on a quote (FEP-044f), and of the answer to who asked for one. */
export const quoteContext: Json = [
  activitystreams,
  {
    QuoteAuthorization: "https://w3id.org/fep/044f#QuoteAuthorization",
    QuoteRequest: "https://w3id.org/fep/044f#QuoteRequest",
    gts: "https://gotosocial.org/ns#",
    interactingObject: { "@id": "gts:interactingObject", "@type": "@id" },
    interactionTarget: { "@id": "gts:interactionTarget", "@type": "@id" },
  },
];

export const plainContext: Json = [activitystreams];

/**
 * Of what is deleted. The type that it had is a type, and no address as ActivityStreams takes it:
 * with a relative address in it nothing can be signed.
 */
export const tombstoneContext: Json = [
  activitystreams,
  { formerType: { "@id": "as:formerType", "@type": "@vocab" } },
];

export const actorContext: Json = [
  activitystreams,
  "https://w3id.org/security/v1",
  "https://w3id.org/security/multikey/v1",
  actor,
];
