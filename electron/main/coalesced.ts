/** `work` once for all calls within `ms` after the first of them. */
export function coalesced(ms: number, work: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      work();
    }, ms);
  };
}
