import { renderToString } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { changeLanguage, setupTexts } from '../../../../renderer/src/i18n/setup.ts';
import { useTexts } from '../../../../renderer/src/i18n/use-texts.ts';

beforeEach(async () => {
  // Only the language of the page is set on it.
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  await setupTexts('vi', false);
});

function Words({ page }: { readonly page: string }) {
  const { t, stageName } = useTexts();
  return [t('outline.title'), t('outline.pageOf', { page }), stageName('draft')].join('|');
}

test('a text with values has those of each call, not those of the first', () => {
  const [first, second] = [renderToString(<Words page="7" />), renderToString(<Words page="8" />)];
  expect(first).toContain('7');
  expect(second).toContain('8');
  expect(second).toBe(first.replace('7', '8'));
});

test('the words are those of the language, also after it was changed and changed back', async () => {
  const vietnamese = renderToString(<Words page="7" />);
  await changeLanguage('en');
  const english = renderToString(<Words page="7" />);
  expect(english).not.toBe(vietnamese);
  expect(english).toContain('Draft');
  await changeLanguage('vi');
  expect(renderToString(<Words page="7" />)).toBe(vietnamese);
});
