/** How the time of an event is said to who lives where it is, and to the others. */
import { describe, expect, test } from "vitest";
import { timesHere, timesText } from "#domains/events/times.ts";

const event = {
  starts: new Date("2027-01-09T13:00:00Z"),
  ends: new Date("2027-01-09T15:00:00Z"),
  timeZone: "Europe/Amsterdam",
  allDay: false,
};
const viewIn = (timeZone: string) => ({ language: "en", collective: { timeZone } });

describe("whose clock it is", () => {
  test("needs no saying where people meet in our own place", () => {
    const said = timesHere(viewIn("Europe/Amsterdam"), { ...event, onlineUrl: null });
    expect(said).toBe("Sat 9 Jan 2027, 14:00–16:00");
  });

  test("is said of what is elsewhere, and of what people join from anywhere", () => {
    const whole = "Sat 9 Jan 2027, 14:00–16:00 (Amsterdam time)";
    expect(timesHere(viewIn("America/Lima"), { ...event, onlineUrl: null })).toBe(whole);
    const online = { ...event, onlineUrl: "https://meet.example/moss" };
    expect(timesHere(viewIn("Europe/Amsterdam"), online)).toBe(whole);
    expect(timesText(event)).toBe(whole);
  });

  test("without an end, and over days", () => {
    expect(timesText({ ...event, endsGiven: false }, "en", event.timeZone)).toBe(
      "Sat 9 Jan 2027, 14:00",
    );
    const days = { ...event, ends: new Date("2027-01-10T15:00:00Z") };
    expect(timesText(days, "es", event.timeZone)).not.toMatch(/Amsterdam/);
    expect(timesText(days, "en", event.timeZone)).toBe(
      "Sat 9 Jan 2027, 14:00 – Sun 10 Jan 2027, 16:00",
    );
  });
});
