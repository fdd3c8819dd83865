/** Whether two who sign in are one person, where their phone or identity number is the same. */

export interface Named {
  /** In its normal spelling: lower case, single spaces. */
  readonly name: string;
  readonly phone: string | null;
  readonly identity: string | null;
}

/**
 * Identity numbers decide where both told one. A phone may be a family's or a company's: then the names must agree,
 * each word of the shorter one being in the longer.
 */
export function isSamePerson(one: Named, other: Named): boolean {
  if (one.identity !== null && other.identity !== null) return one.identity === other.identity;
  return one.phone !== null && one.phone === other.phone && namesAgree(one.name, other.name);
}

function namesAgree(one: string, other: string): boolean {
  const [shorter = [], longer = []] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length);
  return shorter.every((word) => longer.includes(word));
}

/** What is shown of a name to who proves nothing: the first word, and of the others an initial. */
export function shortName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  return [first, ...others.map((word) => `${word.slice(0, 1)}.`)].join(' ');
}
