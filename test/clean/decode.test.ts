import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeBytes } from "../../src/clean/decode.ts";
import { SanadError } from "../../src/model/errors.ts";

const ARABIC = "ضبطت الشرطة خمسة كيلوغرامات من الحشيش في المدينة";

/** windows-1256 by its own table: the decoder turned round. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1256");
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text].map((char) => table.get(char) ?? 0x3f));
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const little = Buffer.from(text, "utf16le");
  return isLittle ? little : Buffer.from(little).swap16();
}

test("valid UTF-8 is certain", () => {
  const { text, decoding } = decodeBytes(Buffer.from("café – 5 kg"), "text");
  assert.equal(text, "café – 5 kg");
  assert.deepEqual(decoding, { encoding: "utf-8", doubt: null });
});

test("a byte order mark decides and is no part of the text", () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), utf16("five kilograms", true)]);
  assert.deepEqual(decodeBytes(bytes, "text"), {
    text: "five kilograms",
    decoding: { encoding: "utf-16le", doubt: null },
  });
});

for (const [name, bytes, encoding] of [
  ["UTF-16LE without a mark, Latin", utf16("Police found five kilograms.\n", true), "utf-16le"],
  ["UTF-16BE without a mark, Latin", utf16("Police found five kilograms.\n", false), "utf-16be"],
  ["UTF-16LE without a mark, Arabic", utf16(ARABIC, true), "utf-16le"],
  ["windows-1256 without a charset", windows1256(ARABIC), "windows-1256"],
  [
    "windows-1252 without a charset",
    Buffer.from("La polic\xeda dec\xf3miso tres kilos de coca\xedna", "latin1"),
    "windows-1252",
  ],
] as const) {
  test(`${name} is told by content, and doubted`, () => {
    const { decoding, text } = decodeBytes(bytes, "text");
    assert.equal(decoding.encoding, encoding);
    assert.notEqual(decoding.doubt, null);
    assert.ok(!text.includes("\uFFFD"));
  });
}

test("a page's charset is used where the bytes allow it", () => {
  const page = Buffer.concat([Buffer.from('<meta charset="windows-1256"><p>'), windows1256(ARABIC)]);
  const { text, decoding } = decodeBytes(page, "html");
  assert.ok(text.endsWith(ARABIC));
  assert.deepEqual(decoding, { encoding: "windows-1256", doubt: null });
});

test("a charset that contradicts the bytes loses, and the contradiction is told", () => {
  const { text, decoding } = decodeBytes(Buffer.from(`<meta charset="iso-8859-1"><p>${ARABIC}`), "html");
  assert.ok(text.endsWith(ARABIC));
  assert.match(decoding.doubt ?? "", /iso-8859-1/);
});

test("a page that says UTF-8 and is windows-1256 is read as such", () => {
  const page = Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), windows1256(ARABIC)]);
  assert.equal(decodeBytes(page, "html").decoding.encoding, "windows-1256");
});

test("broken UTF-8 is decoded with U+FFFD and a doubt", () => {
  const bytes = Buffer.concat([Buffer.from("Cinco kilos de cocaína según la policía del país "), Buffer.from([0xff])]);
  const { text, decoding } = decodeBytes(bytes, "text");
  assert.ok(text.includes("\uFFFD"));
  assert.match(decoding.doubt ?? "", /U\+FFFD|not valid/);
});

for (const [name, bytes, code] of [
  ["nothing", new Uint8Array(0), "input-empty"],
  ["a PDF", Buffer.from("%PDF-1.7 and more"), "input-binary"],
  ["zeros", new Uint8Array(500), "input-binary"],
] as const) {
  test(`${name} is refused as ${code}`, () => {
    assert.throws(
      () => decodeBytes(bytes, "html"),
      (error) => error instanceof SanadError && error.code === code,
    );
  });
}
