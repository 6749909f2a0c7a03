/** A device's address for push, as its browser gives it; and what is sent there. Pure. */
import { safeUrl } from "#platform/lib/url.ts";
import { newsMessages } from "../messages.ts";
import { type DueItem, newsPath } from "../news.ts";

export interface PushSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

const bytesOf = (text: string): number =>
  /^[\w-]+={0,2}$/.test(text) ? Buffer.from(text, "base64url").length : 0;

/**
 * undefined where it is none: the address is no web address, or the
 * keys have not the form of RFC 8291.
 */
export function readSubscription(input: PushSubscription): PushSubscription | undefined {
  const endpoint = safeUrl(input.endpoint);
  const { p256dh, auth } = input.keys;
  return endpoint === undefined || bytesOf(p256dh) !== 65 || bytesOf(auth) !== 16
    ? undefined
    : { endpoint, keys: { p256dh, auth } };
}

/** What a device shows. */
interface PushText {
  readonly title: string;
  readonly body: string;
  readonly path: string;
  readonly lang: string;
}

/**
 * `words`: the member wants to read there what it is about. Else no more than that something waits.
 */
export function pushText(
  items: readonly DueItem[],
  {
    collective,
    language,
    words,
  }: { readonly collective: string; readonly language: string; readonly words: boolean },
): PushText {
  const messages = newsMessages(language);
  const plain = messages.waits({ collective });
  const [first, ...rest] = items;
  if (!words || first === undefined)
    return { title: plain, body: "", path: newsPath, lang: language };
  return {
    title: collective,
    body:
      rest.length === 0 ? first.text : messages.andMore({ first: first.text, more: rest.length }),
    path: rest.length === 0 ? first.path : newsPath,
    lang: language,
  };
}
