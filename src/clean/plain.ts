import { type Draft, DraftBuilder } from "./draft.ts";
import { joinLines } from "./joining.ts";
import { sourceLines } from "./source-lines.ts";

const CLOSES = /^[,;.)\]”»]/u;

/** Plain text → draft: one line a paragraph; what a line is (headline, caption …) is said later, by its form. */
export function readPlain(original: string): Draft {
  const builder = new DraftBuilder(original.length);
  for (const paragraph of joinLines(sourceLines(original))) {
    for (const [i, line] of paragraph.entries()) {
      if (i > 0 && !CLOSES.test(line.text)) builder.add(" ", line.start - 1);
      builder.add(line.text, line.start);
    }
    builder.endLine(null);
  }
  return builder.build();
}
