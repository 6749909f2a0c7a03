/** An event in schema.org's words, for search engines. Pure. */
import { plainText } from "#commons/markup/plain-text.ts";
import { seatsLeft, statusTerms } from "../event.ts";
import type { VisibleEvent } from "../row.ts";

function attendanceOf({ onlineUrl, area }: VisibleEvent): "Offline" | "Online" | "Mixed" {
  if (onlineUrl === null) return "Offline";
  return area === "" ? "Online" : "Mixed";
}

export function structuredEvent(event: VisibleEvent, url: string): string {
  const left = seatsLeft(event);
  const online =
    event.onlineUrl === null ? undefined : { "@type": "VirtualLocation", url: event.onlineUrl };
  const place =
    event.area === ""
      ? undefined
      : {
          "@type": "Place",
          name: event.area,
          address:
            event.reveal === "public" && event.exactPlace !== null ? event.exactPlace : event.area,
          ...(event.latitude === null || event.longitude === null
            ? {}
            : {
                geo: {
                  "@type": "GeoCoordinates",
                  latitude: event.latitude,
                  longitude: event.longitude,
                },
              }),
        };
  const location = [place, online].filter((one) => one !== undefined);
  const data = {
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.name,
    startDate: event.starts.toISOString(),
    ...(event.endsGiven ? { endDate: event.ends.toISOString() } : {}),
    ...(event.previousStarts === null
      ? {}
      : { previousStartDate: event.previousStarts.toISOString() }),
    // schema.org has no word for what isn't certain.
    eventStatus: `https://schema.org/${
      statusTerms[event.status === "tentative" ? "scheduled" : event.status][1]
    }`,
    eventAttendanceMode: `https://schema.org/${attendanceOf(event)}EventAttendanceMode`,
    ...(location.length === 0 ? {} : { location: location.length === 1 ? location[0] : location }),
    description: plainText(event.contentHtml).slice(0, 500),
    inLanguage: event.language,
    ...(event.cost === null ? {} : { isAccessibleForFree: event.cost === "free" }),
    ...(event.capacity === null
      ? {}
      : { maximumAttendeeCapacity: event.capacity, remainingAttendeeCapacity: left }),
    organizer: {
      "@type": "Organization",
      name: event.origin.name,
      ...(event.origin.handle === null
        ? {}
        : { url: new URL(`/@${event.origin.handle}`, url).href }),
    },
    url,
  };
  return JSON.stringify(data);
}
