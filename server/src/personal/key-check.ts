/** What the database knows of the key of personal data: enough to refuse another one. */
import type { Reader } from '../storage/database.js';

export const checkName = 'personal-key-check';
/** Before the check of the key that everything is being sealed with anew. */
export const rotating = 'rotating ';

export async function readCheck(reader: Reader): Promise<string | undefined> {
  const [row] = await reader.read<{ value: string }>('SELECT value FROM secret WHERE name = ?', [checkName]);
  return row?.value;
}
