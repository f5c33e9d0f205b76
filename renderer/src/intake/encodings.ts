/** The encodings a person can choose from, by the names people know. */
import { LEGACY_ENCODINGS, type TextEncoding } from '@common/text/encodings/detect.ts';
import { useTexts } from '../i18n/use-texts.ts';

export const ENCODINGS: readonly TextEncoding[] = ['unicode', ...LEGACY_ENCODINGS];

/** "tcvn3" → "TCVN3 (ABC)". */
export function useEncodingName(): (encoding: string) => string {
  const { t } = useTexts();
  return (encoding) => {
    switch (encoding) {
      case 'tcvn3':
        return 'TCVN3 (ABC)';
      case 'vni':
        return 'VNI';
      case 'windows-1258':
        return 'Windows-1258';
      case 'mixed':
        return t('intake.severalEncodings');
      default:
        return 'Unicode';
    }
  };
}
