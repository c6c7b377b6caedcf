/** What a walk over bytes as UTF-8 finds. */
export interface Utf8Survey {
  /** Well-formed sequences of two to four bytes. */
  readonly sequences: number;
  /** Bytes that belong to no well-formed sequence. */
  readonly broken: number;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Counts well-formed and broken UTF-8 in bytes; a sequence cut off by the end counts as broken. */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let sequences = 0;
  let broken = 0;
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(lead);
    let seen = 1;
    while (seen < length && ((bytes[i + seen] ?? 0) & 0xc0) === 0x80) seen++;
    if (length > 0 && seen === length) {
      sequences++;
      i += length;
    } else {
      broken++;
      i++;
    }
  }
  return { sequences, broken };
}

const SAMPLE_BYTES = 16384;

function plausibleShare(bytes: Uint8Array, highFirst: boolean): number {
  let plausible = 0;
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE_BYTES) / 2);
  for (let p = 0; p < pairs; p++) {
    const first = bytes[2 * p] ?? 0;
    const second = bytes[2 * p + 1] ?? 0;
    const unit = highFirst ? first * 256 + second : second * 256 + first;
    const isAscii = (unit >= 0x20 && unit < 0x7f) || (unit >= 0x09 && unit <= 0x0d);
    if (isAscii || (unit >= 0xa0 && unit < 0x250) || (unit >= 0x600 && unit < 0x700)) plausible++;
    else if (unit >= 0x2010 && unit <= 0x2030) plausible++;
  }
  return pairs === 0 ? 0 : plausible / pairs;
}

/**
 * Tells UTF-16 without a byte order mark by content: almost every pair is then a Latin or Arabic character, in one byte
 * order only. Null where the bytes have no NUL (text in UTF-16 has spaces or line ends, so it has NULs) or fit neither.
 */
export function utf16ByContent(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 4 || !bytes.subarray(0, SAMPLE_BYTES).includes(0)) return null;
  const little = plausibleShare(bytes, false);
  const big = plausibleShare(bytes, true);
  if (Math.max(little, big) < 0.9 || Math.abs(little - big) < 0.1) return null;
  return little > big ? "utf-16le" : "utf-16be";
}
