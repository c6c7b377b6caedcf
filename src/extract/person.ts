import { exactly } from "../model/amount.ts";
import type { PeopleMention } from "./chunk.ts";

/** One person, told by name. `original` is the name as the text writes it there. */
export function namedPerson(name: string, original: string): PeopleMention {
  return {
    count: exactly(1, "person", original),
    trait: "plain",
    nationality: null,
    definite: false,
    name,
    noun: "",
    others: false,
  };
}
