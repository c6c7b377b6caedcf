/** The claim's key that tells it from others of its kind (contract, "kinds and their keys"). */
export const KEY_OF: Readonly<Record<string, string>> = {
  seizure: "item",
  arrest: "people",
  laboratory: "stage",
  network: "extent",
  operation: "extent",
  sentence: "penalty",
  warrant: "people",
  casualty: "people",
  treatment: "people",
  cooperation: "form",
  role: "role",
  method: "method",
  referral: "to",
  value: "item",
};
