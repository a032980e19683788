import type { Config } from '@gongxu/config';

/** Token of the settings the API's parts are given. */
export const SETTINGS = Symbol('settings');

export type Settings = Pick<Config, 'MAX_UPLOAD_BYTES'>;
