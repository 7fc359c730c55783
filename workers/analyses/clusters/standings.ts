/** Why a customer is not among those that are told apart, as the query says it. */
export const standings = { used: 0, valueMissing: 1, fewPurchases: 2 } as const;
