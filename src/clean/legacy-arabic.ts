/** windows-1256 puts Arabic letters at these bytes; the Latin letters in between are French ones (source: Unicode's CP1256.TXT). */
function isArabicByte(byte: number): boolean {
  if (byte < 0xc0) return byte === 0x81 || byte === 0x8d || byte === 0x8e || byte === 0x90 || byte === 0x98;
  return (
    byte !== 0xd7 &&
    byte !== 0xe0 &&
    byte !== 0xe2 &&
    !(byte >= 0xe7 && byte <= 0xeb) &&
    !(byte >= 0xee && byte <= 0xef) &&
    byte !== 0xf4 &&
    byte !== 0xf7 &&
    byte !== 0xf9 &&
    byte < 0xfb
  );
}

function isAsciiLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/**
 * Whether bytes outside ASCII read as Arabic in windows-1256 rather than as accents in windows-1252.
 * Arabic stands in runs of high bytes; an accent stands alone between ASCII letters. Null where no high byte says anything.
 */
export function readsAsWindows1256(bytes: Uint8Array): boolean | null {
  let runs = 0;
  let accents = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const before = bytes[i - 1] ?? 0x20;
    const after = bytes[i + 1] ?? 0x20;
    if (isArabicByte(byte) && (isArabicByte(before) || isArabicByte(after))) runs++;
    if (isAsciiLetter(before) || isAsciiLetter(after)) accents++;
  }
  if (runs === 0 && accents === 0) return null;
  return runs > 2 * accents;
}
