/** Requests that the proof page makes to look at the app itself; they are told apart from those of the app. */
export const ownRequests = $state({ count: 0 });

export async function ownFetch(address: string, cache: RequestCache = 'default'): Promise<Response> {
  try {
    return await fetch(address, { cache });
  } finally {
    ownRequests.count += 1;
  }
}
