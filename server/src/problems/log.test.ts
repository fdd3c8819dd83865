import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { describeError } from './log.js';

describe('an error in the log', () => {
  it('says what it is and where it came from, and nothing of what was to be written', () => {
    const driverError = Object.assign(new Error('UNIQUE constraint failed: staff.name'), {
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    });
    const error = new QueryFailedError(
      'INSERT INTO staff VALUES (?, ?)',
      ['siti aminah', '$argon2id$secret'],
      driverError,
    );
    const logged = describeError(error);
    expect(logged).toMatchObject({ type: 'QueryFailedError', code: 'SQLITE_CONSTRAINT_UNIQUE' });
    expect(JSON.stringify(logged)).not.toMatch(/siti|argon2id/);
  });

  it('says nothing of what is no error', () => {
    expect(describeError({ password: 'rahasia' })).toEqual({ type: 'object' });
  });
});
