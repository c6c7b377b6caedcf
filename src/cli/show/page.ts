import { styleText } from "node:util";

/** How a piece of a line is set off; every style is the identity where there is no colour. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly good: (text: string) => string;
  readonly alarm: (text: string) => string;
  readonly change: (text: string) => string;
}

/** What the record is drawn on: a width in columns, and colour or none. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
}

const painter =
  (style: Parameters<typeof styleText>[0], colour: boolean) =>
  (text: string): string =>
    colour && text !== "" ? styleText(style, text, { validateStream: false }) : text;

/** A page of a width in columns. */
export function pageOf(width: number, colour: boolean): Page {
  return {
    width,
    paint: {
      strong: painter("bold", colour),
      quiet: painter("dim", colour),
      good: painter("green", colour),
      alarm: painter(["bold", "red"], colour),
      change: painter("cyan", colour),
    },
  };
}
