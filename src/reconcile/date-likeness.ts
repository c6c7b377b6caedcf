import type { Days } from "./telling.ts";

/** What one kind of fact says for (above 0) or against one event, in log odds; `reason` for people, null where it speaks against. */
export interface Part {
  readonly score: number;
  readonly reason: string | null;
}

const silent = (score: number): Part => ({ score, reason: null });

/** Two stated dates: so far apart they may still be stages of one happening, or one of them is told wrongly. */
const STAGES_DAYS = 10;
const APART_DAYS = 45;
/** "Last year" fits too many days to say anything. */
export const VAGUE_DAYS = 40;
/** What is announced happened in the days before, or came to light again within two months. */
const FRESH_DAYS = 4;
const AGAIN_DAYS = 60;
/** Two announcements of one happening. */
const ECHO_DAYS = 21;

const isSharp = (days: Days): boolean => days.to - days.from <= 3;
const isVague = (days: Days): boolean => days.to - days.from > VAGUE_DAYS;
const gap = (a: Days, b: Days): number => Math.max(0, a.from - b.to, b.from - a.to);

/** Days told so exactly, weeks apart, are two happenings however alike. */
const LOOK_ALIKE = -4;

function ofStated(a: Days, b: Days): Part {
  const distance = gap(a, b);
  if (distance === 0 && (isVague(a) || isVague(b))) return { score: 0, reason: "dates that fit" };
  if (distance === 0) return { score: 3.4, reason: isSharp(a) && isSharp(b) ? "the same day" : "dates that fit" };
  if (distance <= STAGES_DAYS) return { score: 1.2, reason: distance <= 2 ? "dates a day or two apart" : null };
  if (isSharp(a) && isSharp(b)) return silent(LOOK_ALIKE);
  return silent(distance <= APART_DAYS ? -0.9 : -2);
}

function ofAnnounced(announced: Days, stated: Days): Part {
  const distance = gap(announced, stated);
  if (distance <= FRESH_DAYS) return { score: 1.6, reason: "announced within days of it" };
  return silent(stated.from <= announced.to && distance <= AGAIN_DAYS ? 0.2 : -2);
}

function ofAnnouncements(a: Days, b: Days): Part {
  const distance = gap(a, b);
  if (distance <= FRESH_DAYS)
    return { score: 0, reason: distance <= 1 ? "announced on the same day" : "announced within days" };
  return silent(distance <= ECHO_DAYS ? -0.9 : -2);
}

/** Dates: days that fit speak for one event, days far apart against it. */
export function dateLikeness(a: Days | null, b: Days | null): Part {
  if (a === null || b === null) return silent(0);
  if (a.stated && b.stated) return ofStated(a, b);
  if (!a.stated && !b.stated) return ofAnnouncements(a, b);
  return a.stated ? ofAnnounced(b, a) : ofAnnounced(a, b);
}
