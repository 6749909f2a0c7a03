/** Two long lists to choose from: siblings and groups. */
import { field } from "#platform/web/html/forms.ts";
import { type Html, nothing } from "#platform/web/html/html.ts";
import type { View } from "#platform/web/view.ts";
import { type CalendarFilter } from "../filter.ts";
import { calendarMessages } from "../messages.ts";

/** A place that events are near to, to choose instead of a point. */
export interface KnownArea {
  readonly area: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface FilterFacts {
  readonly filter: CalendarFilter;
  readonly today: string;
  readonly areas: readonly KnownArea[];
  /** To choose from; undefined when they are too many for that. */
  readonly hosts: readonly string[] | undefined;
  /** Groups of ours that the viewer knows of. */
  readonly groups: readonly {
    readonly handle: string;
    readonly name: string;
  }[];
  /** What was asked for and can't be used, by field. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** A longer list is no help to anybody. */
const maxGroups = 60;

type FilterForm = Parameters<typeof field>[1];

export function siblingField(
  view: View,
  sheet: FilterForm,
  hosts: readonly string[] | undefined,
): Html {
  const messages = calendarMessages(view.language);
  if (hosts === undefined)
    return field(view, sheet, {
      name: "sibling",
      label: messages.sibling,
      hint: messages.siblingHint,
      maxLength: 253,
      unmarked: true,
    });
  return hosts.length === 0
    ? nothing
    : field(view, sheet, {
        name: "sibling",
        label: messages.sibling,
        type: "select",
        options: [["", messages.any], ...hosts.map((host) => [host, host] as const)],
      });
}

/** `unknown`: a group is asked for that can't be chosen. */
export function groupField(
  view: View,
  sheet: FilterForm,
  groups: FilterFacts["groups"],
  unknown: boolean,
): Html {
  const messages = calendarMessages(view.language);
  if (groups.length < 2 || unknown) return nothing;
  return groups.length > maxGroups
    ? field(view, sheet, {
        name: "group",
        label: messages.group,
        hint: messages.groupHint,
        maxLength: 30,
        unmarked: true,
      })
    : field(view, sheet, {
        name: "group",
        label: messages.group,
        type: "select",
        options: [
          ["", messages.any],
          ...groups.map((group) => [group.handle, group.name] as const),
        ],
      });
}
