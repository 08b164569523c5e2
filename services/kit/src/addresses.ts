import { z } from 'zod';

/** Where somebody is asked over HTTP. A host and a port alone would be read as a URL of a scheme of their own. */
export const httpAddress = () =>
  z.url({ protocol: /^https?$/, error: 'It is no address such as http://host:4000.' });

export const databaseAddress = () =>
  z.url({
    protocol: /^postgres(ql)?$/,
    error: 'It is no address such as postgresql://user@host:5432/name.',
  });
