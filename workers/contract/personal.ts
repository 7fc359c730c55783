import type { Role } from './tables.ts';

/** Columns that lead straight to a person; a page shows them only when it is asked to. */
export function isPersonal(role: Role | null): boolean {
  return role === 'email' || role === 'phone';
}

/** Enough to see what a column holds: a***@… and 010-****-5678. */
export function maskPersonal(role: Role | null, text: string): string {
  if (text === '' || !isPersonal(role)) return text;
  const [first = ''] = [...text.trim()];
  if (role === 'email') return text.includes('@') ? `${first}***@…` : `${first}***`;
  const digits = text.replace(/\D/g, '');
  if (digits.length < 8) return `${first}***`;
  const head = text.trim().startsWith('+') ? `+${digits.slice(0, 2)}` : digits.slice(0, 3);
  return `${head}-****-${digits.slice(-4)}`;
}
