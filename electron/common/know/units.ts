/** The tree of units: its order, what lies beneath each, where a move leads. Pure. */
import type { KnowUnit } from './shapes.ts';
import { inTreeOrder } from './unit-order.ts';

export interface UnitNode {
  readonly unit: KnowUnit;
  /** 1 at the top. */
  readonly level: number;
  readonly children: readonly UnitNode[];
  /** Of the unit and all beneath it. */
  readonly exemplars: number;
  readonly awards: number;
}

/** Units at the top, each with those beneath it. A unit whose parent is not in the book stands at the top. */
export function unitTree(units: readonly KnowUnit[]): UnitNode[] {
  const tops: Growing[] = [];
  const above: Growing[] = [];
  for (const { unit, depth } of inTreeOrder(units)) {
    const node: Growing = { unit, level: depth + 1, children: [], exemplars: unit.exemplars, awards: unit.awards };
    above.length = depth;
    (above[depth - 1]?.children ?? tops).push(node);
    for (const each of above) {
      each.exemplars += unit.exemplars;
      each.awards += unit.awards;
    }
    above.push(node);
  }
  return tops;
}

interface Growing extends UnitNode {
  readonly children: Growing[];
  exemplars: number;
  awards: number;
}

/** The tree from top to bottom; what lies beneath a unit of `closed` is left out. */
export function flatTree(tree: readonly UnitNode[], closed: ReadonlySet<string> = new Set()): UnitNode[] {
  return tree.flatMap((node) => [node, ...(closed.has(node.unit.id) ? [] : flatTree(node.children, closed))]);
}

/** Ids of a unit and of all beneath it. */
export function subtreeOf(units: readonly KnowUnit[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const unit of units) if (unit.parentId !== null && found.has(unit.parentId)) found.add(unit.id);
  }
  return found;
}

/** Names from the top down to the unit: "Đảng bộ Khối › Đảng bộ Sở Y tế". */
export function pathOf(units: ReadonlyMap<string, KnowUnit>, id: string): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let unit = units.get(id); unit !== undefined && !seen.has(unit.id); unit = unit.parentId === null ? undefined : units.get(unit.parentId)) {
    seen.add(unit.id);
    names.unshift(unit.name);
  }
  return names.join(' › ');
}

export interface UnitPlace {
  readonly parentId: string | null;
  /** Ids of all units there from top to bottom. */
  readonly order: readonly string[];
}

export const STEPS = ['up', 'down', 'in', 'out'] as const;
export type UnitStep = (typeof STEPS)[number];

/** Where a unit comes to stand by one step: past its neighbour, beneath the one before it, or out beside its parent. Null: the step leads nowhere. */
export function stepped(tree: readonly UnitNode[], id: string, step: UnitStep): UnitPlace | null {
  const found = find(tree, id);
  if (found === null) return null;
  const { siblings, index, parent } = found;
  const ids = siblings.map(({ unit }) => unit.id);
  if (step === 'up' || step === 'down') {
    const to = step === 'up' ? index - 1 : index + 1;
    if (to < 0 || to >= ids.length) return null;
    const order = ids.filter((each) => each !== id);
    order.splice(to, 0, id);
    return { parentId: parent?.node.unit.id ?? null, order };
  }
  if (step === 'in') {
    const before = siblings[index - 1];
    return before === undefined ? null : { parentId: before.unit.id, order: [...before.children.map(({ unit }) => unit.id), id] };
  }
  if (parent === null) return null;
  return beside(tree, id, parent.node.unit.id, 'after');
}

/** Where a unit comes to stand when it is put before or after another, or beneath it. Null: it would stand beneath itself. */
export function beside(tree: readonly UnitNode[], id: string, target: string, where: 'before' | 'after' | 'on'): UnitPlace | null {
  const found = find(tree, target);
  if (found === null || id === target || isWithin(tree, target, id)) return null;
  if (where === 'on') return { parentId: target, order: [...found.node.children.map(({ unit }) => unit.id).filter((each) => each !== id), id] };
  const order = found.siblings.map(({ unit }) => unit.id).filter((each) => each !== id);
  order.splice(order.indexOf(target) + (where === 'after' ? 1 : 0), 0, id);
  return { parentId: found.parent?.node.unit.id ?? null, order };
}

function isWithin(tree: readonly UnitNode[], id: string, within: string): boolean {
  const found = find(tree, within);
  return found !== null && flatTree(found.node.children).some(({ unit }) => unit.id === id);
}

interface Found {
  readonly node: UnitNode;
  readonly siblings: readonly UnitNode[];
  readonly index: number;
  readonly parent: Found | null;
}

function find(siblings: readonly UnitNode[], id: string, parent: Found | null = null): Found | null {
  for (const [index, node] of siblings.entries()) {
    const here = { node, siblings, index, parent };
    if (node.unit.id === id) return here;
    const deeper = find(node.children, id, here);
    if (deeper !== null) return deeper;
  }
  return null;
}
