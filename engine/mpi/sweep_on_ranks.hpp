// A sweep on the ranks of an MPI job: every rank computes one part, the first puts them together in a store.
#pragma once

#include "engine/app/console.hpp"
#include "engine/app/verbs.hpp"
#include "engine/mpi/messages.hpp"

namespace vidik::mpi {

/// Parts are computed in temporary folders (of TMPDIR), which go. Into a store that is there the points are
/// added.
void run_sweep(const Session& session, const app::SweepOptions& options, const app::Console& console);

}  // namespace vidik::mpi
