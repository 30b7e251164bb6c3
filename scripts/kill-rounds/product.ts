/** Begins a product, as anybody may over the API. */
export const beginProduct = async (url: string): Promise<{ id: string; token: string }> => {
  const made = await fetch(`${url}/api/v1/products`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Put to the proof' }),
  });
  return (await made.json()) as { id: string; token: string };
};
