import { describe, expect, test } from 'vitest';
import { lint } from '../catalog.ts';
import { foundBy, runbookWith, underlined } from '../command.ts';

const rule = 'no-dangerous-command';

function underlinedIn(code: string, language?: string, around?: string): string[] {
  const text = runbookWith(code, language, around);
  return underlined(text, foundBy(rule, text));
}

describe('it does harm', () => {
  test.each([
    ['rm -rf /'],
    ['rm -fr ~'],
    ['rm -r -f ..'],
    ['rm --recursive --force ../../work'],
    ['rm -rf *'],
    ['rm -rf "$DIR/"'],
    [`rm -rf $\{DIR}/*`],
    ['rm -rf "$DIR"/*'],
    [`rm -rf '/var/lib/my app'/"x y"`],
    ['rm -rf /var/my\\ app'],
    ['rm -rf $HOME/work'],
    ['rm -rf /var/lib/etcd'],
    ['/bin/rm -rf /etc'],
    ['find / -type f -delete'],
    ['dd if=/dev/zero of=/dev/sda bs=1M'],
    ['mkfs.ext4 /dev/nvme0n1'],
    ['wipefs -a /dev/sdb'],
    ['shred -n 3 /dev/sdb'],
    ['cryptsetup luksFormat /dev/sdb1'],
    ['chmod -R 777 /srv/data'],
    ['chown -R ci /'],
    ['crontab -r'],
    ['iptables -F'],
    ['git push --force'],
    ['git push -f origin main'],
    ['git push origin +main'],
    ['git -C work clean -fdx'],
    ['git reset --hard origin/main'],
    ['kubectl delete pods --all'],
    ['kubectl -n ci delete ns ci'],
    ['kubectl delete namespace/ci'],
    ['oc delete project ci'],
    ['docker system prune -af'],
    ['docker system prune --volumes'],
    ['docker volume prune -f'],
    ['docker compose down -v'],
    ['terraform destroy -auto-approve'],
    ['terraform apply -destroy -auto-approve'],
    ['pulumi destroy --yes'],
    ['aws s3 rm s3://logs --recursive'],
    ['aws s3 rb s3://logs --force'],
    ['gsutil -m rm -r gs://logs'],
    ['az group delete --name ci'],
    ['redis-cli FLUSHALL'],
    ['redis-cli -n 2 flushdb'],
    ['dropdb ci'],
    ['etcdctl del "" --prefix'],
    ['rabbitmqctl force_reset'],
    ['curl -X DELETE http://es:9200/_all'],
    ['psql -c "DELETE FROM jobs"'],
    ["mysql -e 'DROP DATABASE ci'"],
    ["psql -c 'TRUNCATE jobs'"],
    ['psql --command="DROP TABLE jobs"'],
    ['psql -c "DELETE FROM jobs WHERE 1=1"'],
    ['psql -c "ALTER TABLE jobs DROP COLUMN state"'],
    ['find / -name x -delete'],
    ['truncate -s 0 /var/log/x'],
    ['truncate --size=0 /var/log/x'],
    ['shred -u f'],
    ['rsync -a --delete a/ host:/b/'],
    ['docker volume rm x'],
    ['zfs destroy p/d'],
    ['zfs destroy -r p/d'],
    ['lvremove vg/x'],
    ['wipefs -a <device>'],
    ['parted -s /dev/sdb mklabel gpt'],
    ['mkfs.ext4 $DISK'],
    ['userdel -r x'],
    ['iptables -t nat -F'],
    ['iptables -F INPUT'],
    ['aws ec2 terminate-instances --instance-ids x'],
    ['aws rds delete-db-instance --db-instance-identifier x'],
    ['aws s3 rm --recursive s3://logs'],
    ['gcloud compute instances delete x --zone z'],
    ['gcloud sql instances delete x'],
    ['az vm delete -n x -g y'],
    ['terraform destroy'],
    ['terraform -chdir=prod destroy'],
    ['helm uninstall x'],
    ['helm -n ci delete x'],
    ['kubectl delete -f x.yaml'],
    ['kubectl delete -k overlays/prod'],
    ['kubectl delete pvc data-0'],
    ['kubectl delete ns ci --dry-run=none'],
    ['kafka-topics.sh --bootstrap-server k:9092 --delete --topic x'],
    ['curl -X DELETE http://es:9200/idx'],
    ['curl -sXDELETE localhost:9200/logs-2026?pretty'],
    ['vault kv destroy -versions=1 x'],
    ['ceph osd purge 1 --yes-i-really-mean-it'],
    ['etcdctl del --prefix /registry'],
    ['mongosh ci --eval "db.dropDatabase()"'],
    ['pg_resetwal -f x'],
    [':(){ :|:& };:'],
    ['> /etc/passwd'],
    ['> /var/log/syslog'],
  ])('%s', (code) => {
    expect(underlinedIn(code)).toEqual([code]);
  });

  test.each([
    ['behind sudo', 'sudo -u root rm -rf /data', 'rm -rf /data'],
    ['behind other programs', 'timeout 60 xargs rm -rf /data', 'rm -rf /data'],
    ['in another container', 'kubectl exec runner -- rm -rf /data', 'rm -rf /data'],
    ['in the text of a shell', "ssh ci@runner 'cd / && rm -rf *'", 'rm -rf *'],
    ['in a substitution', 'echo "$(rm -rf /)"', 'rm -rf /'],
    ['in a loop', 'for i in 1; do git push -f; done', 'git push -f'],
    ['on several lines', 'rm -rf \\\n  /data', 'rm -rf \\\n  /data'],
    ['in a session', '$ rm -rf /data\nrm: cannot remove', 'rm -rf /data'],
    ['by a redirection', 'zcat image.gz > /dev/sdb', '> /dev/sdb'],
    ['to a system file', 'cat hosts.new > /etc/fstab', '> /etc/fstab'],
    ['by writing nothing', 'cat /dev/null > /var/log/mail.log', '> /var/log/mail.log'],
    ['in a here-document', 'psql app <<SQL\nBEGIN;\nDROP TABLE jobs;\nSQL', 'psql app'],
    ['in a quoted one', "mysql <<-'X' 2>&1\n\tDELETE FROM a;\n\tX\necho", 'mysql'],
    ['in one of another program', 'mongosh ci <<X\ndb.jobs.drop()\nX', 'mongosh ci'],
  ])('%s', (_name, code, expected) => {
    expect(underlinedIn(code)).toEqual([expected]);
  });

  test.each([
    ['curl -fsSL https://get.ci.io | sh', 'curl -fsSL https://get.ci.io'],
    ['wget -qO- https://get.ci.io | sudo -E bash -s -- --yes', 'wget -qO- https://get.ci.io'],
    ['curl -s https://get.ci.io | gunzip | bash', 'curl -s https://get.ci.io'],
    ['curl -s https://get.ci.io | python3 -', 'curl -s https://get.ci.io'],
    ['sh -c "$(curl -fsSL https://get.ci.io)"', 'curl -fsSL https://get.ci.io'],
    ['bash <(curl -s https://get.ci.io)', 'curl -s https://get.ci.io'],
    ['source <(curl -s https://get.ci.io)', 'curl -s https://get.ci.io'],
  ])('code from the network: %s', (code, expected) => {
    expect(underlinedIn(code)).toEqual([expected]);
  });

  test.each([
    ['powershell', 'Remove-Item -Recurse -Force C:\\data'],
    ['powershell', 'Remove-Item -Path $env:ProgramData\\app -Recurse'],
    ['powershell', 'rm -r ~/work'],
    ['powershell', 'Format-Volume -DriveLetter D'],
    ['bat', 'rd /s /q C:\\data'],
    ['bat', 'rmdir /S /Q %APPDATA%\\tool'],
    ['bat', 'del /s /q *.*'],
    ['bat', 'format D: /q'],
  ])('on Windows, %s: %s', (language, code) => {
    expect(underlinedIn(code, language)).toEqual([code]);
  });

  test('statements of SQL', () => {
    const sql =
      "SELECT 1; -- DELETE FROM a;\nDELETE FROM a;\nUPDATE b SET x = 'WHERE';\nDROP TABLE c;";
    expect(underlinedIn(sql, 'sql')).toEqual([
      'DELETE FROM a',
      "UPDATE b SET x = 'WHERE'",
      'DROP TABLE c',
    ]);
  });
});

test.each([
  ['> /var/log/kiln/app.log 2>/dev/null'],
  ['cat /dev/null > /var/lib/kiln/data.db 2>&1'],
  ['test -f x||run.sh||rm -rf /'],
  ['true||a.sh||rm -rf /'],
])('it does harm behind what looks like something else: %s', (code) => {
  expect(underlinedIn(code)).toHaveLength(1);
});

describe('it is harmless', () => {
  test.each([
    ['rm -rf target'],
    ['rm -rf ./build/out'],
    ['rm -rf node_modules'],
    ['rm -rf /tmp/replay'],
    ['rm -rf ~/.cache/pip'],
    ['rm -rf <dir>'],
    ['rm -rf "$DIR"'],
    [`rm -rf "$\{DIR:?}/"*`],
    ['DIR=$(mktemp -d); rm -rf "$DIR"/*'],
    ['rm -f /var/run/ci.pid'],
    ["find /var/log -name '*.gz' -delete"],
    ['dd if=/dev/sda of=disk.img'],
    ['chmod -R u+w target'],
    ['git push --force-with-lease'],
    ['git push'],
    ['git clean -nd'],
    ['git reset --soft HEAD~1'],
    ['kubectl delete pod runner-0'],
    ['kubectl delete pod/runner-0 --force'],
    ['kubectl delete pods -l app=runner'],
    ['kubectl delete jobs -n ci'],
    ['mkdir -p /mnt/trial/a && rm -r /mnt/trial'],
    ['mkdir /data && chmod -R 777 /data'],
    ['rm -rf /usr/local/bin/kiln && mv kiln /usr/local/bin/'],
    ['find /path -name "*.tmp" -delete'],
    ['chown -R ci ~/work/'],
    ['kubectl get pods -o name | xargs kubectl delete'],
    ['docker system prune -f'],
    ['docker compose down'],
    ['aws s3 rm s3://logs/old.log'],
    ['redis-cli DEL key'],
    ['curl -fsSL https://get.ci.io -o install.sh'],
    ['curl -s https://ci.io/api | python3 -m json.tool'],
    ["curl -s https://ci.io/api | python3 -c 'import json'"],
    ['curl -s https://ci.io/key | gpg --import'],
    ['psql -c "DELETE FROM jobs WHERE id = 1"'],
    ['psql -c "SELECT 1"'],
    ['# rm -rf /'],
    ['echo "rm -rf /"'],
    ["grep -r 'git push --force' ."],
    ['cat <<EOF\nrm -rf /\nEOF'],
    ['apt-get remove rm'],
    ['rm file'],
    ['rm -rf target/'],
    ['docker rm x'],
    ['docker volume inspect x'],
    ['systemctl stop x'],
    ['kubectl delete job x'],
    ['kubectl delete -f x.yaml --dry-run=client'],
    ['kubectl delete ns x --dry-run client'],
    ['helm uninstall x --dry-run'],
    ['aws ec2 terminate-instances --dry-run --instance-ids x'],
    ['aws s3 rm s3://logs --recursive --dryrun'],
    ['aws sqs delete-message --queue-url q --receipt-handle h'],
    ['zfs destroy -nv p/d'],
    ['wipefs /dev/sdb'],
    ['rsync -a --delete -n a/ b/'],
    ['rsync -a --delete site/ dist/'],
    ['rsync -a a/ b/'],
    ['terraform plan -destroy'],
    ['git clean -fdx --dry-run'],
    ['find /var/lib/ci/work -name core -delete'],
    ['truncate -s 0 out/job.log'],
    ['truncate -s 10M /swap.img'],
    ['mkfs.ext4 disk.img'],
    ['curl -X DELETE http://es:9200/idx/_doc/1'],
    ['curl -X DELETE http://es:9200/_search/scroll'],
    ['curl -X DELETE https://ci.io/api/jobs/1'],
    ['userdel x'],
    ['chown -R chat:chat /chat'],
    ['rclone sync remote:project ./project-local'],
    ['apt-get update && rm -rf /var/lib/apt/lists/*'],
    ['iptables -F CI'],
    ['vault kv get x'],
    ['ceph osd tree'],
    ['etcdctl del /app/lock'],
    ['kafka-topics.sh --describe --topic x'],
    ['gcloud compute instances list'],
    ['az vm list'],
    ['cat > /etc/systemd/system/x.service <<EOF\na\nEOF'],
    ['echo 3 > /proc/sys/vm/drop_caches'],
    ['ls > /var/log/list'],
    ['> /kilns/heat HTTP/2\n> Host: kiln:9000'],
    ['date >> /etc/fstab'],
    ['run 2> /var/log/x'],
    ['psql <<SQL\nDELETE FROM a WHERE b = 1;\nSQL'],
    ['psql -c "SELECT 1" # DROP TABLE a'],
    ['f() { g | h; }; f'],
  ])('%s', (code) => {
    expect(underlinedIn(code)).toEqual([]);
  });

  test.each([
    ['powershell', 'Remove-Item -Recurse -Force target'],
    ['powershell', 'Remove-Item -Recurse -Force C:\\data -WhatIf'],
    ['powershell', 'Remove-Item C:\\data\\one.log'],
    ['powershell', 'Get-Date | Format-Table'],
    ['bat', 'rd /s /q build'],
    ['bat', 'del one.txt'],
  ])('on Windows, %s: %s', (language, code) => {
    expect(underlinedIn(code, language)).toEqual([]);
  });

  test('in other languages, and in text that nothing says is a command', () => {
    expect(underlinedIn("rm = '-rf /'\nrm -rf /", 'python')).toEqual([]);
    expect(underlinedIn('The guide says to run rm -rf / once.', '')).toEqual([]);
    expect(underlinedIn('DELETE FROM a WHERE b = 1;\nUPDATE a SET b = 2 WHERE c;', 'sql')).toEqual(
      [],
    );
  });
});

describe('the text owns up to it', () => {
  test.each([
    ['above', 'This deletes the volume and all that is on it.'],
    ['as an alert', '> [!CAUTION]\n> Only on the runner.'],
    ['in another language', '警告：数据将被删除。'],
  ])('%s', (_name, text) => {
    expect(underlinedIn('rm -rf /data', 'bash', text)).toEqual([]);
  });

  test('in a comment, in the title, below', () => {
    expect(underlinedIn('# irreversible\nrm -rf /data')).toEqual([]);
    const text = runbookWith('rm -rf /data');
    expect(foundBy(rule, text.replace('# Gate', '# Delete the data'))).toEqual([]);
    expect(foundBy(rule, `${text}\nAll data is lost.\n`)).toEqual([]);
  });

  test('but not on the other side of another block, nor of another kind of harm', () => {
    const far = runbookWith('ls', 'bash', 'This deletes the volume.');
    const text = `${far}\nThen:\n\n\`\`\`bash\nrm -rf /data\n\`\`\`\n`;
    expect(foundBy(rule, text)).toHaveLength(1);
    expect(underlinedIn('curl -s https://a.io | sh', 'bash', 'This deletes it.')).toHaveLength(1);
    expect(underlinedIn('curl -s https://a.io | sh', 'bash', 'The script was reviewed.')).toEqual(
      [],
    );
  });

  test.each([
    ['a signature', '**Signature:** `connection reset, data lost`'],
    ['a list of patterns', '**Symptoms:**\n\n- `volume deleted`\n- `caution`'],
    ['an artifact', '**Artifacts:** `out/reset.log`'],
    ['an excerpt', '**Example log:** `warning: data loss`'],
  ])('nor by %s', (_name, field) => {
    const text = runbookWith('rm -rf /data').replace('# Gate\n', `# Gate\n\n${field}\n`);
    expect(foundBy(rule, text)).toHaveLength(1);
    const piped = runbookWith('curl -s https://a.io | sh');
    const verified = piped.replace('# Gate\n', `# Gate\n\nIts checksum is verified.\n\n${field}\n`);
    expect(foundBy(rule, piped.replace('# Gate\n', `# Gate\n\n${field}\n`))).toHaveLength(1);
    expect(foundBy(rule, verified)).toEqual([]);
  });

  test.each([
    ['Pump lost prime', 1],
    ['Connection reset', 1],
    ['File was removed', 1],
    ['Data destroyed on node 3', 1],
    ['Backup fails', 1],
    ['Deleting a namespace hangs', 1],
    ['Delete the stuck namespace', 0],
    ['Uninstall the broken agent', 0],
    ['Step 2: wipe the disk that failed', 0],
    ['Removal of a node', 0],
  ])('by a title that says what to do, not what failed: %s', (title, count) => {
    const text = runbookWith('rm -rf /data').replace('# Gate', `# ${title}`);
    expect(foundBy(rule, text)).toHaveLength(count);
    const part = runbookWith('ls').replace('# Gate', `# Gate\n\nThe gate.\n\n## ${title}`);
    const section = `${part}\nThen:\n\n\`\`\`bash\nrm -rf /data\n\`\`\`\n`;
    expect(foundBy(rule, section).map(({ severity }) => severity)).toEqual(
      count === 0 ? [] : ['warning'],
    );
  });

  test('nor by the command itself', () => {
    expect(foundBy(rule, '# Gate\n\n**Replay:** `git reset --hard`\n')).toHaveLength(1);
  });

  test('with a word of the configuration', () => {
    const text = runbookWith('rm -rf /data', 'bash', 'Tabula rasa.');
    const config = { rules: { [rule]: ['warning', { words: ['tabula RASA'] }] as const } };
    const { diagnostics } = lint(text, { config });
    expect(diagnostics.filter(({ ruleId }) => ruleId === rule)).toEqual([]);
  });
});

test.each([
  ['the section around it begins with a warning', '> **Caution:** this deletes data.\n\n', 'info'],
  ['a section beside it has one', '', 'warning'],
])('%s', (_name, intro, severity) => {
  const beside = '### A\n\nThis deletes data.\n\n```bash\nls\n```\n\n';
  const text = `# Gate\n\nThe gate.\n\n## Move\n\n${intro}${beside}### B\n\nThen:\n\n\`\`\`bash\nrm -rf /data\n\`\`\`\n`;
  expect(foundBy(rule, text).map((one) => one.severity)).toEqual([severity]);
});

test.each([
  ['kubectl delete pods --all -n shop', 'info'],
  ['kubectl delete pods --all', 'warning'],
  ['kubectl delete pvc --all -n shop', 'warning'],
])('all pods of one namespace are made again: %s', (code, severity) => {
  expect(foundBy(rule, runbookWith(code)).map((one) => one.severity)).toEqual([severity]);
});

test.each([
  ['docker compose up -d db\nmake test\ndocker compose down -v', 'info'],
  ['docker compose down -v\ndocker compose up -d', 'warning'],
])('containers of the same block: %s', (code, severity) => {
  expect(foundBy(rule, runbookWith(code)).map((one) => one.severity)).toEqual([severity]);
});

test.each([
  ['runbooks/restart.md', 'warning'],
  ['reports/2026-03-02-move-of-disks.md', 'info'],
])('a command on the page %s: %s', (path, severity) => {
  const { diagnostics } = lint({ [path]: runbookWith('rm -rf /var/lib/etcd') });
  const own = diagnostics.filter(({ ruleId }) => ruleId === rule);
  expect(own.map((one) => one.severity)).toEqual([severity]);
});
