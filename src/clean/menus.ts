import type { MarkedLine } from "./marking.ts";
import { endsAsSentence } from "./words.ts";

/** Words of site menus; a menu has several of them, a list within a report hardly one. */
const MENU_WORD =
  /\b(?:home|about|contact|careers?|jobs?|employment|internships?|log ?in|sign ?(?:in|up)|register|newsroom|news|media|press|podcasts?|videos?|photos?|gallery|events?|calendar|archives?|resources?|services?|programs?|programmes?|search|subscribe|newsletter|privacy|terms|site ?map|accessibility|donate|leadership|our team|staff|executive team|mission|faqs?|help|get help|report a crime|blog|op-?eds?|opinion|sports?|politics|business|entertainment|lifestyle|culture|world|weather|e-?paper|advertise|recruitment|training|community|bureaus?|units?|follow us|press releases?|skip to content|menu|more)\b|الرئيسية|اتصل بنا|من نحن|رياضة|اقتصاد|سياسة|ثقافة|فيديو|صور|منوعات|خدمات|أرشيف|وظائف|بحث|\b(?:inicio|contacto|pol[ií]tica|econom[ií]a|deportes|cultura|servicios|sucesos)\b/;

const MIN_RUN = 4;
const MIN_HITS = 3;
const MAX_WORDS = 6;
/** A longer line with a word of menus is a headline ("Man held after house search"). */
const MAX_HIT_WORDS = 3;
/** Above the prose a line of a menu is at most this long: the headline stands there too. */
const MAX_WORDS_ABOVE = 4;
/** Lines that begin a report: never part of a menu. */
const RELEASE = /^(?:for )?immediate release|^(?:press|news) release\W*$|^للنشر/;

function isMenuLike(line: MarkedLine, isTail: boolean): boolean {
  if (line.reason === "comments" || line.words > (isTail ? MAX_WORDS : MAX_WORDS_ABOVE) || RELEASE.test(line.plain))
    return false;
  return !endsAsSentence(line.text) && !/[,:;]|\d{2,}/.test(line.text.replace(/\s\d{4}$/, ""));
}

function isHit(line: MarkedLine): boolean {
  return line.reason === "navigation" || (line.words <= MAX_HIT_WORDS && MENU_WORD.test(line.plain));
}

function markRun(run: readonly MarkedLine[], introduced: boolean, isTail: boolean): void {
  const hits = run.map(isHit);
  const count = hits.filter(Boolean).length;
  if (introduced || run.length < MIN_RUN || count < MIN_HITS) return;
  const first = hits.indexOf(true);
  const last = isTail ? run.length - 1 : hits.lastIndexOf(true);
  for (const line of run.slice(first, last + 1)) line.reason ??= "navigation";
}

/**
 * Marks menus: runs of at least four short lines that are no sentences, three of which are words of menus. Lines at a run's
 * ends that are no such words stay (a short headline after the menu), but for a run after the last prose: it goes to its end.
 */
export function markMenus(lines: readonly MarkedLine[]): void {
  const lastProse = lines.findLastIndex((line) => line.prose && line.reason === null);
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    for (let line = lines[end]; line && isMenuLike(line, i > lastProse); line = lines[end]) end++;
    if (end === i) continue;
    const above = lines[i - 1];
    markRun(lines.slice(i, end), above?.reason === null && above.text.endsWith(":"), i > lastProse);
    i = end;
  }
}
