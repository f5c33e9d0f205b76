/** i18next over the texts of electron/common/i18n; nothing is loaded from anywhere. */
import { en } from '@common/i18n/en.ts';
import type { Language } from '@common/i18n/index.ts';
import { stretchedTexts } from '@common/i18n/stretched.ts';
import { vi } from '@common/i18n/vi.ts';
import i18next from 'i18next';

/** Starts i18next in a language. Call once, before the first render. @param stretched for development: every text longer than it is */
export async function setupTexts(language: Language, stretched: boolean): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: stretched ? stretchedTexts(vi) : vi }, en: { translation: stretched ? stretchedTexts(en) : en } },
    // React escapes.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of everything on the screen. */
export async function changeLanguage(language: Language): Promise<void> {
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
