import { useState } from 'react';

/** The last answer stays while the next is awaited: nothing flickers. */
export function useLatest<T>(answer: T | null): T | null {
  const [last, setLast] = useState<T | null>(answer);
  if (answer !== null && answer !== last) setLast(answer);
  return answer ?? last;
}
