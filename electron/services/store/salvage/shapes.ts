/** What the tables of a format look like, read from a database that our own migrations laid out. */
import { referenceDatabase } from '../schema-list.ts';
import type { Db } from '../connection.ts';
import { Text, type Value } from '../raw/records.ts';

export interface ColumnShape {
  readonly name: string;
  /** INTEGER, TEXT, BLOB, REAL, ANY: the tables are STRICT. */
  readonly type: string;
  readonly required: boolean;
  /** Place in the primary key from 1; 0: not in it. */
  readonly key: number;
}

/** A column that names a row of another table. */
export interface LinkShape {
  readonly column: string;
  readonly table: string;
  readonly to: string;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  readonly withoutRowid: boolean;
  /** The column that is the rowid, or null. */
  readonly rowidColumn: string | null;
  /** Columns in the order in which a row keeps them. */
  readonly stored: readonly ColumnShape[];
  readonly links: readonly LinkShape[];
}

/** Ordinary tables of a version, those first that others name. */
export function tableShapes(version: number): TableShape[] {
  const db = referenceDatabase(version);
  try {
    const names = db
      .prepare<[], { name: string; wr: number }>(
        `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
      )
      .all();
    return parentsFirst(names.map(({ name, wr }) => shapeOf(db, name, wr === 1)));
  } finally {
    db.close();
  }
}

function shapeOf(db: Db, name: string, withoutRowid: boolean): TableShape {
  const columns = db
    .prepare<[string], { name: string; type: string; notnull: number; pk: number }>('SELECT name, type, "notnull", pk FROM pragma_table_info(?)')
    .all(name)
    .map((column): ColumnShape => ({ name: column.name, type: column.type, required: column.notnull === 1, key: column.pk }));
  const links = db
    .prepare<[string], Omit<LinkShape, 'to'> & { to: string | null }>('SELECT "from" AS "column", "table", "to" FROM pragma_foreign_key_list(?)')
    .all(name)
    .map((link): LinkShape => ({ ...link, to: link.to ?? 'id' }));
  const keys = columns.filter(({ key }) => key > 0);
  const alias = !withoutRowid && keys.length === 1 && keys[0]?.type === 'INTEGER' ? keys[0].name : null;
  const inKeyOrder = [...keys].sort((a, b) => a.key - b.key);
  const stored = withoutRowid ? [...inKeyOrder, ...columns.filter(({ key }) => key === 0)] : columns;
  return { name, columns, withoutRowid, rowidColumn: alias, stored, links };
}

function parentsFirst(shapes: readonly TableShape[]): TableShape[] {
  const sorted: TableShape[] = [];
  const visit = (shape: TableShape, under: readonly string[]): void => {
    if (sorted.includes(shape) || under.includes(shape.name)) return;
    for (const { table } of shape.links) {
      const parent = shapes.find(({ name }) => name === table);
      if (parent !== undefined) visit(parent, [...under, shape.name]);
    }
    sorted.push(shape);
  };
  for (const shape of shapes) visit(shape, []);
  return sorted;
}

/** What a STRICT column of that type may hold. */
const FITS: Readonly<Record<string, (value: Value) => boolean>> = {
  INTEGER: (value) => typeof value === 'number' ? Number.isInteger(value) : typeof value === 'bigint',
  INT: (value) => typeof value === 'number' ? Number.isInteger(value) : typeof value === 'bigint',
  REAL: (value) => typeof value === 'number',
  TEXT: (value) => value instanceof Text,
  BLOB: (value) => Buffer.isBuffer(value),
  ANY: () => true,
};

/** True when the values could be a row of this table. Columns added later may be missing at the end. */
export function fits(shape: TableShape, values: readonly Value[]): boolean {
  if (values.length > shape.stored.length || values.length === 0) return false;
  return shape.stored.every((column, index) => {
    const value = values[index];
    if (value === undefined) return !column.required || column.key === 0;
    if (column.name === shape.rowidColumn) return value === null;
    if (value === null) return !column.required && column.key === 0;
    return FITS[column.type]?.(value) ?? false;
  });
}
