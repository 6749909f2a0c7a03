/** Written by `npm run messages` from the Fluent file beside it: its keys, and their arguments. */
import { catalogue } from "#platform/i18n/catalogue.ts";

interface Messages {
  readonly about: string;
  readonly commands: {
    readonly start: string;
    readonly web: string;
    readonly worker: string;
    readonly setupLink: string;
    readonly found: string;
    readonly invite: string;
    readonly password: string;
    readonly bounce: string;
    readonly plant: string;
    readonly bundleMake: string;
    readonly bundleTake: string;
    readonly federation: string;
    readonly federationRetry: string;
    readonly closing: string;
    readonly closingStop: string;
    readonly closingArchive: string;
    readonly migrate: string;
    readonly doctor: string;
    readonly backup: string;
    readonly restore: string;
    readonly held: string;
    readonly moveDatabase: string;
    readonly mediaAdopt: string;
    readonly mediaMove: string;
    readonly help: string;
  };
  readonly share: readonly [string, string];
  readonly settingsTitle: string;
  readonly settings: {
    readonly PUBLIC_URL: string;
    readonly PORT: string;
    readonly HOST: string;
    readonly DATABASE_URL: string;
    readonly DATABASE_DIRECT_URL: string;
    readonly DATABASE_POOL: string;
    readonly WORKER_HANDS: string;
    readonly DATA_DIR: string;
    readonly SMTP_URL: string;
    readonly MAIL_FROM: string;
    readonly MAIL_BOUNCES: string;
    readonly LOG_LEVEL: string;
    readonly TRUST_PROXY: string;
    readonly FEDERATION_ALLOW: string;
    readonly METRICS_PORT: string;
    readonly PAGE_CACHE: string;
    readonly PICTURE_CACHE_MB: string;
    readonly S3_URL: string;
    readonly S3_CACHE_MB: string;
    readonly BACKUP_DIR: string;
    readonly BACKUP_PASSPHRASE: string;
    readonly TRANSLATIONS_DIR: string;
  };
  readonly unset: {
    readonly none: string;
    readonly embedded: string;
    readonly same: string;
    readonly half: string;
  };
  readonly more: string;
}

export const commandHelpMessages = catalogue<Messages>(import.meta.url);
