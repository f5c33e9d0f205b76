/** Decisions of a person about doubts, kept so that they are not asked again. */
import type { AnyRecord } from '../../common/records/index.ts';
import type { Db } from '../store/connection.ts';
import { insertRecord, listRecords, removeRecord } from '../store/records.ts';

type About = 'figure' | 'offer';

const isOn = ({ fields }: AnyRecord, about: About, articleId: string | null): boolean => fields['about'] === about && (articleId === null || fields['articleId'] === articleId);

/** What was decided by its key, of one article or of the whole book. */
export function decisionsOn(verdicts: readonly AnyRecord[], about: About, articleId: string | null = null): Map<string, string> {
  return new Map(verdicts.flatMap((each) => (isOn(each, about, articleId) ? [[String(each.fields['key']), String(each.fields['decision'])] as const] : [])));
}

/** Which exemplar each key was said to be, of one article. */
export function exemplarsSaid(verdicts: readonly AnyRecord[], about: About, articleId: string): Map<string, string> {
  return new Map(verdicts.flatMap((each) => (isOn(each, about, articleId) && typeof each.fields['exemplarId'] === 'string' ? [[String(each.fields['key']), each.fields['exemplarId']] as const] : [])));
}

interface Decision {
  readonly about: About;
  readonly articleId: string;
  readonly keys: readonly string[];
  readonly decision: string;
  /** Of a key: which exemplar it was said to be. */
  readonly exemplars?: ReadonlyMap<string, string>;
  readonly author: string;
}

/** Writes decisions that are not there yet. @throws AppError book/invalid */
export function decide(db: Db, { about, articleId, keys, decision, exemplars, author }: Decision, now: number): void {
  const known = decisionsOn(listRecords(db, 'verdict'), about, articleId);
  for (const key of new Set(keys)) if (!known.has(key)) insertRecord(db, 'verdict', { about, key, articleId, exemplarId: exemplars?.get(key) ?? null, decision, author }, now);
}

/** They are asked about again. */
export function undecide(db: Db, { about, articleId, keys }: Pick<Decision, 'about' | 'articleId' | 'keys'>, now: number): void {
  const wanted = new Set<unknown>(keys);
  for (const each of listRecords(db, 'verdict')) if (isOn(each, about, articleId) && wanted.has(each.fields['key'])) removeRecord(db, 'verdict', each.id, now);
}
