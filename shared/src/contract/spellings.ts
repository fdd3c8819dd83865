/**
 * How things are spelled that people type: asked by the screens, and again at the door. A browser's `pattern` takes
 * their source too: in its notation a class has no bracket or dash, so that these stand beside it.
 */

/** An address to which something can be mailed. */
export const emailSpelling =
  /^(?:(?!\(|\))[^\s@<>,;:"]){1,64}@(?:(?!\(|\))[^\s@<>,;:"]){1,180}\.[a-zA-Z]{2,24}$/;

/** 8 to 15 digits, however they are written. */
export const phoneSpelling = /^\+?(?:(?:[\s.]|-|\(|\))*\d){8,15}(?:[\s.]|-|\(|\))*$/;

/** Of an identity card or a passport: 6 to 20 letters and digits, however they are set apart. */
const identitySpelling = /^[0-9A-Za-z](?:(?:[\s.]|-|\/)*[0-9A-Za-z]){5,19}$/;
/** Of a vehicle: 2 to 12 letters and digits, with a digit among them. */
const plateSpelling = /^(?=.*\d)[0-9A-Za-z](?:(?:[\s.]|-)*[0-9A-Za-z]){1,11}$/;

/** By what somebody is looked for by name: three letters at least, so that nobody lists all. */
export const soughtSpelling = /(?:[\p{L}\p{N}][^\p{L}\p{N}]*){3}/u;

/** What of a visitor's answers has a form of its own; beyond these any line will do. Each without spaces around it. */
export const visitorSpellings = {
  phone: phoneSpelling,
  email: emailSpelling,
  identity: identitySpelling,
  plate: plateSpelling,
} as const;
export type SpelledField = keyof typeof visitorSpellings;

export const hasSpelling = (field: string): field is SpelledField => field in visitorSpellings;
