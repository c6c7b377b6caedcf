import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf, languageOfPage, primaryLanguage } from "../../src/clean/language.ts";

for (const [text, language] of [
  ["The officers said that two of the men were held at the port.", "en"],
  ["La policía dijo que los dos hombres fueron detenidos en el puerto por la tarde.", "es"],
  ["قالت الشرطة إن رجلين أوقفا في الميناء", "ar"],
  ["La police a dit que les deux hommes ont été arrêtés dans le port.", "fr"],
  ["Die Polizei sagte, dass die beiden Männer am Hafen festgenommen wurden und nicht redeten.", "de"],
  ["پلیس گفت که دو مرد در گمرک بازداشت شدند و گفتگو با آن‌ها ادامه دارد", "fa"],
  ["12 345", "und"],
] as const) {
  test(`${language}: ${text}`, () => {
    assert.equal(languageOf(text), language);
  });
}

test("a declared tag is reduced to its language, what is no tag is none", () => {
  assert.equal(primaryLanguage("EN_us"), "en");
  assert.equal(primaryLanguage("ar-IQ"), "ar");
  assert.equal(primaryLanguage("english please"), null);
});

test("a page's declaration yields to content that says another known language", () => {
  const arabic = "قالت الشرطة إن رجلين أوقفا في الميناء";
  assert.equal(languageOfPage(arabic, "en-US"), "ar");
  assert.equal(languageOfPage("Polisen sade att de två männen greps i hamnen", "sv"), "sv");
  assert.equal(languageOfPage("312 kg", "es-MX"), "es");
});
