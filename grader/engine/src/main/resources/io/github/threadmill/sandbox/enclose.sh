# Runs inside fresh namespaces, before any code of a submission's: builds the file system that the
# submission's process sees, moves into it, lets go of the old one, and becomes the command.
#
#   MOUNTPOINT FILES PROCESSES LAST THREADS OWNER  then lines of the plan  then -- COMMAND...
#
# FILES and PROCESSES are "yes" or "no"; LAST too, and is never "yes" outside a user namespace
# of our own: it would be the whole machine that allows no user namespace any more. MOUNTPOINT is an empty folder of the grader's. THREADS is
# the most threads and processes, or "any". OWNER is a number, who owns the folder to write in.
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin

point=$1 files=$2 processes=$3 last=$4 threads=$5 owner=$6
shift 6

# A mount that came with flags of its own keeps them, or the system refuses.
read_only() {
  for more in "" ,noatime ,noexec ,noexec,noatime; do
    mount -o "rbind,ro,nosuid,nodev$more" "$1" "$2" 2>/dev/null && return 0
  done
  mount -o rbind,ro,nosuid,nodev "$1" "$2"
}

# The host's name in a namespace of its own; that it stays unnamed is no harm.
(echo student >/proc/sys/kernel/hostname) 2>/dev/null || true
# No further user namespaces within this one.
if [ "$last" = yes ]; then
  (echo 0 >/proc/sys/user/max_user_namespaces) 2>/dev/null || true
fi
if [ "$threads" != any ]; then
  prlimit --pid $$ "--nproc=$threads:$threads"
fi

if [ "$files" = no ]; then
  while [ "$1" != -- ]; do shift; done
  shift
  if [ "$processes" = yes ]; then
    mount -t proc -o nosuid,nodev,noexec proc /proc
  fi
  exec "$@"
fi

mount -t tmpfs -o mode=755,size=1m,nr_inodes=2k,nosuid,nodev none "$point"
cd "$point"
mkdir old proc dev etc home tmp
for device in null zero random urandom; do
  : >"dev/$device"
  mount -o bind "/dev/$device" "dev/$device"
done
ln -s /proc/self/fd dev/fd
echo "127.0.0.1 localhost student" >etc/hosts
echo "hosts: files" >etc/nsswitch.conf

while [ "$1" != -- ]; do
  case $1 in
    folder)
      mkdir -p ".$3"
      read_only "$2" ".$3"
      ;;
    file)
      mkdir -p ".${3%/*}"
      : >".$3"
      mount -o bind "$2" ".$3"
      ;;
    link)
      mkdir -p ".${3%/*}"
      ln -s "$2" ".$3"
      ;;
  esac
  shift 3
done
shift

if [ "$processes" = yes ]; then
  mount -t proc -o nosuid,nodev,noexec proc proc
else
  mount -o rbind /proc proc
fi
mount -t tmpfs -o "mode=700,uid=$owner,gid=$owner,size=64m,nr_inodes=8k,nosuid,nodev" none home
pivot_root . old
cd /home
/old/bin/umount -l /old
# What is not in a mount of its own is the empty frame: nobody writes to it.
exec "$@"
