/** Everything the book's records say of it before it is printed: people, awards, figures. */
import type { Preflight } from '../../common/contract/shapes.ts';
import type { BookReader } from '../store/reader.ts';
import { figureFindings } from './figures.ts';
import { peopleFindings } from './people/preflight.ts';

/** Findings without pages: the typesetter knows those. @throws AppError job/cancelled */
export async function recordFindings(book: BookReader, signal?: AbortSignal): Promise<Preflight> {
  const { errors, warnings } = await peopleFindings(book, signal);
  return { errors, warnings: [...warnings, ...(await figureFindings(book, signal))] };
}
