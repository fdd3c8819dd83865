/** Tables that take rows in and give none back: what happened at a place stays written there. */
const appendOnly: ReadonlySet<string> = new Set(['audit_entry']);

export const isAppendOnly = (table: string): boolean => appendOnly.has(table);
