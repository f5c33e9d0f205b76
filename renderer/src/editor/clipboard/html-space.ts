/** White space of a pasted page's lines. */
import type { TextNode } from '@common/article/document.ts';
import { normalizeInline } from '@common/article/normalize.ts';

/** As a browser would show it; empty when nothing is left to read. */
export function tidy(line: readonly TextNode[]): TextNode[] {
  const nodes = normalizeInline(line).map((node) => ({ ...node, text: node.text.replace(/ *\n */gu, '\n').replace(/ {2,}/gu, ' ') }));
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1]?.text ?? '\n';
    if (/[ \n]$/u.test(before) || before === '') node.text = node.text.replace(/^ +/u, '');
  }
  const first = nodes[0];
  if (first !== undefined) first.text = first.text.replace(/^\s+/u, '');
  const last = nodes.at(-1);
  if (last !== undefined) last.text = last.text.replace(/\s+$/u, '');
  const kept = normalizeInline(nodes);
  return kept.every((node) => node.text.trim() === '') ? [] : kept;
}
