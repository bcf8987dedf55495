/**
 * Nothing but our own files, and no text that becomes markup or code: the one rule for trusted addresses is the one
 * that our own workers start by (workerPort.ts). `frame-ancestors` is honoured only in a header, so the tag in the page
 * carries the rest.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types workers',
];

export const contentSecurityPolicy = {
  meta: directives.join('; '),
  header: [...directives, "frame-ancestors 'self'"].join('; '),
};
