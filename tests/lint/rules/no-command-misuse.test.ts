import { describe, expect, test } from 'vitest';
import { misuses } from '../../../src/lint/commands/misuses/index.ts';
import { foundBy, runbookWith, underlined } from '../command.ts';

function found(code: string, language?: string): string[] {
  const text = runbookWith(code, language);
  return underlined(text, foundBy('no-command-misuse', text));
}

/** Every misuse of the table with a command that has it, and the part that is wrong. */
const wrong: Record<string, readonly (readonly [code: string, part: string])[]> = {
  'cargo-second-dashes': [
    ['cargo test --test e2e -- full_gate -- --nocapture', '--'],
    ['rch exec -- cargo +nightly test -- a -- --exact', '--'],
  ],
  'cargo-test-option': [
    ['cargo test --nocapture', '--nocapture'],
    ['RUST_LOG=debug cargo test --test-threads=1 e2e', '--test-threads=1'],
    ['cargo test --test e2e --exact -- full_gate', '--exact'],
  ],
  'npm-run-option': [
    ['npm run test --watch', '--watch'],
    ['npm test -t', '-t'],
    ['npm --prefix web run build --mode=ci', '--mode=ci'],
  ],
  'docker-run-order': [
    ['docker run runner:1 -it bash', '-it'],
    ['docker run -v /a:/b --name x runner:1 --rm', '--rm'],
  ],
  'kubectl-exec-dashes': [
    ['kubectl exec runner-0 ls /data', 'ls'],
    ['kubectl -n ci exec -it runner-0 -c app bash', 'bash'],
  ],
  'kubectl-logs-tail': [
    ['kubectl logs -l app=runner', '-l'],
    ['oc -n ci logs --selector=app=runner | grep FAILED', '--selector=app=runner'],
  ],
  'unquoted-ampersand': [
    ['curl -s https://ci.io/jobs?a=1&b=2', 'https://ci.io/jobs?a=1&b=2'],
    ['curl $URL/jobs?a=1&b=2', '$URL/jobs?a=1&b=2'],
  ],
  'redirection-order': [['make test 2>&1 >test.log', '2>&1 >test.log']],
  'unquoted-requirement': [
    ['pip install pytest>=8.0', 'pytest>=8.0'],
    ['python3 -m pip install -U httpx[http2]>=0.27', 'httpx[http2]>=0.27'],
  ],
  'unquoted-find-pattern': [
    ['find . -name *.log', '*.log'],
    ['sudo find /var -type f -iname core.* -print', 'core.*'],
  ],
  'sudo-redirection': [['sudo echo 1 > /proc/sys/vm/drop_caches', '> /proc/sys/vm/drop_caches']],
  'tar-option-order': [['tar -cfz logs.tgz logs', '-cfz']],
  'docker-exec-order': [
    ['docker exec runner-0 -it bash', '-it'],
    ['docker exec -u root runner-0 -t ls', '-t'],
  ],
  'blank-behind-backslash': [
    ['kubectl apply -f a.yml \\ \n  --namespace ci', '\\'],
    ['docker run \\\n  -it \\\t\n  runner:1', '\\'],
  ],
  'find-exec-end': [
    ['find . -name x -exec rm {}', '-exec'],
    ['find . -exec grep -l x {} | sort', '-exec'],
  ],
  'test-without-blank': [
    ['if [$x = 1 ]; then ls; fi', '[$'],
    ['while [-f lock ]; do sleep 1; done', '[-f '],
    ['if [ -f a]; then ls; fi', ']'],
  ],
  'blanks-around-assignment': [['export HEAT = high', '=']],
  'grep-alternatives': [
    ['journalctl | grep "corrupt|data lost"', '"corrupt|data lost"'],
    ["zgrep -i 'error|warning' app.log.gz", "'error|warning'"],
  ],
  'invalid-json-body': [
    [`curl -X POST -d '{"a": 1' https://ci.io`, `-d '{"a": 1'`],
    [`curl --json '{"a": [1,]}' https://ci.io`, `--json '{"a": [1,]}'`],
    [`curl --data-raw '{"a": "b = 'c d'"}' https://ci.io`, `--data-raw '{"a": "b = '`],
  ],
  'misspelled-scheme': [
    ['curl htps://ci.io/health', 'htps://ci.io/health'],
    ['wget https://https://ci.io', 'https://https://ci.io'],
  ],
  'exec-without-command': [
    ['docker exec -it runner-0', 'docker exec -it runner-0'],
    ['kubectl exec -n ci runner-0 -c app --', 'kubectl exec -n ci runner-0 -c app --'],
  ],
  'kubectl-apply-file': [
    ['kubectl apply runner.yaml', 'runner.yaml'],
    ['kubectl -n ci replace --force runner.json', 'runner.json'],
  ],
  'unclosed-placeholder': [
    ['kubectl delete pod <pod-name -n ci', '<pod-name'],
    ['ssh root@<host', '<host'],
  ],
  'sed-without-end': [
    ["sed -i 's/900/1000' kiln.conf", "'s/900/1000'"],
    ['sed -E "s|/old|new" kiln.conf', '"s|/old|new"'],
  ],
  'dollar-in-export': [['export $HEAT=900', '$HEAT']],
  'backslash-at-end': [
    ['kubectl get pods \\', '\\'],
    ['docker run \\\n  -v /a:/b \\\n', '\\'],
  ],
  'missing-operand': [
    ['cp /etc/kiln.conf', 'cp /etc/kiln.conf'],
    ['sudo mv -v /srv/old.log', 'mv -v /srv/old.log'],
    ['chmod 644', 'chmod 644'],
    ['chown -R kiln:kiln', 'chown -R kiln:kiln'],
    ['mkdir -p', 'mkdir -p'],
    ['ln -s && ls', 'ln -s'],
    ['scp -P 2222 a.tgz', 'scp -P 2222 a.tgz'],
  ],
  'tar-without-files': [
    ['tar -czf logs.tgz', 'tar -czf logs.tgz'],
    ['tar xzf', 'tar xzf'],
  ],
  'missing-value': [
    ['kubectl get pods -n', '-n'],
    ['kubectl delete -f | cat', '-f'],
    ['git commit -m', '-m'],
    ['curl https://ci.io -H', '-H'],
  ],
  'misspelled-program': [
    ['kubeclt get pods', 'kubeclt'],
    ['sudo systemclt restart kiln', 'systemclt'],
    ['journalctl -u kiln | gerp ERROR', 'gerp'],
    ['make && dokcer ps', 'dokcer'],
  ],
  'misspelled-subcommand': [
    ['kubectl gte pods', 'gte'],
    ['git chekout main', 'chekout'],
    ['terraform aply', 'aply'],
  ],
  'misspelled-option': [
    ['kubectl get pods --namepsace=ci', '--namepsace=ci'],
    ['docker run --detatch runner:1', '--detatch'],
    ['curl --slient https://ci.io', '--slient'],
  ],
  'watch-pipe': [['watch -n 5 kubectl get pods | grep runner', 'watch -n 5 kubectl get pods']],
};

describe.each(misuses.map((misuse) => [misuse.id, misuse] as const))('%s', (id, misuse) => {
  test.each(wrong[id] ?? [])('%s', (code, part) => {
    expect(found(code)).toEqual([part]);
  });

  test('has an example, sentences and a source', () => {
    expect(wrong[id]).toBeDefined();
    expect(misuse.problem).toMatch(/^[A-Za-z].*[^.]$/);
    expect(misuse.instead).toMatch(/^[A-Z].*[^.]$/);
    expect(misuse.source).toMatch(/^https:\/\//);
  });
});

describe('right is', () => {
  test.each([
    ['cargo test -- full_gate --nocapture'],
    ['rch exec -- cargo test --test e2e -- full_gate --exact'],
    ['cargo run -- --test-threads=1'],
    ['cargo nextest run --nocapture'],
    ['cargo test --test e2e --features slow'],
    ['npm run test -- --watch'],
    ['npm run test --workspace=web --if-present'],
    ['npm install --save-dev x'],
    ['yarn test --watch'],
    ['docker run -it --rm runner:1 bash'],
    ['docker run --rm prom/prometheus --config.file=x.yml'],
    ['docker compose run -it web'],
    ['kubectl exec -it runner-0 -- bash'],
    ['kubectl logs runner-0'],
    ['kubectl logs -l app=runner --tail=-1'],
    ['kubectl logs -f -l app=runner'],
    ["curl 'https://ci.io/jobs?a=1&b=2'"],
    ['curl "https://ci.io/jobs?a=1&b=2"'],
    ['curl https://ci.io/jobs?a=1 && ls'],
    ['curl https://ci.io/jobs?a=1 & sleep 1'],
    ['make test > test.log 2>&1'],
    ['make test 2>&1 >/dev/null | grep FAILED'],
    ['make test 2>&1 | tee test.log'],
    ["pip install 'pytest>=8.0'"],
    ['pip install pytest > pip.log'],
    ["find . -name '*.log'"],
    ['find . -name \\*.log'],
    ['find . -name README.md'],
    ["sudo sh -c 'echo 1 > /proc/sys/vm/drop_caches'"],
    ['echo 1 | sudo tee /proc/sys/vm/drop_caches'],
    ['sudo cat /etc/hosts > hosts'],
    ['tar -czf logs.tgz logs'],
    ['tar cfz logs.tgz logs'],
    ['docker exec -it runner-0 bash'],
    ['docker exec runner-0 ls -it'],
    ['kubectl apply -f a.yml \\\n  --namespace ci'],
    ['ls a\\ \n\nls b'],
    ["echo 'a \\ \n  b'"],
    ['find . -exec rm {} \\;'],
    ["find . -exec rm {} ';'"],
    ['find . -execdir ls {} +'],
    ['if [ "$x" = 1 ]; then ls; fi'],
    ['if [[ $x == *[0-9]]]; then ls; fi'],
    ['if [[ -f a ]]; then ls; fi'],
    ['export HEAT="a = b"'],
    ["grep -E 'error|warning' app.log"],
    ["grep -iE 'error|warning' app.log"],
    ["grep 'error\\|warning' app.log"],
    ["egrep 'error|warning' app.log"],
    [
      "for b in $(git branch | grep -v 'origin/main\\|origin/HEAD' | sed 's|origin/||'); do ls; done",
    ],
    ["grep 'error|warning' -E app.log"],
    ["grep '| Running |' pods.txt"],
    [`curl -d '{"a": "<name>", "b": <id>, "c": COUNT}' https://ci.io`],
    [`curl -d '{"a": "$x", ...}' https://ci.io`],
    [`curl --data-binary '{"index": {}}\n{"a": 1}\n' https://ci.io`],
    [`curl -d '{"a": "'"$x"'"}' https://ci.io`],
    [`curl -d '{"a": "it'\\''s b"}' https://ci.io`],
    [`curl -d '{my query}' https://ci.io`],
    ['curl -d @body.json https://ci.io'],
    ["watch 'kubectl get pods | grep runner'"],
    ['docker exec -it runner-0 "$@"'],
    ['xargs docker exec'],
    ['kubectl exec -it runner-0 -- bash'],
    ['kubectl exec ...'],
    ['kubectl apply -f runner.yaml'],
    ['kubectl apply -k overlays/ci'],
    ['kubectl apply -Rf manifests'],
    ['sort < dump-name'],
    ['ssh root@<host> uptime'],
    ['cat < pod-name > x'],
    ["sed -i 's/900/1000/' kiln.conf"],
    ["sed -n 's/900/1000/p;s/a/b/' kiln.conf"],
    ['dir c:\\'],
    ['curl http://ci.io https://web.example/web/https://ci.io'],
    ['KILN=1\n--heat 900 \\'],
    ['cp a b'],
    ['cp {a,b}.conf'],
    ['cp -t /etc a.conf'],
    ['cp $FILES'],
    ['find . -exec cp {} \\;'],
    ['ls | xargs rm -rf'],
    ['chmod +x run.sh'],
    ['chmod -x run.sh'],
    ['chmod --reference=a b'],
    ['rm -rf'],
    ["sed -i 's/a=b/a='$pass'/g' kiln.conf"],
    ['mkdir --help'],
    ['cp <from> <to>'],
    ['ln -s /etc/kiln.conf'],
    ['tar -czf logs.tgz logs'],
    ['tar -xzf logs.tgz'],
    ['tar -czf logs.tgz -T list'],
    ['tar -czf - logs'],
    ['kubectl logs runner-0 -f'],
    ['kubectl get pods -n <namespace>'],
    ['git branch -m'],
    ['kubectl exec runner-0 -- ls -l'],
    ['kubectl krew list'],
    ['git st'],
    ['dockerd --debug'],
    ['echo gerp'],
    ['docker run runner:1 --volumes'],
    ['git ls-files --deleted'],
    ['# cargo test --nocapture'],
    ['echo "cargo test --nocapture"'],
  ])('%s', (code) => {
    expect(found(code)).toEqual([]);
  });

  test('a command without its operands that a sentence speaks of', () => {
    const text = '# Kiln\n\n**Fix:** Try `chmod 644`, or `kubectl get pods -n`.\n';
    expect(foundBy('no-command-misuse', text)).toEqual([]);
  });

  test('what is written in another language', () => {
    expect(found('find . -name *.log', 'sql')).toEqual([]);
    expect(found('make test 2>&1 > x', 'powershell')).toEqual([]);
  });
});
