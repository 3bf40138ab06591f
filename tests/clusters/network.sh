# shellcheck shell=bash disable=SC2034  # those who source it use the names
# Two machines in one: network namespaces `viewa` and `viewb`, joined by a bridge. Sourced by bash, as root.

network=10.77.19
nodes=(viewa viewb)

make_network() {
  remove_network  # what an earlier test may have left
  ip link add view-bridge type bridge
  ip addr add "$network.1/24" dev view-bridge
  ip link set view-bridge up
  local i=2 node
  for node in "${nodes[@]}"; do
    ip netns add "$node"
    ip link add "$node-out" type veth peer name eth0 netns "$node"
    ip link set "$node-out" master view-bridge up
    ip -n "$node" addr add "$network.$i/24" dev eth0
    ip -n "$node" link set eth0 up
    ip -n "$node" link set lo up
    i=$((i + 1))
  done
}

remove_network() {
  local node
  for node in "${nodes[@]}"; do
    ip link del "$node-out" 2>/dev/null || true
    ip netns del "$node" 2>/dev/null || true
  done
  ip link del view-bridge 2>/dev/null || true
}

# The command in the namespace, on a machine of that name.
on_node() {
  local node=$1
  shift
  nsenter --net="/run/netns/$node" unshare --uts bash -c "hostname $node && exec \"\$@\"" on-node "$@"
}

# All files of a run but the manifest, which tells times.
compare() {
  local file
  for file in summary.csv events.csv scenario.resolved.yaml; do cmp "$1/$file" "$2/$file"; done
}
