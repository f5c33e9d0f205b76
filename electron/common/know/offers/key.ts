/** What an offer is known by when a person said no to it: by what it names, wherever it stands in the article. Pure. */
import { nameKeyOf } from '../words/tokens.ts';
import type { Offer } from './shapes.ts';

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
