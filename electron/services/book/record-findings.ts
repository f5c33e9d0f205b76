/** Everything the book's records say of it before it is printed: people, awards, figures, and what the editors have still to settle. */
import type { Preflight } from '../../common/contract/shapes.ts';
import type { BookReader } from '../store/reader.ts';
import { figureFindings } from './figures.ts';
import { openFindings } from './open-findings.ts';
import { peopleFindings } from './people/preflight.ts';

/**
 * Findings without pages: the typesetter knows those.
 * @param toPress also what is still open (approval, comments, marks): a proof is made because it is, the press must not get it so
 * @throws AppError job/cancelled
 */
export async function recordFindings(book: BookReader, { signal, toPress = false }: { readonly signal?: AbortSignal | undefined; readonly toPress?: boolean } = {}): Promise<Preflight> {
  const { errors, warnings } = await peopleFindings(book, signal);
  const figures = await figureFindings(book, signal);
  return { errors, warnings: [...(toPress ? openFindings(book) : []), ...figures, ...warnings] };
}
