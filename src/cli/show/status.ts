import type { FigureStatus } from "../../model/reading.ts";
import { formatNumber } from "./format.ts";
import { TIED } from "./measure.ts";
import type { Page } from "./page.ts";

/** A figure's status as shape, word and (where there is colour) colour: `● single origin`, `◐ corroborated (3 origins)`. */
export function statusWords(status: FigureStatus, origins: number, page: Page): string {
  const { paint } = page;
  if (status === "disputed") return paint.alarm(`▲${TIED}disputed`);
  if (status === "updated") return paint.change(`↻${TIED}updated`);
  if (status === "single") return paint.quiet(`●${TIED}single${TIED}origin`);
  const count = origins < 2 ? "" : `${TIED}(${formatNumber(origins)}${TIED}origins)`;
  return paint.good(`◐${TIED}corroborated${count}`);
}
