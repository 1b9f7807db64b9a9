import { wordList } from '../text/word-list.ts';

/** Programs and builtins that runbooks call by name, and hardly a sentence begins with. */
export const knownPrograms: ReadonlySet<string> = new Set(
  wordList(`
    alembic amtool ansible ansible-playbook apk apt apt-get argocd awk aws az base64 bash bazel brew
    buf bun bundle bunx calicoctl cargo cat cd chef-client chmod chown cilium circleci cmake consul
    cp crictl cscli ctr curl cut date dd deno df dig dropdb dmesg dnf docker docker-compose dotnet dpkg du
    echo env etcdctl export find flux flyctl fuser gcloud gem getent gh git gitlab-ctl gitlab-rails
    glab go gpg gradle grep gsutil gunzip gzip head helm heroku hostname htop id ifconfig ip
    iptables istioctl java jcmd jmap journalctl jps jq jstack just k9s kafka-topics kill killall
    knife kubeadm kubectl kubectx kubens kustomize ldapsearch less ln logger logrotate ls lsblk
    lscpu lsof make mc mkdir mongo mongosh mount mtr mv mvn mysql mysqldump nc netstat ninja node
    nodetool nohup nomad npm npx nslookup nvidia-smi oc openssl openstack patronictl pg_dump
    pg_restore pgbench pgrep ping pip pip3 pipenv pipx pkill pnpm podman poetry printf promtool ps
    psql pulumi pwd pytest python python3 rabbitmqctl rake redis-cli restic rg rm rmdir rsync ruby
    runuser rustup scp sed service sestatus sh skopeo sleep smartctl sort source sqlcmd sqlite3 ss
    ssh ssh-keygen stat strace su sudo supervisorctl sysctl systemctl tail tar tcpdump tee telnet
    terraform terragrunt tmux top touch tox traceroute tsh ufw ulimit umount uname unzip uptime uv
    uvx vagrant vault velero virsh vmstat wget which whoami xargs xxd yarn yq yum zcat zgrep zip
  `),
);
