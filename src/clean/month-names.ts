const NAMES: readonly string[] = [
  "january|jan|enero|ene|janvier|januar|يناير|كانون الثاني|كانون ثاني|جانفي",
  "february|feb|febrero|février|februar|فبراير|شباط|فيفري",
  "march|mar|marzo|mars|märz|مارس|آذار|اذار",
  "april|apr|abril|abr|avril|أبريل|ابريل|إبريل|نيسان|أفريل|افريل",
  "may|mayo|mai|مايو|أيار|ايار|ماي",
  "june|jun|junio|juin|juni|يونيو|يونيه|حزيران|جوان",
  "july|jul|julio|juillet|juli|يوليو|يوليه|تموز|جويلية",
  "august|aug|agosto|ago|août|أغسطس|اغسطس|آب|أوت|اوت",
  "september|sept|sep|septiembre|septembre|سبتمبر|أيلول|ايلول",
  "october|oct|octubre|octobre|oktober|أكتوبر|اكتوبر|تشرين الأول|تشرين الاول|تشرين أول",
  "november|nov|noviembre|novembre|نوفمبر|تشرين الثاني|تشرين ثاني",
  "december|dec|diciembre|dic|décembre|dezember|ديسمبر|كانون الأول|كانون الاول|كانون أول",
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split("|").map((name) => [name, i + 1] as const)),
);

/** Alternatives of all month names (English, Spanish, Arabic of the Levant, Egypt and the Maghreb, some others), longest first. */
export const MONTH: string = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|");

/** The number 1–12 of a month's name in any case, with or without a full stop; null for another word. */
export function monthNumber(name: string): number | null {
  return NUMBERS.get(name.toLowerCase().replace(/\.$/, "")) ?? null;
}
