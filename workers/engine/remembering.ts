/** Work that is done at the first call; what failed is tried again when it is asked for again. */
export function remember<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    const asked = (made ??= make());
    asked.catch(() => {
      if (made === asked) made = null;
    });
    return asked;
  };
}

const known = new WeakMap<object, Map<string, unknown>>();

/** What is worked out once for as long as its owner is in use; what failed or was given up is not kept. */
export async function rememberFor<Value>(
  owner: object,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const own = known.get(owner) ?? new Map<string, unknown>();
  known.set(owner, own);
  if (!own.has(key)) own.set(key, await make());
  return own.get(key) as Value;
}
