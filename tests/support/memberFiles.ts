/** Orders of a made-up shop in which many have stayed away for long, and its members with addresses. */
export function shopWithMembers(customers = 240): { readonly orders: string; readonly members: string } {
  const orders: string[] = ['customer_id,order_date,amount,order_no'];
  const members: string[] = ['customer_id,email,phone,email consent,sms consent'];
  for (let i = 0; i < customers; i++) {
    const id = String(i).padStart(5, '0');
    const count = 1 + ((i * 7) % 6);
    const last = (i * 53) % 680;
    for (let n = 0; n < count; n++) {
      const at = Math.max(0, last - n * 25);
      const day = new Date(Date.UTC(2023, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
      orders.push(`${id},${day},${1_000 + ((i * 7_919 + n * 137) % 90_000)},N${i}-${n}`);
    }
    const email = i % 11 === 0 ? 'no address' : `Member.${i}@Gmail.com`;
    const phone = i % 13 === 0 ? '' : `010-${String(1000 + i)}-${String(2000 + i)}`;
    members.push([id, email, phone, i % 3 === 0 ? 'N' : 'Y', i % 4 === 0 ? 'N' : 'Y'].join(','));
  }
  return { orders: `${orders.join('\n')}\n`, members: `${members.join('\n')}\n` };
}
