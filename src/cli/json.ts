/** DEL, C1 controls, line separators and marks that turn the direction of text: legal in JSON, but not harmless on a terminal. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A value as one line of JSON; characters that could steer a terminal are escaped, which changes no value. */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replace(
    UNSAFE,
    (unsafe) => `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${escaped}\n`;
}
