// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell's
import { describe, expect, test } from 'vitest';
import { lintChecked } from '../catalog.ts';

/** Made up, and put together here so that no scanner takes this file for a leak. */
const random = 'q7Vb2LxT9wKzR4mYc8NdP3sHf6GjE1uAoW5iQ0kZ';
const hidden = (...parts: string[]): string => parts.join('');
const awsId = hidden('AKI', 'A', 'Q3EGRTZ7WKLNP5XD');
const awsSecret = `${random.slice(0, 20)}/${random.slice(5, 24)}`;
const key = (kind: string): string =>
  hidden(
    '-----BEGIN ',
    kind,
    '-----\nMI',
    random,
    random,
    '\n',
    random,
    '\n-----END ',
    kind,
    '-----',
  );
const password = 'Vf7wq2LmzT';

async function severitiesOf(line: string): Promise<string[]> {
  const { diagnostics } = await lintChecked(`# Deploy\n\n\`\`\`bash\n${line}\n\`\`\`\n`);
  return diagnostics.flatMap(({ ruleId, severity }) => (ruleId === 'no-secret' ? severity : []));
}

describe('an error', () => {
  test.each([
    `gh auth login --with-token <<< ${hidden('gh', 'p_', random.slice(0, 36))}`,
    `export GITHUB_TOKEN=${hidden('gh', 'p_', random.slice(2, 38))}`,
    `git clone https://oauth2:${hidden('gh', 'o_', random.slice(0, 36))}@github.com/ops/tools.git`,
    `curl -H "Authorization: Bearer ${hidden('xo', 'xb-218493175064-6038251947360-', random.slice(0, 24))}" https://slack.com`,
    `SLACK_TOKEN=${hidden('xo', 'xp-218493175064-218493175065-6038251947360-', random.slice(0, 32).toLowerCase())}`,
    `curl -d @body https://hooks.slack.com/services/${hidden('T024', 'BE7LD/B048', 'KQ2RN/', random.slice(0, 24))}`,
    `export AWS_SECRET_ACCESS_KEY=${awsSecret}`,
    `AWS_ACCESS_KEY_ID=${awsId} AWS_SECRET_ACCESS_KEY=${awsSecret} aws s3 ls`,
    `aws configure set aws_secret_access_key ${awsSecret}; SecretAccessKey=${awsSecret}`,
    `echo '${key('RSA PRIVATE KEY')}' > key.pem`,
    `echo '${key('PRIVATE KEY')}' > key.pem`,
    `echo '${key('EC PRIVATE KEY')}' > key.pem`,
    `echo '${key('OPENSSH PRIVATE KEY')}' > id`,
    `npm config set //registry.npmjs.org/:_authToken=${hidden('np', 'm_', random.slice(0, 36))}`,
    `export SENDGRID=${hidden('S', 'G.', random.slice(0, 22), '.', random, random.slice(0, 3))}`,
    `curl https://ci:${password}@ci.shop.io/`,
    `curl "https://deploy-bot:${password}-9x@artifacts.shop.io/releases/1.2.tgz"`,
    `wget https://admin:${password}@files.shop.io/dump.sql`,
    `git push https://ops:${password}@git.shop.io/infra.git`,
    `psql postgres://app:${password}@db.shop.io:5432/app`,
    `psql postgresql://app:${password}@db.shop.io/app?sslmode=require`,
    `mysqlsh mysql://root:${password}@db.shop.io:3306`,
    `mongosh "mongodb://app:${password}@db.shop.io:27017/app"`,
    `mongosh "mongodb+srv://app:${password}@cluster0.shop.io/app"`,
    `DATABASE_URL=postgres://app:k9Lw-33xQ_pP@db.shop.io/app npm run migrate`,
    `DATABASE_URL=mysql://shop:7h2Kq9ZpLm@rds.eu-west-1.shop.io/shop npm start`,
    `curl -u x https://robot:8fK2mQ9vL1@registry.shop.io/v2/_catalog`,
    `helm repo add ours https://robot:8fK2mQ9vL1@charts.shop.io`,
    `pip install --index-url https://robot:8fK2mQ9vL1@pypi.shop.io/simple tool`,
    `mongodump --uri "mongodb://backup:Zx81-kk2-Qw@mongo.shop.io/shop"`,
  ])('%s', async (line) => {
    expect(await severitiesOf(line)).toContain('error');
  });
});

describe('no error', () => {
  test.each([
    `export TOKEN=${hidden('gh', 'p_', random.slice(1, 37))}  # anonymized`,
    'nuget add https://kiln:a-token-that-ends-after-5-minutes@packages.kiln.dev/index.json',
    // Placeholders.
    'curl https://ci:<password>@ci.shop.io/',
    'curl https://<user>:<password>@ci.shop.io/',
    'curl "https://ci:$PASSWORD@ci.shop.io/"',
    'curl "https://ci:${CI_PASSWORD}@ci.shop.io/"',
    'curl https://ci:{{ password }}@ci.shop.io/',
    'curl https://ci:%PASSWORD%@ci.shop.io/',
    'curl https://ci:[password]@ci.shop.io/',
    'curl https://ci:****@ci.shop.io/',
    'curl https://ci:xxxxxxxx@ci.shop.io/',
    'curl https://ci:...@ci.shop.io/',
    'curl https://ci:YOUR_PASSWORD@ci.shop.io/',
    'curl https://ci:your-token-here@ci.shop.io/',
    'curl https://ci:REDACTED@ci.shop.io/',
    'curl https://ci:changeme@ci.shop.io/',
    'curl https://ci:my_password@ci.shop.io/',
    'mysql mysql://user:passw0rd@db.shop.io/app',
    `export T=${hidden('gh', 'p_', 'x'.repeat(36))}`,
    `export T=${hidden('gh', 'p_', '0123456789abcdefghij0123456789abcdef')}`,
    `export T=${hidden('xo', 'xb-YOUR-TOKEN')}`,
    `export T=${hidden('xo', 'xb-your-bot-token-here')}`,
    `curl https://hooks.slack.com/services/${hidden('T00000000/B00000000/', 'X'.repeat(24))}`,
    // Examples of vendors.
    `export AWS_ACCESS_KEY_ID=${hidden('AKI', 'AIOSFODNN7EXAMPLE')}`,
    `export AWS_SECRET_ACCESS_KEY=${hidden('wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY')}`,
    `export AWS_ACCESS_KEY_ID=${hidden('AKI', 'AI44QH8DHBEXAMPLE')}`,
    'psql postgres://postgres:postgres@db.shop.io/app',
    'psql postgres://user:secret@db.shop.io/app',
    'mysql mysql://root:root@db.shop.io/app',
    'mongosh mongodb://admin:admin123@db.shop.io/app',
    'psql postgres://app:pass@db.shop.io/app',
    'psql postgres://app:app@db.shop.io/app',
    'psql postgres://db_user:db_password@db.shop.io/app',
    'mongosh mongodb://user:test1234@db.shop.io/app',
    'psql postgres://app:p@ssw0rd@db.shop.io/app',
    'psql postgres://app:mysecretpassword@db.shop.io/app',
    // Hosts that are nobody's, or the reader's own.
    `curl https://ci:${password}@ci.example.com/`,
    `curl https://ci:${password}@example.org/`,
    `curl https://ci:${password}@localhost:8080/`,
    `curl https://ci:${password}@127.0.0.1/`,
    `curl https://ci:${password}@host/`,
    `curl https://ci:${password}@hostname:9200/`,
    `curl https://ci:${password}@your-host/`,
    `curl https://ci:${password}@mycompany.com/`,
    `curl https://ci:${password}@git.domain.net/team/tools.git`,
    `curl https://ci:${password}@192.0.2.10/`,
    `curl https://ci:${password}@db.test/`,
    `curl https://ci:${password}@<host>/`,
    // In a network of its own it is a warning.
    `curl https://ci:${password}@192.168.100.51:9200/`,
    `curl https://ci:${password}@10.4.0.9/`,
    `psql postgres://app:${password}@postgres:5432/app`,
    `psql postgres://app:${password}@db.shop.svc.cluster.local/app`,
    // Words and short texts.
    'curl https://ci:hunter2@ci.shop.io/',
    'curl https://ci:tok-asdf@ci.shop.io/',
    'psql postgres://app:winter2024@db.shop.io/app',
    'psql postgres://app:letmein@db.shop.io/app',
    'psql postgres://app:supersecret@db.shop.io/app',
    'psql postgres://app:foobar@db.shop.io/app',
    // Of AWS, but opening nothing.
    `export AWS_ACCESS_KEY_ID=${awsId}`,
    `curl "https://b.s3.amazonaws.com/a.png?X-Amz-Credential=${awsId}%2F20240210%2Feu-west-2%2Fs3"`,
    `echo '{"SecretAccessKey": "${awsSecret}", "SessionToken": "${random}", "Expiration": "2024-01-01"}'`,
    `export AWS_ACCESS_KEY_ID=XEZDB3UJ6X7HVBE7X7MA AWS_SECRET_ACCESS_KEY=${awsSecret}`,
  ])('%s', async (line) => {
    expect(await severitiesOf(line)).not.toContain('error');
  });
});

test.each([
  ['of a private address', `curl https://ci:${password}@192.168.100.51:9200/`, ['warning']],
  ['that is a word', 'psql postgres://app:winter2024@db.shop.io/app', ['info']],
  ['that says that it is one', 'psql postgres://app:changeme@db.shop.io/app', []],
])('a password %s', async (_name, line, expected) => {
  expect(await severitiesOf(line)).toEqual(expected);
});

test.each([
  ['test.com', 'info'],
  ['kiln.shop.io', 'error'],
])('a private key beside a certificate for %s: %s', async (host, severity) => {
  const names = btoa(`${'.'.repeat(90)}.${host}.${'.'.repeat(40)}`);
  const certificate = `-----BEGIN CERTIFICATE-----\n${names}\n-----END CERTIFICATE-----`;
  expect(await severitiesOf(`echo '${certificate}\n${key('PRIVATE KEY')}'`)).toEqual([severity]);
});

test.each([
  [
    'a fake one',
    `This token is fake:\n\n\`\`\`bash\nTOKEN=${hidden('gh', 'p_', random.slice(0, 36))}\n\`\`\``,
    'info',
  ],
  [
    'one that was revoked',
    `The key was revoked. TOKEN=${hidden('gh', 'p_', random.slice(0, 36))}`,
    'info',
  ],
  ['one for trials', `KEY=${hidden('sk', '_test_', random.slice(0, 24))}`, 'warning'],
  [
    'one of nobody',
    `https://hooks.slack.com/services/${hidden('T0', '0000000/B0', '0000000/', random.slice(0, 24))}`,
    undefined,
  ],
  [
    'one beside a fake one',
    `The name is fake. Nothing else is.\n\nTOKEN=${hidden('gh', 'p_', random.slice(0, 36))}`,
    'error',
  ],
])('%s', async (_name, text, severity) => {
  const { diagnostics } = await lintChecked(`# Deploy\n\n${text}\n`);
  expect(diagnostics.find(({ ruleId }) => ruleId === 'no-secret')?.severity).toBe(severity);
});

test('a private key that the text gives to its reader is for an exercise', async () => {
  const text = `# Kiln\n\n\`\`\`text\n${key('PRIVATE KEY')}\n\`\`\`\n\nPlease save this key.\n`;
  const { diagnostics } = await lintChecked(text);
  const own = diagnostics.filter(({ ruleId }) => ruleId === 'no-secret');
  expect(own.map(({ severity }) => severity)).toEqual(['info']);
});
