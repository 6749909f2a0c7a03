/** JSON-LD contexts without the network: those that Fedify carries, and nothing for the rest. */
import { getDocumentLoader } from "@fedify/vocab-runtime";

type Loader = ReturnType<typeof getDocumentLoader>;

// Fedify's own loader answers the well-known contexts from memory; these
// addresses never reach the network.
const known = new Set([
  "https://www.w3.org/ns/activitystreams",
  "https://w3id.org/security/v1",
  "https://w3id.org/security/data-integrity/v1",
  "https://w3id.org/security/data-integrity/v2",
  "https://www.w3.org/ns/did/v1",
  "https://w3id.org/security/multikey/v1",
  "https://w3id.org/identity/v1",
]);

const builtIn = getDocumentLoader();

/**
 * A context of somebody's own is treated as empty: we read by plain names, and
 * never fetch a context for a stranger.
 */
export const contextLoader: Loader = async (url, options) =>
  known.has(url)
    ? builtIn(url, options)
    : { contextUrl: null, documentUrl: url, document: { "@context": {} } };
