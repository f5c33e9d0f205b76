/** The part of the contract for exemplars, units and awards. See channels.ts. */
import * as z from '../schema.ts';
import { knowAward, knowDetail, knowExemplar, knowForm, knownKind, knowPhoto, knowUnit } from '../know/shapes.ts';
import { channel, nothing } from './channel.ts';

const id = z.string().min(1).max(100);
const ids = z.array(id).min(1).max(20_000);

/** Answered by the process that owns the yearbook file. Every change is one step to take back. */
export const knowing = {
  /** Those that are in the book and were not merged into others, oldest first. */
  'know.exemplars': channel('renderer', 'store', () => ({ input: nothing, output: z.array(knowExemplar) })),
  'know.units': channel('renderer', 'store', () => ({ input: nothing, output: z.array(knowUnit) })),
  'know.awards': channel('renderer', 'store', () => ({ input: nothing, output: z.array(knowAward) })),
  'know.forms': channel('renderer', 'store', () => ({ input: nothing, output: z.array(knowForm) })),
  /** @throws book/no-record */
  'know.exemplar': channel('renderer', 'store', () => ({ input: z.object({ id }), output: knowDetail })),
  /** Photos of the book, the last added first. */
  'know.photos': channel('renderer', 'store', () => ({ input: nothing, output: z.array(knowPhoto) })),
  /** Gives all of these records the same values. @throws book/no-record, book/invalid (also a unit that would stand beneath itself) */
  'know.change': channel('renderer', 'store', () => ({ input: z.object({ kind: knownKind, ids, fields: z.record(z.string(), z.unknown()) }), output: nothing })),
  /**
   * Takes records out. With an exemplar go its awards and its part in articles, on photos its name stays; what belongs to a unit
   * goes to the one above it; awards of a form keep its name as text. @throws book/no-record
   */
  'know.remove': channel('renderer', 'store', () => ({ input: z.object({ kind: knownKind, ids }), output: nothing })),
  /**
   * Puts a unit beneath another (null: at the top). `order`: all units there in the order in which they are to stand; null: by name.
   * @throws book/no-record, book/invalid (it would stand beneath itself)
   */
  'know.placeUnit': channel('renderer', 'store', () => ({ input: z.object({ id, parentId: id.nullable(), order: ids.nullable() }), output: nothing })),
  /** The forms of the catalogue from the highest down. @throws book/no-record */
  'know.orderForms': channel('renderer', 'store', () => ({ input: z.object({ ids }), output: nothing })),
} as const;
