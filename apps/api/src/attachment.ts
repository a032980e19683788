/** Both names of RFC 6266: plain ASCII for old programs, UTF-8 for the others (RFC 8187). */
export const attachment = (plainName: string, name: string): string =>
  `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
