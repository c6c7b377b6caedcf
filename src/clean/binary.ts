/** First bytes of formats that are often taken for text (source: the formats' own specifications). */
const SIGNATURES: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a ZIP archive (or an office document)", [0x50, 0x4b, 0x03, 0x04]],
  ["gzip data", [0x1f, 0x8b]],
  ["an old office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["an ELF program", [0x7f, 0x45, 0x4c, 0x46]],
  ["a Windows program", [0x4d, 0x5a, 0x90, 0x00]],
  ["an SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ["a WebAssembly module", [0x00, 0x61, 0x73, 0x6d]],
  ["a video", [0x00, 0x00, 0x00, 0x18, 0x66, 0x74, 0x79, 0x70]],
  ["a video", [0x00, 0x00, 0x00, 0x20, 0x66, 0x74, 0x79, 0x70]],
  ["bzip2 data", [0x42, 0x5a, 0x68, 0x39]],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["xz data", [0xfd, 0x37, 0x7a, 0x58]],
];

const SAMPLE_BYTES = 65536;

/** Above this share of control bytes a sample is no text; a stray NUL in a long text stays far below it. */
const MAX_CONTROL_SHARE = 0.02;

function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27;
}

/** UTF-16 text in any script has a high byte that hardly changes, so one of the two columns has few values. */
function looksUtf16(sample: Uint8Array): boolean {
  const columns = [new Uint32Array(256), new Uint32Array(256)];
  for (let i = 0; i < sample.length; i++) {
    const column = columns[i & 1];
    const byte = sample[i] ?? 0;
    if (column) column[byte] = (column[byte] ?? 0) + 1;
  }
  const half = sample.length / 2;
  const nuls = columns.reduce((sum, column) => sum + (column[0] ?? 0), 0);
  if (nuls > sample.length * 0.6) return false; // empty blocks of a disk image, not text
  return columns.some((column) => {
    const commonest = [...column].sort((a, b) => b - a).slice(0, 4);
    return half > 4 && (column[0] ?? 0) > 0 && commonest.reduce((sum, n) => sum + n, 0) / half > 0.95;
  });
}

/**
 * Says what bytes are if they are no text ("a PDF", "binary data"); null for text in any encoding, UTF-16 included.
 * Judged by the first 64 KB: a known signature, or more than 2 % control bytes.
 */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known) return known[0];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  if (controls <= sample.length * MAX_CONTROL_SHARE) return null;
  const hasUtf16Mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return hasUtf16Mark || looksUtf16(sample) ? null : "binary data";
}
