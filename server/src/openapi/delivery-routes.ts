/** What the document says of the doors of deliveries. */
import type { RouteWords } from './route-words.js';
import { list, named } from './schema.js';

const deliveries = '/api/v1/buildings/{buildingId}/deliveries';
const one = `${deliveries}/{deliveryId}`;
const changed = ['not-found', 'command-id-used', 'personal-key-missing'] as const;

export const deliveryRoutes: Readonly<Record<string, RouteWords>> = {
  [`GET ${deliveries}`]: {
    summary:
      'Deliveries that lie at the front desk and those that went today, or those of a day, as far as they concern the asker',
    asker: 'staff',
    query: 'DeliveriesQueryDto',
    answer: list(named('DeliveryEntry')),
    refusals: ['not-found'],
  },
  [`POST ${deliveries}`]: {
    summary: 'Something is handed in for an officer or an agency: reception',
    asker: 'staff',
    answer: named('DeliveryEntry'),
    refusals: changed,
  },
  [`POST ${one}/told`]: {
    summary: 'Whom it is for knows: reception told her, or she says so',
    asker: 'staff',
    answer: named('DeliveryEntry'),
    refusals: [...changed, 'delivery-over'],
  },
  [`POST ${one}/direct`]: {
    summary: 'It is for another officer or agency, who is told, as is whoever was told before: reception',
    asker: 'staff',
    answer: named('DeliveryEntry'),
    refusals: [...changed, 'delivery-over'],
  },
  [`POST ${one}/hand-over`]: {
    summary: 'Somebody takes it, and signs where the building wants that: reception',
    asker: 'staff',
    answer: named('DeliveryEntry'),
    refusals: [...changed, 'delivery-over'],
  },
  [`POST ${one}/return`]: {
    summary: 'It was refused, or is taken back: reception',
    asker: 'staff',
    answer: named('DeliveryEntry'),
    refusals: [...changed, 'delivery-over'],
  },
  [`POST ${one}/undo`]: {
    summary: 'Take back what one has just done with a delivery',
    asker: 'staff',
    answer: named('DeliveryEntry'),
    refusals: [...changed, 'delivery-undo-over'],
  },
  [`GET ${one}/signature`]: {
    summary: 'The signature of who took it; the look is written down',
    asker: 'staff',
    answer: named('DeliverySignature'),
    refusals: ['not-found'],
  },
};
