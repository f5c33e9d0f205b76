/** What the lists of records share. */
import { pathOf, unitTree, type UnitNode } from '@common/know/units.ts';
import type { KnowAward, KnowExemplar, KnowForm, KnowUnit } from '@common/know/shapes.ts';
import { createContext, use, useMemo } from 'react';
import type { ComboOption } from '../ui/combo.ts';
import type { KnowActions } from './use-know-actions.ts';

export interface KnowValue {
  /** In the order of names. */
  readonly exemplars: readonly KnowExemplar[];
  readonly units: readonly KnowUnit[];
  readonly unitById: ReadonlyMap<string, KnowUnit>;
  readonly tree: readonly UnitNode[];
  readonly awards: readonly KnowAward[];
  /** From the highest down. */
  readonly forms: readonly KnowForm[];
  readonly actions: KnowActions;
  readonly readOnly: boolean;
  /** yyyy-mm-dd */
  readonly today: string;
}

const KnowContext = createContext<KnowValue | null>(null);
export const KnowProvider = KnowContext.Provider;

export function useKnow(): KnowValue {
  const value = use(KnowContext);
  if (value === null) throw new Error('useKnow outside KnowDesk');
  return value;
}

/** Units by their ids, and as a tree. */
export function useUnits(units: readonly KnowUnit[]): Pick<KnowValue, 'unitById' | 'tree'> {
  return useMemo(() => ({ unitById: new Map(units.map((unit) => [unit.id, unit])), tree: unitTree(units) }), [units]);
}

/** Units to choose one of, in the order of the tree, each with what it stands beneath. */
export function useUnitOptions(): ComboOption[] {
  const { tree, unitById } = useKnow();
  return useMemo(() => {
    const options = (nodes: readonly UnitNode[]): ComboOption[] =>
      nodes.flatMap(({ unit, children }) => [
        { id: unit.id, label: unit.name, detail: unit.parentId === null ? '' : pathOf(unitById, unit.parentId) },
        ...options(children),
      ]);
    return options(tree);
  }, [tree, unitById]);
}
