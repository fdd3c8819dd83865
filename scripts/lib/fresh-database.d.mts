/** Types of fresh-database.mjs for the tests; see there. */
export interface FreshDatabase {
  /** As DATABASE_URL takes it. */
  readonly url: string;
  /** Removes it, whoever is connected. */
  dispose(): Promise<void>;
}

export function freshDatabase(): Promise<FreshDatabase>;
