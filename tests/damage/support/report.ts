/** What came of all cases, as a table. */
import type { Verdict } from './judge.ts';

export function table(verdicts: readonly Verdict[], articles: number, photos: number): string {
  const lines = (['flip', 'cut'] as const).flatMap((what) => {
    const cases = verdicts.filter((verdict) => verdict.what === what);
    if (cases.length === 0) return [];
    const outcomes = (['harmless', 'reported', 'refused', 'silent'] as const).map((outcome) => `${outcome} ${String(cases.filter((each) => each.outcome === outcome).length)}`);
    const saved = cases.flatMap((each) => (each.saved === null ? [] : [each.saved]));
    const damaged = cases.filter(({ outcome }) => outcome !== 'harmless').length;
    const whole = saved.filter((each) => each.articles === articles && each.photos === photos).length;
    return [
      `${what === 'flip' ? 'bits flipped' : 'cut off'}: ${String(cases.length)} cases: ${outcomes.join(', ')}`,
      `  salvaged ${String(saved.length)} of ${String(damaged)} damaged; every article and photo as it was in ${String(whole)} of them`,
      `  articles as they were: ${share(saved.map((each) => each.articles), articles)}, photos: ${share(saved.map((each) => each.photos), photos)}`,
      `  by the first finding: ${counts(cases.map(({ outcome, code }) => (code === '' ? outcome : code)))}`,
      `  slowest case ${Math.max(...cases.map(({ ms }) => ms)).toFixed(0)} ms`,
    ];
  });
  return `${lines.join('\n')}\n`;
}

function share(values: readonly number[], of: number): string {
  if (values.length === 0) return '–';
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${((mean / of) * 100).toFixed(1)} % on average (least ${String(Math.min(...values))} of ${String(of)})`;
}

function counts(words: readonly string[]): string {
  const all = new Map<string, number>();
  for (const word of words) all.set(word, (all.get(word) ?? 0) + 1);
  return [...all].sort((a, b) => b[1] - a[1]).map(([word, count]) => `${word} ${String(count)}`).join(', ');
}
