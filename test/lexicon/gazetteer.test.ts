import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { buildGazetteer, type GazetteerKind } from "../../src/lexicon/gazetteer.ts";

const PLACES = join(import.meta.dirname, "../../codebook/places");

function readFiles(): Record<string, string> {
  const paths = readdirSync(PLACES, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:tsv|txt)$/.test(path),
  );
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(PLACES, path), "utf8")]),
  );
}

const files = readFiles();
const gazetteer = buildGazetteer(files);

/** Name → the code its likeliest meaning must have. */
const FIRST_MEANINGS = `
Basra IQ-BA | Basra governorate IQ-BA | Basra province IQ-BA | Baghdad IQ-BG | Najaf IQ-NA | Holy Najaf IQ-NA | Diwaniyah IQ-QA
Qadisiyah IQ-QA | Al-Qādisiyyah IQ-QA | Al-Diwaniya IQ-QA | Anbar IQ-AN | Al Anbar IQ-AN | Duhok IQ-DA | Dohuk IQ-DA | Nineveh IQ-NI
Mosul IQ-NI | Erbil IQ-AR | Sulaymaniyah IQ-SU | Sulaimaniya IQ-SU | Maysan IQ-MA | Amarah IQ-MA | Dhi Qar IQ-DQ | Nasiriyah IQ-DQ
Samawah IQ-MU | Karbala IQ-KA | Kirkuk IQ-KI | Diyala IQ-DI | Baqubah IQ-DI | Ba'quba IQ-DI | Tikrit IQ-SD | Kut IQ-WA | Hilla IQ-BB
Umm Qasr IQ-BA | Al-Qaim IQ-AN | Sadr City IQ-BG | Shatt al-Arab IQ-BA
Riyadh SA-01 | Jeddah SA-02 | Mecca SA-02 | Medina SA-03 | Dammam SA-04 | Jazan SA-09 | Asir SA-14 | Najran SA-10
Tabuk SA-07 | Al-Batha SA-04 | Haditha crossing SA-12 | Jeddah Islamic Port SA-02 | Dubai AE-DU | Sharjah AE-SH | Jebel Ali AE-DU
Abu Dhabi AE-AZ | Al Ain AE-AZ | Doha QA-DA | Hamad International Airport QA-DA | Hamad Port QA-WA | Kuwait City KW-KU | Shuwaikh Port KW-KU
Muscat OM-MA | Sohar OM-BS | Aden YE-AD | Sana'a YE-SA | Hodeidah YE-HU | Marib YE-MA | Mukalla YE-HD
Beirut LB-BA | Tripoli LY-TB | Baalbek LB-BH | Bekaa LB-BI | Akkar LB-AK | Nabatieh LB-NA | Jounieh LB-JL | Masnaa LB-BI | Brital LB-BH
Damascus SY-DI | Rif Dimashq SY-RD | Aleppo SY-HL | Latakia SY-LA | Daraa SY-DR | Suwayda SY-SU | Deir ez-Zor SY-DY | Homs SY-HI | Nasib SY-DR
Amman JO-AM | Mafraq JO-MA | Zarqa JO-AZ | Jaber crossing JO-MA | Aqaba JO-AQ | Cairo EG-C | Ismailia EG-IS | Qalyubia EG-KB | Suez EG-SUZ | Port Said EG-PTS
Colombo LK-1 | Katunayake LK-1 | BIA LK-1 | Bandaranaike International Airport LK-1 | Modara LK-1 | Grandpass LK-1 | Mattakkuliya LK-1
Borella LK-1 | Dematagoda LK-1 | Wellampitiya LK-1 | Orugodawatta LK-1 | Seeduwa LK-1 | Peliyagoda LK-1 | Negombo LK-1 | Panadura LK-1 | Kandy LK-2
Matale LK-2 | Nuwara Eliya LK-2 | Galle LK-3 | Matara LK-3 | Tangalle LK-3 | Middeniya LK-3 | Dondra LK-3 | Jaffna LK-4 | Mannar LK-4 | Point Pedro LK-4
Vavuniya LK-4 | Trincomalee LK-5 | Batticaloa LK-5 | Valaichchenai LK-5 | Puttalam LK-6 | Chilaw LK-6 | Kurunegala LK-6 | Anuradhapura LK-7
Polonnaruwa LK-7 | Thalawa LK-7 | Badulla LK-8 | Sevanagala LK-8 | Ratnapura LK-9 | Kegalle LK-9 | Western Province LK-1 | North Western Province LK-6
Sabaragamuwa LK-9 | Gampaha District LK-1 | Chennai IN-TN | Tamil Nadu IN-TN | Karaikal IN-PY | Puducherry IN-PY | Nagapattinam IN-TN | Mumbai IN-MH
Bombay IN-MH | Nhava Sheva IN-MH | Mundra IN-GJ | Kolkata IN-WB | Moreh IN-MN | Amritsar IN-PB | Kochi IN-KL | New Delhi IN-DL | Bengaluru IN-KA
Karachi PK-SD | Quetta PK-BA | Peshawar PK-KP | Gwadar PK-BA | Lahore PK-PB | Kabul AF-KAB | Kandahar AF-KAN | Helmand AF-HEL | Bandar Abbas IR-22 | Tehran IR-23
Mashhad IR-09 | Zahedan IR-11 | Dhaka BD-C | Cox's Bazar BD-B | Kathmandu NP-P3 | Yangon MM-06 | Shan State MM-17 | Tachilek MM-17 | Muse MM-17
Bokeo LA-BK | Vientiane LA-VT | Luang Namtha LA-LM | Chiang Rai TH-57 | Mae Sai TH-57 | Bangkok TH-10 | Suvarnabhumi Airport TH-11 | Phnom Penh KH-12
Quang Binh VN-24 | Ho Chi Minh City VN-SG | Saigon VN-SG | Hanoi VN-HN | Nghe An VN-22 | Dong Hoi VN-24 | Ha Tinh VN-23 | Penang MY-07 | George Town MY-07
Bukit Tambun MY-07 | Kuala Lumpur MY-14 | Port Klang MY-10 | Johor Bahru MY-01 | Jakarta ID-JK | Bali ID-BA | Medan ID-SU | Aceh ID-AC | Batam ID-KR
Manila PH-00 | Quezon City PH-00 | Batangas PH-40 | Alitagtag PH-40 | Cebu PH-07 | Davao City PH-11 | Baguio PH-15 | Pampanga PH-03 | Infanta PH-40 | Zambales PH-03
Bulacan PH-03 | Palawan PH-41 | Zamboanga City PH-09 | Ilocos Norte PH-01 | Guangzhou CN-GD | Yunnan CN-YN | Kaohsiung TW-KHH | Incheon KR-28 | Busan KR-26 | Tokyo JP-13
New South Wales AU-NSW | Sydney AU-NSW | Melbourne AU-VIC | Auckland NZ-AUK | Lagos NG-LA | Apapa NG-LA | Tincan Port NG-LA | Badagry NG-LA | Ikorodu NG-LA
Murtala Muhammed International Airport NG-LA | Abuja NG-FC | Kano NG-KN | Onitsha NG-AN | Port Harcourt NG-RI | Seme NG-LA | Accra GH-AA | Tema GH-AA
Dakar SN-DK | Bissau GW-BS | Conakry GN-C | Abidjan CI-AB | Cotonou BJ-LI | Praia CV-S | Nouadhibou MR-08 | Mombasa KE-28 | Durban ZA-KZN | Johannesburg ZA-GP
OR Tambo ZA-GP | Tanger Med MA-01 | Tangier MA-01 | Nador MA-02 | Algiers DZ-16 | Oran DZ-31 | El Bayadh DZ-32 | Tunis TN-11 | Sousse TN-51 | Sfax TN-61 | Gabes TN-81
Hamburg DE-HH | Bremerhaven DE-HB | Rotterdam NL-ZH | Vlaardingen NL-ZH | Breda NL-NB | Schiphol NL-NH | Port of Antwerp BE-VLG | Antwerp BE-VLG | Zeebrugge BE-VLG
Le Havre FR-NOR | Marseille FR-PAC | Paris FR-IDF | Dunkirk FR-HDF | Algeciras ES-AN | Andalusia ES-AN | Andalucía ES-AN | Vigo ES-GA | Barcelona ES-CT | Madrid ES-MD
Gioia Tauro IT-78 | Rome IT-62 | Naples IT-72 | Genoa IT-42 | Piraeus GR-I | Thessaloniki GR-B | Heathrow GB-ENG | Dover GB-ENG | Glasgow GB-SCT | Cardiff GB-WLS | Belfast GB-NIR
Kent GB-ENG | Dublin IE-L | Cork IE-M | Galway IE-C | Donegal IE-U | Lisbon PT-11 | Sines PT-15 | Istanbul TR-34 | Van Province TR-65 | Kiev UA-30 | Odessa UA-51 | Gothenburg SE-O
Oslo NO-03 | Tirana AL-11 | Constanta RO-CT | Kapikule TR-22 | Guayaquil EC-G | Los Ríos EC-R | Los Rios EC-R | Vinces EC-R | Esmeraldas EC-E | Manta EC-M | Callao PE-CAL
Lima PE-LMA | Buenaventura CO-VAC | Cartagena CO-BOL | Tumaco CO-NAR | Bogotá CO-DC | El Dorado International Airport CO-DC | Medellin CO-ANT | Cali CO-VAC | Santos BR-SP
Port of Santos BR-SP | Paranaguá BR-PR | Itajai BR-SC | Rio de Janeiro BR-RJ | Santa Cruz de la Sierra BO-S | Asunción PY-ASU | Ciudad del Este PY-10 | Montevideo UY-MO
Rosario AR-S | Valparaiso CL-VS | Caracas VE-A | Maracaibo VE-V | Colón PA-3 | Limón CR-L | Moín CR-L | Puerto Barrios GT-18 | Sinaloa MX-SIN | Tijuana MX-BCN | Ciudad Juárez MX-CHH
Manzanillo MX-COL | Lázaro Cárdenas MX-MIC | Caucedo DO-40 | Kingston JM-01 | New York US-NY | Brooklyn US-NY | Bushwick US-NY | JFK US-NY | Queens US-NY | Los Angeles US-CA
Orange County US-CA | San Diego US-CA | Santa Ana US-CA | Buena Park US-CA | Otay Mesa US-CA | Calif. US-CA | Miami US-FL | Mobile US-AL | Laredo US-TX | Chicago US-IL
Washington D.C. US-DC | Toronto CA-ON | Vancouver CA-BC
`
  .split(/[|\n]/)
  .map((cell) => cell.trim())
  .filter(Boolean)
  .map((cell) => [cell.slice(0, cell.lastIndexOf(" ")), cell.slice(cell.lastIndexOf(" ") + 1)] as const);

describe("the likeliest meaning of a name", () => {
  for (const [name, code] of FIRST_MEANINGS) {
    it(`${name} is in ${code}`, () => assert.equal(gazetteer.lookup(name)[0]?.admin1, code));
  }
});

describe("countries and peoples", () => {
  const rows: [string, string, boolean][] = [
    ["Sri Lanka", "LK", false],
    ["UAE", "AE", false],
    ["U.S.", "US", false],
    ["US", "US", false],
    ["U.K.", "GB", false],
    ["Côte d'Ivoire", "CI", false],
    ["Ivory Coast", "CI", false],
    ["Holland", "NL", false],
    ["Georgia", "GE", false],
    ["DR Congo", "CD", false],
    ["Syrian", "SY", true],
    ["Syrians", "SY", true],
    ["Sri Lankans", "LK", true],
    ["Colombian", "CO", true],
    ["Dutchman", "NL", true],
    ["Dutchmen", "NL", true],
    ["Filipino", "PH", true],
    ["Laotians", "LA", true],
    ["Briton", "GB", true],
    ["Britons", "GB", true],
    ["Lebanese", "LB", true],
    ["Iraqis", "IQ", true],
    ["Saudis", "SA", true],
    ["Emiratis", "AE", true],
    ["Spaniards", "ES", true],
    ["South Koreans", "KR", true],
  ];
  for (const [name, country, isDemonym] of rows) {
    it(`${name} is ${country}`, () => {
      const [first] = gazetteer.lookup(name);
      assert.deepEqual([first?.kind, first?.country, first?.demonym ?? false], ["country", country, isDemonym]);
      assert.equal(gazetteer.demonym(name), isDemonym ? country : null);
    });
  }

  it("wants the capitals of abbreviations", () => {
    for (const name of ["us", "uk", "Uae", "in", "or"]) assert.notEqual(gazetteer.lookup(name)[0]?.kind, "country");
  });
});

describe("seas, regions, sites", () => {
  const rows: [string, GazetteerKind][] = [
    ["Red Sea", "sea"],
    ["Caribbean", "sea"],
    ["Gulf of Oman", "sea"],
    ["Andaman Sea", "sea"],
    ["Arabian Sea", "sea"],
    ["Palk Strait", "sea"],
    ["English Channel", "sea"],
    ["Mediterranean", "sea"],
    ["Middle East", "region"],
    ["Golden Triangle", "region"],
    ["Kurdistan Region", "region"],
    ["Balkans", "region"],
    ["Jorge Chávez International Airport", "site"],
    ["Ninoy Aquino International Airport", "site"],
  ];
  for (const [name, kind] of rows)
    it(`${name} is a ${kind}`, () => assert.equal(gazetteer.lookup(name)[0]?.kind, kind));

  it("gives seas no country", () => assert.equal(gazetteer.lookup("Red Sea")[0]?.country, ""));
});

describe("names that are ordinary words or people's names", () => {
  for (const name of [
    "Mobile",
    "Reading",
    "Nice",
    "Police",
    "Man",
    "Best",
    "March",
    "Marion",
    "Jerome",
    "Horton",
    "Independence",
    "Young",
    "CA",
  ]) {
    it(`${name} is risky`, () => assert.equal(gazetteer.lookup(name)[0]?.risky, true));
  }
  for (const name of ["Houston", "Colombo", "Hamburg", "Modara", "Jordan", "Calif.", "Karaikal", "Victoria"]) {
    it(`${name} is not`, () => assert.equal(gazetteer.lookup(name)[0]?.risky ?? false, false));
  }
});

describe("the longest name in running text", () => {
  const rows: [string, number, string, number][] = [
    ["in Rio de Janeiro today", 1, "BR-RJ", 3],
    ["U S officials said", 0, "US", 2],
    ["the Tamil Nadu coast", 1, "IN-TN", 2],
    ["Sri Lankan nationals", 0, "LK", 2],
    ["Port au Prince", 0, "HT-OU", 3],
    ["at Bandaranaike International Airport in Katunayake", 1, "LK-1", 3],
    ["New South Wales Police", 0, "AU-NSW", 3],
    ["Al Qa im border", 0, "IQ-AN", 3],
  ];
  for (const [text, at, code, length] of rows) {
    it(`${text} [${at}] is ${code}`, () => {
      const match = gazetteer.longestMatch(text.split(" "), at);
      assert.deepEqual([match?.entries[0]?.admin1 ?? match?.entries[0]?.country, match?.length], [code, length]);
    });
  }
  it("finds nothing in words that name no place", () => {
    assert.equal(gazetteer.longestMatch(["Accordingly", "the", "suspects"], 0), null);
    assert.equal(gazetteer.longestMatch(["In", "a", "statement"], 0), null);
    assert.equal(gazetteer.longestMatch([], 0), null);
  });
  it("keeps to the words it may take", () => {
    assert.equal(gazetteer.longestMatch(["New", "South", "Wales"], 0, 2)?.length ?? 0, 0);
  });
});

describe("capitals", () => {
  it("are all known, each in its country", () => {
    const rows = (files["capitals.tsv"] ?? "").split("\n").filter((line) => /^[A-Z]/.test(line));
    const unknown = rows.filter((row) => gazetteer.capitalOf(row.slice(0, 2))?.country !== row.slice(0, 2));
    assert.ok(rows.length > 150);
    assert.deepEqual(unknown, []);
  });

  it("are none where reports call several so", () => {
    assert.equal(gazetteer.capitalOf("ZA"), null);
  });
});

describe("codes", () => {
  it("have names and points", () => {
    assert.equal(gazetteer.countryName("LK"), "Sri Lanka");
    assert.equal(gazetteer.admin1Name("LK-1"), "Western Province");
    assert.equal(gazetteer.countryName("LK-1"), null);
    assert.equal(gazetteer.admin1Name("ES-AN"), "Andalusia");
    assert.ok(gazetteer.centroid("LK-1"));
    assert.ok(gazetteer.centroid("IQ"));
    assert.equal(gazetteer.centroid("XX-1"), null);
  });

  it("of derived towns and districts are those of derived first-level units", () => {
    const units = new Set((files["derived/admin1.tsv"] ?? "").split("\n").map((line) => line.split("\t")[0]));
    for (const file of ["derived/towns.tsv", "derived/admin2.tsv"]) {
      const codes = new Set((files[file] ?? "").split("\n").flatMap((line) => line.split("\t")[1] ?? []));
      const unknown = [...codes].filter((code) => code.includes("-") && !/\s/.test(code) && !units.has(code));
      assert.deepEqual(unknown, [], file);
    }
  });
});

describe("a mistake in a table", () => {
  const rows: [string, string, RegExp][] = [
    ["an unknown kind", "city\tLK-1\tNowhere", /overlays\/x\.tsv:1: "city" is not a kind/],
    ["an unknown country", "town\tQQ\tNowhere", /overlays\/x\.tsv:1: "QQ" names no country/],
    ["an unknown first-level code", "town\tLK-77\tNowhere", /overlays\/x\.tsv:1: "LK-77" is not in derived/],
    ["a latitude in words", "town\tLK-1\tNowhere\tsix\t80", /overlays\/x\.tsv:1: "six" in column 4/],
    ["no name", "town\tLK-1\t", /overlays\/x\.tsv:1: the row has no name/],
  ];
  for (const [what, row, message] of rows) {
    it(`${what} names file and line`, () =>
      assert.throws(() => buildGazetteer({ ...files, "overlays/x.tsv": row }), message));
  }
  it("a missing file is named", () => {
    const { "derived/towns.tsv": _, ...others } = files;
    assert.throws(() => buildGazetteer(others), /derived\/towns\.tsv is missing/);
  });
});
