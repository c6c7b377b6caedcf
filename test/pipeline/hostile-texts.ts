/** A text of at least `units` UTF-16 code units that is hard on parsers or patterns, and what it is hard on. */
export interface HostileText {
  readonly name: string;
  readonly make: (units: number) => string;
}

function filled(piece: string, units: number): string {
  return piece.repeat(Math.ceil(units / piece.length)).slice(0, units);
}

/** Pieces that differ by their number, so that none of them is a mention of another. */
function counted(piece: (number: number) => string, units: number): string {
  let text = "";
  for (let number = 2; text.length < units; number++) text += piece(number);
  return text.slice(0, units);
}

/** A day that differs with the number, over the years before 2025. */
function dayOf(number: number): string {
  return new Date(Date.UTC(2025, 0, 1) - number * 86_400_000).toISOString().slice(0, 10);
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"];

/** Texts that provoke super-linear work; our own words. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  { name: "one line of digits", make: (units) => filled("1234567890", units) },
  { name: "digits in thousands", make: (units) => filled("1,000,000,", units) },
  { name: "digits and spaces", make: (units) => filled("12 345 ", units) },
  { name: "decimal points", make: (units) => filled("1.2.3.", units) },
  { name: "commas", make: (units) => filled(", ", units) },
  { name: "open brackets", make: (units) => filled("(", units) },
  { name: "nested brackets", make: (units) => filled("( a ", units / 2) + filled(" b )", units / 2) },
  { name: "quotation marks", make: (units) => filled('" “a” ', units) },
  { name: "apostrophes", make: (units) => filled("'s 's ' ", units) },
  { name: "capitalised words", make: (units) => filled("Karim Latif Basra ", units) },
  { name: "initials", make: (units) => filled("A. B. C. ", units) },
  { name: "hyphens in a row", make: (units) => filled("twenty-one-", units) },
  { name: "one word of hyphens", make: (units) => filled("a-", units) },
  { name: "and and and", make: (units) => filled("and ", units) },
  { name: "number words", make: (units) => filled("one hundred and twenty million ", units) },
  { name: "hedges", make: (units) => filled("about at least more than ", units) },
  { name: "amounts in one sentence", make: (units) => filled("20 kg of heroin and ", units) },
  { name: "arrests in one sentence", make: (units) => filled("two men were arrested and ", units) },
  { name: "people, including people", make: (units) => filled("17 suspects, including 14 foreigners, ", units) },
  { name: "voices in one sentence", make: (units) => filled("the minister said that the police said that ", units) },
  { name: "places in one sentence", make: (units) => filled("from Basra to Najaf via Baghdad, ", units) },
  { name: "dates in one sentence", make: (units) => filled("on 3 May 2024 until 4 June, ", units) },
  {
    name: "happenings with years in one sentence",
    make: (units) => counted((n) => `a tip in July ${1990 + (n % 30)} came, `, units),
  },
  {
    name: "premises in one sentence",
    make: (units) => counted((n) => `${n} kg of heroin at the port of Basra, `, units),
  },
  {
    name: "charges in one sentence",
    make: (units) => filled("the driver was charged with trafficking in heroin, ", units),
  },
  { name: "convictions in one sentence", make: (units) => filled("a jury found a man of 53 guilty, ", units) },
  { name: "roles in one sentence", make: (units) => filled("the leader of the ring, Ali Hasan, ", units) },
  { name: "different amounts in one sentence", make: (units) => counted((n) => `${n} kg of heroin, `, units) },
  {
    name: "different amounts in sentences",
    make: (units) => counted((n) => `Police seized ${n} kg of heroin in Basra. `, units),
  },
  {
    name: "wholes and parts",
    make: (units) => counted((n) => `Police arrested ${n * 3} men, including ${n} foreigners. `, units),
  },
  {
    name: "different days",
    make: (units) =>
      counted((n) => {
        const [year, month, day] = dayOf(n).split("-");
        const name = MONTHS[Number(month) - 1] ?? "November";
        return `On ${Number(day)} ${name} ${year} police seized ${n} kg of heroin in Najaf.\n`;
      }, units),
  },
  {
    name: "different voices",
    make: (units) => counted((n) => `Two men were arrested, Karim Latif${"abcdefgh"[n % 8]}i said. `, units),
  },
  { name: "one long word", make: (units) => filled("a", units) },
  { name: "full stops", make: (units) => filled(". ", units) },
  { name: "line breaks", make: (units) => `${filled("\n", units - 2)}a.` },
  { name: "short lines", make: (units) => filled("Two men.\n", units) },
  { name: "one line again and again", make: (units) => filled("Police seized 20 kg of heroin in Basra.\n", units) },
  { name: "white space", make: (units) => `${filled(" \t", units - 1)}a` },
  { name: "combining marks", make: (units) => `a${filled("\u0301", units)}` },
  { name: "zero-width characters", make: (units) => filled("a\u200b", units) },
  { name: "bidirectional overrides", make: (units) => filled("\u202e20 kg\u202c ", units) },
  { name: "lone surrogates", make: (units) => filled("\ud800 ", units) },
  { name: "Arabic-Indic digits", make: (units) => filled("١٢٣٫٤ كغم ", units) },
  { name: "letters that grow", make: (units) => filled("İﷺ ", units) },
];
