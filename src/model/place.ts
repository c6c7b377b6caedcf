export type PlaceRole = "seized-at" | "lab-at" | "arrested-at" | "origin" | "transit" | "destination" | "other";
export type PlacePrecision = "country" | "admin1" | "admin2" | "town" | "site" | "sea";

/** A place as the gazetteer knows it. */
export interface Place {
  readonly name: string;
  /** ISO 3166-1 alpha-2; at sea, the acting authority's country. */
  readonly country: string;
  /** ISO 3166-2, the first level (`LK-1`, `ES-AN`); null where only the country is known. */
  readonly admin1: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
}

/** A place in its role for one claim or event. */
export interface PlaceInRole extends Place {
  readonly role: PlaceRole;
}
