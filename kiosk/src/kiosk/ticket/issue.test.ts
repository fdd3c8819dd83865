import { beforeEach, describe, expect, it } from '@jest/globals';
import { beginIssue, forgetIssue, keepPrinted, keptIssue } from './issue.js';

const minute = 60_000;

describe('what was asked for', () => {
  beforeEach(forgetIssue);

  it('is the same command after a reload, whatever is asked for then', () => {
    const first = beginIssue(['ktp'], null, 'id');
    expect(beginIssue(['ktp'], null, 'id')).toEqual(first);
    expect(beginIssue(['kk'], 'elderly', 'en')).toEqual(first);
  });

  it('is another command for the next person', () => {
    const first = beginIssue(['ktp'], null, 'id');
    forgetIssue();
    expect(keptIssue()).toBeNull();
    expect(beginIssue(['ktp'], null, 'id').commandId).not.toBe(first.commandId);
  });

  it('is forgotten when whoever asked is long gone', () => {
    const first = beginIssue(['ktp'], null, 'id');
    expect(keptIssue(Date.now() + 9 * minute)?.body).toEqual(first);
    expect(keptIssue(Date.now() + 11 * minute)).toBeNull();
    expect(beginIssue(['ktp'], null, 'id', Date.now() + 11 * minute)).not.toEqual(first);
  });

  it('knows whether its paper came out', () => {
    keepPrinted('server');
    expect(keptIssue()).toBeNull();
    beginIssue(['ktp'], null, 'id');
    expect(keptIssue()?.printed).toBeNull();
    keepPrinted('not');
    expect(keptIssue()?.printed).toBe('not');
  });
});
