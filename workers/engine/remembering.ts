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
