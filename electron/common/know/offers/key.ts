/** What an offer is known by when a person said no to it: by what it names, wherever it stands in the article. Pure. */
import { nameKeyOf } from '../words/tokens.ts';
import type { Offer } from './shapes.ts';

/** The written name (`nameKeyOf`) in the key of an offered person, unit or model; null for other keys. */
export function nameOfKey(key: string): string | null {
  return /^(?:individual|unit|model)\|(.+)$/su.exec(key)?.[1] ?? null;
}

export function offerKey(offer: Offer): string {
  switch (offer.kind) {
    case 'individual':
    case 'unit':
    case 'model':
      return `${offer.kind}|${nameKeyOf(offer.details.name)}`;
    case 'award': {
      const { form, issuer, receiver, decisionNumber } = offer.details;
      return ['award', nameKeyOf(form), nameKeyOf(issuer), nameKeyOf(receiver), decisionNumber].join('|');
    }
    case 'figure':
      return `figure|${nameKeyOf(offer.text)}|${offer.details.family}`;
  }
}
