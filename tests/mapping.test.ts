import { describe, expect, it } from 'vitest';
import {
  assignColumn,
  assignRole,
  certaintyOf,
  missingRoles,
  readDateAs,
  roleOfColumn,
} from '../src/import/mapping.ts';

describe('choosing what a column is', () => {
  it('one column has one role: a second role sets the first free', () => {
    expect(assignRole({ customer: 0, order: 1 }, 'customer', 1)).toEqual({ customer: 1 });
  });

  it('choosing “not used” frees the column and nothing else', () => {
    expect(assignColumn({ customer: 0, time: 1 }, 1, null)).toEqual({ customer: 0 });
    expect(assignColumn({ customer: 0 }, 5, null)).toEqual({ customer: 0 });
  });

  it('tells the role of a column', () => {
    expect(roleOfColumn({ customer: 0, time: 3 }, 3)).toBe('time');
    expect(roleOfColumn({ customer: 0 }, 3)).toBeNull();
  });

  it('quantity and unit price stand in for the amount', () => {
    expect(missingRoles('orders', { customer: 0, time: 1, quantity: 2, unitPrice: 3 })).toEqual([]);
    expect(missingRoles('orders', { customer: 0, time: 1 })).toEqual(['amount']);
    expect(missingRoles('orders', { customer: 0, time: 1, quantity: 2 })).toEqual(['amount']);
  });

  it('a column the person chose is never called a guess', () => {
    const guess = { column: 2, confidence: 0.6 };
    expect(certaintyOf(guess, 2)).toBe('guessed');
    expect(certaintyOf(guess, 3)).toBe('chosen');
    expect(certaintyOf(undefined, 0)).toBe('chosen');
    expect(certaintyOf({ column: 0, confidence: 0.2 }, 0)).toBe('unsure');
  });
});

describe('a date that could be two days', () => {
  it('reads in either order', () => {
    expect(readDateAs('03/04/2024', 'dmy')).toBe('2024-04-03');
    expect(readDateAs('03/04/2024', 'mdy')).toBe('2024-03-04');
    expect(readDateAs('3.4.24 10:15', 'dmy')).toBe('2024-04-03');
  });

  it('is no day where the order makes none', () => {
    expect(readDateAs('25/12/2024', 'mdy')).toBeNull();
    expect(readDateAs('31/02/2024', 'dmy')).toBeNull();
    expect(readDateAs('soon', 'dmy')).toBeNull();
  });
});
