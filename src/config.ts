import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const settings = z.object({
  /** Folder with dialogs/, locales/ and data/. */
  WEGWIJS_HOME: z.string().default(process.cwd()),
  PORT: port.default(3978),
  HOST: z.string().default('127.0.0.1'),
  /** Azure Bot registration. Without it the service answers loopback callers only. */
  MICROSOFT_APP_ID: optional,
  MICROSOFT_APP_PASSWORD: optional,
  MICROSOFT_APP_TYPE: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: optional,
  /** Use this map alone instead of the built-in one. */
  WEGWIJS_MAP_DIR: optional,
  /** `1` adds the fictional demo municipality. */
  WEGWIJS_DEMO: z.enum(['0', '1']).default('0'),
  /** Key of the federation's continuation codes; else a key file in the state folder is made and shared with the CLI. */
  WEGWIJS_CODE_KEY: optional,
  /** Key file and reports to the keeper; nothing of any talk. Default: .wegwijs in the home folder. */
  WEGWIJS_STATE_DIR: optional,
  /** Where the service is reached from outside (https://example.org), for links to itself; else what the request says. */
  WEGWIJS_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where "leave quickly" goes. */
  WEGWIJS_EXIT_URL: z.url().default('https://www.knmi.nl/'),
});

export type Config = z.output<typeof settings>;

/** Reads the settings. Throws an Error with one sentence that names the setting that is wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const result = settings.safeParse(env);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${issue?.path.join('.') ?? 'a setting'} is not right: ${issue?.message ?? ''}`);
}
