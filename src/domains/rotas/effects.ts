/** A rota that begins when a decision is agreed: of a pattern that came with a starter kit. */
import { DomainError, rejectFields } from "#commons/domain-error.ts";
import type { EffectHandler } from "#domains/decisions/effects/effect.ts";
import { ruleText } from "#domains/events/series/rule-text.ts";
import { homeZone } from "#commons/home/home-zone.ts";
import { after, days } from "#platform/lib/clock.ts";
import { dayIn } from "#platform/lib/temporal.ts";
import { insertRota } from "./actions.ts";
import {
  beginRotaEffect,
  inputOfPattern,
  patternOfEffect,
  readPattern,
  rotaIdOf,
} from "./pattern.ts";
import { readRota } from "./rota.ts";
import { sayings } from "#platform/i18n/saying.ts";
import { rotaMessages } from "./messages.ts";

const saying = sayings(rotaMessages);

/** Days between the decision and the first shift: time to look at the rota. */
const head = 7;

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Kind `begin-rota`. `fields.pattern` is a `RotaPattern` as JSON. */
export const startRotaEffect: EffectHandler = {
  inForm: false,
  read: async (ctx, _viewer, _group, fields) => {
    const pattern = readPattern(parse(fields["pattern"] ?? ""));
    const zone = await homeZone(ctx.db);
    const { notes } = readRota(inputOfPattern(pattern, dayIn(ctx.clock.now(), zone), zone));
    rejectFields(notes);
    return beginRotaEffect(pattern);
  },
  say: async (ctx, effect, { language }) => {
    const pattern = patternOfEffect(effect);
    const seats = pattern.seats.reduce((sum, seat) => sum + seat.seats, 0);
    return rotaMessages(language).effect({
      name: pattern.name,
      rule: ruleText(pattern.rule, await homeZone(ctx.db), language),
      minutes: pattern.minutes,
      seats,
    });
  },
  carry: async (trx, ctx, decision, effect) => {
    const now = ctx.clock.now();
    const zone = await homeZone(trx);
    const { facts, seats } = readRota(
      inputOfPattern(patternOfEffect(effect), dayIn(after(now, days(head)), zone), zone),
    );
    if (facts === undefined)
      throw new DomainError("conflict", {
        detail: saying((m) => m.errors.thisRotaCantBeginAs),
      });
    const id = rotaIdOf(decision.id);
    await insertRota(trx, now, decision.groupId, id, facts, seats);
    return `/rotas/${id}`;
  },
};
