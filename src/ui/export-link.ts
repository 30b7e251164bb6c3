import type { Locale } from '#core/words.ts';

/** What a product can leave as. */
export type ExportFormat = 'json' | 'markdown' | 'gherkin' | 'csv';

/** The address of a product as a file to keep. Tables come as the spreadsheets of the reader's language expect them. */
export const exportLink = (product: string, format: ExportFormat, locale: Locale): string => {
  const table = format === 'csv' ? `&bom=1${locale === 'fr' ? '&separator=semicolon' : ''}` : '';
  return `/api/v1/products/${encodeURIComponent(product)}/export/${format}?locale=${locale}&download=1${table}`;
};
