/** numbering.xml → lists that can be counted. */
import { ListCounter, NO_LEVEL, type ListDefinition, type ListLevel } from '../lists.ts';
import { childOf, childrenOf, valueOf, type XmlElement } from '../xml.ts';

/** A part that is missing gives a counter that knows no list. */
export function readNumbering(root: XmlElement | null): ListCounter {
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const lists = new Map<string, ListDefinition>();
  const linked = new Map<string, string>();
  const wanting: [string, string][] = [];
  for (const abstract of childrenOf(root ?? undefined, 'w:abstractNum')) {
    const id = abstract.attributes['w:abstractNumId'] ?? '';
    abstracts.set(id, levelsOf(abstract));
    const style = valueOf(abstract, 'w:styleLink');
    if (style !== undefined) linked.set(style, id);
    const from = valueOf(abstract, 'w:numStyleLink');
    if (from !== undefined) wanting.push([id, from]);
  }
  for (const [id, style] of wanting) {
    const levels = abstracts.get(linked.get(style) ?? '');
    if (levels !== undefined) abstracts.set(id, levels);
  }
  for (const list of childrenOf(root ?? undefined, 'w:num')) {
    const overrides = new Map<number, ListLevel>();
    const abstract = valueOf(list, 'w:abstractNumId') ?? '';
    for (const override of childrenOf(list, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'] ?? '0');
      const level = childOf(override, 'w:lvl');
      const start = valueOf(override, 'w:startOverride');
      const base = level === undefined ? (abstracts.get(abstract)?.get(at) ?? NO_LEVEL) : levelOf(level);
      overrides.set(at, start === undefined ? base : { ...base, start: Number(start) });
    }
    lists.set(list.attributes['w:numId'] ?? '', { abstract, overrides });
  }
  return new ListCounter(abstracts, lists);
}

function levelsOf(abstract: XmlElement): Map<number, ListLevel> {
  return new Map(childrenOf(abstract, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? '0'), levelOf(level)]));
}

function levelOf(level: XmlElement): ListLevel {
  return {
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    start: Number(valueOf(level, 'w:start') ?? '1'),
  };
}
