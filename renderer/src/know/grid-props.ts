/** What a table of records is told. */
import type { ReactNode } from 'react';
import type { DropWhere } from './grid.ts';

export interface Selection {
  /** Where keys go from; null: nowhere yet. */
  readonly active: string | null;
  readonly ids: readonly string[];
}

export const NO_SELECTION: Selection = { active: null, ids: [] };

export interface Column<R> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: R) => ReactNode;
  /** Numbers stand at the right. */
  readonly end?: boolean;
}

export interface RecordGridProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly idOf: (row: R) => string;
  readonly columns: readonly Column<R>[];
  /** Widths, as CSS grid writes them. */
  readonly template: string;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Id of the column by which rows are sorted. */
  readonly sorted?: string | undefined;
  readonly onSort?: ((column: string) => void) | undefined;
  readonly onOpen?: (id: string) => void;
  readonly onRename?: (id: string) => void;
  readonly onRemove?: (ids: readonly string[]) => void;
  /** A letter was typed. */
  readonly onType?: () => void;
  /** Alt and another key; true: it was understood. */
  readonly onStep?: (id: string, key: string) => boolean;
  /** More classes for a row. */
  readonly look?: (row: R) => string;
  /** Said when there are no rows. */
  readonly empty: ReactNode;
  readonly tree?: {
    /** 1 at the top. */
    readonly levelOf: (row: R) => number;
    /** Null: there is nothing beneath it. */
    readonly expandedOf: (row: R) => boolean | null;
    readonly onToggle: (id: string) => void;
    /** The arrow to the right (true) or to the left. */
    readonly onFold: (id: string, open: boolean) => void;
  };
  readonly drag?: {
    /** Rows can be put into rows. */
    readonly into: boolean;
    readonly accepts: (id: string, target: string, where: DropWhere) => boolean;
    readonly onDrop: (id: string, target: string, where: DropWhere) => void;
  };
}
