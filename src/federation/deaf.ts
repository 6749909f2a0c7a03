/** Drops a header from every answer that Fedify reads: a peer may not choose what our signature covers. */
import type { Dispatcher } from "undici";

const unheard = "accept-signature";

/** Fedify signs again whatever components an Accept-Signature asks for; a weak set could be replayed elsewhere. */
export const deafToChallenges: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) =>
  dispatch(options, deaf(handler));

const deaf = (handler: Dispatcher.DispatchHandler): Dispatcher.DispatchHandler => ({
  onRequestStart: (...facts) => handler.onRequestStart?.(...facts),
  onRequestUpgrade: (...facts) => handler.onRequestUpgrade?.(...facts),
  onResponseStart: (controller, status, headers, message) => {
    // The raw list is what fetch makes its headers from.
    const raw = (controller as { rawHeaders?: unknown }).rawHeaders;
    if (Array.isArray(raw)) {
      for (let i = raw.length - 2; i >= 0; i -= 2) if (String(raw[i]).toLowerCase() === unheard) raw.splice(i, 2);
    }
    const { [unheard]: _challenge, ...heard } = headers;
    handler.onResponseStart?.(controller, status, heard, message);
  },
  onResponseStarted: () => handler.onResponseStarted?.(),
  onBodySent: (chunk) => handler.onBodySent?.(chunk),
  onRequestSent: () => handler.onRequestSent?.(),
  onResponseData: (...facts) => handler.onResponseData?.(...facts),
  onResponseEnd: (...facts) => handler.onResponseEnd?.(...facts),
  onResponseError: (...facts) => handler.onResponseError?.(...facts),
});
