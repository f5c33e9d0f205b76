/** Which of their rows are ours under another name: the same picture added on both sides, the same link made on both sides. */
import type { MergeRow, MergeState, MergedTable } from '../../store/merge/state.ts';

/** Their id → ours, by table; ids that are the same are not in it. */
export type OtherNames = Readonly<Partial<Record<MergedTable, ReadonlyMap<string, string>>>>;

/** Columns that name a row of one of those tables. Articles name photos in their text, too. */
const REFERENCES: Readonly<Partial<Record<MergedTable, Readonly<Record<string, MergedTable>>>>> = {
  exemplar: { portrait_id: 'photo' },
  photo_person: { photo_id: 'photo' },
};

export function otherNames(ours: MergeState, theirs: MergeState): OtherNames {
  const link = (row: MergeRow): string => JSON.stringify([row['exemplar_id'], row['article_id'], row['part_played']]);
  return {
    photo: pairs(ours.rows.photo, theirs.rows.photo, (row) => String(row['sha256'])),
    exemplar_article: pairs(ours.rows.exemplar_article, theirs.rows.exemplar_article, link),
  };
}

function pairs(ours: ReadonlyMap<string, MergeRow>, theirs: ReadonlyMap<string, MergeRow>, nameOf: (row: MergeRow) => string): Map<string, string> {
  const known = new Map(Array.from(ours, ([id, row]) => [nameOf(row), id]));
  const names = new Map<string, string>();
  for (const [id, row] of theirs) {
    const ours = known.get(nameOf(row));
    if (ours !== undefined && ours !== id) names.set(id, ours);
  }
  return names;
}

/** The photos that matter shows are named in its options. */
function withPhotoNames(options: string, names: ReadonlyMap<string, string> | undefined): string {
  let text = options;
  for (const [theirs, ours] of names ?? []) text = text.replaceAll(`"${theirs}"`, `"${ours}"`);
  return text;
}

/** Their row in our names. */
export function inOurNames(table: MergedTable, row: MergeRow, names: OtherNames): MergeRow {
  const renamed: Record<string, string | number | null> = { ...row };
  const id = names[table]?.get(String(row['id']));
  if (id !== undefined) renamed['id'] = id;
  for (const [column, target] of Object.entries(REFERENCES[table] ?? {})) {
    const value = names[target]?.get(String(row[column]));
    if (value !== undefined) renamed[column] = value;
  }
  if (table === 'matter') renamed['options'] = withPhotoNames(String(row['options']), names.photo);
  return renamed;
}
