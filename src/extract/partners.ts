import type { Chunk } from "./chunk.ts";
import type { Finding } from "./finding.ts";
import { isWord } from "./words.ts";

const REACH = 18;

/** The other country that a chunk names, by its people, its name or an agency's country; `anywhere` by any of its towns too. */
function countriesOf(chunk: Chunk, anywhere: boolean): string[] {
  const places = (chunk.places ?? [])
    .slice(0, 1)
    .filter(
      (entry) => anywhere || entry.kind === "country" || entry.demonym === true || chunk.tags.has("@organisation"),
    );
  return places.map((entry) => entry.country).filter((country) => country !== "");
}

/** Cooperation is with another country: gives the partner, and drops what has none (a tip, two services of one state). */
export function withPartners(findings: readonly Finding[], country: string | null): Finding[] {
  return findings.filter((finding) => {
    if (finding.kind !== "cooperation" || finding.keys.form === "contact-point") return true;
    const near = finding.sentence.chunks.slice(Math.max(0, finding.at - REACH), finding.until + REACH);
    const anywhere = finding.keys.form === "extradition";
    const partner = near.flatMap((chunk) => countriesOf(chunk, anywhere)).find((code) => code !== country);
    if (partner !== undefined) finding.keys.partner = partner;
    return partner !== undefined || near.some((chunk) => isWord(chunk, "unnamed-partner"));
  });
}
