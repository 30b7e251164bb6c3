/** What comes of it within so many milliseconds; rejects when that is over. */
export const within = async <T>(coming: Promise<T>, milliseconds: number): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`Nothing came within ${milliseconds} ms.`)),
    milliseconds,
  );
  try {
    return await Promise.race([coming, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};
