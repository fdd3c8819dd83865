import { Spine1764000000000 } from './1-spine.js';
import { CommandFingerprint1764100000000 } from './2-command-fingerprint.js';

/** In their order. Each runs on SQLite and on PostgreSQL. */
export const migrations = [Spine1764000000000, CommandFingerprint1764100000000] as const;
