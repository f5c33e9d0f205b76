/** "Thu bài" with what came in and waits to be looked through. */
import { CollectDesk } from '../collect/CollectDesk.tsx';
import { useWaiting } from '../intake/use-waiting.ts';

/** @param onReview goes to where what came in is looked through */
export function CollectWork({ onReview }: { readonly onReview: () => void }) {
  return <CollectDesk waiting={useWaiting()} onReview={onReview} />;
}
