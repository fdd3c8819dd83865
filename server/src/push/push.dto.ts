import type { PushEndpointBody, PushSubscriptionBody } from '@satuatap/shared/contract';
import type { Language } from '@satuatap/shared/queue';
import { IsIn, Matches, MaxLength } from 'class-validator';

export class PushEndpointDto implements PushEndpointBody {
  @MaxLength(1000) @Matches(/^https?:\/\/[^\s]+$/) endpoint!: string;
}

export class PushSubscriptionDto extends PushEndpointDto implements PushSubscriptionBody {
  /** A point of P-256, and 16 bytes. */
  @Matches(/^[\w-]{87}=?$/) p256dh!: string;
  @Matches(/^[\w-]{22}(==)?$/) auth!: string;
  @IsIn(['id', 'en']) language!: Language;
}
