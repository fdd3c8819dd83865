/** What an evacuation is made of, as it travels between phones and the server. */

export const personKinds = ['ticket', 'visit', 'staff'] as const;

/** Somebody who is believed to be inside. Nothing personal: whoever may see names asks for them by the key. */
export interface Believed {
  /** `ticket/…`, `visit/…`, `staff/…`: the same at every phone and in every start. */
  readonly key: string;
  readonly kind: (typeof personKinds)[number];
  /** What they can be called by without a name: a ticket's or a visit's number. */
  readonly label: string;
  readonly floorId: string | null;
  readonly zoneId: string | null;
  /** Epoch ms. */
  readonly since: number | null;
}

/** `helped`: with those who help, such as an ambulance. `not-here`: was not in the building after all. */
export const foundStates = ['safe', 'helped', 'not-here', 'missing'] as const;
export type FoundState = (typeof foundStates)[number];

interface Part {
  /** Made up by its maker, and never again. */
  readonly id: string;
  /** By the phone's clock, set right by the server's as far as it knew it; epoch ms. */
  readonly at: number;
  /** The staff id of the warden. */
  readonly by: string;
  readonly deviceId: string;
}

export interface Start extends Part {
  readonly type: 'start';
  readonly drill: boolean;
  readonly people: readonly Believed[];
}

export interface Mark extends Part {
  readonly type: 'mark';
  readonly person: string;
  readonly state: FoundState | 'undone';
  /** The person's marks that stood on the phone when it was made. */
  readonly replaces: readonly string[];
}

/** One more, whom nobody knew of; the key of the person is `added/<id>`. */
export interface Added extends Part {
  readonly type: 'added';
  readonly floorId: string | null;
  readonly text: string;
}

export interface Note extends Part {
  readonly type: 'note';
  readonly floorId: string | null;
  /** The floor was searched, and nobody is there. */
  readonly searched: boolean;
  readonly text: string;
  /** Notes that it takes back; it is none itself then. */
  readonly withdraws: readonly string[];
}

export interface End extends Part {
  readonly type: 'end';
  readonly outcome: 'over' | 'false-alarm';
}

export type EvacuationPart = Start | Mark | Added | Note | End;

export const addedKey = ({ id }: Pick<Added, 'id'>): string => `added/${id}`;
