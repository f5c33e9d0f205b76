/** Every kind of record, and the shapes that cross process borders. */
import * as z from '../schema.ts';
import { award, awardForm } from './award.ts';
import { comment } from './comment.ts';
import { exemplar, exemplarArticle } from './exemplar.ts';
import { matter } from './matter.ts';
import { pageMark } from './page-mark.ts';
import { photoPerson } from './photo-person.ts';
import type { RecordType } from './record.ts';
import { task } from './task.ts';
import { reminder } from './reminder.ts';
import { term } from './term.ts';
import { unit } from './unit.ts';
import { verdict } from './verdict.ts';

export const RECORDS = { unit, exemplar, exemplarArticle, awardForm, award, photoPerson, comment, task, term, reminder, verdict, matter, pageMark } as const;

export type RecordKind = keyof typeof RECORDS;
export const RECORD_KINDS = Object.keys(RECORDS) as readonly RecordKind[];
export const recordKind = z.enum(RECORD_KINDS as [RecordKind, ...RecordKind[]]);

/** The validator of a kind's fields; unknown ones are refused. */
export function fieldsOf(kind: RecordKind): z.ZodObject {
  const type: RecordType<string, z.ZodRawShape> = RECORDS[kind];
  return z.strictObject(type.fields);
}

const id = z.string().min(1).max(100);

/** One record with its kind, for calls that carry any. */
export const anyRecord = z.object({ kind: recordKind, id, updatedAt: z.int(), fields: z.record(z.string(), z.unknown()) });
export type AnyRecord = z.infer<typeof anyRecord>;
