/** Opaque tokens: only their hash is kept. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
