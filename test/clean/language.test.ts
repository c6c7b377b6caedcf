import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf, languageTag } from "../../src/clean/language.ts";

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

test("tags are kept as declared, what is no tag is not", () => {
  assert.equal(languageTag("EN_us"), "en-us".replace("us", "us"));
  assert.equal(languageTag("ar-IQ"), "ar-IQ");
  assert.equal(languageTag("english please"), null);
});
