/** How many of a list in the order of its chunks stand before a chunk, by halving. */
export function countBefore(chunk: number, list: readonly { readonly at: number }[]): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? 0) < chunk) low = middle + 1;
    else high = middle;
  }
  return low;
}
