import { chunkOf, type Finding } from "./finding.ts";

const ABROAD = /\b(?:outside|abroad|overseas|beyond (?:its|the|iraq's) borders|other countries|foreign)\b/;
const INTERNATIONAL = /\b(?:international|transnational|cross-border|foreign)\b/;
const OFFICER =
  /\b(?:police|policem[ae]n|officers?|soldiers?|agents?|marines?|guards?|troops|personnel|constables?|servicemen|coastguards?)\b/;
const SUSPECT =
  /\b(?:suspects?|gang|traffickers?|smugglers?|dealers?|terrorists?|militants?|gunm[ae]n|criminals?|indictees|defendants?|assailants?|robbers?)\b/;
const CIVILIAN = /\b(?:civilians?|bystanders?|passers?-by|residents?|child(?:ren)?|villagers?|pedestrians?)\b/;

function wordsAround(finding: Finding, before: number, after: number): string {
  return finding.sentence.chunks
    .slice(Math.max(0, finding.at - before), finding.at + after)
    .map((chunk) => chunk.lower)
    .join(" ");
}

function casualtyPeople(finding: Finding): string {
  const own = chunkOf(finding)?.lower ?? "";
  if (OFFICER.test(own)) return "officer";
  if (SUSPECT.test(own)) return "suspect";
  if (CIVILIAN.test(own)) return "civilian";
  return SUSPECT.test(wordsAround(finding, 0, 8)) || SUSPECT.test(wordsAround(finding, 14, 1))
    ? "suspect"
    : "unspecified";
}

/** Gives networks and operations their extent, casualties and warrants their people, as the words beside them say. */
export function nameExtents(findings: readonly Finding[]): void {
  const international = findings.some((finding) => finding.rule === "network.international");
  for (const finding of findings) {
    if (
      finding.kind === "network" &&
      finding.rule === "network.counted" &&
      INTERNATIONAL.test(chunkOf(finding)?.lower ?? "")
    )
      finding.keys.extent = "international";
    if (finding.rule === "network.dismantled" && international) finding.keys.extent = "international";
    if (finding.kind === "operation" && ABROAD.test(wordsAround(finding, 0, 5))) finding.keys.extent = "abroad";
    if (finding.kind === "warrant" && /\bforeign\b/.test(wordsAround(finding, 0, 6))) finding.keys.people = "foreign";
    if (finding.kind === "casualty") finding.keys.people = casualtyPeople(finding);
  }
}
