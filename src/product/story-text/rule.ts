const FENCE = /^(?:```|~~~)[\w-]*$/;

/** A line of nothing but marks: across the page, between the rows of a table, under a title, around code. */
export const isRule = (line: string): boolean => {
  const marks = line.replace(/\s/g, '');
  return FENCE.test(marks) || (/^[|:=_*+~`─━-]{3,}$/.test(marks) && /[-=_*+~`─━]{2}/.test(marks));
};
