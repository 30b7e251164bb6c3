/** What somebody wrote, as prose.server.ts made it: the only HTML that a page takes as it is. */
export function Prose({ html }: { html: string }) {
  return (
    <div
      className="max-w-2xl text-pretty [&_a]:underline [&_h3]:mt-5 [&_h3]:mb-1 [&_h3]:text-xl [&_h4]:mt-4 [&_h4]:font-[650] [&_h4]:font-heading [&_li]:ml-5 [&_ol]:mb-3 [&_ol]:list-decimal [&_p]:mb-3 [&_ul]:mb-3 [&_ul]:list-disc"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: no tag of anybody is in it, tests see to that.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
