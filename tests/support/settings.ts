/** Variables of ours that a Stepwise under test must not take for its own. */
const OURS = [
  ...[
    "DATABASE_URL",
    "PUBLIC_URL",
    "LOG_LEVEL",
    "LOG_ADDRESSES",
    "TRUST_PROXY",
    "STEPWISE_DATA_DIR",
  ],
  ...["PORT", "HOST", "NODE_ENV", "STEPWISE_OWN_REVIEW"],
  ...["STEPWISE_ADMIN_EMAIL", "STEPWISE_ADMIN_PASSWORD_FILE"],
];

/** What npm was told of the machine, not of the project: where packages are, and those it has already. */
const OF_THE_MACHINE = /^npm_config_(cache|registry|userconfig|globalconfig)$/;

/** The environment of this process without what is ours, and with the settings of a Stepwise under test. */
export function environmentWith(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const isOurs = (name: string) =>
    OURS.includes(name) || /^(npm|JEST)_/.test(name.replace(OF_THE_MACHINE, ""));
  const inherited = Object.entries(process.env).filter(([name]) => !isOurs(name));
  const base = Object.fromEntries(inherited) as NodeJS.ProcessEnv;
  return { ...base, HOST: "127.0.0.1", PORT: "0", ...settings };
}
